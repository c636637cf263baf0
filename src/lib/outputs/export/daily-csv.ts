import { FAMILIES, type DailySeries, type Day } from '../../figures/stats/series';
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

/**
 * A row a day, reported or not. An empty cell is unknown; a day without a report has no figure and 0
 * reports. `partial`: the launches or outcomes of a family are lower bounds. `killed_high` and
 * `injured_high` are empty where the figure is open above ("at least").
 */
export function dailyRows(series: DailySeries): CsvRows {
	return {
		columns: DAILY_COLUMNS,
		rows: series.days.map((day) => [
			day.date,
			series.direction,
			...strikeCells(day),
			...figureCells(day.killed?.best ?? null),
			...figureCells(day.injured?.best ?? null),
			FAMILIES.some((family) => day.strikes[family]?.partial ?? false),
			day.reports
		])
	};
}

function strikeCells(day: Day): CsvValue[] {
	return FAMILIES.flatMap((family) => {
		const cell = day.strikes[family];
		return [
			cell?.launched?.value ?? null,
			cell?.intercepted?.value ?? null,
			cell?.suppressed?.value ?? null
		];
	});
}
