/** The order of a table's rows, as the head of a column asks for it. */
import { ordered } from '../../drawing/charts/shared/ordered';
import type { Cell, Table } from '../../drawing/charts/table';

export interface TableOrder {
	/** Index of the column. */
	by: number;
	descending: boolean;
}

/** Whether rows can be ordered by a column: figures, and what heads the rows. Words beside them are no order. */
export const isOrdering = ({ columns }: Table, column: number): boolean =>
	column === 0 || columns[column]!.numeric;

/** What pressing a head asks for: the greatest or the latest first, then the other way round, then as the rows were. */
export function nextOrder(order: TableOrder | null, by: number): TableOrder | null {
	if (order?.by !== by) return { by, descending: true };
	return order.descending ? { by, descending: false } : null;
}

/** The value that is read in a cell; a figure that words stand for is not. */
const valueOf = (cell: Cell | undefined): number | string | null =>
	cell && !cell.muted ? cell.value : null;

/** The rows in that order; null is as they are. */
export const orderRows = (
	{ rows }: Table,
	order: TableOrder | null,
	locale: string
): readonly Cell[][] =>
	order ? ordered(rows, (row) => valueOf(row[order.by]), order.descending, locale) : rows;
