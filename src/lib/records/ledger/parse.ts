/**
 * CSV text to typed rows, driven by a Table Schema. Every input gives rows and problems: a row
 * that cannot be read is left out, and at least one problem of severity `error` names its line.
 * Formulas and markup in cells are text like any other, kept as they are.
 */
import { createReader, isFault, type Cell, type CellReader, type Fault } from './cells';
import { readHeader, type Header } from './header';
import { createProblem, type ProblemCode } from './problems';
import { eachRecord, type Delimiter, type RecordSink } from './records';
import { ROW_MAKERS, type RowMaker } from './row-makers';
import { holdsRows, isTorn, widthFault } from './row-shape';
import { isText, OPTIONAL_TABLES, schemaOf, TABLE_NAMES, type TableSchema } from './schema';
import type { LedgerTables, Parsed, Problem, TableName } from './types';

/** Rows with the line of each: `lines[i]` is the 1-based line of the file where `rows[i]` begins. */
export interface ParsedTable<Row> extends Parsed<Row> {
	lines: number[];
}

/** The lines of all tables, parallel to their rows. */
export type LedgerLines = Record<TableName, number[]>;

export interface ParsedLedger {
	tables: LedgerTables;
	lines: LedgerLines;
	problems: Problem[];
}

/** Of each file the names by which rows are referred to, shared by all columns that hold them. */
type Names = Map<string, Map<string, string>>;

/** Characters that no cell may hold, for they break XML, terminals or were already lost. */
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffd-\uffff]/;

interface Column {
	name: string;
	/** Where its cell stands in a record; -1 when the file lacks the column. */
	index: number;
	read: CellReader;
	/** Prose keeps the spaces around it. */
	isText: boolean;
	/** Line by value, for columns without repeats. */
	seen: Map<Cell, number> | null;
}

/**
 * Parses one table. `file` is the name that problems carry. The header decides the columns: unknown
 * ones are left out with a warning, a missing one is an error, and a missing required one leaves no
 * rows. Empty cells become `''` in prose and addresses, else `null`. Never throws; linear in time.
 */
export const parseTable = <Row>(
	file: string,
	text: string,
	schema: TableSchema,
	delimiter: Delimiter = ','
): ParsedTable<Row> =>
	readTable(text, new TableReader(file, schema, createRowMaker(schema), new Map(), delimiter));

function readTable<Row>(text: string, reader: TableReader): ParsedTable<Row> {
	const body = text.replace(/^\ufeff+/, '');
	reader.hasForbidden = FORBIDDEN.test(body);
	if (body.length < text.length) reader.fail('byte-order-mark', 0);
	if (body.trim() !== '') eachRecord(body, reader, reader.delimiter);
	reader.end();
	return { rows: reader.rows as Row[], lines: reader.lines, problems: reader.problems };
}

/**
 * Parses the files of a ledger, keyed by file name (`attacks.csv`). A missing file is an error unless it
 * is optional, a name that is no table a warning. References between tables are `validateLedger`'s to check.
 */
export function parseLedger(texts: Record<string, string>): ParsedLedger {
	const tables: Partial<Record<TableName, unknown[]>> = {};
	const lines: Partial<LedgerLines> = {};
	const problems: Problem[] = [];
	const names: Names = new Map();
	for (const name of TABLE_NAMES) {
		const file = `${name}.csv`;
		const text = Object.hasOwn(texts, file) ? texts[file] : undefined;
		if (text === undefined && !OPTIONAL_TABLES.has(name))
			problems.push(createProblem('missing-file', { file }));
		const schema = schemaOf(name);
		const toRow = ROW_MAKERS[name] ?? createRowMaker(schema);
		const reader = new TableReader(file, schema, toRow, names);
		const parsed = text === undefined ? null : readTable<unknown>(text, reader);
		tables[name] = parsed?.rows ?? [];
		lines[name] = parsed?.lines ?? [];
		for (const problem of parsed?.problems ?? []) problems.push(problem);
	}
	const files = new Set(TABLE_NAMES.map((name) => `${name}.csv`));
	for (const file of Object.keys(texts))
		if (!files.has(file)) problems.push(createProblem('unknown-file', { file }));
	return { tables: tables as LedgerTables, lines: lines as LedgerLines, problems };
}

/** The maker of rows of any schema. */
function createRowMaker({ fields }: TableSchema): RowMaker {
	const names = fields.map((field) => field.name);
	return (cells) => {
		const row: Record<string, Cell | undefined> = {};
		for (let at = 0; at < names.length; at++) row[names[at]!] = cells[at];
		return row;
	};
}

/** Takes the records of one file, the header first, and keeps rows and problems. */
class TableReader implements RecordSink {
	readonly rows: object[] = [];
	readonly lines: number[] = [];
	readonly problems: Problem[] = [];
	#header: Header | null = null;
	#columns: Column[] = [];
	/** The values of the row at hand. */
	#values: Cell[] = [];
	/** Whether cells have to be searched for forbidden characters at all. */
	hasForbidden = true;
	#emptyFrom = 0;
	#emptyCount = 0;

	constructor(
		readonly file: string,
		readonly schema: TableSchema,
		readonly toRow: RowMaker,
		readonly names: Names,
		readonly delimiter: Delimiter = ','
	) {}

	onRecord(cells: string[], line: number, lines: number): 'torn' | void {
		if (lines > 1 && this.#isTorn(cells)) return 'torn';
		if (isBlank(cells)) {
			if (this.#emptyCount++ === 0) this.#emptyFrom = line;
			return;
		}
		this.#endEmptyRows();
		if (!this.#header) this.#readHeader(cells, line);
		else if (this.#header.isUsable && this.#hasWidth(cells, this.#header.width, line))
			this.#readRow(cells, line);
	}

	/** Whether a record of several lines holds rows that a broken quote took in. */
	#isTorn(cells: string[]): boolean {
		const header = this.#header;
		if (!header) return cells.some(holdsRows);
		if (!header.isUsable) return false;
		const typed = this.#columns.filter(({ index, isText }) => index !== -1 && !isText);
		return isTorn(cells, {
			...{ width: header.width, delimiter: this.delimiter },
			isProse: (at) => typed.every(({ index }) => index !== at),
			isMeant: (row) =>
				this.#columns.every(
					({ name, index, read }) =>
						!this.schema.primaryKey.includes(name) || !isFault(read((row[index] ?? '').trim()))
				)
		});
	}

	onBroken(code: 'unclosed-quote' | 'stray-quote', text: string, line: number): void {
		this.#endEmptyRows();
		if (this.#header?.isUsable === false) return;
		this.fail(code, line, '', text);
		// Without its first line nothing tells what the columns are.
		this.#header ??= { indexes: [], width: 0, isUsable: false, problems: [] };
	}

	/** To be called after the last record. */
	end(): void {
		this.#endEmptyRows();
		if (!this.#header) this.fail('empty-file', 0);
	}

	fail(code: ProblemCode, row: number, column = '', value = '', detail = ''): void {
		this.problems.push(createProblem(code, { file: this.file, row, column, value }, detail));
	}

	/** Empty rows that follow each other make one problem, since there can be a million. */
	#endEmptyRows(): void {
		if (this.#emptyCount > 0)
			this.fail('empty-row', this.#emptyFrom, '', '', String(this.#emptyCount));
		this.#emptyCount = 0;
	}

	#readHeader(cells: string[], line: number): void {
		const header = readHeader(this.file, cells, line, this.schema);
		for (const problem of header.problems) this.problems.push(problem);
		this.#header = header;
		this.#columns = this.schema.fields.map((field, index) => ({
			name: field.name,
			index: header.indexes[index] ?? -1,
			read: createReader(field, this.#namesOf(field.name)),
			isText: isText(field),
			seen: field.constraints?.unique ? new Map<Cell, number>() : null
		}));
	}

	/** The names that a column shares: those of its own rows, or of those it refers to. */
	#namesOf(column: string): Map<string, string> | null {
		const { primaryKey, foreignKeys = [] } = this.schema;
		const key = foreignKeys.find(({ fields }) => fields.length === 1 && fields[0] === column);
		const isKey = primaryKey.length === 1 && primaryKey[0] === column;
		if (!key && !isKey) return null;
		const file =
			key?.reference.resource === undefined ? this.file : `${key.reference.resource}.csv`;
		let names = this.names.get(file);
		if (!names) this.names.set(file, (names = new Map()));
		return names;
	}

	/** Whether a record has as many cells as the header; empty ones too many are excused. */
	#hasWidth(cells: string[], width: number, line: number): boolean {
		const code = widthFault(cells, width);
		if (code) this.fail(code, line, '', cells.join(','), `${cells.length} instead of ${width}`);
		else if (cells.length > width) this.fail('extra-commas', line);
		return code === null;
	}

	#readRow(cells: string[], line: number): void {
		const values = this.#values;
		let isGood = true;
		for (let at = 0; at < this.#columns.length; at++) {
			const column = this.#columns[at]!;
			const found = column.index === -1 ? '' : (cells[column.index] ?? '');
			const text = column.isText || isTrimmed(found) ? found : found.trim();
			if (text !== found) this.fail('surrounding-space', line, column.name, found);
			const value = this.#readCell(column, text, line);
			if (isFault(value)) {
				this.fail(value.code, line, column.name, found, value.detail);
				isGood = false;
			} else values[at] = value;
		}
		if (!isGood) return;
		this.rows.push(this.toRow(values));
		this.lines.push(line);
	}

	#readCell(column: Column, text: string, line: number): Cell | Fault {
		const mark = this.hasForbidden ? FORBIDDEN.exec(text)?.[0] : undefined;
		if (mark === '\ufffd') return { code: 'replacement-character', detail: '' };
		if (mark !== undefined) return { code: 'control-character', detail: '' };
		const value = column.read(text);
		if (!column.seen || value === null || isFault(value)) return value;
		const earlier = column.seen.get(value);
		if (earlier !== undefined) return { code: 'duplicate-value', detail: String(earlier) };
		column.seen.set(value, line);
		return value;
	}
}

/** A line with nothing on it, or with commas only. */
function isBlank(cells: string[]): boolean {
	for (const cell of cells) if (cell !== '' && cell.trim() !== '') return false;
	return true;
}

/** Whether a text plainly begins and ends with a mark of ASCII, and has nothing around it to be taken off. */
const isTrimmed = (text: string): boolean =>
	text === '' || (isMark(text.charCodeAt(0)) && isMark(text.charCodeAt(text.length - 1)));

const isMark = (code: number): boolean => code > 0x20 && code < 0x7f;
