/** What a text is, by its header: cells apart by which mark, and which of the files that can be shown. */
import { FORMATS } from '../importers/formats';
import { eachRecord } from '../ledger/records';
import { schemaOf, TABLE_NAMES } from '../ledger/schema';
import type { TableName } from '../ledger/types';
import Papa from 'papaparse';
import { FIGURE_COLUMNS } from './daily-columns';

export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

export type FileKind =
	| { kind: 'foreign' }
	| { kind: 'daily' }
	| { kind: 'table'; table: TableName }
	/** Made from a ledger, and not enough to make one again. */
	| { kind: 'derived' }
	| null;

/** Columns by which `changes.csv`, `daily_by_weapon.csv` and `daily_casualties.csv` are told from what they resemble. */
const DERIVED_COLUMNS = [
	['before_qualifier', 'after_qualifier'],
	['date', 'weapon_id'],
	['date', 'place_id']
];

/** A header is within this many characters. */
const HEADER_CHARS = 20_000;
/** What spreadsheets write on top to say how cells are separated. */
const SEP_LINE = /^\s*"?sep=(.)"?[ ,;\t]*(?:\r\n|\n|\r)/i;

const tidy = (name: string) =>
	name
		.replace(/\ufeff/g, '')
		.trim()
		.toLowerCase();

/** The first record of a text that is separated by `delimiter`. */
export function headerOf(text: string, delimiter: Delimiter): string[] {
	const start = text.slice(0, HEADER_CHARS).replace(/^[\s\ufeff]+/, '');
	const line = start.split(/\r\n|\n|\r/, 1)[0] ?? '';
	if (delimiter !== ',') return Papa.parse<string[]>(line, { delimiter }).data[0] ?? [];
	let header: string[] = [];
	eachRecord(line, {
		onRecord: (cells) => (header = cells),
		onBroken: (_, broken) => (header = broken.split(','))
	});
	return header;
}

/** Which file a header belongs to; null where none is known. */
export function recogniseHeader(header: readonly string[]): FileKind {
	if (FORMATS.some((format) => format.missing(header).length === 0)) return { kind: 'foreign' };
	const names = new Set(header.map(tidy));
	if (DERIVED_COLUMNS.some((columns) => columns.every((name) => names.has(name))))
		return { kind: 'derived' };
	let best: { table: TableName; matched: number } | null = null;
	for (const table of TABLE_NAMES) {
		const { fields } = schemaOf(table);
		const matched = fields.filter((field) => names.has(field.name)).length;
		const isWhole = fields.every((field) => !field.constraints?.required || names.has(field.name));
		if (isWhole && matched > (best?.matched ?? 0)) best = { table, matched };
	}
	if (best) return { kind: 'table', table: best.table };
	if (names.has('date') && FIGURE_COLUMNS.some((name) => names.has(name))) return { kind: 'daily' };
	return null;
}

export interface Recognised {
	kind: FileKind;
	delimiter: Delimiter;
	header: string[];
}

/** What a text is. Where no header is known, the mark that makes most cells is taken. */
export function recognise(text: string): Recognised {
	const body = text.replace(SEP_LINE, '');
	const tried = DELIMITERS.map((delimiter) => {
		const header = headerOf(body, delimiter);
		return { delimiter, header, kind: recogniseHeader(header) };
	});
	return (
		tried.find(({ kind }) => kind !== null) ??
		tried.reduce((best, each) => (each.header.length > best.header.length ? each : best))
	);
}

const DECIMAL_COMMA = /^-?\d+,0+$/;

export interface CommaText {
	text: string;
	/** Cells such as `68,0` that were read as `68.0`. */
	decimalCommas: number;
	/** Lines that stood above the header and are left out: to be added to the row of every problem. */
	linesAbove: number;
}

/** The same table with commas between its cells, line for line. */
export function toCommas(text: string, delimiter: Delimiter): CommaText {
	const linesAbove = SEP_LINE.test(text) ? 1 : 0;
	const body = text.replace(SEP_LINE, '').replace(/^\ufeff+/, '');
	if (delimiter === ',') return { text: body, decimalCommas: 0, linesAbove };
	let decimalCommas = 0;
	const { data } = Papa.parse<string[]>(body, { delimiter });
	const rows = data.map((row) =>
		row.map((cell) => {
			if (!DECIMAL_COMMA.test(cell)) return cell;
			decimalCommas++;
			return cell.replace(',', '.');
		})
	);
	return { text: Papa.unparse(rows, { newline: '\n' }), decimalCommas, linesAbove };
}
