/** What a text is, by its header: cells apart by which mark, and which of the files that can be shown. */
import { FORMATS, formatOfJson } from '../../records/importers/formats';
import { DELIMITERS, readFirstLine, type Delimiter } from '../../records/ledger/records';
import { schemaOf, TABLE_NAMES } from '../../records/ledger/schema';
import type { TableName } from '../../records/ledger/types';
import { FIGURE_COLUMNS } from './daily-columns';

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

/** What spreadsheets write on top to say how cells are separated. */
const SEP_CHARS = 200;
const SEP_LINE = /^\s*"?sep=(.)"?[ ,;\t]*(?:\r\n|\n|\r)/i;

const tidy = (name: string) =>
	name
		.replace(/\ufeff/g, '')
		.trim()
		.toLowerCase();

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
	if (formatOfJson(text)) return { kind: { kind: 'foreign' }, delimiter: ',', header: [] };
	const { body } = withoutSepLine(text);
	const tried = DELIMITERS.map((delimiter) => {
		const { cells: header } = readFirstLine(body, delimiter);
		return { delimiter, header, kind: recogniseHeader(header) };
	});
	return (
		tried.find(({ kind }) => kind !== null) ??
		tried.reduce((best, each) => (each.header.length > best.header.length ? each : best))
	);
}

/** A text without the line that may stand above its header, and how many lines that is: to be added to every row. */
export function withoutSepLine(text: string): { body: string; linesAbove: number } {
	// Only the beginning is looked at: a pattern over a file of blanks would overflow.
	const length = SEP_LINE.exec(text.slice(0, SEP_CHARS))?.[0].length ?? 0;
	const body = text.slice(length).replace(/^\ufeff+/, '');
	return { body, linesAbove: length > 0 ? 1 : 0 };
}

const DECIMAL_COMMAS: Partial<Record<Delimiter, RegExp>> = {
	';': /(?<![^;"\r\n])-?\d{1,12},0{1,2}(?![^;"\r\n])/g,
	'\t': /(?<![^\t"\r\n])-?\d{1,12},0{1,2}(?![^\t"\r\n])/g,
	'|': /(?<![^|"\r\n])-?\d{1,12},0{1,2}(?![^|"\r\n])/g
};

/** Cells such as `68,0`, which are read as 68, in a text whose cells no comma separates. */
export function countDecimalCommas(text: string, delimiter: Delimiter): number {
	const pattern = DECIMAL_COMMAS[delimiter];
	let count = 0;
	if (pattern && text.includes(',0'))
		for (const found of text.matchAll(pattern)) count += Math.sign(found.length);
	return count;
}
