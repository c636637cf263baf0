import {
	familiesOf,
	TALLIED,
	type STRIKES,
	type TalliedMeasure
} from '../../records/ledger/measures';
import { FAMILIES, type DailySeries, type Family } from '../../figures/stats/series';
import { figureCells, type CsvRows, type CsvValue } from './csv';

/** The columns of `daily.csv`. They are only ever appended to, never renamed: spreadsheets rest on them. */
export const DAILY_COLUMNS = [
	'date',
	'direction',
	'missiles_launched',
	'missiles_intercepted',
	'missiles_suppressed',
	'drones_launched',
	'drones_intercepted',
	'drones_suppressed',
	'killed',
	'killed_low',
	'killed_high',
	'injured',
	'injured_low',
	'injured_high',
	'partial',
	'reports'
] as const;
type DailyColumn = (typeof DAILY_COLUMNS)[number];

/** A column of figures of weapons, and of what. */
export interface StrikeColumn {
	name: DailyColumn;
	family: Family;
	measure: TalliedMeasure;
}

/** `missiles_launched`, … : a column for each family that a measure is stated of. */
type StrikeColumnName = {
	[M in TalliedMeasure]: `${(typeof STRIKES)[M]['families'][number]}s_${M}`;
}[TalliedMeasure];

/** One that is not among the columns above is a type error here. */
export const STRIKE_COLUMNS: readonly StrikeColumn[] = FAMILIES.flatMap((family) =>
	TALLIED.filter((measure) => familiesOf(measure).includes(family)).map((measure) => ({
		...{ family, measure },
		name: `${family}s_${measure}` as StrikeColumnName
	}))
);

/**
 * A row a day, reported or not. An empty cell is unknown; a day without a report has no figure and 0
 * reports. `partial`: the launches or outcomes of a family are lower bounds. `killed_high` and
 * `injured_high` are empty where the figure is open above ("at least").
 */
export function dailyRows(series: DailySeries): CsvRows {
	return {
		columns: DAILY_COLUMNS,
		rows: series.days.map((day) => {
			const cells: Partial<Record<DailyColumn, CsvValue>> = {
				...{ date: day.date, direction: series.direction, reports: day.reports },
				partial: FAMILIES.some((family) => day.strikes[family]?.partial ?? false)
			};
			for (const measure of ['killed', 'injured'] as const)
				[cells[measure], cells[`${measure}_low`], cells[`${measure}_high`]] = figureCells(
					day[measure]?.best ?? null
				);
			for (const { name, family, measure } of STRIKE_COLUMNS)
				cells[name] = day.strikes[family]?.[measure]?.value ?? null;
			return DAILY_COLUMNS.map((column) => cells[column] ?? null);
		})
	};
}
