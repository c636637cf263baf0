/**
 * The table behind a chart. One model gives the table on screen and the CSV of the same view, so the two can
 * never disagree.
 */
import type { Figure } from '../../figures/stats/figure';
import * as m from '../../paraglide/messages';
import type { Locale } from '../../figures/view/catalogue';

/** A cell: what the CSV holds and what a person reads. */
export interface Cell {
	/** For the CSV: a number, a text, or null for an empty cell. */
	value: number | string | null;
	/** For the screen: formatted, or words such as "no report". */
	text: string;
	/** Words instead of a figure: shown in grey. */
	muted?: boolean;
	/** Row heading cells may lead somewhere. */
	href?: string;
	/** What the text names, each with where it leads. */
	links?: { text: string; href: string }[];
}

export interface Column {
	/** The name in the CSV: English, stable, snake_case. */
	id: string;
	label: string;
	/** Right-aligned. */
	numeric: boolean;
	/** In the CSV but not on screen, e.g. the bounds that the screen shows inside another cell. */
	csvOnly?: boolean;
}

export interface Table {
	/** What the table holds, for its caption. */
	caption: string;
	columns: Column[];
	/** Cells in the order of the columns; the first column heads its row. */
	rows: Cell[][];
	/** The figures of the whole period with their bounds, on screen under the rows; no row of the CSV. */
	total?: Cell[];
}

/** A cell whose CSV value is empty and whose screen says why. */
export const missing = (text: string): Cell => ({ value: null, text, muted: true });

/** The CSV-only bound of a figure: empty where unknown or open. */
export const boundCell = (figure: Figure | null, end: 'low' | 'high'): Cell => {
	const bound = figure?.[end];
	return bound === undefined || bound === Infinity
		? { value: null, text: '' }
		: { value: bound, text: String(bound) };
};

/** The row of the whole period: cells from a column on, the others empty. */
export function totalCells(
	columns: readonly Column[],
	parts: readonly { at: number; cells: readonly Cell[] }[],
	locale: Locale
): Cell[] {
	const row = columns.map((): Cell => missing(''));
	row[0] = { value: null, text: m.card_table_total({}, { locale }) };
	for (const { at, cells } of parts) row.splice(at, cells.length, ...cells);
	return row;
}
