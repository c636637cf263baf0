/**
 * Files that were damaged by chance: whatever happens to a text, each of its lines is shown or named, and nothing is
 * shown that no line says. Seeded, so that a failure can be had again; `FUZZ_RUNS=2000` for more.
 */
import { describe, expect, it } from 'vitest';
import { createSourceReader } from '../../../../src/lib/records/importers/source-names';
import { readRows } from '../../../../src/lib/records/importers/missile-attacks-daily/rows';
import { parseTable } from '../../../../src/lib/records/ledger/parse';
import {
	DELIMITERS,
	eachRecord,
	type Delimiter,
	type RecordSink
} from '../../../../src/lib/records/ledger/records';
import { schemaOf } from '../../../../src/lib/records/ledger/schema';
import { toDay } from '../../../../src/lib/pages/own/day-cell';
import { readDaily } from '../../../../src/lib/pages/own/read-daily';
import { createRandom } from '../../../fixtures/random';
import { FOREIGN_HEADER, OPTIONS } from './files';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 150);
const SEED = Number(process.env['FUZZ_SEED'] ?? 12);

const day = (i: number) => new Date(Date.UTC(2024, 0, 1 + i)).toISOString().slice(0, 10);
const ROWS = 12;
const DAILY = [
	'date,direction,missiles_launched,drones_launched',
	...Array.from({ length: ROWS }, (_, i) => `${day(i)},RU,${i},${10 + i}`)
].join('\n');
const FOREIGN = [
	FOREIGN_HEADER,
	...Array.from(
		{ length: ROWS },
		(_, i) =>
			`${day(i)} 18:00,${day(i + 1)} 08:00,Shahed-136/131,,Ukraine,,${i},${i},,,,,,,,kpszsu/posts/${i}`
	)
].join('\n');
const COUNTS = [
	'report_id,measure,weapon_id,place_id,qualifier,value,low,high',
	...Array.from({ length: ROWS }, (_, i) => `r${i},launched,drone,UA,exact,${i},,`)
].join('\n');
const REPORTS = [
	'report_id,attack_id,source_id,via_source_id,published,recorded,status,supersedes,url,note,published_basis',
	...Array.from(
		{ length: ROWS },
		(_, i) =>
			`r${i},a${i},s,,${day(i)},2025-01-01,final,,https://example.org/${i},"Said ""so"", twice",seen`
	)
].join('\n');

/**
 * The text with a column of prose that no reader asks for, at a place of each row: behind a quote that is opened in one
 * of its cells and closed in another's, the rows between look like a text of several lines.
 */
const withNote = (text: string, at: number): string =>
	text
		.split('\n')
		.map((line, i) =>
			line
				.split(',')
				.toSpliced(at, 0, i === 0 ? 'remark' : `Note ${i}`)
				.join(',')
		)
		.join('\n');

/** The text with one to three spots of it damaged, all below the header. */
function damage(text: string, delimiter: Delimiter, random: () => number): string {
	const below = text.indexOf('\n') + 1;
	const some = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
	const typed = [
		'"',
		'"',
		'"',
		'""',
		delimiter,
		'\n',
		'\n\n',
		';',
		'\t',
		',',
		'|',
		' ',
		'0',
		'x',
		'\u202e',
		'\0'
	];
	let damaged = text;
	for (let left = 1 + Math.floor(random() * 3); left > 0; left--) {
		const at = below + Math.floor(random() * (damaged.length - below + 1));
		const length = Math.floor(random() * 8);
		const [before, piece, after] = [
			damaged.slice(0, at),
			damaged.slice(at, at + length),
			damaged.slice(at + length)
		];
		damaged = some([
			() => before + some(typed) + piece + after,
			() => before + some(typed) + after,
			() => before + after,
			() => before + piece + piece + after,
			() => `${before}"${piece}"${after}`,
			() => quoteOver(damaged, at, delimiter, random)
		])();
	}
	return damaged;
}

/** A quote before the next cell and one behind another, up to four lines later: what stands between may look like one. */
function quoteOver(text: string, at: number, delimiter: Delimiter, random: () => number): string {
	const edges: number[] = [];
	for (let i = at, lines = 0; i < text.length && lines < 4; i++) {
		if (text[i] === '\n') lines++;
		if (text[i] === '\n' || text[i] === delimiter) edges.push(i);
	}
	const from = (edges[0] ?? text.length - 1) + 1;
	const to = edges[Math.floor(random() * edges.length)] ?? text.length;
	return `${text.slice(0, from)}"${text.slice(from, Math.max(from, to))}"${text.slice(Math.max(from, to))}`;
}

/** What is said of a column, at a row that is shown. */
const ofColumn = /^(?:word-for-unknown|thousands-read)$/;
const isBlank = (line: string, delimiter: Delimiter) =>
	line.split(delimiter).every((cell) => /^(?:\s*|"\s*")$/.test(cell));
/** Numbers of the lines below the header that hold anything. */
const filled = (text: string, isEmpty: (line: string) => boolean): number[] =>
	text.split('\n').flatMap((line, i) => (i === 0 || isEmpty(line) ? [] : [i + 1]));

const byNumber = (a: number, b: number) => a - b;
/**
 * Lines that are lost: not read or named by themselves (`stands`), and no piece of a cell of several lines either, for
 * they hold as many cells as a row, as does the line in which that cell began.
 */
function lostLines(
	text: string,
	delimiter: Delimiter,
	stands: ReadonlySet<number>,
	isEmpty: (line: string) => boolean
): number[] {
	const lines = text.split('\n');
	const width = lines[0]!.split(delimiter).length;
	const isWide = (n: number) => lines[n - 1]!.split(delimiter).length >= width;
	const within = new Set<number>();
	for (const line of stands)
		for (let n = line + 1; n < line + span(text, line, delimiter); n++)
			if (!isWide(n) || !isWide(line)) within.add(n);
	return filled(text, isEmpty).filter((n) => !stands.has(n) && !within.has(n));
}

const cases = DELIMITERS.map((delimiter) => [JSON.stringify(delimiter), delimiter] as const);

/** Damages a text again and again; a failure names the text. */
function each(source: string, delimiter: Delimiter, law: (text: string) => void): void {
	const random = createRandom(SEED);
	for (let run = 0; run < RUNS; run++) {
		const text = damage(source.replaceAll(',', delimiter), delimiter, random);
		try {
			law(text);
		} catch (error) {
			throw new Error(`run ${run}: ${JSON.stringify(text)}`, { cause: error });
		}
	}
}

describe.each(cases)('a damaged file with %s between its cells', (_, delimiter) => {
	it(
		'of days shows or names each line, and shows nothing that no line says',
		{ timeout: 120_000 },
		() => {
			each(DAILY, delimiter, (text) => {
				const named: number[] = [];
				const { today, locale } = OPTIONS;
				const read = readDaily({
					...{ file: 'a.csv', text, delimiter, today, locale },
					onProblem: ({ code, row }) => void (ofColumn.test(code) || named.push(row))
				});
				const lines = filled(text, (line) => isBlank(line, delimiter));
				const shown = read.tables.attacks.length + read.unreported;
				expect(new Set(named).size).toBe(named.length);
				expect(shown + named.length).toBe(lines.length);
				expect(named.every((line) => lines.includes(line))).toBe(true);
				expect([...read.keptOut.values()].reduce((sum, n) => sum + n, 0)).toBe(named.length);
				const cells = text.split('\n').map((line) => line.split(delimiter).map(unquote));
				for (const { report_id, weapon_id, value } of read.tables.counts) {
					const date = read.tables.attacks.find((each) => each.attack_id === report_id)!.end;
					const column = weapon_id === 'missile' ? 2 : 3;
					const says = cells.some(
						(row) =>
							toDay(row[0] ?? '') === date && Number(row[column]?.replace(',', '.')) === value
					);
					expect(says).toBe(true);
				}
			});
		}
	);

	it.each([0, 1, 2, 4])(
		'of days with a note in column %i shows or names each line, and shows nothing that no line says',
		{ timeout: 120_000 },
		(at) => {
			each(withNote(DAILY, at), delimiter, (text) => {
				const named = new Set<number>();
				const { today, locale } = OPTIONS;
				const { tables } = readDaily({
					...{ file: 'a.csv', text, delimiter, today, locale },
					onProblem: ({ row }) => void named.add(row)
				});
				const rows = text.split('\n').map((line) => {
					const cells = line.split(delimiter).map(unquote);
					return { width: cells.length, cells: cells.toSpliced(at, 1) };
				});
				const shown = new Set(tables.attacks.map(({ end }) => end));
				const missed = rows.flatMap(({ width, cells: [date = '', , ...figures] }, i) => {
					const end = toDay(date);
					const isRow = width === rows[0]!.width && end !== null && end <= today;
					const saysNothing = figures.every((figure) => figure === '');
					return !isRow || saysNothing || shown.has(end) || named.has(i + 1) ? [] : [i + 1];
				});
				expect(missed).toEqual([]);
				for (const { report_id, value } of tables.counts) {
					const date = tables.attacks.find((each) => each.attack_id === report_id)!.end;
					const pieces = text.split('\n').map((line) => line.split(delimiter).map(unquote));
					const isSaid = pieces.some(
						(cells, i) =>
							cells.some((cell) => toDay(cell) === date) &&
							// A note of several lines parts the day from its figures.
							pieces
								.slice(i, i + Math.max(1, span(text, i + 1, delimiter)))
								.flat()
								.some((cell) => cell !== '' && Number(cell.replace(',', '.')) === value)
					);
					expect(isSaid).toBe(true);
				}
			});
		}
	);

	it('of the public data set shows or names each line', { timeout: 120_000 }, () => {
		const sources = createSourceReader([]);
		each(FOREIGN, delimiter, (text) => {
			const read = readRows('a.csv', text, sources, OPTIONS.today, undefined, delimiter);
			const found = [...read.rows, ...read.keptOut].map(({ line }) => line).sort(byNumber);
			expect(found).toEqual(filled(text, (line) => line === ''));
			expect(read.rowsIn).toBe(found.length);
		});
	});

	it.each([0, 1, 7, 16])(
		'of the public data set with a note in column %i shows or names each line',
		{ timeout: 120_000 },
		(at) => {
			const sources = createSourceReader([]);
			each(withNote(FOREIGN, at), delimiter, (text) => {
				const read = readRows('a.csv', text, sources, OPTIONS.today, undefined, delimiter);
				const found = [...read.rows, ...read.keptOut].map(({ line }) => line);
				expect(read.rowsIn).toBe(found.length);
				expect(lostLines(text, delimiter, new Set(found), (line) => line === '')).toEqual([]);
			});
		}
	);

	it.each([
		['counts', COUNTS],
		['reports', REPORTS],
		['counts with a note first', withNote(COUNTS, 0)],
		['counts with a note between', withNote(COUNTS, 3)],
		['counts with a note last', withNote(COUNTS, 8)]
	])('of %s in a ledger shows or names each line', { timeout: 120_000 }, (name, source) => {
		// Prose has commas of its own: they stay, in quotes.
		each(source.replace(/"Said ""so"", twice"/g, '"Said ""so"" twice"'), delimiter, (text) => {
			const { lines, problems } = parseTable<object>(
				...['a.csv', text, schemaOf(name.split(' ')[0]!), delimiter]
			);
			const named = problems.filter(({ severity }) => severity === 'error').map(({ row }) => row);
			const stands = new Set([...lines, ...named]);
			expect(lostLines(text, delimiter, stands, (line) => isBlank(line, delimiter))).toEqual([]);
		});
	});
});

/** Lines of the record that begins at a line. */
function span(text: string, line: number, delimiter: Delimiter): number {
	const rest = text.split('\n').slice(line - 1);
	let lines = 0;
	const sink: RecordSink = {
		onRecord: (_, __, taken) => void (lines ||= taken),
		onBroken: () => void (lines ||= 1)
	};
	eachRecord(rest.join('\n'), sink, delimiter);
	return lines;
}

const unquote = (cell: string) =>
	cell
		.trim()
		.replace(/^"(.*)"$/, '$1')
		.trim();

describe('a quote that is opened and not closed in its row', () => {
	const read = (text: string, delimiter: Delimiter) => {
		const problems: string[] = [];
		const { today, locale } = OPTIONS;
		const { tables } = readDaily({
			...{ file: 'a.csv', text, delimiter, today, locale },
			onProblem: ({ code, row }) => void problems.push(`${code} ${row}`)
		});
		return { problems, days: tables.attacks.map(({ end }) => end) };
	};
	const others = (...without: number[]) =>
		Array.from({ length: ROWS }, (_, i) => day(i)).filter((_, i) => !without.includes(i));

	it.each(cases)('costs one row where %s separates cells', (_, delimiter) => {
		const lines = DAILY.replaceAll(',', delimiter).split('\n');
		const torn = lines.map((line, i) => (i === 3 ? line.replace('RU', '"RU') : line)).join('\n');
		expect(read(torn, delimiter)).toEqual({ problems: ['broken-row 4'], days: others(2) });
		// Closed by one of a later row, it takes nothing in; that row says `RU"` then, which is no direction.
		const closed = torn.replace(`${day(8)}${delimiter}RU`, `${day(8)}${delimiter}RU"`);
		expect(read(closed, delimiter)).toEqual({
			problems: ['broken-row 4', 'bad-direction 10'],
			days: others(2, 8)
		});
	});

	it.each(
		cases.flatMap(([name, delimiter]) => [0, 2, 4].map((at) => [name, at, delimiter] as const))
	)(
		'in a note costs one row, where %s separates cells and the note stands in column %i',
		(_, at, delimiter) => {
			const text = withNote(DAILY, at).replaceAll(',', delimiter);
			const broken = text.replace('Note 3', '"Note 3').replace('Note 5', 'Note 5"');
			const { problems, days } = read(broken, delimiter);
			expect(problems).toEqual(['unused-column 1', 'broken-row 4']);
			expect(days).toEqual(others(2));
		}
	);

	it.each(cases)(
		'is none where a note has lines of its own and %s separates cells',
		(_, delimiter) => {
			for (const at of [0, 2, 4]) {
				const text = withNote(DAILY, at)
					.replaceAll(',', delimiter)
					.replace(/Note \d+/g, `"At night${delimiter} and\n\nin the morning"`);
				expect(read(text, delimiter)).toEqual({ problems: ['unused-column 1'], days: others() });
			}
		}
	);
});
