/**
 * The clean CSV: RFC 4180, comma, LF, no byte order mark. What comes out parses back to what went in;
 * no guard ever alters it (the guarded variant is in `spreadsheet.ts`).
 */
import Papa from 'papaparse';
import type { Figure } from '../../figures/stats/figure';

/** What a cell can hold. `null` is an empty cell: a figure that is not known, never a zero. */
export type CsvValue = string | number | boolean | null;

/** A table on its way out: names of columns, and rows in that order. */
export interface CsvRows {
	columns: readonly string[];
	rows: readonly (readonly CsvValue[])[];
}

/**
 * Writes a table as CSV, header first, each line ended. Numbers are written plainly (`-3`, `0.5`);
 * one that is not finite has no notation in CSV and becomes an empty cell.
 */
export function formatCsv({ columns, rows }: CsvRows, newline: '\n' | '\r\n' = '\n'): string {
	const isNarrow = columns.length < 2;
	const text = Papa.unparse(
		[columns, ...rows].map((row) => row.map(toText)),
		{
			newline,
			// An empty cell alone on its line would read as no row at all.
			quotes: (value: unknown) => isNarrow && value === ''
		}
	);
	return text + newline;
}

function toText(value: CsvValue): string {
	if (value === null) return '';
	return typeof value === 'number' && !Number.isFinite(value) ? '' : String(value);
}

/** The three cells of a figure: best, low, high. Empty where unknown; high also where it is open above. */
export function figureCells(figure: Figure | null): [CsvValue, CsvValue, CsvValue] {
	if (figure === null) return [null, null, null];
	return [figure.value, figure.low, figure.high === Infinity ? null : figure.high];
}
