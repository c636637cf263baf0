/**
 * Files that were damaged by chance: whatever happens to a text, each of its lines is shown or named, and nothing is
 * shown that no line says. Seeded, so that a failure can be had again; `FUZZ_RUNS=2000` for more.
 */
import { describe, expect, it } from 'vitest';
import { createSourceReader } from '../../../src/lib/importers/source-names';
import { readRows } from '../../../src/lib/importers/missile-attacks-daily/rows';
import { parseTable } from '../../../src/lib/ledger/parse';
import {
	DELIMITERS,
	eachRecord,
	type Delimiter,
	type RecordSink
} from '../../../src/lib/ledger/records';
import { schemaOf } from '../../../src/lib/ledger/schema';
import { readDaily, toDay } from '../../../src/lib/own/read-daily';
import { createRandom } from '../../fixtures/random';
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
			() => `${before}"${piece}"${after}`
		])();
	}
	return damaged;
}

const isBlank = (line: string, delimiter: Delimiter) =>
	line.split(delimiter).every((cell) => /^(?:\s*|"\s*")$/.test(cell));
/** Numbers of the lines below the header that hold anything. */
const filled = (text: string, isEmpty: (line: string) => boolean): number[] =>
	text.split('\n').flatMap((line, i) => (i === 0 || isEmpty(line) ? [] : [i + 1]));

const byNumber = (a: number, b: number) => a - b;
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
					onProblem: ({ row }) => void named.push(row)
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

	it('of the public data set shows or names each line', { timeout: 120_000 }, () => {
		const sources = createSourceReader([]);
		each(FOREIGN, delimiter, (text) => {
			const read = readRows('a.csv', text, sources, OPTIONS.today, undefined, delimiter);
			const found = [...read.rows, ...read.keptOut].map(({ line }) => line).sort(byNumber);
			expect(found).toEqual(filled(text, (line) => line === ''));
			expect(read.rowsIn).toBe(found.length);
		});
	});

	it.each([
		['counts', COUNTS],
		['reports', REPORTS]
	])('of %s in a ledger shows or names each line', { timeout: 120_000 }, (name, source) => {
		// Prose has commas of its own: they stay, in quotes.
		each(source.replace(/"Said ""so"", twice"/g, '"Said ""so"" twice"'), delimiter, (text) => {
			const { lines, problems } = parseTable<object>('a.csv', text, schemaOf(name), delimiter);
			const named = problems.filter(({ severity }) => severity === 'error').map(({ row }) => row);
			const covered = new Set<number>();
			// Prose may stand on several lines: those of the record are shown, or named with it.
			for (const line of [...lines, ...named])
				for (let of = 0; of < span(text, line, delimiter); of++) covered.add(line + of);
			const missed = filled(text, (line) => isBlank(line, delimiter)).filter(
				(n) => !covered.has(n)
			);
			expect(missed).toEqual([]);
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

describe('a quote that is opened and not closed', () => {
	it.each(cases)('costs one row where %s separates cells', (_, delimiter) => {
		const lines = DAILY.replaceAll(',', delimiter).split('\n');
		const torn = lines.map((line, i) => (i === 3 ? line.replace('RU', '"RU') : line)).join('\n');
		// Closed by one of a later row, it takes nothing in.
		const closed = torn.replace(`${day(8)}${delimiter}RU`, `${day(8)}${delimiter}RU"`);
		for (const text of [torn, closed]) {
			const problems: string[] = [];
			const { today, locale } = OPTIONS;
			const { tables } = readDaily({
				...{ file: 'a.csv', text, delimiter, today, locale },
				onProblem: ({ code, row }) => void problems.push(`${code} ${row}`)
			});
			expect(problems[0]).toBe('broken-row 4');
			expect(tables.attacks.length).toBeGreaterThanOrEqual(ROWS - 2);
		}
	});
});
