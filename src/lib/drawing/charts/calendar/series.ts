/** Days of a period with their class of intensity within the whole record (rule 7). No pixels. */
import type { Direction, IsoDay, Note } from '../../../records/ledger/types';
import { breaksInside } from '../../../figures/stats/breaks';
import type { Figure } from '../../../figures/stats/figure';
import { sumFigures } from '../../../figures/stats/figure';
import type { Span } from '../../../figures/stats/grain';
import {
	intensityScale,
	valueScale,
	type IntensityClass,
	type IntensityScale
} from '../../../figures/stats/intensity';
import type { FamilyDay } from '../../../figures/stats/select-strikes';
import type { DailySeries, Day, Family } from '../../../figures/stats/series';
import type { Scope } from '../../../figures/view/scope';
import type { Shade } from '../../../figures/view/view';
import type { Selection } from '../../../figures/view/selection';
import { toMark, type LaunchMark } from '../launches/series';
import { isFloor, launchedFloor } from '../../../figures/stats/segments';

export interface CalendarDay {
	date: IsoDay;
	/** Launched, of all families of the view; where launches are unknown, what was stopped. Null where nothing is known. */
	total: Figure | null;
	/** More was launched than the total says, or may have been. */
	floor: boolean;
	/** Null where there is no total. */
	level: IntensityClass | null;
	/** Whether any report of a strike exists. */
	reported: boolean;
	/** Whether people killed or injured were reported. */
	casualties: boolean;
	killed: Figure | null;
	injured: Figure | null;
	marks: Record<Family, LaunchMark>;
}

export interface CalendarSeries {
	direction: Direction;
	/** What speaks against figures shown here, by day. */
	doubts: Note[];
	period: Span;
	selection: Selection;
	days: CalendarDay[];
	/** What the classes go by. */
	shade: Shade;
	/** Smallest and greatest total of each class over the whole record; null for a class without days. */
	bounds: IntensityScale['bounds'];
	/** Days of the record with a total, by which they are ranked. */
	ranked: number;
	/** Days of the period without a report, and those reported without a national number. */
	noReport: number;
	noNumber: number;
	reports: DailySeries['reports'];
	/** Definition breaks inside the period. */
	breaks: Note[];
}

function totalOf(missile: FamilyDay, drone: FamilyDay): Figure | null {
	return sumFigures([launchedFloor(missile), launchedFloor(drone)]);
}

function toCalendarDay(
	day: Day,
	missile: FamilyDay,
	drone: FamilyDay,
	scale: IntensityScale
): CalendarDay {
	const total = totalOf(missile, drone);
	const span = { from: day.date, to: day.date };
	return {
		date: day.date,
		total,
		floor: total !== null && (isFloor(missile) || isFloor(drone)),
		level: total && scale.classOf(total.value),
		reported: day.reported,
		casualties: day.killed !== null || day.injured !== null,
		killed: day.killed?.best ?? null,
		injured: day.injured?.best ?? null,
		marks: { missile: toMark(span, [missile]), drone: toMark(span, [drone]) }
	};
}

/** The series of the calendar for a view; classes by rank or by number within the record up to T, weapons as chosen. */
export function toCalendarSeries(scope: Scope): CalendarSeries {
	const { record, families } = scope;
	const totals = record.missile.map(
		(missile, i) => totalOf(missile, record.drone[i]!)?.value ?? null
	);
	const { shade } = scope.view;
	const scale = (shade === 'rank' ? intensityScale : valueScale)(totals);
	const days = scope.days.map((day, i) =>
		toCalendarDay(day, families.missile[i]!, families.drone[i]!, scale)
	);
	return {
		direction: scope.direction,
		period: scope.span,
		doubts: scope.doubts,
		selection: scope.selection,
		days,
		shade,
		bounds: scale.bounds,
		ranked: totals.filter((total) => total !== null).length,
		noReport: days.filter((day) => !day.reported).length,
		noNumber: days.filter((day) => day.reported && day.total === null).length,
		reports: scope.series.reports,
		breaks: breaksInside(scope.breaks, scope.span)
	};
}
