/** Days that whoever follows the record wants to hear of: salvo days and days with more launches than any before. */
import type { Direction, IsoDay } from '../../records/ledger/types';
import type { Figure } from './figure';
import { MIN_BASE_DAYS, salvoDays } from './intensity';
import { isFloor, launchedFloor } from './segments';
import { familyDay, unique } from './select-strikes';
import { FAMILIES, type DailySeries, type Family } from './series';

export type AlertKind = 'salvo' | 'record';

export interface DayAlert {
	kind: AlertKind;
	direction: Direction;
	day: IsoDay;
	/** Of both families together, as the dashboard ranks its days. Unit: weapons. */
	launched: number;
	/** More was launched than that, or may have been. */
	floor: boolean;
	/** By family; null where nothing is known of it. */
	families: Record<Family, Figure | null>;
	/** Ids of the reports that the figures of the day rest on. */
	reports: string[];
	/** Of a record day, how many earlier days are known as "at least" only: they may have had as many. */
	openBefore: number;
}

/**
 * Rule 7 and rule 8 for all weapons of a direction, in the order of the days. A record day has more launches than every
 * day before it that has a figure; like a salvo it takes ten such days, for the first day of a record is no news. A day
 * may be both, and is then there twice.
 */
export function dayAlerts(series: DailySeries): DayAlert[] {
	const days = series.days.map((day) => {
		const cells = FAMILIES.map((family) => familyDay(day, [family]));
		const figures = cells.map(launchedFloor);
		const known = figures.filter((figure) => figure !== null);
		return {
			date: day.date,
			launched: known.length > 0 ? known.reduce((sum, { value }) => sum + value, 0) : null,
			floor: cells.some(isFloor),
			families: { missile: figures[0] ?? null, drone: figures[1] ?? null },
			reports: unique(cells.map(({ chosen }) => chosen)).flatMap(
				(at) => series.reports[at]?.id ?? []
			)
		};
	});
	const salvos = salvoDays(days);
	const alerts: DayAlert[] = [];
	let greatest = 0;
	let before = 0;
	let openBefore = 0;
	for (const { date: day, launched, floor, families, reports } of days) {
		if (launched === null) continue;
		const facts = { direction: series.direction, day, launched, floor, families, reports };
		if (salvos.has(day)) alerts.push({ kind: 'salvo', ...facts, openBefore });
		if (before >= MIN_BASE_DAYS && launched > greatest)
			alerts.push({ kind: 'record', ...facts, openBefore });
		greatest = Math.max(greatest, launched);
		before += 1;
		if (floor) openBefore += 1;
	}
	return alerts;
}
