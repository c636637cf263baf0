import type { Direction, IsoDay, Note } from '../../../records/ledger/types';
import { breaksInside, cutAtBreaks } from '../../../figures/stats/breaks';
import { rateParts, type PeriodPart } from '../../../figures/stats/period-parts';
import { groupByGrain, type Grain, type Span } from '../../../figures/stats/grain';
import { rateOf, type Rate, type RateKind } from '../../../figures/stats/rate';
import type { Family } from '../../../figures/stats/series';
import { centredRates, WINDOW_DAYS } from '../../../figures/stats/smooth';
import type { Scope } from '../../../figures/view/scope';
import type { SelectedFamily, Selection } from '../../../figures/view/selection';

/** Why a mark has no rate that may be drawn as one. */
export type NoRate =
	/** The seven days reach beyond the record. */
	| 'cut'
	/** The seven days reach across a change of definition. */
	| 'break'
	/** Under ten launched. */
	| 'few'
	/** Reports exist; none gives both a launch of this kind and its outcome. */
	| 'unknown'
	/** No report of a strike at all. */
	| 'no-report';

/** One mark in time: a day with the rate of the seven days around it, or a span with its own. */
export interface RatePoint {
	span: Span;
	/** Null where the window is cut, or no attack in it has launches and outcome. */
	rate: Rate | null;
	/** Null where the rate is drawn. */
	gap: NoRate | null;
	/** The definition changes within the span: the rate mixes two meanings (rule 10). */
	mixed: boolean;
	/** Which definition the last day is of: how many breaks lie at it or before, 0 being the earliest. */
	definition: number;
}

export interface RatePanel extends SelectedFamily {
	points: RatePoint[];
	/** The rate of the whole period. */
	period: Rate | null;
	/** The rates between definition breaks; none while the period has no break. */
	parts: PeriodPart[];
}

export interface RateSeries {
	direction: Direction;
	kind: RateKind;
	grain: Grain;
	span: Span;
	selection: Selection;
	/** Centred seven days for days; the span itself for weeks and months. */
	panels: RatePanel[];
	/** Definition breaks inside the period. */
	breaks: Note[];
}

const HALF = (WINDOW_DAYS - 1) / 2;

/** Why a rate is not shown; null where it is. */
export const gapOf = (rate: Rate | null, isReported: boolean): NoRate | null => {
	if (rate === null) return isReported ? 'unknown' : 'no-report';
	return rate.few || rate.share === null ? 'few' : null;
};

const definitionOf = ({ breaks }: Scope, day: IsoDay): number =>
	breaks.filter((note) => note.start <= day).length;

/** The days of a scope, each with the rate of the seven days around it. */
function daily(scope: Scope, family: Family): RatePoint[] {
	const { days } = scope.series;
	const rates = centredRates(scope.record[family], scope.view.rate, scope.breaks);
	// Days to the nearest end of a definition, so that windows which it cuts can say why.
	const room = cutAtBreaks(days, scope.breaks).flatMap((part) =>
		part.map((_, i) => Math.min(i, part.length - 1 - i))
	);
	return days.flatMap((day, i): RatePoint[] => {
		if (day.date < scope.span.from || day.date > scope.span.to) return [];
		const rate = rates[i] ?? null;
		const isCut = i < HALF || i + HALF >= days.length;
		const isReported = days.slice(Math.max(0, i - HALF), i + HALF + 1).some((d) => d.reported);
		return [
			{
				span: { from: day.date, to: day.date },
				rate,
				gap: isCut ? 'cut' : room[i]! < HALF ? 'break' : gapOf(rate, isReported),
				mixed: false,
				definition: definitionOf(scope, day.date)
			}
		];
	});
}

/** Days from which months are read rather than weeks, while the reader chose none: a share asks for one line. */
const MONTHS_FROM = 367;
const grainOfRate = ({ view, grain, days }: Scope): Grain =>
	view.grain === null && days.length >= MONTHS_FROM ? 'month' : grain;

/** The rates of a scope over time. Windows reach beyond the period into the record where it goes on. */
export function toRateSeries(scope: Scope): RateSeries {
	const { view, span } = scope;
	const grain = grainOfRate(scope);
	const panels = scope.selection.families.map(({ family, only }): RatePanel => ({
		family,
		only,
		period: rateOf(scope.families[family], view.rate),
		parts: rateParts(span, scope.families[family], scope.breaks, view.rate),
		points:
			grain === 'day'
				? daily(scope, family)
				: groupByGrain(scope.families[family], grain).map((group) => {
						const rate = rateOf(group.days, view.rate);
						return {
							span: group.span,
							rate,
							gap: gapOf(
								rate,
								group.days.some((day) => day.reported)
							),
							mixed: breaksInside(scope.breaks, group.span).length > 0,
							definition: definitionOf(scope, group.span.to)
						};
					})
	}));
	return {
		direction: scope.direction,
		kind: view.rate,
		grain,
		span,
		selection: scope.selection,
		panels,
		breaks: breaksInside(scope.breaks, span)
	};
}

/** A point with a rate worth drawing: ten launches or more. */
export type DrawnPoint = RatePoint & { rate: Rate & { share: number } };
export const isDrawn = (point: RatePoint): point is DrawnPoint =>
	point.gap === null && point.rate !== null && point.rate.share !== null;
