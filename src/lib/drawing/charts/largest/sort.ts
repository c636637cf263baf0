/** The order of the rows, as the head of a column asks for it. */
import { segmentsTotal } from '../../../figures/stats/segments';
import type { Family } from '../../../figures/stats/series';
import { ordered } from '../shared/ordered';
import type { LargestRow } from './series';

/** The column that orders: the date, or one of those of `drawLargest`. */
export type SortKey = 'date' | 'launched' | 'killed' | 'injured' | Family;

export interface Sort {
	by: SortKey;
	descending: boolean;
}

/** The largest first: the order in which they were found. */
export const FIRST_SORT: Sort = { by: 'launched', descending: true };

/** What pressing a head asks for: the other way round where it orders already; else the greatest first, of dates the earliest. */
export const nextSort = (sort: Sort, by: SortKey): Sort => ({
	by,
	descending: sort.by === by ? !sort.descending : by !== 'date'
});

function valueOf(row: LargestRow, by: SortKey): number | string | null {
	if (by === 'date') return row.date;
	if (by === 'launched') return row.launched;
	if (by === 'killed' || by === 'injured') return row[by]?.value ?? null;
	const { segments } = row.marks[by];
	return segmentsTotal(segments) === segments.unknown ? null : segments.stopped + segments.claimed;
}

/** The rows in another order. */
export const sortRows = (rows: readonly LargestRow[], { by, descending }: Sort): LargestRow[] =>
	ordered(rows, (row) => valueOf(row, by), descending);
