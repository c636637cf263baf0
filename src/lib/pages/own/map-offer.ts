/** What a page needs to ask what the columns of a table are, and what it shows of the answer. */
import { createTree } from '../../records/ledger/ledger';
import type { Direction, IsoDay, Weapon } from '../../records/ledger/types';
import type { StatedCount, Statement } from '../../records/importers/types';
import { readMapped } from '../../records/mapper/mapped-format';
import { proposeMap } from '../../records/mapper/propose';
import { questionsOf, type Question } from '../../records/mapper/questions';
import type { RawTable } from '../../records/mapper/raw-table';
import type { TableMap } from '../../records/mapper/table-map';
import type { OwnInfo } from './messages';
import type { ProblemReport } from './problem-log';
import type { OpenOptions } from './types';

export interface OfferedColumn {
	name: string;
	/** The first cells that hold something. */
	samples: string[];
}

export interface MapOffer {
	/** Names of the files. */
	files: string[];
	rows: number;
	columns: OfferedColumn[];
	/** What the columns seem to be. */
	map: TableMap;
	/** Weapons that figures can be of, each below what it is a kind of. */
	weapons: { weapon: Weapon; depth: number }[];
	questions: Question[];
}

/** A day as the map reads it, beside the rows it is of. */
export interface MappedDay {
	day: IsoDay;
	direction: Direction;
	counts: StatedCount[];
	/** Names of the weapons and places in it, by id, in both languages. */
	names: Record<string, { name_en: string; name_uk: string }>;
	rows: { line: number; cells: readonly string[] }[];
	/** Rows of the day that are not among {@link rows}. */
	more: number;
}

export interface Mapped {
	/** All that the table asks with this map. */
	questions: Question[];
	/** The first days; empty while a question is open. */
	days: MappedDay[];
	daysInAll: number;
	info: OwnInfo | null;
	problems: ProblemReport;
}

/** Cells of a column that are shown. */
const SAMPLES = 4;
/** Days that are shown beside their rows, and rows of a day. */
const SHOWN_DAYS = 12;
const SHOWN_ROWS = 4;
const ALL_WEAPONS = 'all';

/** What is asked of tables that have the same columns. */
export function offerMap(
	tables: readonly RawTable[],
	{ weapons }: OpenOptions['vocabulary']
): MapOffer {
	const [table] = tables as readonly [RawTable];
	const map = proposeMap(table, weapons);
	return {
		files: tables.map(({ file }) => file),
		rows: tables.reduce((sum, { rowsIn }) => sum + rowsIn, 0),
		columns: table.columns.map((name, at) => ({ name, samples: samplesOf(table, at) })),
		...{ map, weapons: inTree(weapons), questions: questionsOf(table, map) }
	};
}

function samplesOf(table: RawTable, at: number): string[] {
	const found: string[] = [];
	for (const { cells } of table.rows) {
		const cell = (cells[at] ?? '').trim();
		if (cell !== '' && !found.includes(cell)) found.push(cell.slice(0, 40));
		if (found.length === SAMPLES) break;
	}
	return found;
}

/** Air weapons, each behind what it is a kind of. */
function inTree(weapons: readonly Weapon[]): MapOffer['weapons'] {
	const byId = new Map(weapons.map((weapon) => [weapon.weapon_id, weapon]));
	const tree = createTree(
		weapons,
		(row) => row.weapon_id,
		(row) => row.parent_id
	);
	const found: MapOffer['weapons'] = [];
	const walk = (id: string, depth: number) => {
		const weapon = byId.get(id);
		if (weapon) found.push({ weapon, depth });
		for (const child of tree.children.get(id) ?? []) walk(child, depth + 1);
	};
	walk(ALL_WEAPONS, 0);
	return found;
}

/** The first days that a map makes of the tables, and how many there are. */
export function previewDays(
	tables: readonly RawTable[],
	map: TableMap,
	{ vocabulary, today }: Pick<OpenOptions, 'vocabulary' | 'today'>
): { days: MappedDay[]; daysInAll: number } {
	const groups = new Map<string, MappedDay>();
	const perDay = new Map<string, number>();
	for (const table of tables) {
		const cellsOf = new Map(table.rows.map(({ line, cells }) => [line, cells]));
		const read = readMapped(table, map, vocabulary, today);
		const sorted = [...read.statements].sort((a, b) =>
			a.day < b.day ? -1 : a.day > b.day ? 1 : 0
		);
		for (const statement of sorted) {
			const key = `${statement.day} ${statement.direction}`;
			const nth = (perDay.get(key) ?? 0) + 1;
			perDay.set(key, nth);
			if (groups.size === SHOWN_DAYS && !groups.has(`${key} ${nth}`)) continue;
			const nameOf = (id: string) => read.weapons.get(id) ?? read.places.get(id);
			groups.set(`${key} ${nth}`, dayOf(statement, cellsOf, nameOf));
		}
	}
	return { days: [...groups.values()], daysInAll: perDay.size };
}

function dayOf(
	{ day, direction, counts, lines }: Statement,
	cellsOf: ReadonlyMap<number, readonly string[]>,
	nameOf: (id: string) => { name_en: string; name_uk: string } | undefined
): MappedDay {
	const names: MappedDay['names'] = {};
	for (const { weapon_id, place_id } of counts)
		for (const id of [weapon_id, place_id]) {
			const row = id === null ? undefined : nameOf(id);
			if (id !== null && row) names[id] = { name_en: row.name_en, name_uk: row.name_uk };
		}
	const rows = lines.slice(0, SHOWN_ROWS).map((line) => ({ line, cells: cellsOf.get(line) ?? [] }));
	return { day, direction, counts, names, rows, more: lines.length - rows.length };
}
