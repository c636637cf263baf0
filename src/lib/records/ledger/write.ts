import Papa from 'papaparse';
import { formatCell, type Cell } from './cells';
import type { TableSchema } from './schema';

/**
 * Rows as CSV text: RFC 4180 with LF, no byte order mark, a final line break, columns in the order
 * of the schema. `parseTable` gives the same rows back. Nothing is changed for a spreadsheet's
 * sake: a text that looks like a formula is written as it is.
 */
export function writeTable<Row extends object>(rows: readonly Row[], schema: TableSchema): string {
	const fields = schema.fields.map((field) => field.name);
	const data = rows.map((row) => {
		const cells = row as Record<string, Cell | undefined>;
		return fields.map((name) => formatCell(cells[name]));
	});
	return `${Papa.unparse([fields, ...data], { newline: '\n', escapeFormulae: false })}\n`;
}
