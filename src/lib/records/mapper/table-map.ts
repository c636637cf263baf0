/** What the columns of a table mean, as a person said it: kept as a file, so that the next copy is read alike. */
import { MEASURES, type Measure } from '../ledger/measures';
import type { Direction } from '../ledger/types';

/** What a column tells of its row. */
export const FACTS = [
	/** The day the row is about; of an attack, when it ended. */
	'day',
	'start',
	'direction',
	'weapon',
	'place',
	/** Which measure the figure of the row is of. */
	'measure',
	/** Where the row was read. */
	'link'
] as const;
export type Fact = (typeof FACTS)[number];

/** A column of figures. Null is a question nobody has answered yet. */
export interface FigureColumn {
	name: string;
	/** `by-column`: another column says it. */
	measure: Measure | 'by-column';
	/** Of a measure of weapons, their id in `weapons.csv`; `by-column`: another column names them. */
	weapon: string | null;
	/** Each figure is the sum of all before it. */
	running: boolean | null;
}

/** What a row stands for. Sums of weeks or months are no figures of days. */
export const ROW_KINDS = ['day', 'attack', 'event', 'longer'] as const;
export type RowKind = (typeof ROW_KINDS)[number];

export const CLOCKS = ['kyiv', 'utc', 'moscow'] as const;
export type Clock = (typeof CLOCKS)[number];

export const DATE_ORDERS = ['dmy', 'mdy'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

export const THOUSANDS = [',', '.', 'none'] as const;
export type Thousands = (typeof THOUSANDS)[number];

/** Null is a question nobody has answered yet; what a table does not ask stays null. */
export interface TableMap {
	barrage_map: 1;
	facts: { name: string; fact: Fact }[];
	figures: FigureColumn[];
	rows: RowKind | null;
	/** Who attacks, where no column says it. */
	direction: Direction | null;
	/** Which comes first in 03/04/2025. */
	order: DateOrder | null;
	/** By which clock times without an offset are. */
	clock: Clock | null;
	/** What `2,000` is, where the column does not tell. */
	thousands: Thousands | null;
}

/** A map with nothing said. */
export const emptyMap = (): TableMap => ({
	...{ barrage_map: 1, facts: [], figures: [], rows: null },
	...{ direction: null, order: null, clock: null, thousands: null }
});

/** The column that tells something; undefined for none. */
export const columnOf = (map: TableMap, fact: Fact): string | undefined =>
	map.facts.find((each) => each.fact === fact)?.name;

/** The text of a map's file. */
export const writeMap = (map: TableMap): string => `${JSON.stringify(map, null, '\t')}\n`;

/** Whether a text is meant as the file of a map, sound or not. */
export const isMapText = (text: string): boolean =>
	/^\s*\{/.test(text) && /"barrage_map"\s*:/.test(text.slice(0, 2_000));

/** The map of a text, or what is wrong with it: the name of the property. */
export function parseMap(text: string): TableMap | { wrong: string } {
	let parsed: unknown;
	try {
		parsed = JSON.parse(text);
	} catch {
		return { wrong: 'JSON' };
	}
	const given = (typeof parsed === 'object' && parsed !== null ? parsed : {}) as Record<
		string,
		unknown
	>;
	if (given.barrage_map !== 1) return { wrong: 'barrage_map' };
	const facts = listOf(given.facts, ({ name, fact }) => {
		if (typeof name !== 'string' || !isOneOf(FACTS, fact)) return null;
		return { name, fact };
	});
	if (!facts) return { wrong: 'facts' };
	const figures = listOf(given.figures, readFigure);
	if (!figures) return { wrong: 'figures' };
	const map: TableMap = { ...emptyMap(), facts, figures };
	const choices = {
		...{ rows: ROW_KINDS, direction: ['RU', 'UA'], order: DATE_ORDERS },
		...{ clock: CLOCKS, thousands: THOUSANDS }
	} as const;
	for (const [name, allowed] of Object.entries(choices)) {
		const value = given[name] ?? null;
		if (value !== null && !isOneOf(allowed, value)) return { wrong: name };
		Object.assign(map, { [name]: value });
	}
	return map;
}

const isOneOf = <Value extends string>(list: readonly Value[], value: unknown): value is Value =>
	(list as readonly unknown[]).includes(value);

function readFigure(given: Record<string, unknown>): FigureColumn | null {
	const { name, measure, weapon = null, running = null } = given;
	if (typeof name !== 'string') return null;
	if (measure !== 'by-column' && !isOneOf(MEASURES, measure)) return null;
	if (weapon !== null && typeof weapon !== 'string') return null;
	if (running !== null && typeof running !== 'boolean') return null;
	return { name, measure, weapon, running };
}

function listOf<Row>(
	given: unknown,
	read: (each: Record<string, unknown>) => Row | null
): Row[] | null {
	if (!Array.isArray(given)) return null;
	const rows = given.map((each: unknown) =>
		typeof each === 'object' && each !== null ? read(each as Record<string, unknown>) : null
	);
	return rows.every((row) => row !== null) ? (rows as Row[]) : null;
}
