/**
 * A file of days (`daily.csv`, or a spreadsheet of one's own with some of its columns) into a ledger: each row
 * becomes the day's attack with one report of the file. An empty cell stays unknown, a partial day a lower bound.
 */
import { addDays, isDay } from '../ledger/moment';
import { countLines, everySome, type OnPart } from '../importers/progress';
import { eachRecord, type Delimiter, type RecordSink } from '../ledger/records';
import { holdsRows, isTorn, widthFault } from '../ledger/row-shape';
import type {
	Count,
	Direction,
	IsoDay,
	LedgerTables,
	Problem,
	Qualifier,
	Source
} from '../ledger/types';
import type { Locale } from '../view/catalogue';
import { formatDay } from '../view/format';
import { CASUALTY_COLUMNS, KNOWN_DAILY_COLUMNS, STRIKE_COLUMNS } from './daily-columns';
import { createOwnProblem, type OwnProblemCode } from './problems';

export interface ReadDaily {
	tables: Pick<LedgerTables, 'attacks' | 'reports' | 'counts' | 'sources'>;
	rowsIn: number;
	/** Days on which the file says that nothing was reported. */
	unreported: number;
	span: { from: IsoDay; to: IsoDay } | null;
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

/** Who states the figures of a file of days: the file. */
const sourceOf = (id: string, file: string, rank: number): Source => ({
	source_id: id,
	name_en: file,
	name_uk: file,
	party: 'none',
	kind: 'dataset',
	rank_strikes: rank,
	rank_casualties: rank,
	url: ''
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

interface Row {
	line: number;
	day: IsoDay;
	direction: Direction;
}
type Stated = Pick<Count, 'qualifier' | 'value' | 'low' | 'high'>;

class DailyReader {
	readonly #tables: ReadDaily['tables'] = { attacks: [], reports: [], counts: [], sources: [] };
	readonly #keptOut = new Map<OwnProblemCode, number>();
	readonly #seen = new Map<string, number>();
	#columns: Map<string, number> | null = null;
	#width = 0;
	/** False for a header of which nobody can say what its columns are. */
	#isUsable = true;
	#rowsIn = 0;
	#unreported = 0;
	#from = '';
	#to = '';

	constructor(readonly options: DailyOptions) {
		this.#tables.sources.push(sourceOf('own-file', options.file, 1));
	}

	broken(text: string, line: number): void {
		// A header is read as far as it goes: the column with the quote is not known then, and said to be so.
		if (!this.#columns) return this.#readHeader(text.split(this.options.delimiter ?? ','), line);
		if (!this.#isUsable) return;
		this.#rowsIn++;
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
		if (fault)
			return void this.#keepOut(fault, line, '', cells.join(this.options.delimiter ?? ','));
		const row = this.#readKey(cells, line);
		if (row) this.#readFigures(cells, row);
	}

	result(): ReadDaily {
		return {
			tables: this.#tables,
			rowsIn: this.#rowsIn,
			unreported: this.#unreported,
			span: this.#from === '' ? null : { from: this.#from, to: this.#to },
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

	#readKey(cells: string[], line: number): Row | null {
		const date = this.#cell(cells, 'date');
		const day = toDay(date);
		if (day === null) return this.#keepOut('bad-date', line, 'date', date);
		if (day > this.options.today) return this.#keepOut('later-than-today', line, 'date', date);
		const word = this.#cell(cells, 'direction').toUpperCase();
		if (word !== '' && word !== 'RU' && word !== 'UA')
			return this.#keepOut('bad-direction', line, 'direction', word);
		const direction = word === 'UA' ? 'UA' : 'RU';
		const key = `${day} ${direction}`;
		const earlier = this.#seen.get(key);
		if (earlier !== undefined)
			return this.#keepOut('day-twice', line, 'date', date, String(earlier));
		return { line, day, direction };
	}

	#readFigures(cells: string[], row: Row): void {
		const partial = /^(true|1|yes|так)$/i.test(this.#cell(cells, 'partial'));
		const id = `own-${row.day}-${row.direction.toLowerCase()}`;
		const counts: Count[] = [];
		const below: Count[] = [];
		const figures = new Map<string, number | null>();
		for (const name of this.#columns!.keys()) {
			if (['date', 'direction', 'partial', 'reports'].includes(name)) continue;
			const text = this.#cell(cells, name);
			const value = toNumber(text);
			if (value === undefined)
				return void this.#keepOut(
					isAmbiguous(text)
						? 'ambiguous-figure'
						: isGrouped(text)
							? 'grouped-figure'
							: 'bad-figure',
					row.line,
					name,
					text
				);
			figures.set(name, value);
		}
		for (const { name, weapon, measure } of STRIKE_COLUMNS) {
			const value = figures.get(name) ?? null;
			if (value === null) continue;
			counts.push({
				...{ report_id: id, measure, weapon_id: weapon, place_id: placeOf(row), value },
				...{ qualifier: partial ? 'at_least' : 'exact', low: null, high: null }
			});
		}
		for (const family of ['missiles', 'drones']) {
			const [launched, down, lost] = ['launched', 'intercepted', 'suppressed'].map(
				(part) => figures.get(`${family}_${part}`) ?? null
			);
			const stopped = (down ?? 0) + (lost ?? 0);
			if (!partial && launched != null && stopped > launched)
				return void this.#keepOut(
					'more-stopped-than-launched',
					row.line,
					`${family}_launched`,
					String(launched),
					`${stopped} > ${launched}`
				);
		}
		for (const measure of CASUALTY_COLUMNS) {
			const stated = this.#toll(measure, figures);
			if (stated === null)
				return void this.#keepOut('bad-bounds', row.line, measure, this.#cell(cells, measure));
			const of = (each: Stated, report_id: string): Count => ({
				...{ report_id, measure, weapon_id: null, place_id: placeOf(row) },
				...each
			});
			if (stated[0]) counts.push(of(stated[0], id));
			if (stated[1]) below.push(of(stated[1], `${id}-low`));
		}
		this.#seen.set(`${row.day} ${row.direction}`, row.line);
		if (this.#from === '' || row.day < this.#from) this.#from = row.day;
		if (row.day > this.#to) this.#to = row.day;
		if (counts.length === 0) {
			this.#unreported++;
			return;
		}
		this.#add(row, id, counts, 'own-file');
		if (below.length > 0) {
			// The range reaches below the best figure and is open above: two statements say so, one cannot.
			if (this.#tables.sources.length === 1)
				this.#tables.sources.push(sourceOf('own-file-low', `${this.options.file} (low)`, 2));
			this.#add(row, `${id}-low`, below, 'own-file-low', id);
		}
	}

	/** The statement of a toll, and one beside it; null where the bounds make no sense. */
	#toll(
		measure: string,
		figures: ReadonlyMap<string, number | null>
	): [Stated | null, Stated | null] | null {
		const value = figures.get(measure) ?? null;
		const low = figures.get(`${measure}_low`) ?? null;
		const high = figures.get(`${measure}_high`) ?? null;
		const state = (qualifier: Qualifier, of: number, from: number | null, to: number | null) => ({
			qualifier,
			...{ value: of, low: from, high: to }
		});
		if (value === null) return low === null && high === null ? [null, null] : null;
		if ((low ?? value) > value || (high ?? value) < value) return null;
		const isOpen = high === null && figures.has(`${measure}_high`);
		if (isOpen)
			return [
				state('at_least', value, null, null),
				low !== null && low < value ? state('at_least', low, null, null) : null
			];
		if ((low ?? value) === value && (high ?? value) === value)
			return [state('exact', value, null, null), null];
		return [state('about', value, low ?? value, high ?? value), null];
	}

	#add(row: Row, id: string, counts: Count[], source: string, attack = id): void {
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
		for (const count of counts) this.#tables.counts.push(count);
	}
}

const placeOf = ({ direction }: Row) => (direction === 'RU' ? 'UA' : 'RU');

/** A longer cell is no day and no number, and a pattern over one of megabytes overflows the engine's stack. */
const LONGEST_CELL = 40;

/** `2024-01-02`, with a time behind or not, or `02.01.2024`; null for anything else. */
export function toDay(text: string): IsoDay | null {
	if (text.length > LONGEST_CELL) return null;
	const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?Z?)?$/.exec(text)?.[1];
	const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
	const written = iso ?? (year && `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`);
	return written && isDay(written) && addDays(written, 0) === written ? written : null;
}

const LARGEST_FIGURE = 1_000_000;

/** Three digits and more behind one mark: thousands to one reader, a fraction to another. */
export const isAmbiguous = (text: string): boolean =>
	text.length <= LONGEST_CELL && /^\d+[.,]\d{3,}$/.test(text);

/** Digits in groups, as `1 234` or `1,234,567`. */
const isGrouped = (text: string): boolean =>
	text.length <= LONGEST_CELL && /^\d+(?:[ \u00a0\u202f\u2009.,'’]\d{3,})+(?:[.,]\d*)?$/.test(text);

/**
 * A whole number as a spreadsheet may write it (`1234`, `22.0`, `22,0`); null for an empty cell; else undefined, also
 * where digits stand in groups.
 */
export function toNumber(text: string): number | null | undefined {
	if (text === '') return null;
	if (text.length > LONGEST_CELL || !/^\d+(?:[.,]0{1,2})?$/.test(text)) return undefined;
	const value = Number.parseInt(text, 10);
	return value <= LARGEST_FIGURE ? value : undefined;
}
