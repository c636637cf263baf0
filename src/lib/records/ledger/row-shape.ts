/** Whether a record is one row: as wide as the header, and without rows that a broken quote took into one of its cells. */
import { DELIMITERS, type Delimiter } from './records';

const LINE_BREAK = /\r\n|\n|\r/;

/** What is wrong with the width of a record; empty cells too many are excused. Null for nothing. */
export function widthFault(
	cells: readonly string[],
	width: number
): 'too-few-cells' | 'too-many-cells' | null {
	if (cells.length < width) return 'too-few-cells';
	for (let at = width; at < cells.length; at++)
		if (cells[at]!.trim() !== '') return 'too-many-cells';
	return null;
}

export interface RowShape {
	/** Cells of a row. */
	width: number;
	delimiter: Delimiter;
	/** Whether a cell may stand on several lines, by its place. */
	isProse: (at: number) => boolean;
	/** Whether cells begin what was meant to be a row, sound or not; prose that is as wide by chance does not. */
	isMeant: (cells: readonly string[]) => boolean;
}

/**
 * Whether a record of several lines holds rows that a broken quote took in: then its first line is broken, and those
 * behind are to be read by themselves. Prose may have lines; a quote that is opened in one row and closed in a later one
 * gives a record of the right width too, but lines within its cell are as wide as a row.
 */
export function isTorn(cells: readonly string[], shape: RowShape): boolean {
	if (widthFault(cells, shape.width)) return true;
	return cells.some((cell, at) => {
		if (!LINE_BREAK.test(cell)) return false;
		if (shape.isProse(at)) return tookIn(cells, at, shape);
		// A spreadsheet may leave an empty line around a figure.
		return LINE_BREAK.test(cell.trim()) || cell.includes(shape.delimiter);
	});
}

function tookIn(cells: readonly string[], at: number, shape: RowShape): boolean {
	const { width, delimiter, isMeant } = shape;
	const isRow = (row: readonly string[]) => row.length >= width && isMeant(row);
	const lines = cells[at]!.split(LINE_BREAK).map((line) => line.split(delimiter));
	if (lines.slice(1, -1).some(isRow)) return true;
	// The row in which the quote was closed, and the one in which it was opened.
	const last = lines.at(-1)!;
	return (
		isRow([...last, ...cells.slice(at + 1)]) &&
		(isMeant(last) || isRow([...cells.slice(0, at), ...lines[0]!]))
	);
}

/** Whether the name of a column holds rows, for a broken quote took them in: a line break, and cells behind it. */
export function holdsRows(name: string): boolean {
	const at = name.search(LINE_BREAK);
	return at !== -1 && DELIMITERS.some((delimiter) => name.includes(delimiter, at));
}
