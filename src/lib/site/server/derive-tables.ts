/** The tables made from a ledger, as they are published and as a package is checked against them. */
import { changesRows } from '../../outputs/export/changes-csv';
import type { CsvRows } from '../../outputs/export/csv';
import { dailyByWeaponRows } from '../../outputs/export/daily-by-weapon-csv';
import { dailyCasualtiesRows } from '../../outputs/export/daily-casualties-csv';
import { dailyRows } from '../../outputs/export/daily-csv';
import type { Ledger } from '../../records/ledger/ledger';
import type { Direction } from '../../records/ledger/types';
import { listChanges, type ChangeEntry } from '../../figures/stats/changes';
import { recordSpan } from '../../figures/stats/record-span';
import { resolveDaily } from '../../figures/stats/resolve-daily';
import type { DailySeries } from '../../figures/stats/series';
import { DIRECTIONS } from '../../figures/view/view';

export interface DerivedTables {
	/** By the name of the resource: `daily`. */
	derived: Record<string, CsvRows>;
	/** The latest figures of both directions over the days of the record. */
	series: Record<Direction, DailySeries>;
	/** The change log, newest first. */
	changes: ChangeEntry[];
}

/** Applies the rules to a valid ledger. `descriptor` is its `datapackage.json`, or null: the window. */
export function deriveTables(ledger: Ledger, descriptor: unknown): DerivedTables {
	const seriesOf = (direction: Direction) =>
		resolveDaily(ledger, {
			...{ direction, asOf: null, hasPatterns: true },
			...recordSpan(descriptor, ledger, direction)
		});
	const series = { RU: seriesOf('RU'), UA: seriesOf('UA') };
	const changes = listChanges(ledger);
	const both = (make: (series: DailySeries) => CsvRows): CsvRows => {
		const parts = DIRECTIONS.map((direction) => make(series[direction]));
		return { columns: parts[0]?.columns ?? [], rows: parts.flatMap((part) => part.rows) };
	};
	const derived = {
		daily: both(dailyRows),
		daily_by_weapon: both((one) => dailyByWeaponRows(one, ledger.weaponTree)),
		daily_casualties: both(dailyCasualtiesRows),
		changes: changesRows(changes)
	};
	return { derived, series, changes };
}
