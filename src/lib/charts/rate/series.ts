import type { Direction } from '../../ledger/types';
import { familyByGrain, type Grain, type Span } from '../../stats/grain';
import { rateOf, type Rate, type RateKind } from '../../stats/rate';
import { FAMILIES, type Family } from '../../stats/series';
import { centredRates } from '../../stats/smooth';
import type { Scope } from '../../view/scope';

/** One mark in time: a day with the rate of the seven days around it, or a span with its own. */
export interface RatePoint {
	span: Span;
	/** Null where the window is cut, or no attack in it has launches and outcome. */
	rate: Rate | null;
	/** A report exists that day, or in that span. */
	reported: boolean;
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

/** The rates of a scope over time. Windows reach beyond the period into the record where it goes on. */
export function toRateSeries(scope: Scope): RateSeries {
	const { view, span, series } = scope;
	const panels = FAMILIES.map((family): RatePanel => {
		const period = rateOf(
			scope.families[family].map((day) => day.paired),
			view.rate
		);
		if (view.grain !== 'day')
			return {
				family,
				period,
				points: familyByGrain(scope.families[family], view.grain).map((each) => ({
					span: each.span,
					rate: rateOf([each.paired], view.rate),
					reported: each.reportedDays > 0
				}))
			};
		const rates = centredRates(scope.record[family], view.rate);
		const points = series.days.flatMap((day, i): RatePoint[] =>
			day.date >= span.from && day.date <= span.to
				? [
						{
							span: { from: day.date, to: day.date },
							rate: rates[i] ?? null,
							reported: day.reported
						}
					]
				: []
		);
		return { family, period, points };
	});
	return { direction: scope.direction, kind: view.rate, grain: view.grain, span, panels };
}

/** Whether a point has a rate worth drawing: ten launches or more. */
export const isDrawn = (
	point: RatePoint
): point is RatePoint & { rate: Rate & { share: number } } =>
	point.rate !== null && !point.rate.few && point.rate.share !== null;
