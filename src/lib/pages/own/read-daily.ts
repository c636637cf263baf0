/**
 * A file of days (`daily.csv`, or a spreadsheet of one's own with some of its columns) into a ledger: each row
 * becomes the day's attack with one report of the file. An empty cell stays unknown, a partial day a lower bound.
 */
import { FigureCells, type CellFigure } from '../../records/importers/figure-cell';
import { countLines, everySome, type OnPart } from '../../records/importers/progress';
import { eachRecord, type Delimiter, type RecordSink } from '../../records/ledger/records';
import { holdsRows, isTorn, widthFault } from '../../records/ledger/row-shape';
import type { Direction, IsoDay, LedgerTables, Problem, Source } from '../../records/ledger/types';
import type { Locale } from '../../figures/view/catalogue';
import { formatDay } from '../../figures/view/format';
import { KNOWN_DAILY_COLUMNS } from './daily-columns';
import { toDay } from './day-cell';
import { countDay, type DayCounts, type DayFigures } from './day-counts';
import { DayRows, type DayRow } from './day-rows';
import { createOwnProblem, type OwnProblemCode } from './problems';

export interface ReadDaily {
	tables: Pick<LedgerTables, 'attacks' | 'reports' | 'counts' | 'sources'>;
	rowsIn: number;
	/** Days on which the file says that nothing was reported. */
	unreported: number;
	span: { from: IsoDay; to: IsoDay } | null;
	/** The columns that are read, of those it has. */
	columns: ReadonlySet<string>;
	/** The line of each attack. */
	lines: ReadonlyMap<string, number>;
	/** Rows that are left out, by the code of the problem that names each. */
	keptOut: ReadonlyMap<OwnProblemCode, number>;
}

export interface DailyOptions {
	file: string;
	text: string;
	/** What separates its cells; a comma by default. */
	delimiter?: Delimiter;
	today: IsoDay;
	locale: Locale;
	/** Called every some rows. */
	onPart?: OnPart;
	/** Told of everything that is wrong, row by row: there may be millions. */
	onProblem: (problem: Problem) => void;
}

/** The source of what a file of days states as its best figures. */
export const OWN_FILE = 'own-file';

/** Who states the figures of a file of days: the file. */
const sourceOf = (file: string): Source => ({
	source_id: OWN_FILE,
	name_en: file,
	name_uk: file,
	party: 'none',
	kind: 'dataset',
	rank_strikes: 1,
	rank_casualties: 1,
	url: ''
});

/** Who states the low ends of ranges that reach below a file's best figures: the file, after itself. */
export const lowEndsOf = (source: Source): Source => ({
	...source,
	source_id: `${source.source_id}-low`,
	...{ name_en: `${source.name_en} (low)`, name_uk: `${source.name_uk} (найменше)` },
	rank_strikes: source.rank_strikes + 1,
	rank_casualties: source.rank_casualties + 1
});

/**
 * Reads the rows. Never throws; every row is in the tables, a day on which nothing was reported, or kept out with its
 * reason.
 */
export function readDaily(options: DailyOptions): ReadDaily {
	const { text, onPart } = options;
	const reader = new DailyReader(options);
	const tell = everySome(onPart ? countLines(text) : 0, onPart);
	const sink: RecordSink = {
		onRecord: (cells, line, lines) => {
			tell(line);
			if (lines > 1 && reader.isTorn(cells)) return 'torn';
			reader.take(cells, line);
		},
		onBroken: (_, broken, line) => reader.broken(broken, line)
	};
	eachRecord(text.replace(/^\ufeff+/, ''), sink, options.delimiter);
	return reader.result();
}

/** Columns of a file of days that hold no figure. */
const WITHOUT_FIGURE: ReadonlySet<string> = new Set(['date', 'direction', 'partial', 'reports']);

class DailyReader {
	readonly #tables: ReadDaily['tables'] = { attacks: [], reports: [], counts: [], sources: [] };
	readonly #lines = new Map<string, number>();
	readonly #keptOut = new Map<OwnProblemCode, number>();
	readonly #days = new DayRows();
	readonly #figures: FigureCells;
	/** What was said of a column once, and is true of all of it. */
	readonly #remarked = new Set<string>();
	#columns: Map<string, number> | null = null;
	#width = 0;
	/** False for a header of which nobody can say what its columns are. */
	#isUsable = true;
	#rowsIn = 0;
	#unreported = 0;
	#from = '';
	#to = '';

	constructor(readonly options: DailyOptions) {
		this.#tables.sources.push(sourceOf(options.file));
		this.#figures = new FigureCells(options.delimiter ?? ',');
	}

	broken(text: string, line: number): void {
		// A header is read as far as it goes: the column with the quote is not known then, and said to be so.
		if (!this.#columns) return this.#readHeader(text.split(this.options.delimiter ?? ','), line);
		if (!this.#isUsable) return;
		this.#rowsIn++;
		this.#markUnread(text.split(this.options.delimiter ?? ','));
		this.#keepOut('broken-row', line, '', text);
	}

	/** Whether a record of several lines holds rows that a broken quote took in. */
	isTorn(cells: readonly string[]): boolean {
		const columns = this.#columns;
		if (!columns) return cells.some(holdsRows);
		const read = new Set(columns.values());
		return isTorn(cells, {
			...{ width: this.#width, delimiter: this.options.delimiter ?? ',' },
			isProse: (at) => !read.has(at),
			isMeant: (row) =>
				/\d/.test(this.#cell(row, 'date')) || /^(?:ru|ua)$/i.test(this.#cell(row, 'direction'))
		});
	}

	take(cells: string[], line: number): void {
		if (cells.every((cell) => cell.trim() === '')) return;
		if (!this.#columns) return this.#readHeader(cells, line);
		if (!this.#isUsable) return;
		this.#rowsIn++;
		const fault = widthFault(cells, this.#width);
		if (fault) {
			this.#markUnread(cells);
			return void this.#keepOut(fault, line, '', cells.join(this.options.delimiter ?? ','));
		}
		for (const [name, at] of this.#columns)
			if (!WITHOUT_FIGURE.has(name)) this.#figures.see(cells[at] ?? '');
		const key = this.#readKey(cells, line);
		if (key) this.#days.add({ ...key, cells, line });
	}

	/** Only now are all rows of a day known, and how the file writes its numbers. */
	result(): ReadDaily {
		for (const row of this.#days) {
			const { line, again, differs, cells } = row;
			const date = this.#cell(cells, 'date');
			const code = differs ? 'days-differ' : row.isBesideUnread ? 'beside-unread' : null;
			for (const each of code ? [line, ...again] : again)
				this.#keepOut(code ?? 'row-again', each, 'date', date);
			if (!code) this.#readDay(row);
		}
		return {
			tables: this.#tables,
			rowsIn: this.#rowsIn,
			unreported: this.#unreported,
			span: this.#from === '' ? null : { from: this.#from, to: this.#to },
			columns: new Set(this.#columns?.keys()),
			lines: this.#lines,
			keptOut: this.#keptOut
		};
	}

	/** Names a row that is left out. */
	#keepOut(code: OwnProblemCode, row: number, column = '', value = '', detail = ''): null {
		this.#keptOut.set(code, (this.#keptOut.get(code) ?? 0) + 1);
		return this.#fail(code, row, column, value, detail);
	}

	#fail(code: OwnProblemCode, row: number, column = '', value = '', detail = ''): null {
		const { file, locale } = this.options;
		this.options.onProblem(createOwnProblem(code, { file, row, column, value }, locale, detail));
		return null;
	}

	#readHeader(cells: string[], line: number): void {
		const columns = (this.#columns = new Map());
		this.#width = cells.length;
		cells.forEach((cell, i) => {
			const name = cell.trim().toLowerCase();
			if (columns.has(name)) {
				this.#isUsable = false;
				this.#fail('column-twice', line, cell.trim());
			} else if (KNOWN_DAILY_COLUMNS.has(name)) columns.set(name, i);
			else if (name !== '' && i < 50) this.#fail('unused-column', line, cell.trim());
		});
		if (!columns.has('direction')) this.#fail('no-direction', line);
	}

	#cell(cells: readonly string[], name: string): string {
		const at = this.#columns?.get(name);
		return at === undefined ? '' : (cells[at] ?? '').trim();
	}

	#readKey(cells: string[], line: number): { day: IsoDay; direction: Direction } | null {
		const date = this.#cell(cells, 'date');
		const day = toDay(date);
		if (day === null) return this.#keepOut('bad-date', line, 'date', date);
		if (day > this.options.today) return this.#keepOut('later-than-today', line, 'date', date);
		const word = this.#cell(cells, 'direction').toUpperCase();
		if (word !== '' && word !== 'RU' && word !== 'UA') {
			this.#markUnread(cells);
			return this.#keepOut('bad-direction', line, 'direction', word);
		}
		return { day, direction: word === 'UA' ? 'UA' : 'RU' };
	}

	/** A row that cannot be read may be a part of its day: what another says of the day is then not the whole. */
	#markUnread(cells: readonly string[]): void {
		const day = toDay(this.#cell(cells, 'date'));
		if (day === null) return;
		const word = this.#cell(cells, 'direction').toUpperCase();
		const isSure = word === 'UA' || word === 'RU' || word === '';
		for (const direction of ['RU', 'UA'] as const)
			if (!isSure || (word === 'UA') === (direction === 'UA')) this.#days.spoil(day, direction);
	}

	#readDay(row: DayRow): void {
		const { line, cells, day, direction } = row;
		const figures = this.#readFigures(row);
		if (!figures) return;
		const isPartial = /^(true|1|yes|так)$/i.test(this.#cell(cells, 'partial'));
		const counted = countDay(figures, direction, isPartial);
		if ('code' in counted) {
			const { code, column, detail } = counted;
			return void this.#keepOut(code, line, column, this.#cell(cells, column), detail);
		}
		if (this.#from === '' || day < this.#from) this.#from = day;
		if (day > this.#to) this.#to = day;
		if (counted.counts.length === 0) {
			this.#unreported++;
			return;
		}
		const id = `own-${day}-${direction.toLowerCase()}`;
		this.#add(row, id, counted.counts, OWN_FILE);
		this.#lines.set(id, line);
		if (counted.below.length > 0) {
			// The range reaches below the best figure and is open above: two statements say so, one cannot.
			const [file, low] = this.#tables.sources;
			if (!low) this.#tables.sources.push(lowEndsOf(file!));
			this.#add(row, `${id}-low`, counted.below, `${OWN_FILE}-low`, id);
		}
	}

	/** The cells of a row with what they state; null where one is no count. */
	#readFigures({ line, cells }: DayRow): DayFigures | null {
		const figures = new Map<string, CellFigure | null>();
		for (const name of this.#columns!.keys()) {
			if (WITHOUT_FIGURE.has(name)) continue;
			const text = this.#cell(cells, name);
			const reading = this.#figures.read(text);
			if (reading.kind === 'fault') return this.#keepOut(reading.fault, line, name, text);
			if (reading.kind === 'unknown') {
				figures.set(name, null);
				if (reading.isWord) this.#remark('word-for-unknown', line, name, text);
				continue;
			}
			figures.set(name, reading.figure);
			if (reading.isGrouped) this.#remark('thousands-read', line, name, text);
		}
		return figures;
	}

	/** Names what is true of a column, where it is seen first. */
	#remark(code: OwnProblemCode, line: number, column: string, value: string): void {
		const key = `${code} ${column}`;
		if (this.#remarked.has(key)) return;
		this.#remarked.add(key);
		this.#fail(code, line, column, value);
	}

	#add(row: DayRow, id: string, counts: DayCounts['counts'], source: string, attack = id): void {
		const { attacks, reports } = this.#tables;
		if (attack === id)
			attacks.push({
				...{ attack_id: id, direction: row.direction, kind: 'wave', means: 'air' },
				...{ start: row.day, end: row.day },
				title_en: `Day total, ${formatDay(row.day, 'en')}`,
				title_uk: `Підсумок дня, ${formatDay(row.day, 'uk')}`
			});
		reports.push({
			...{ report_id: id, attack_id: attack, source_id: source, via_source_id: null },
			// When it was said is not in such a file; known it was when the day was over.
			...{ published: row.day, recorded: this.options.today, status: 'final', supersedes: null },
			...{ url: '', note: '', published_basis: 'inferred' }
		});
		for (const count of counts) this.#tables.counts.push({ report_id: id, ...count });
	}
}
