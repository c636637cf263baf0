/** Slides that would show no figure of a view: a new deck leaves them out and says so. */
import { headlineTiles } from '../../drawing/cards/headline';
import { toCalendarSeries } from '../../drawing/charts/calendar/series';
import { toCasualtiesSeries } from '../../drawing/charts/casualties/series';
import { toGaugesSeries } from '../../drawing/charts/gauges/series';
import { toLargestSeries } from '../../drawing/charts/largest/series';
import { toLaunchesSeries } from '../../drawing/charts/launches/series';
import { isDrawn, toRateSeries } from '../../drawing/charts/rate/series';
import * as m from '../../paraglide/messages';
import { segmentsTotal } from '../../figures/stats/segments';
import type { Locale, Names } from '../../figures/view/catalogue';
import type { Scope } from '../../figures/view/scope';
import type { Slide, SlideKind } from './deck';
import { kindName } from './deck-words';

/** What a view has no figure of: anything, launches, a share of them, people. */
export type Lack = 'figures' | 'launches' | 'share' | 'people';

/** A slide that a new deck has not, and why. */
export interface LeftOut {
	slide: Slide;
	lack: Lack;
}

type Find = (scope: Scope, names: Names, locale: Locale) => Lack | null;

/** The kinds of a new deck that may have nothing to show; the others always have words. */
const FIND: Partial<Record<SlideKind, Find>> = {
	headline: (scope, _, locale) =>
		headlineTiles(scope, locale).some(({ known }) => known) ? null : 'figures',
	gauges: (scope, names) => {
		const { families, claims } = toGaugesSeries(scope, names);
		return families.length + claims.length > 0 ? null : 'launches';
	},
	launches: (scope, names) =>
		toLaunchesSeries(scope, names).panels.some(
			({ totals }) => totals.launched !== null || segmentsTotal(totals.segments) > 0
		)
			? null
			: 'launches',
	rate: (scope) =>
		toRateSeries(scope).panels.some(({ points }) => points.some(isDrawn)) ? null : 'share',
	casualties: (scope) => {
		const { panels, periods, others } = toCasualtiesSeries(scope);
		return panels.some(({ total }) => total !== null) || periods.length + others.length > 0
			? null
			: 'people';
	},
	calendar: (scope) =>
		toCalendarSeries(scope).days.some(({ total }) => total !== null) ? null : 'launches',
	largest: (scope) => (toLargestSeries(scope).rows.length > 0 ? null : 'launches'),
	known: (scope) => (toLargestSeries(scope).rows.length > 0 ? null : 'launches')
};

/** What a slide of a kind lacks in a view; null where it has a figure. */
export const lackOf = (kind: SlideKind, scope: Scope, names: Names, locale: Locale): Lack | null =>
	FIND[kind]?.(scope, names, locale) ?? null;

const WHY: Record<Lack, typeof m.briefing_lack_figures> = {
	figures: m.briefing_lack_figures,
	launches: m.briefing_lack_launches,
	share: m.briefing_lack_share,
	people: m.briefing_lack_people
};

/** "Interception rate over time (no share), Killed and injured (no figure of people)". */
export const leftOutText = (leftOut: readonly LeftOut[], locale: Locale): string =>
	leftOut
		.map(({ slide, lack }) =>
			m.briefing_lack(
				{ kind: kindName(slide.kind, locale), why: WHY[lack]({}, { locale }) },
				{ locale }
			)
		)
		.join(', ');
