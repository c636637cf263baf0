/** The days with most launches (rule 8), with what became of them and who was hurt. No pixels. */
import type { Direction, IsoDay, Note } from '../../../records/ledger/types';
import type { Figure } from '../../../figures/stats/figure';
import { doubtsIn } from '../../../figures/stats/doubts';
import type { Span } from '../../../figures/stats/grain';
import { launchedOn } from '../../../figures/stats/intensity';
import { largestDays } from '../../../figures/stats/largest-days';
import type { FamilyDay } from '../../../figures/stats/select-strikes';
import type { DailySeries, Day, Family } from '../../../figures/stats/series';
import type { Scope } from '../../../figures/view/scope';
import type { Selection } from '../../../figures/view/selection';
import { toMark, type LaunchMark } from '../launches/series';
import { isFloor, launchedFloor } from '../../../figures/stats/segments';

/** Rows shown. */
export const LARGEST_ROWS = 10;

export interface LargestRow {
	date: IsoDay;
	rank: number;
	/** Of all families of the view; where launches are unknown, what was stopped. */
	launched: number;
	/** More was launched than that, or may have been. */
	floor: boolean;
	/** No earlier day of the record had as many. */
	largestToDate: boolean;
	marks: Record<Family, LaunchMark>;
	killed: Figure | null;
	injured: Figure | null;
}

export interface LargestSeries {
	direction: Direction;
	period: Span;
	selection: Selection;
	rows: LargestRow[];
	/** What speaks against figures of the rows, by day. */
	doubts: Note[];
	/** Days of the period for which a report states that nothing was launched: they are not ranked. */
	zeros: number;
	reports: DailySeries['reports'];
}

/** The weapons chosen, with claims standing in where no launches are stated: a floor, and marked as one. */
const withFloor = (day: FamilyDay): FamilyDay => ({ ...day, launched: launchedFloor(day) });

/** The largest day of a view; null where none has a number. */
export const largestDay = (scope: Scope): IsoDay | null =>
	toLargestSeries(scope).rows[0]?.date ?? null;

/** The series of the largest days of a view. */
export function toLargestSeries(scope: Scope): LargestSeries {
	const { record, series } = scope;
	const days = series.days.map((day, i): Day => ({
		...day,
		strikes: { missile: withFloor(record.missile[i]!), drone: withFloor(record.drone[i]!) }
	}));
	const indexOf = new Map(series.days.map((day, i) => [day.date, i]));
	const found = largestDays(days, scope.span, LARGEST_ROWS);
	return {
		direction: scope.direction,
		period: scope.span,
		selection: scope.selection,
		doubts: scope.doubts.filter((note) =>
			found.some(({ day }) => doubtsIn([note], { from: day.date, to: day.date }).length > 0)
		),
		rows: found.map((ranked): LargestRow => {
			const { day } = ranked;
			const at = indexOf.get(day.date)!;
			const missile = record.missile[at]!;
			const drone = record.drone[at]!;
			const span = { from: day.date, to: day.date };
			return {
				date: day.date,
				rank: ranked.rank,
				launched: ranked.launched,
				floor: isFloor(missile) || isFloor(drone),
				largestToDate: ranked.largestToDate,
				marks: { missile: toMark(span, [missile]), drone: toMark(span, [drone]) },
				killed: day.killed?.best ?? null,
				injured: day.injured?.best ?? null
			};
		}),
		zeros: days.filter(
			(day) => day.date >= scope.span.from && day.date <= scope.span.to && launchedOn(day) === 0
		).length,
		reports: series.reports
	};
}
