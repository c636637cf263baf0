import { instantToKyivClock, instantToKyivDay } from '../../../records/ledger/moment';
import * as m from '../../../paraglide/messages';
import type { Figure } from '../../../figures/stats/figure';
import type { KnownMeasure, KnownStep, Said } from '../../../figures/stats/known-when';
import type { Locale, Names } from '../../../figures/view/catalogue';
import {
	formatChange,
	formatDay,
	formatDayShort,
	formatFigure,
	formatNumber,
	formatFigureRange
} from '../../../figures/view/format';
import { inferredText } from '../shared/published';
import { stepAt, type KnownPanel, type KnownWhenSeries, type SeriesReport } from './series';
import type { Reading } from '../shared/reading';

export function measureName(measure: KnownMeasure, locale: Locale): string {
	const o = { locale };
	switch (measure) {
		case 'missile-launched':
			return m.knownwhen_missile_launched({}, o);
		case 'missile-stopped':
			return m.knownwhen_missile_stopped({}, o);
		case 'drone-launched':
			return m.knownwhen_drone_launched({}, o);
		case 'drone-stopped':
			return m.knownwhen_drone_stopped({}, o);
		case 'killed':
			return m.knownwhen_killed({}, o);
		case 'injured':
			return m.knownwhen_injured({}, o);
	}
}

/** "killed 12+", inside a list. */
function sayMeasure(measure: KnownMeasure, figure: Figure, locale: Locale): string {
	const o = { locale };
	const n = formatFigure(figure, locale);
	switch (measure) {
		case 'missile-launched':
			return m.knownwhen_say_missile_launched({ n }, o);
		case 'missile-stopped':
			return m.knownwhen_say_missile_stopped({ n }, o);
		case 'drone-launched':
			return m.knownwhen_say_drone_launched({ n }, o);
		case 'drone-stopped':
			return m.knownwhen_say_drone_stopped({ n }, o);
		case 'killed':
			return m.knownwhen_say_killed({ n }, o);
		case 'injured':
			return m.knownwhen_say_injured({ n }, o);
	}
}

/** A point in time; `inferred` where nobody saw it stated. */
interface Point {
	at: number;
	dayOnly: boolean;
	inferred?: boolean;
}

/** Kyiv day and clock, or the day with the word that the hour is not known, or that it was inferred. */
export function momentText({ at, dayOnly, inferred }: Point, locale: Locale): string {
	const day = formatDay(instantToKyivDay(at), locale);
	if (inferred) return inferredText(day, dayOnly ? null : instantToKyivClock(at), locale);
	return dayOnly
		? m.knownwhen_hour_unknown({ day }, { locale })
		: `${day}, ${instantToKyivClock(at)}`;
}

/** The same, short, for a table of one attack: `29 Dec 14:12`, `3 Jan`; `29 Dec ≈13:00` where it was inferred. */
export function momentShort({ at, dayOnly, inferred }: Point, locale: Locale): string {
	const day = formatDayShort(instantToKyivDay(at), locale);
	const about = inferred ? '≈' : '';
	return dayOnly ? `${about}${day}` : `${day} ${about}${instantToKyivClock(at)}`;
}

/** What the figure rests on, where that is not a report for the whole country. */
export function basisText(step: KnownStep | null, locale: Locale): string {
	const o = { locale };
	if (step?.basis === 'sum-of-places') return m.knownwhen_basis_places({}, o);
	if (step?.basis === 'claim') return m.knownwhen_basis_claim({}, o);
	if (step?.basis === 'verified') return m.knownwhen_basis_verified({}, o);
	return '';
}

/** "53 (39–58)"; words where nothing stands. */
export function stepText(panel: KnownPanel, step: KnownStep | null, locale: Locale): string {
	if (step?.figure) return formatFigureRange(step.figure, locale);
	return panel.steps.length > 0
		? m.knownwhen_gone({}, { locale })
		: m.knownwhen_nothing({}, { locale });
}

/** What a moment changed in a panel; empty where nothing that is read changed. */
export function changeText(panel: KnownPanel, at: number, locale: Locale): string {
	const o = { locale };
	const i = panel.steps.findIndex((step) => step.at === at);
	const step = panel.steps[i];
	if (!step) return '';
	const name = measureName(panel.measure, locale);
	const before = panel.steps[i - 1]?.figure;
	if (!step.figure) return m.knownwhen_fact({ name, text: m.knownwhen_gone({}, o) }, o);
	const figure = formatFigureRange(step.figure, locale);
	if (!before) return m.knownwhen_fact({ name, text: m.knownwhen_first_figure({ figure }, o) }, o);
	const change = step.change ? ` (${formatChange(step.change, locale)})` : '';
	const was = m.knownwhen_was({ figure, before: formatFigureRange(before, locale) }, o);
	return m.knownwhen_fact({ name, text: `${was}${change}` }, o);
}

/** "Air Force via AP". */
export const sourceText = (report: SeriesReport, locale: Locale): string =>
	report.via === null
		? report.source
		: m.word_source_via({ source: report.source, via: report.via }, { locale });

/** "killed 18+, injured 132; Kyiv: killed 3": the country first, then places. */
export function saidText(said: readonly Said[], names: Names, locale: Locale): string {
	const byPlace = new Map<string | null, string[]>();
	for (const { measure, placeId, figure } of said) {
		const list = byPlace.get(placeId) ?? [];
		byPlace.set(placeId, [...list, sayMeasure(measure, figure, locale)]);
	}
	return [...byPlace]
		.sort(([a], [b]) => Number(a !== null) - Number(b !== null))
		.map(([placeId, texts]) =>
			placeId === null
				? texts.join(', ')
				: m.knownwhen_said_place(
						{ place: names.place(placeId), text: texts.join(', ') },
						{ locale }
					)
		)
		.join('; ');
}

/** Sources named in full in a read-out. */
const NAMED = 2;

/** The read-out: what is known now when nothing is under the cursor, else a moment and what it changed. */
export function readKnownWhen(
	series: KnownWhenSeries,
	index: number | null,
	locale: Locale
): Reading {
	const o = { locale };
	const moment = index === null ? undefined : series.moments[index];
	if (!moment) {
		const count = series.moments.reduce((sum, each) => sum + each.reports.length, 0);
		return {
			when: m.knownwhen_now({}, o),
			facts: series.panels.map((panel) =>
				m.knownwhen_fact(
					{
						name: measureName(panel.measure, locale),
						text: stepText(panel, panel.now, locale)
					},
					o
				)
			),
			sources: m.knownwhen_reports({ count, text: formatNumber(count, locale) }, o)
		};
	}
	const facts = series.panels
		.map((panel) => changeText(panel, moment.at, locale))
		.filter((text) => text !== '');
	const more = moment.reports.length - NAMED;
	return {
		when: momentText(moment, locale),
		facts: facts.length > 0 ? facts : [m.knownwhen_no_change({}, o)],
		sources: [
			...moment.reports
				.slice(0, NAMED)
				.map((report) => `${report.number} ${sourceText(report, locale)}`),
			...(more > 0 ? [m.knownwhen_more({ n: more }, o)] : [])
		].join('; ')
	};
}

/** What was known at T: "then 4 (4–5)"; words where nothing had been reported by then. */
export function knownAt(panel: KnownPanel, asOf: number, locale: Locale): string {
	const o = { locale };
	const step = stepAt(panel.steps, asOf);
	const text = step ? stepText(panel, step, locale) : m.knownwhen_key_tick({}, o);
	return m.knownwhen_then({ text }, o);
}
