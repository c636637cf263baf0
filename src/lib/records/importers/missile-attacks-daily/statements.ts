/** Rows to statements: what one post says of one wave. */
import { isDay } from '../../ledger/moment';
import type { IsoMoment, Place, Problem, StrikeMeasure } from '../../ledger/types';
import { overlapOf, windowOf } from '../kyiv-time';
import { everySome, type OnPart } from '../progress';
import { createImportProblem } from '../problems';
import { keyOfCount, mergeCounts, settleContradictions } from '../stated';
import type { StatedCount, Statement } from '../types';
import type { WeaponReader } from '../weapon-names';
import { clean, readFigures } from './counts';
import type { FileRow } from './rows';

export interface Statements {
	statements: Statement[];
	places: Map<string, Place>;
	problems: Problem[];
}

/**
 * Groups rows that share a post, a day of the end, and overlapping windows: drones all night and missiles at
 * dawn in one bulletin are one raid, a night and a day in one bulletin are two. The same weapon in several rows
 * of a group (by target) is summed. The order of rows has no influence.
 */
export function createStatements(
	file: string,
	rows: readonly FileRow[],
	weapons: WeaponReader,
	onPart?: OnPart
): Statements {
	const made: Statements = { statements: [], places: new Map(), problems: [] };
	const byPost = new Map<string, FileRow[]>();
	for (const row of rows) {
		const key = `${row.post.url} ${row.end.day}`;
		const list = byPost.get(key);
		if (list) list.push(row);
		else byPost.set(key, [row]);
	}
	const tell = everySome(rows.length, onPart);
	let done = 0;
	for (const list of byPost.values()) {
		tell((done += list.length));
		for (const wave of partByWindow(list))
			made.statements.push(createOne(file, wave, weapons, made));
	}
	made.statements.sort((a, b) => (a.key < b.key ? -1 : 1));
	return made;
}

/** Rows in chains of overlapping windows. */
export function partByWindow<T extends Pick<FileRow, 'window'>>(rows: readonly T[]): T[][] {
	const sorted = [...rows].sort(
		(a, b) => a.window.from - b.window.from || a.window.to - b.window.to
	);
	const parts: T[][] = [];
	let reach = { from: 0, to: 0 };
	for (const row of sorted) {
		const last = parts.at(-1);
		const isSame = row.window.from === reach.from && row.window.to === reach.to;
		if (last && (isSame || overlapOf(reach, row.window) > 0)) {
			last.push(row);
			reach = { from: reach.from, to: Math.max(reach.to, row.window.to) };
		} else {
			parts.push([row]);
			reach = row.window;
		}
	}
	return parts;
}

function createOne(
	file: string,
	unordered: readonly FileRow[],
	weapons: WeaponReader,
	made: Statements
): Statement {
	const rows = [...unordered].sort(
		(a, b) => compareText(a.model, b.model) || compareText(a.cell('target'), b.cell('target'))
	);
	const [first] = rows as [FileRow];
	const notes = new Set<string>();
	const counts = rows.flatMap((row) => {
		const match = weapons.read(clean(row.model), familyHint(row));
		for (const name of match.unknown)
			made.problems.push(
				createImportProblem('unknown-model', {
					...{ file, row: row.line, column: 'model', value: name }
				})
			);
		if (row.post.isUnknown)
			made.problems.push(
				createImportProblem('unknown-source', {
					...{ file, row: row.line, column: 'source', value: row.cell('source') }
				})
			);
		const found = readFigures(file, row, match, weapons);
		for (const place of found.places) made.places.set(place.place_id, place);
		for (const problem of found.problems) made.problems.push(problem);
		if (found.facts.length > 0) notes.add(`${clean(row.model)}: ${found.facts.join('; ')}.`);
		return found.counts;
	});
	const merged = mergeCounts(counts);
	markGaps(merged, counts);
	for (const detail of settleContradictions(merged))
		notes.add(`Stopped and launched contradict each other: ${detail}.`);
	const start = earliest(rows);
	const end = latest(rows);
	return {
		key: `${first.post.url} ${end}`,
		source: first.post.source,
		direction: 'RU',
		url: first.post.url,
		isNational: first.post.isNational,
		day: first.end.day,
		start,
		end,
		window: windowOf(start, end),
		counts: merged,
		note: [...notes].sort().join(' '),
		lines: rows.map((row) => row.line).sort((a, b) => a - b)
	};
}

/** Where some rows of a weapon give what was suppressed and others do not, the sum is a lower bound. */
function markGaps(merged: StatedCount[], counts: readonly StatedCount[]): void {
	const rows = new Map<string, number>();
	for (const count of counts) {
		const key = keyOfCount(count);
		rows.set(key, (rows.get(key) ?? 0) + 1);
	}
	const rowsOf = (count: StatedCount, measure: StrikeMeasure) =>
		rows.get(keyOfCount({ ...count, measure })) ?? 0;
	for (const count of merged)
		if (count.measure === 'suppressed' && count.qualifier === 'exact')
			if (rowsOf(count, 'suppressed') < rowsOf(count, 'launched')) count.qualifier = 'at_least';
}

/** The start of the earliest window, as it was written. */
const earliest = (rows: readonly FileRow[]): IsoMoment =>
	[...rows].sort(
		(a, b) => a.window.from - b.window.from || compareText(a.start.moment, b.start.moment)
	)[0]!.start.moment;

/** The latest end of which the hour is given, else the day. */
function latest(rows: readonly FileRow[]): IsoMoment {
	const timed = rows.filter((row) => !isDay(row.end.moment));
	return (timed.length > 0 ? timed : [...rows]).sort((a, b) => b.window.to - a.window.to)[0]!.end
		.moment;
}

/** What the rest of a row says of a weapon that no list knows. */
function familyHint(row: FileRow): 'missile' | 'drone' | null {
	const isDrone = ['is_shahed', 'turbojet'].some((column) => row.cell(column) !== '');
	if (isDrone || row.notReached !== null) return 'drone';
	return /\b(tu-|mig-|su-|nav[yi]|submarine)/i.test(row.cell('carrier')) ? 'missile' : null;
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
