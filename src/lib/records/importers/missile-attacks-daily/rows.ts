/** The file's text to rows that can be understood, and for every other row the reason why it cannot. */
import { eachRecord, type Delimiter, type RecordSink } from '../../ledger/records';
import { holdsRows, isTorn, widthFault } from '../../ledger/row-shape';
import type { IsoDay, Problem } from '../../ledger/types';
import { parseKyivTime, windowOf, type KyivTime, type TimeWindow } from '../kyiv-time';
import { FigureCells } from '../figure-cell';
import { countLines, everySome, type OnPart } from '../progress';
import { createImportProblem, type ImportProblemCode } from '../problems';
import type { Post, SourceReader } from '../source-names';
import type { KeptOut, ReadFile } from '../types';
import { DETAIL_COLUMNS, FIGURE_COLUMNS, KNOWN_COLUMNS, tidyColumn } from './columns';

/** One row of the file, its times, post and numbers read. */
export interface FileRow {
	line: number;
	start: KyivTime;
	end: KyivTime;
	window: TimeWindow;
	model: string;
	post: Post;
	/** Null where the cell is empty: not known, never zero. */
	launched: number | null;
	destroyed: number | null;
	notReached: number | null;
	stillAttacking: number | null;
	/** Figures of the other columns that have one. */
	details: ReadonlyMap<string, number>;
	/** The numbers are withheld: a zero says nothing, any other number is a lower bound. */
	isHidden: boolean;
	/** Trimmed text of any other column; empty where the file has no such column. */
	cell(column: string): string;
}

export interface ReadRows {
	rows: FileRow[];
	rowsIn: number;
	header: string[];
	keptOut: KeptOut[];
	unread: ReadFile['unread'];
	problems: Problem[];
}

const TWO_DAYS_MS = 48 * 60 * 60 * 1000;
/** Longer text is no cell of a table of attacks. */
const LONGEST_CELL = 50_000;
/** Unknown columns that are named one by one. */
const NAMED_COLUMNS = 20;

/** Reads the rows below the header. Never throws; linear in the length of the text. */
export function readRows(
	file: string,
	text: string,
	sources: SourceReader,
	today: IsoDay,
	onPart?: OnPart,
	delimiter: Delimiter = ','
): ReadRows {
	const tell = everySome(onPart ? countLines(text) : 0, onPart);
	const reader = new RowReader(file, sources, today, delimiter);
	const sink: RecordSink = {
		onRecord: (cells, line, lines) => {
			tell(line);
			if (lines > 1 && reader.isTorn(cells)) return 'torn';
			reader.onRecord(cells, line);
		},
		onBroken: (_, broken, line) => reader.onBroken(broken, line)
	};
	eachRecord(text.replace(/^\ufeff+/, ''), sink, delimiter);
	reader.readWaiting();
	return reader;
}

class RowReader implements ReadRows {
	readonly rows: FileRow[] = [];
	readonly keptOut: KeptOut[] = [];
	readonly problems: Problem[] = [];
	readonly urls = new Map<string, number>();
	readonly days = new Map<IsoDay, number>();
	readonly unread = { urls: this.urls, days: this.days, anything: false };
	header: string[] = [];
	rowsIn = 0;
	readonly #columns = new Map<string, number>();
	readonly #seen = new Map<string, number>();
	/** Rows that are read when all have been seen, for only then is known how the file writes its numbers. */
	#waiting: { cells: string[]; line: number }[] = [];
	readonly #figures: FigureCells;
	/** What was said of a column once, and is true of all of it. */
	readonly #remarked = new Set<string>();
	/** The same times come again and again. */
	readonly #times = new Map<string, KyivTime | null>();

	constructor(
		readonly file: string,
		readonly sources: SourceReader,
		readonly today: IsoDay,
		readonly delimiter: Delimiter
	) {
		this.#figures = new FigureCells(delimiter);
	}

	onBroken(text: string, line: number): void {
		const cells = text.split(this.delimiter);
		// A header is read as far as it goes: the column with the quote is not known then, and said to be so.
		if (this.header.length === 0) return this.#readHeader(cells);
		this.rowsIn++;
		this.#keepOut('broken-quotes', line, '', text);
		this.#markUnread(cells, line);
	}

	/** Whether a record of several lines holds rows that a broken quote took in. */
	isTorn(cells: readonly string[]): boolean {
		if (this.header.length === 0) return cells.some(holdsRows);
		const known = new Set([...KNOWN_COLUMNS].map((column) => this.#columns.get(column)));
		return isTorn(cells, {
			...{ width: this.header.length, delimiter: this.delimiter },
			isProse: (at) => !known.has(at),
			isMeant: (row) =>
				['time_start', 'time_end'].some((column) =>
					/\d/.test(row[this.#columns.get(column) ?? -1] ?? '')
				)
		});
	}

	onRecord(cells: string[], line: number): void {
		if (this.header.length === 0) {
			if (cells.some((cell) => cell.trim() !== '')) this.#readHeader(cells);
			return;
		}
		// A line with nothing on it, as at the end of a file, is no row; one with commas is.
		if (cells.length === 1 && cells[0] === '') return;
		this.rowsIn++;
		if (cells.every((cell) => cell.trim() === '')) return this.#keepOut('empty-row', line);
		const width = this.header.length;
		if (cells.some((cell) => cell.length > LONGEST_CELL))
			return this.#keepOut('cell-too-long', line);
		const code = widthFault(cells, width);
		if (code) {
			this.#keepOut(code, line, '', cells.join(','), `${cells.length} ≠ ${width}`);
			return this.#markUnread(cells, line);
		}
		const identity = JSON.stringify(cells.slice(0, width).map((cell) => cell.trim()));
		const twin = this.#seen.get(identity);
		if (twin !== undefined) return this.#keepOut('duplicate-row', line, '', '', String(twin));
		this.#seen.set(identity, line);
		for (const column of [...FIGURE_COLUMNS, ...DETAIL_COLUMNS])
			this.#figures.see(cells[this.#columns.get(column) ?? -1] ?? '');
		this.#waiting.push({ cells, line });
	}

	/** Reads the rows that were seen. */
	readWaiting(): void {
		for (const { cells, line } of this.#waiting) {
			const row = this.#readRow(cells, line);
			if (row) this.rows.push(row);
		}
		this.#waiting = [];
	}

	#readHeader(cells: string[]): void {
		this.header = cells;
		const unknown: string[] = [];
		const twice = new Set<string>();
		cells.forEach((cell, index) => {
			const name = tidyColumn(cell);
			if (!this.#columns.has(name)) this.#columns.set(name, index);
			else if (KNOWN_COLUMNS.has(name)) twice.add(cell.trim());
			if (name !== '' && !KNOWN_COLUMNS.has(name)) unknown.push(cell.trim());
		});
		for (const column of twice)
			this.problems.push(createImportProblem('column-twice', { file: this.file, row: 1, column }));
		for (const column of unknown.slice(0, NAMED_COLUMNS))
			this.problems.push(
				createImportProblem('unknown-column', { file: this.file, row: 1, column })
			);
	}

	#readRow(cells: string[], line: number): FileRow | null {
		const cell = (column: string) => cells[this.#columns.get(column) ?? -1]?.trim() ?? '';
		const fail = (code: ImportProblemCode, column: string, detail = ''): null => {
			this.#keepOut(code, line, column, cell(column), detail);
			// A day that has not come can have no report to be left alone.
			if (code !== 'after-today') this.#markUnread(cells, line);
			return null;
		};
		const start = this.#readTime(cell('time_start'));
		const end = this.#readTime(cell('time_end'));
		if (!start) return fail('bad-time', 'time_start');
		if (!end) return fail('bad-time', 'time_end');
		const window = windowOf(start.moment, end.moment);
		const isReversed =
			end.day < start.day || (start.clock !== null && end.clock !== null && isLater(start, end));
		if (isReversed) return fail('ends-before-start', 'time_end', cell('time_start'));
		if (window.to - window.from > TWO_DAYS_MS)
			return fail('too-long', 'time_end', cell('time_start'));
		if (end.day > this.today) return fail('after-today', 'time_end', this.today);
		const model = cell('model');
		if (model === '') return fail('no-model', 'model');
		const post = this.sources.read(cell('source'));
		if (!post) return fail('no-source', 'source');
		const numbers: (number | null)[] = [];
		for (const column of FIGURE_COLUMNS) {
			const number = this.#readNumber(cell(column), column, line);
			if (typeof number === 'string') return fail(number, column);
			numbers.push(number);
		}
		const details = new Map<string, number>();
		for (const column of DETAIL_COLUMNS) {
			const number = this.#readNumber(cell(column), column, line);
			if (typeof number === 'string') this.#warn('unread-detail', line, column, cell(column));
			else if (number !== null) details.set(column, number);
		}
		const [launched = null, destroyed = null, notReached = null, stillAttacking = null] = numbers;
		const isHidden = cell('status_data').toLowerCase() === 'hidden';
		return {
			...{ line, start, end, window, model, post, cell, isHidden },
			...{ launched, destroyed, notReached, stillAttacking, details }
		};
	}

	/** The number of a cell, null where it is not known, or the code of what is wrong with it. */
	#readNumber(text: string, column: string, line: number): number | null | ImportProblemCode {
		const reading = this.#figures.read(text);
		if (reading.kind === 'fault')
			return reading.fault === 'bad-figure' ? 'bad-number' : reading.fault;
		if (reading.kind === 'unknown') {
			if (reading.isWord) this.#remark('word-for-unknown', line, column, text);
			return null;
		}
		if (reading.figure.qualifier !== 'exact') return 'qualified-figure';
		if (reading.isGrouped) this.#remark('thousands-read', line, column, text);
		return reading.figure.value;
	}

	/** Names what is true of a column, where it is seen first. */
	#remark(code: ImportProblemCode, line: number, column: string, value: string): void {
		const key = `${code} ${column}`;
		if (this.#remarked.has(key)) return;
		this.#remarked.add(key);
		this.#warn(code, line, column, value);
	}

	#warn(code: ImportProblemCode, row: number, column: string, value: string): void {
		this.problems.push(createImportProblem(code, { file: this.file, row, column, value }));
	}

	#readTime(text: string): KyivTime | null {
		let time = this.#times.get(text);
		if (time === undefined) this.#times.set(text, (time = parseKyivTime(text)));
		return time;
	}

	/** What an unreadable row may have belonged to, so that an older report of it is not taken away. */
	#markUnread(cells: string[], line: number): void {
		const cell = (column: string) => cells[this.#columns.get(column) ?? -1] ?? '';
		const post = this.sources.read(cell('source'));
		const end = parseKyivTime(cell('time_end'));
		if (post) this.urls.set(post.url, line);
		else if (end) this.days.set(end.day, line);
		else this.unread.anything = true;
	}

	#keepOut(code: ImportProblemCode, line: number, column = '', value = '', detail = ''): void {
		this.keptOut.push({ line, reason: code });
		const spot = { file: this.file, row: line, column, value };
		this.problems.push(createImportProblem(code, spot, detail));
	}
}

const isLater = (a: KyivTime, b: KyivTime): boolean =>
	windowOf(a.moment, a.moment).from > windowOf(b.moment, b.moment).to;
