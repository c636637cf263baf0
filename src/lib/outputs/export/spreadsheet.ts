/**
 * The variant for people who open a CSV by double click: a byte order mark, so that Excel reads the
 * Ukrainian names; CR LF; and text that a spreadsheet would run as a formula made harmless. Numbers,
 * negative ones too, are never touched. The separator stays a comma and there is no `sep=` line:
 * Excel drops the byte order mark where it finds one.
 */
import { formatCsv, type CsvRows, type CsvValue } from './csv';

export const BYTE_ORDER_MARK = '\ufeff';

/** First characters that make a spreadsheet run a cell. Source: OWASP, *CSV Injection*. */
const FORMULA_START = /^[=+\-@\t\r\n]/;

/** Puts an apostrophe before text that a spreadsheet would run; any other text is itself. */
export const guardText = (text: string): string => (FORMULA_START.test(text) ? `'${text}` : text);

const guardValue = (value: CsvValue): CsvValue =>
	typeof value === 'string' ? guardText(value) : value;

/** Any rows as the spreadsheet variant. Only cells that hold text are guarded. */
export function spreadsheetCsv({ columns, rows }: CsvRows): string {
	const guarded = { columns: columns.map(guardText), rows: rows.map((row) => row.map(guardValue)) };
	return BYTE_ORDER_MARK + formatCsv(guarded, '\r\n');
}
