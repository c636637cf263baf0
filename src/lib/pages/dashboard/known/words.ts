import * as m from '../../../paraglide/messages';
import type { IsoMoment } from '../../../records/ledger/types';
import type { LaterChanges, Revision } from '../../../figures/stats/later-changes';
import {
	asOfMoment,
	momentsKnown,
	type PublicationMoment
} from '../../../figures/stats/publication-moments';
import type { Locale } from '../../../figures/view/catalogue';
import { formatDay, formatFigure, formatMoment, formatNumber } from '../../../figures/view/format';

const reportsText = (count: number, locale: Locale): string =>
	m.known_reports({ count, text: formatNumber(count, locale) }, { locale });

/** A position of the timeline in words: the moment, its reports, how many were known by then. */
export function positionText(
	moments: readonly PublicationMoment[],
	known: number,
	locale: Locale
): string {
	const sum = (list: readonly PublicationMoment[]) =>
		list.reduce((total, moment) => total + moment.reports, 0);
	const all = sum(moments);
	const moment = moments[known - 1];
	if (!moment) return m.known_position_none({}, { locale });
	const args = {
		date: formatMoment(moment.moment, locale),
		reports: reportsText(moment.reports, locale),
		known: formatNumber(sum(moments.slice(0, known)), locale),
		all: formatNumber(all, locale)
	};
	return known === moments.length
		? m.known_position_latest(args, { locale })
		: m.known_position(args, { locale });
}

const MEASURES: Record<Revision['measure'], (locale: Locale) => string> = {
	missile: (locale) => m.known_measure_missile({}, { locale }),
	drone: (locale) => m.known_measure_drone({}, { locale }),
	killed: (locale) => m.known_measure_killed({}, { locale }),
	injured: (locale) => m.known_measure_injured({}, { locale })
};

/** "Since then 12 reports came in and 3 of 62 days changed." and what it is about, a sentence each. */
function changesText(changes: LaterChanges, locale: Locale): string[] {
	const o = { locale };
	const { largest } = changes;
	return [
		m.known_since(
			{
				reports: reportsText(changes.reports, locale),
				changed: formatNumber(changes.changed, locale),
				days: formatNumber(changes.days, locale)
			},
			o
		),
		changes.first > 0 ? m.known_first({ n: formatNumber(changes.first, locale) }, o) : '',
		largest
			? m.known_largest(
					{
						date: formatDay(largest.date, locale),
						measure: MEASURES[largest.measure](locale),
						before: formatFigure(largest.before, locale),
						after: formatFigure(largest.after, locale)
					},
					o
				)
			: ''
	].filter((text) => text !== '');
}

/** A T the banner leads to. */
export interface Step {
	asOf: IsoMoment;
	text: string;
}

/** What the banner of a T says, and where it leads besides the latest. */
export interface BannerWords {
	head: string;
	sentences: string[];
	steps: Step[];
}

/** The banner of a view as known on T. */
export function bannerWords(
	asOf: IsoMoment,
	moments: readonly PublicationMoment[],
	changes: LaterChanges,
	locale: Locale
): BannerWords {
	const o = { locale };
	const date = formatMoment(asOf, locale);
	const known = momentsKnown(moments, asOf);
	const step = (
		to: number,
		text: (args: { date: string }, options: typeof o) => string
	): Step[] => {
		const target = to > 0 ? asOfMoment(moments, to) : null;
		return target === null
			? []
			: [{ asOf: target, text: text({ date: formatMoment(target, locale) }, o) }];
	};
	const first = moments[0];
	const last = moments.at(-1);
	if (!first || !last) return { head: m.known_banner_none({ date }, o), sentences: [], steps: [] };
	if (known === 0)
		return {
			head: m.known_banner_none({ date }, o),
			sentences: [m.known_banner_first({ date: formatMoment(first.moment, locale) }, o)],
			steps: step(1, m.known_step_first)
		};
	const previous = step(known - 1, m.known_step_previous);
	if (known === moments.length)
		return {
			head: m.known_banner_after({ date, last: formatMoment(last.moment, locale) }, o),
			sentences: [],
			steps: previous
		};
	return {
		head: m.known_banner({ date }, o),
		sentences: changesText(changes, locale),
		steps: [...previous, ...step(known + 1, m.known_step_next)]
	};
}
