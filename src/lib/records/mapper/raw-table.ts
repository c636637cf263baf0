/** A table of somebody else as it stands: names of columns and cells, before anything is said of what they mean. */
import { DELIMITERS, eachRecord, readFirstLine, type Delimiter } from '../ledger/records';
import { widthFault } from '../ledger/row-shape';
import type { Problem } from '../ledger/types';
import { createImportProblem, type ImportProblemCode } from '../importers/problems';

export interface RawRow {
	/** 1-based line of the text; of an array the place of the object. */
	line: number;
	cells: readonly string[];
}

export interface RawTable {
	/** The file, as problems name it. */
	file: string;
	/** What separates the cells; null for an array of objects. */
	delimiter: Delimiter | null;
	/** No two alike, none empty: the second `date` is `date (2)`, one without a name `column 3`. */
	columns: string[];
	/** What a row of tags below the header says of each column, as `#date`; empty where there is none. */
	tags: string[];
	/** As wide as `columns` each. */
	rows: RawRow[];
	/** Rows below the header, those kept out included. */
	rowsIn: number;
	keptOut: { line: number; reason: ImportProblemCode }[];
	problems: Problem[];
}

/** More columns than any table of counts has: the file is something else. */
const MOST_COLUMNS = 300;

/**
 * Reads a text as a table: cells apart by the mark that makes most of them in the header, or an array of objects
 * (bare, or the one array that an object holds). Null for a text that is neither. Never throws.
 */
export function readRawTable(file: string, text: string): RawTable | null {
	const body = text.replace(/^\ufeff+/, '');
	const table = /^\s*[[{]/.test(body) ? readObjects(file, body) : readCells(file, body);
	if (!table || table.columns.length < 2 || table.columns.length > MOST_COLUMNS) return null;
	return takeTags(table);
}

function readCells(file: string, body: string): RawTable {
	const lead = body.slice(0, HEADER_LOOK);
	const delimiter = DELIMITERS.reduce((best, each) =>
		cellsOf(lead, each) > cellsOf(lead, best) ? each : best
	);
	const table = emptyTable(file, delimiter);
	let isHeaderRead = false;
	const keepOut = (reason: ImportProblemCode, line: number, value: string) => {
		table.rowsIn++;
		table.keptOut.push({ line, reason });
		table.problems.push(createImportProblem(reason, { file, row: line, value }));
	};
	eachRecord(
		body,
		{
			onRecord: (cells, line) => {
				const filled = cells.filter((cell) => cell.trim() !== '').length;
				if (filled === 0) return;
				if (!isHeaderRead) {
					// A title may stand above the header.
					if (filled < 2) return;
					isHeaderRead = true;
					table.columns = nameColumns(withoutTail(cells));
					return;
				}
				const width = table.columns.length;
				const fault = widthFault(cells, width);
				if (fault) return keepOut(fault, line, cells.join(delimiter));
				table.rowsIn++;
				table.rows.push({ line, cells: cells.slice(0, width) });
			},
			onBroken: (_, broken, line) => {
				if (isHeaderRead) return keepOut('broken-quotes', line, broken);
				isHeaderRead = true;
				table.columns = nameColumns(withoutTail(broken.split(delimiter)));
			}
		},
		delimiter
	);
	return table;
}

/** How far a header is looked for. */
const HEADER_LOOK = 4_000;

/** How well a mark cuts the first lines: in how many lines it stands, then into how many cells. */
function cellsOf(lead: string, delimiter: Delimiter): number {
	const lines = lead.split(/\r\n|\n|\r/).slice(0, 5);
	const widths = lines.map((line) => readFirstLine(line, delimiter).cells.length);
	const cut = widths.filter((width) => width > 1).length;
	return cut * MOST_COLUMNS + Math.min(MOST_COLUMNS - 1, Math.max(...widths));
}

function readObjects(file: string, body: string): RawTable | null {
	let parsed: unknown;
	try {
		parsed = JSON.parse(body);
	} catch {
		return null;
	}
	const list = Array.isArray(parsed) ? parsed : onlyListOf(parsed);
	if (!list) return null;
	const names = new Map<string, number>();
	for (const each of list)
		if (isObject(each))
			for (const name of Object.keys(each)) if (!names.has(name)) names.set(name, names.size);
	const table = emptyTable(file, null);
	table.columns = nameColumns([...names.keys()]);
	list.forEach((each: unknown, at) => {
		const line = at + 1;
		table.rowsIn++;
		if (isObject(each)) {
			const cells = [...names.keys()].map((name) => cellOf(each[name]));
			return void table.rows.push({ line, cells });
		}
		table.keptOut.push({ line, reason: 'not-an-object' });
		const value = JSON.stringify(each).slice(0, 80);
		table.problems.push(createImportProblem('not-an-object', { file, row: line, value }));
	});
	return table;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** The rows that an object holds; null where it holds none, or several lists, of which none is *the* rows. */
function onlyListOf(value: unknown): unknown[] | null {
	if (!isObject(value)) return null;
	const lists = Object.values(value).filter((each) => Array.isArray(each) && each.some(isObject));
	return lists.length === 1 ? (lists[0] as unknown[]) : null;
}

function cellOf(value: unknown): string {
	if (value === null || value === undefined) return '';
	return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

const emptyTable = (file: string, delimiter: Delimiter | null): RawTable => ({
	...{ file, delimiter, columns: [], tags: [], rows: [], rowsIn: 0 },
	...{ keptOut: [], problems: [] }
});

/** Commas at the end of every line make no columns. */
const withoutTail = (cells: readonly string[]): readonly string[] =>
	cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1);

function nameColumns(cells: readonly string[]): string[] {
	const taken = new Set<string>();
	return cells.map((cell, at) => {
		const name = cell.trim().replace(/\s+/g, ' ').slice(0, 120) || `column ${at + 1}`;
		let own = name;
		for (let times = 2; taken.has(own); times++) own = `${name} (${times})`;
		taken.add(own);
		return own;
	});
}

/** A row of tags (the Humanitarian Exchange Language writes one below the header) is no row of figures. */
function takeTags(table: RawTable): RawTable {
	const [first] = table.rows;
	const filled = first?.cells.map((cell) => cell.trim()).filter((cell) => cell !== '') ?? [];
	const isTags = filled.length > 0 && filled.every((cell) => /^#[a-z]/i.test(cell));
	if (!first || !isTags) return table;
	const tags = first.cells.map((cell) => cell.trim().toLowerCase());
	return { ...table, tags, rows: table.rows.slice(1), rowsIn: table.rowsIn - 1 };
}
