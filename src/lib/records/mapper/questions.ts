/** What a table leaves open. Nothing of it is shown before each of these is answered. */
import { isStrike } from '../ledger/measures';
import type { IsoDay } from '../ledger/types';
import { FigureCells } from '../importers/figure-cell';
import { measureIn } from './column-names';
import { lookAtDates, readDate, type DateColumn } from './date-cells';
import { cellsOf } from './propose';
import type { RawTable } from './raw-table';
import { columnOf, type FigureColumn, type TableMap } from './table-map';

export type Question =
	/** Which column is the day. */
	| { ask: 'day' }
	/** Which columns are counts. */
	| { ask: 'figures' }
	/** What the figures of a column are of. */
	| { ask: 'weapon'; column: string }
	/** What a row stands for. `again`: a day with several rows, and how many; `daysApart`: between one row and the next. */
	| { ask: 'rows'; again: { cell: string; rows: number } | null; daysApart: number }
	| { ask: 'direction' }
	/** A cell that may be either. */
	| { ask: 'order'; sample: string }
	| { ask: 'clock'; sample: string }
	| { ask: 'thousands'; column: string; sample: string }
	/** A column that never falls, from its first figure to its last. */
	| { ask: 'running'; column: string; first: string; last: string };

/** How the days of a table are written. */
export function datesOf(table: RawTable, map: TableMap): DateColumn {
	const columns = ['day', 'start'] as const;
	const looked = columns.flatMap((fact) => {
		const at = indexOf(table, columnOf(map, fact));
		return at === -1 ? [] : [lookAtDates(cellsOf(table, at))];
	});
	const [day, start] = looked;
	if (!day) return lookAtDates([]);
	if (!start) return day;
	return {
		...day,
		order: day.order ?? start.order,
		asksOrder: day.asksOrder || start.asksOrder,
		asksClock: (day.asksClock || start.asksClock) && !(day.isDaysOnly && start.isDaysOnly),
		isDaysOnly: day.isDaysOnly && start.isDaysOnly
	};
}

/** Where a column stands; -1 for one the table has not. */
export const indexOf = (table: RawTable, name: string | undefined): number =>
	name === undefined ? -1 : table.columns.indexOf(name);

/** Columns that a map names and the table has not. */
export function missingColumns(table: RawTable, map: TableMap): string[] {
	const named = [...map.facts, ...map.figures].map((each) => each.name);
	return [...new Set(named)].filter((name) => !table.columns.includes(name));
}

/** Every question that the table raises, answered or not, in the order in which a person would be asked. */
export function questionsOf(table: RawTable, map: TableMap): Question[] {
	const questions: Question[] = [];
	const dayAt = indexOf(table, columnOf(map, 'day'));
	if (dayAt === -1) return [{ ask: 'day' }];
	if (map.figures.length === 0) questions.push({ ask: 'figures' });
	for (const figure of map.figures)
		if (asksWeapon(table, map, figure)) questions.push({ ask: 'weapon', column: figure.name });
	questions.push(askRows(table, map, dayAt));
	if (columnOf(map, 'direction') === undefined) questions.push({ ask: 'direction' });
	const dates = datesOf(table, map);
	const sample = (test: (cell: string) => boolean) => [...cellsOf(table, dayAt)].find(test) ?? '';
	if (dates.asksOrder && dates.order === null)
		questions.push({ ask: 'order', sample: sample((cell) => /\d[-/]\d/.test(cell)) });
	if (dates.asksClock)
		questions.push({ ask: 'clock', sample: sample((cell) => /\d:\d\d/.test(cell)) });
	const open = openNumber(table, map);
	if (open) questions.push({ ask: 'thousands', ...open });
	for (const { name } of map.figures) {
		const rise = risesAllAlong(table, map, name);
		if (rise) questions.push({ ask: 'running', column: name, ...rise });
	}
	return questions;
}

/** Whether figures of a column are of weapons; where another column names the measures, whether it names such a one. */
export function asksWeapon(table: RawTable, map: TableMap, { measure }: FigureColumn): boolean {
	if (measure !== 'by-column') return isStrike(measure);
	const at = indexOf(table, columnOf(map, 'measure'));
	for (const cell of at === -1 ? [] : cellsOf(table, at)) {
		const named = measureIn(cell);
		if (named && isStrike(named)) return true;
	}
	return false;
}

/** Whether a map answers a question. */
export function isAnswered(question: Question, map: TableMap): boolean {
	switch (question.ask) {
		case 'day':
		case 'figures':
			return false;
		case 'weapon':
			return map.figures.find((each) => each.name === question.column)?.weapon != null;
		case 'running':
			return map.figures.find((each) => each.name === question.column)?.running != null;
		case 'rows':
			return map.rows !== null && map.rows !== 'longer';
		case 'direction':
			return map.direction !== null;
		case 'order':
			return map.order !== null;
		case 'clock':
			return map.clock !== null;
		case 'thousands':
			return map.thousands !== null;
	}
}

/** The questions that are left. */
export const openQuestions = (table: RawTable, map: TableMap): Question[] =>
	questionsOf(table, map).filter((question) => !isAnswered(question, map));

function askRows(table: RawTable, map: TableMap, dayAt: number): Question {
	const times = new Map<string, number>();
	const keys = ['direction', 'weapon', 'place', 'measure'] as const;
	const also = keys.map((fact) => indexOf(table, columnOf(map, fact))).filter((at) => at !== -1);
	for (const { cells } of table.rows) {
		const key = [dayAt, ...also].map((at) => cells[at]?.trim() ?? '').join('\n');
		times.set(key, (times.get(key) ?? 0) + 1);
	}
	const [key = '', rows = 0] =
		[...times].find(([text, n]) => n > 1 && !text.startsWith('\n')) ?? [];
	const again = rows > 1 ? { cell: key.split('\n')[0] ?? '', rows } : null;
	return { ask: 'rows', again, daysApart: daysBetween(table, map, dayAt) };
}

/** The days from one row's to the next that most of them are apart; 0 where they lie as they like. */
function daysBetween(table: RawTable, map: TableMap, dayAt: number): number {
	const { order, isDaysOnly } = datesOf(table, map);
	const how = {
		order: order ?? map.order ?? 'dmy',
		clock: map.clock ?? 'kyiv',
		isDaysOnly
	} as const;
	const days = new Set<IsoDay>();
	for (const cell of cellsOf(table, dayAt)) {
		const day = readDate(cell, how)?.day;
		if (day !== undefined) days.add(day);
	}
	const sorted = [...days].sort().map((day) => Date.parse(day) / 86_400_000);
	const steps = new Map<number, number>();
	for (let at = 1; at < sorted.length; at++) {
		const step = sorted[at]! - sorted[at - 1]!;
		// Months are of several lengths.
		const round = step >= 28 && step <= 31 ? 30 : step;
		steps.set(round, (steps.get(round) ?? 0) + 1);
	}
	const [step = 0, times = 0] = [...steps].sort((a, b) => b[1] - a[1])[0] ?? [];
	return times >= 2 && times > (sorted.length - 1) / 2 ? step : 0;
}

/** The first cell of which nobody can tell whether it is thousands or a fraction. */
function openNumber(table: RawTable, map: TableMap): { column: string; sample: string } | null {
	const ats = map.figures.map((figure) => indexOf(table, figure.name)).filter((at) => at !== -1);
	const reader = new FigureCells(table.delimiter ?? '\t');
	for (const at of ats) for (const cell of cellsOf(table, at)) reader.see(cell);
	for (const at of ats)
		for (const cell of cellsOf(table, at)) {
			const read = reader.read(cell);
			if (read.kind === 'fault' && read.fault === 'ambiguous-figure')
				return { column: table.columns[at]!, sample: cell.trim() };
		}
	return null;
}

/** First and last figure of a column that never falls and mostly rises; null for another. */
function risesAllAlong(
	table: RawTable,
	map: TableMap,
	name: string
): { first: string; last: string } | null {
	const at = indexOf(table, name);
	const dayAt = indexOf(table, columnOf(map, 'day'));
	if (at === -1 || dayAt === -1) return null;
	const { order, isDaysOnly } = datesOf(table, map);
	const how = {
		order: order ?? map.order ?? 'dmy',
		clock: map.clock ?? 'kyiv',
		isDaysOnly
	} as const;
	const reader = new FigureCells(table.delimiter ?? '\t', { most: RUNNING_MOST });
	for (const cell of cellsOf(table, at)) reader.see(cell);
	const keys = ['direction', 'weapon', 'place', 'measure'] as const;
	const also = keys
		.map((fact) => indexOf(table, columnOf(map, fact)))
		.filter((each) => each !== -1);
	const series = new Map<string, { day: IsoDay; cell: string; value: number }[]>();
	for (const { cells } of table.rows) {
		const day = readDate(cells[dayAt] ?? '', how)?.day;
		const read = reader.read(cells[at] ?? '');
		if (day === undefined || read.kind !== 'figure') continue;
		const key = also.map((each) => cells[each]).join('\n');
		const list = series.get(key) ?? [];
		list.push({ day, cell: (cells[at] ?? '').trim(), value: read.figure.value });
		series.set(key, list);
	}
	let longest: { day: IsoDay; cell: string; value: number }[] = [];
	for (const list of series.values()) {
		list.sort((a, b) => (a.day < b.day ? -1 : 1));
		if (list.length > longest.length) longest = list;
	}
	const [first, last] = [longest[0], longest.at(-1)];
	if (!first || !last || !isRising(longest.map((each) => each.value))) return null;
	return { first: first.cell, last: last.cell };
}

/** Whether figures, in the order of their days, go up as a running total does: a correction downwards is not its end. */
function isRising(values: readonly number[]): boolean {
	const steps = values.slice(1).map((value, at) => value - values[at]!);
	const rises = steps.filter((step) => step > 0).length;
	const falls = steps.filter((step) => step < 0).length;
	if (falls > 0) return rises >= 10 && falls <= rises / 10;
	const [first = 0] = values;
	const last = values.at(-1) ?? 0;
	// A few days may rise by chance, but not from far above their steps.
	return rises >= 2 && (values.length > 4 ? rises >= steps.length / 2 : first > last - first);
}

/** Of people, vehicles and drones in years of war. */
export const RUNNING_MOST = 1_000_000_000;
