import type { DailySeries, Day } from '../../figures/stats/series';
import type { Figure } from '../../figures/stats/figure';
import { figureCells, type CsvRows } from './csv';

/** The columns of `daily_casualties.csv`; only ever appended to. */
export const DAILY_CASUALTIES_COLUMNS = [
	'date',
	'direction',
	'place_id',
	'killed',
	'killed_low',
	'killed_high',
	'injured',
	'injured_low',
	'injured_high',
	'reports'
] as const;

/**
 * A row for each day and place with a toll: the statement for the whole country where there is one, and
 * the places it consists of. The two overlap and are never added. `reports` counts the standing reports
 * of the day that state people killed or injured at that place.
 */
export function dailyCasualtiesRows(series: DailySeries): CsvRows {
	const rows = series.days.flatMap((day) => {
		const killed = placeFigures(day, 'killed');
		const injured = placeFigures(day, 'injured');
		return [...new Set([...killed.keys(), ...injured.keys()])]
			.sort()
			.map((place) => [
				day.date,
				series.direction,
				place,
				...figureCells(killed.get(place) ?? null),
				...figureCells(injured.get(place) ?? null),
				day.casualtyReports[place] ?? 0
			]);
	});
	return { columns: DAILY_CASUALTIES_COLUMNS, rows };
}

const placeFigures = (day: Day, measure: 'killed' | 'injured'): Map<string, Figure> =>
	new Map(day[measure]?.places.map(({ placeId, figure }) => [placeId, figure]));
