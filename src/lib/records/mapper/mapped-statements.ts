/**
 * Rows of a mapped table as statements. A row a day: what the file says of the day, once. A row an attack: each is one of
 * its own, and days add up. A row an event: the events of a day are told together, a place at most once.
 */
import { countryOf } from '../ledger/country';
import type { Problem, Source } from '../ledger/types';
import { windowOf } from '../importers/kyiv-time';
import { createImportProblem } from '../importers/problems';
import { addStated, keyOfCount, mergeCounts, settleContradictions } from '../importers/stated';
import { leastOf } from '../ledger/checks/stopped';
import type { KeptOut, StatedCount, Statement } from '../importers/types';
import type { MappedFigure, MappedRow } from './mapped-rows';
import { stepsOf, type RunningTotal } from './running';
import type { RowKind } from './table-map';

export interface MappedStatements {
	statements: Statement[];
	keptOut: KeptOut[];
	problems: Problem[];
	/** Days of which the file has a row and no figure. */
	silentRows: number;
}

/** What the rows state. `source` is the file; rows in are rows of statements, kept out, or silent. */
export function stateRows(
	file: string,
	rows: readonly MappedRow[],
	kind: Exclude<RowKind, 'longer'>,
	source: Source
): MappedStatements {
	const made: MappedStatements = { statements: [], keptOut: [], problems: [], silentRows: 0 };
	const once = dropRepeated(file, rows, kind, made);
	const stepped = differenced(file, once, made);
	const groups = new Map<string, MappedRow[]>();
	for (const row of stepped) {
		if (row.figures.length === 0) {
			made.silentRows++;
			continue;
		}
		const day = `${row.direction.toLowerCase()} ${row.day}`;
		const key = kind === 'attack' ? attackKey(row, groups) : day;
		const list = groups.get(key);
		if (list) list.push(row);
		else groups.set(key, [row]);
	}
	for (const [key, list] of groups)
		made.statements.push(
			stateOne(file, `${source.source_id} ${kind} ${key}`, list, kind, source, made)
		);
	made.statements.sort((a, b) => (a.key < b.key ? -1 : 1));
	return made;
}

/** Stays the same from copy to copy, whatever the figures; rows that it cannot tell apart are numbered. */
function attackKey(row: MappedRow, taken: ReadonlyMap<string, unknown>): string {
	const key = [row.direction.toLowerCase(), row.start, row.end, row.place_id, row.link].join(' ');
	if (!taken.has(key)) return key;
	let number = 2;
	while (taken.has(`${key} ${number}`)) number++;
	return `${key} ${number}`;
}

/**
 * Without rows that are there twice. Of a file with a row a day, two rows that count the same of a day and differ are
 * both left out: nobody knows which is the day's, and the first does not win.
 */
function dropRepeated(
	file: string,
	rows: readonly MappedRow[],
	kind: RowKind,
	made: MappedStatements
): MappedRow[] {
	const keepOut = (row: MappedRow, code: 'duplicate-row' | 'rows-differ', detail: string) => {
		made.keptOut.push({ line: row.line, reason: code });
		const spot = { file, row: row.line, value: row.cells.join(', ') };
		made.problems.push(createImportProblem(code, spot, detail));
	};
	const whole = new Map<string, number>();
	const once = rows.filter((row) => {
		const text = JSON.stringify(row.cells);
		const first = whole.get(text);
		if (first === undefined) whole.set(text, row.line);
		else keepOut(row, 'duplicate-row', String(first));
		return first === undefined;
	});
	if (kind !== 'day') return once;
	const byFigure = new Map<string, MappedRow[]>();
	for (const row of once)
		for (const { column, measure, weapon_id } of row.figures) {
			const key = [row.direction, row.day, row.place_id, column, measure, weapon_id].join('|');
			const list = byFigure.get(key);
			if (list) list.push(row);
			else byFigure.set(key, [row]);
		}
	const differing = new Map<MappedRow, MappedRow>();
	for (const list of byFigure.values())
		if (list.length > 1)
			for (const row of list)
				differing.set(
					row,
					list.find((each) => each !== row)!
				);
	return once.filter((row) => {
		const other = differing.get(row);
		if (other) keepOut(row, 'rows-differ', String(other.line));
		return !other;
	});
}

/** Rows with the figures of running totals put in the place of the totals. */
function differenced(
	file: string,
	rows: readonly MappedRow[],
	made: MappedStatements
): readonly MappedRow[] {
	const series = new Map<string, { total: RunningTotal; row: MappedRow; figure: MappedFigure }[]>();
	for (const row of rows)
		for (const figure of row.figures) {
			if (!figure.running) continue;
			const { column, measure, weapon_id } = figure;
			const key = [row.direction, row.place_id, column, measure, weapon_id].join('|');
			const entry = { total: { day: row.day, figure: figure.figure }, row, figure };
			const list = series.get(key);
			if (list) list.push(entry);
			else series.set(key, [entry]);
		}
	if (series.size === 0) return rows;
	const stepOf = new Map<MappedFigure, MappedFigure | null>();
	for (const list of series.values()) {
		list.sort((a, b) => (a.total.day < b.total.day ? -1 : 1));
		stepsOf(list.map((each) => each.total)).forEach(({ figure, code, detail }, at) => {
			const { row, figure: total } = list[at]!;
			// Before the first total nobody knows what came that day: no statement. Elsewhere something came.
			stepOf.set(total, code === 'running-first' ? null : { ...total, figure });
			if (!code) return;
			const spot = { file, row: row.line, column: total.column };
			made.problems.push(createImportProblem(code, spot, detail));
		});
	}
	return rows.map((row) => ({
		...row,
		figures: row.figures.flatMap((figure) => {
			const step = stepOf.get(figure);
			return step === null ? [] : [step ?? figure];
		})
	}));
}

function stateOne(
	file: string,
	key: string,
	rows: readonly MappedRow[],
	kind: RowKind,
	source: Source,
	made: MappedStatements
): Statement {
	const [first] = rows as [MappedRow];
	const { direction, day } = first;
	const country = countryOf(direction);
	const counts =
		kind === 'event' ? countEvents(rows, country) : mergeCounts(rows.flatMap(countsOf));
	for (const detail of settleContradictions(counts))
		made.problems.push(
			createImportProblem('contradicts-itself', { file, row: first.line }, detail)
		);
	const isAttack = kind === 'attack';
	const [start, end] = isAttack ? [first.start, first.end] : [day, day];
	const links = [...new Set(rows.map((row) => row.link).filter((link) => link !== ''))];
	return {
		...{ key, source, direction, day, start, end, counts },
		...{ url: links[0] ?? source.url, also: links.slice(1), window: windowOf(start, end) },
		isNational: counts.some((count) => count.place_id === country),
		isApart: isAttack,
		isDayTotal: kind === 'day',
		note: kind === 'event' && rows.length > 1 ? `${rows.length} events of the file.` : '',
		lines: rows.map((row) => row.line).sort((a, b) => a - b)
	};
}

const countsOf = (row: MappedRow): StatedCount[] =>
	row.figures.map(({ measure, weapon_id, figure }) => ({
		...{ measure, weapon_id, place_id: row.place_id },
		...(figure ?? UNDISCLOSED)
	}));

const UNDISCLOSED = { qualifier: 'undisclosed', value: null, low: null, high: null } as const;

/**
 * The figures of a day's events by place. A place that is named twice counts once, with the greater figure as the least
 * there was: two rows may be two strikes or one told twice. Events without a place are added, and are no more than a
 * lower bound, since a list of events need not be whole.
 */
function countEvents(rows: readonly MappedRow[], country: string): StatedCount[] {
	const found = new Map<string, StatedCount>();
	for (const count of rows.flatMap(countsOf)) {
		const key = keyOfCount(count);
		const known = found.get(key);
		if (!known) found.set(key, count);
		else {
			const both = count.place_id === country ? addStated(known, count) : greater(known, count);
			found.set(key, { ...known, ...both });
		}
	}
	return [...found]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([, count]) => (count.place_id === country ? { ...count, ...openAbove(count) } : count));
}

type Stated = Omit<StatedCount, 'measure' | 'weapon_id' | 'place_id'>;

/** Without an upper end: what is "at most" so many in a list says nothing of what is not in it. */
function openAbove(stated: Stated): Stated {
	const { qualifier, value, low } = stated;
	if (qualifier === 'exact') return { qualifier: 'at_least', value, low: null, high: null };
	if (qualifier === 'at_most') return UNDISCLOSED;
	return qualifier === 'about' ? { qualifier, value, low, high: null } : stated;
}

/** The least there was by two figures of one place; about the greater where nothing more is known. */
function greater(a: Stated, b: Stated): Stated {
	const least = Math.max(leastOf(a), leastOf(b));
	const stated = [a, b].filter((each) => each.qualifier !== 'at_most' && each.value !== null);
	if (stated.length === 0) return UNDISCLOSED;
	const isAbout = least === 0 && stated.some((each) => each.qualifier === 'about');
	const value = isAbout ? Math.max(...stated.map((each) => each.value ?? 0)) : least;
	return { qualifier: isAbout ? 'about' : 'at_least', value, low: null, high: null };
}
