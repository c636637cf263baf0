/** The rows of a table as a map reads them: each with its day, who attacks, and its figures. */
import { isStrike, type Measure } from '../ledger/measures';
import { momentToInstant } from '../ledger/moment';
import type { Direction, IsoDay, IsoMoment, Place, Problem, Weapon } from '../ledger/types';
import { FigureCells, type CellFigure } from '../importers/figure-cell';
import { createImportProblem, type ImportProblemCode } from '../importers/problems';
import type { KeptOut } from '../importers/types';
import { createWeaponReader, type WeaponReader } from '../importers/weapon-names';
import { createWeaponFinder, directionIn, measureIn } from './column-names';
import { readDate } from './date-cells';
import { createPlaceReader } from './mapped-places';
import { datesOf, indexOf, RUNNING_MOST } from './questions';
import type { RawRow, RawTable } from './raw-table';
import { columnOf, FACTS, type Fact, type FigureColumn, type TableMap } from './table-map';

/** A figure of a row; null where the cell states one that cannot be read. */
export interface MappedFigure {
	column: string;
	measure: Measure;
	weapon_id: string | null;
	figure: CellFigure | null;
	running: boolean;
}

export interface MappedRow {
	line: number;
	cells: readonly string[];
	day: IsoDay;
	start: IsoMoment;
	end: IsoMoment;
	direction: Direction;
	/** The country where the row names no place. */
	place_id: string;
	link: string;
	/** Cells without a figure are not among them. */
	figures: MappedFigure[];
}

export interface MappedRows {
	rows: MappedRow[];
	keptOut: KeptOut[];
	problems: Problem[];
	weapons: ReadonlyMap<string, Weapon>;
	places: ReadonlyMap<string, Place>;
}

export interface MapVocabulary {
	weapons: readonly Weapon[];
	places: readonly Place[];
}

/** Reads the rows by a map that answers every question. Nothing is dated after `today`. */
export function readMappedRows(
	table: RawTable,
	map: TableMap,
	vocabulary: MapVocabulary,
	today: IsoDay
): MappedRows {
	const reader = new RowReader(table, map, vocabulary, today);
	return reader.read();
}

class RowReader {
	readonly #keptOut: KeptOut[];
	readonly #problems: Problem[];
	readonly #rows: MappedRow[] = [];
	readonly #weapons: WeaponReader;
	readonly #findWeapon: (text: string) => string | null;
	readonly #places: ReturnType<typeof createPlaceReader>;
	readonly #remarked = new Set<string>();
	readonly #figures: { column: FigureColumn; at: number; cells: FigureCells }[];
	/** Where each fact stands; -1 for one that no column tells. */
	readonly #at: Record<Fact, number>;
	readonly #dates;

	constructor(
		readonly table: RawTable,
		readonly map: TableMap,
		readonly vocabulary: MapVocabulary,
		readonly today: IsoDay
	) {
		this.#keptOut = [...table.keptOut];
		this.#problems = [...table.problems];
		this.#weapons = createWeaponReader(vocabulary.weapons);
		this.#findWeapon = createWeaponFinder(vocabulary.weapons);
		this.#places = createPlaceReader(vocabulary.places, columnOf(map, 'place') ?? '');
		this.#at = Object.fromEntries(
			FACTS.map((fact) => [fact, indexOf(table, columnOf(map, fact))])
		) as Record<Fact, number>;
		const found = datesOf(table, map);
		this.#dates = {
			...{ order: found.order ?? map.order, clock: map.clock ?? 'kyiv' },
			isDaysOnly: found.isDaysOnly
		} as const;
		this.#figures = map.figures.map((column) => ({
			...{ column, at: indexOf(table, column.name) },
			cells: new FigureCells(table.delimiter ?? '\t', {
				thousands: map.thousands,
				...(column.running && { most: RUNNING_MOST })
			})
		}));
		// What one column proves of the marks is true of the file.
		for (const { cells } of table.rows)
			for (const { at: from } of this.#figures)
				for (const each of this.#figures) each.cells.see(cells[from] ?? '');
	}

	read(): MappedRows {
		for (const row of this.table.rows) this.#take(row);
		return {
			...{ rows: this.#rows, keptOut: this.#keptOut, problems: this.#problems },
			...{ weapons: this.#weapons.weapons, places: this.#places.rows }
		};
	}

	#take({ line, cells }: RawRow): void {
		const cell = (at: number) => (at === -1 ? '' : (cells[at] ?? '').trim());
		const fail = (code: ImportProblemCode, at: number, detail = '') =>
			this.#keepOut(code, line, this.table.columns[at] ?? '', cell(at), detail);
		const { day: dayAt, start: startAt, direction: directionAt } = this.#at;
		const time = readDate(cell(dayAt), this.#dates);
		if (!time) return fail('bad-time', dayAt);
		if (time.day > this.today) return fail('after-today', dayAt, `${time.day} > ${this.today}`);
		const direction = directionAt === -1 ? this.map.direction : directionIn(cell(directionAt));
		if (!direction) return fail('unknown-direction', directionAt);
		const start = cell(startAt) === '' ? null : readDate(cell(startAt), this.#dates);
		if (cell(startAt) !== '' && !start) return fail('bad-time', startAt);
		if (start && momentToInstant(start.moment) > momentToInstant(time.moment))
			return fail('ends-before-start', startAt, `${start.moment} > ${time.moment}`);
		const place_id = this.#places.read(cell(this.#at.place), direction);
		const figures = this.#readFigures(line, cells);
		if (!figures) return;
		this.#rows.push({
			...{ line, cells, day: time.day, end: time.moment, start: start?.moment ?? time.day },
			...{ direction, place_id, figures },
			link: /^https?:\/\//i.test(cell(this.#at.link)) ? cell(this.#at.link) : ''
		});
	}

	/** The figures of a row; null where the row is kept out for what it counts. */
	#readFigures(line: number, cells: readonly string[]): MappedFigure[] | null {
		const said = (at: number) => (at === -1 ? '' : (cells[at] ?? '').trim());
		const found: MappedFigure[] = [];
		for (const { column, at, cells: reader } of this.#figures) {
			const text = said(at);
			const read = reader.read(text);
			if (read.kind === 'unknown') {
				if (read.isWord) this.#remark('word-for-unknown', line, column.name, text);
				continue;
			}
			const measure =
				column.measure === 'by-column' ? measureIn(said(this.#at.measure)) : column.measure;
			if (!measure) {
				this.#keepOut(
					'unknown-measure',
					line,
					this.table.columns[this.#at.measure] ?? '',
					said(this.#at.measure)
				);
				return null;
			}
			const weapon_id = isStrike(measure) ? this.#weaponOf(column, line, cells) : null;
			if (isStrike(measure) && weapon_id === null) return null;
			const of = { column: column.name, measure, weapon_id, running: column.running === true };
			if (read.kind === 'figure') {
				if (read.isGrouped) this.#remark('thousands-read', line, column.name, text);
				found.push({ ...of, figure: read.figure });
				continue;
			}
			// It states a figure, and nobody can read which: the day is not whole without it.
			this.#warn(read.fault === 'bad-figure' ? 'bad-number' : read.fault, line, column.name, text);
			found.push({ ...of, figure: null });
		}
		return found;
	}

	/** The weapon of a figure; null where the row names none and is kept out. */
	#weaponOf(column: FigureColumn, line: number, cells: readonly string[]): string | null {
		if (column.weapon !== 'by-column') return column.weapon;
		const at = this.#at.weapon;
		const text = at === -1 ? '' : (cells[at] ?? '').trim();
		const name = this.table.columns[at] ?? '';
		if (text === '') {
			this.#keepOut('no-model', line, name);
			return null;
		}
		const known = this.#findWeapon(text);
		if (known !== null && this.#weapons.weapons.has(known)) return known;
		const { weapon, unknown } = this.#weapons.read(text);
		for (const each of unknown) this.#remark('unknown-model', line, name, each);
		return weapon.weapon_id;
	}

	#keepOut(code: ImportProblemCode, line: number, column: string, value = '', detail = ''): void {
		this.#keptOut.push({ line, reason: code });
		this.#warn(code, line, column, value, detail);
	}

	#warn(code: ImportProblemCode, row: number, column: string, value: string, detail = ''): void {
		const { file } = this.table;
		this.#problems.push(createImportProblem(code, { file, row, column, value }, detail));
	}

	/** Names what is true of a column, where it is seen first. */
	#remark(code: ImportProblemCode, line: number, column: string, value: string): void {
		const key = `${code} ${column} ${code === 'unknown-model' ? value : ''}`;
		if (this.#remarked.has(key)) return;
		this.#remarked.add(key);
		this.#warn(code, line, column, value);
	}
}
