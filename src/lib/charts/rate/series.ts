import type { Direction } from '../../ledger/types';
import { familyByGrain, type Grain, type Span } from '../../stats/grain';
import { rateOf, type Rate, type RateKind } from '../../stats/rate';
import { FAMILIES, type Family } from '../../stats/series';
import { centredRates, WINDOW_DAYS } from '../../stats/smooth';
import type { Scope } from '../../view/scope';

/** Why a mark has no rate that may be drawn as one. */
export type NoRate =
	/** The seven days reach beyond the record. */
	| 'cut'
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
}

export interface RatePanel {
	family: Family;
	points: RatePoint[];
	/** The rate of the whole period. */
	period: Rate | null;
}

export interface RateSeries {
	direction: Direction;
	kind: RateKind;
	grain: Grain;
	span: Span;
	/** Centred seven days for days; the span itself for weeks and months. */
	panels: RatePanel[];
}

const HALF = (WINDOW_DAYS - 1) / 2;

const gapOf = (rate: Rate | null, isReported: boolean): NoRate | null => {
	if (rate === null) return isReported ? 'unknown' : 'no-report';
	return rate.few || rate.share === null ? 'few' : null;
};

/** The days of a scope, each with the rate of the seven days around it. */
function daily(scope: Scope, family: Family): RatePoint[] {
	const { days } = scope.series;
	const rates = centredRates(scope.record[family], scope.view.rate);
	return days.flatMap((day, i): RatePoint[] => {
		if (day.date < scope.span.from || day.date > scope.span.to) return [];
		const rate = rates[i] ?? null;
		const isCut = i < HALF || i + HALF >= days.length;
		const isReported = days.slice(Math.max(0, i - HALF), i + HALF + 1).some((d) => d.reported);
		return [
			{
				span: { from: day.date, to: day.date },
				rate,
				gap: isCut ? 'cut' : gapOf(rate, isReported)
			}
		];
	});
}

/** The rates of a scope over time. Windows reach beyond the period into the record where it goes on. */
export function toRateSeries(scope: Scope): RateSeries {
	const { view, span } = scope;
	const panels = FAMILIES.map((family): RatePanel => ({
		family,
		period: rateOf(
			scope.families[family].map((day) => day.paired),
			view.rate
		),
		points:
			view.grain === 'day'
				? daily(scope, family)
				: familyByGrain(scope.families[family], view.grain).map((each) => {
						const rate = rateOf([each.paired], view.rate);
						return { span: each.span, rate, gap: gapOf(rate, each.reportedDays > 0) };
					})
	}));
	return { direction: scope.direction, kind: view.rate, grain: view.grain, span, panels };
}

/** A point with a rate worth drawing: ten launches or more. */
export type DrawnPoint = RatePoint & { rate: Rate & { share: number } };
export const isDrawn = (point: RatePoint): point is DrawnPoint =>
	point.gap === null && point.rate !== null && point.rate.share !== null;
