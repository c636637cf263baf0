/** Laws of reading posts: whatever the text, nothing is invented, nothing breaks, nothing is zero. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { numberWord } from '../../../../src/lib/records/bulletins/number-words';
import { readPost } from '../../../../src/lib/records/bulletins/read-post';
import { tokenise } from '../../../../src/lib/records/bulletins/tokens';
import type { PostReading, Span } from '../../../../src/lib/records/bulletins/types';
import type { Weapon } from '../../../../src/lib/records/ledger/types';
import { readLedger } from '../../../../src/lib/site/server/read-ledger';
import { NOW, POSTS } from './posts';
import { processorMs } from '../../../fixtures/processor-time';

let weapons: Weapon[];
beforeAll(async () => {
	weapons = (await readLedger('data', { today: '2026-11-30' })).tables.weapons;
});

const WORDS = [
	...POSTS.flatMap(({ text }) => text.split(/(?<=\s)/)),
	...[
		'0 ',
		'00 ',
		'5-',
		' з них ',
		'(',
		') ',
		': ',
		'– ',
		'\n- ',
		'. ',
		', ',
		'збито ',
		'атакував '
	],
	...[
		'Shahed ',
		'ракет ',
		'двадцять ',
		'сто ',
		'на ',
		'12.5 ',
		'25:61 ',
		'31 лютого ',
		'❗️',
		'\u0301'
	]
];
/** Posts torn apart and put together: almost what one reads, with everything wrong. */
const torn = fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(''));
const whole = fc.constantFrom(...POSTS.map(({ text }) => text));
/** A post with every number another one. */
const renumbered = fc
	.tuple(whole, fc.infiniteStream(fc.integer({ min: 0, max: 900 })))
	.map(([text, numbers]) =>
		text.replace(/(?<![\p{L}\d./:-])\d+(?![\d.:/]|-?\p{L})/gu, () => String(numbers.next().value))
	);
const anything = fc.oneof(
	...[torn, renumbered, whole, fc.string({ unit: 'grapheme', maxLength: 400 })],
	fc.string({ unit: 'binary', maxLength: 400 })
);

const read = (text: string): PostReading | null => {
	const result = readPost(text, { weapons, now: NOW });
	return 'reading' in result ? result.reading : null;
};
const spansOf = (reading: PostReading): Span[] => [
	...reading.figures.flatMap(({ words }) => words),
	...reading.unused,
	...reading.preliminary,
	...[reading.start, reading.end].flatMap((time) => time?.words ?? [])
];

/** The numbers that words say, by another way than reading does: digits as they stand, words one by one. */
function numbersIn(text: string): number[] {
	const digits = [...text.matchAll(/\d[\d \u00a0\u202f,]*/g)].flatMap(([run]) => [
		Number(run.replace(/\D/g, '')),
		...run
			.split(/\D+/)
			.filter((part) => part !== '')
			.map(Number)
	]);
	const words = text
		.toLowerCase()
		.split(/[^\p{L}'’ʼ`-]+/u)
		.map(numberWord);
	const sums: number[] = [];
	for (let i = 0; i < words.length; i++)
		for (let j = i, sum = 0; j < words.length && words[j] !== null; j++)
			sums.push((sum += words[j]!));
	return [...digits, ...sums];
}

describe('reading a post', () => {
	it('proposes no number that its words do not say', () => {
		fc.assert(
			fc.property(anything, (text) => {
				for (const { value, words, isSingular } of read(text)?.figures ?? []) {
					if (value === null) continue;
					if (isSingular) expect(value).toBe(1);
					else
						expect(words.flatMap((span) => numbersIn(text.slice(span.start, span.end)))).toContain(
							value
						);
				}
			}),
			{ numRuns: 600 }
		);
	});

	it('marks exact words of the text', () => {
		fc.assert(
			fc.property(anything, (text) => {
				const reading = read(text);
				if (!reading) return;
				const tokens = tokenise(text);
				const [starts, ends] = [
					new Set(tokens.map((t) => t.start)),
					new Set(tokens.map((t) => t.end))
				];
				for (const { start, end } of spansOf(reading)) {
					expect(start).toBeLessThan(end);
					expect(starts).toContain(start);
					expect(ends).toContain(end);
				}
				for (const { words } of reading.figures) expect(words.length).toBeGreaterThan(0);
			}),
			{ numRuns: 400 }
		);
	});

	it('leaves no number of the text unmarked', () => {
		fc.assert(
			fc.property(anything, (text) => {
				const reading = read(text);
				if (!reading) return;
				const spans = spansOf(reading);
				for (const { start, end, kind } of tokenise(text))
					if (['number', 'odd', 'clock', 'date'].includes(kind))
						expect(
							spans.some((span) => span.start <= start && end <= span.end),
							text.slice(start, end)
						).toBe(true);
			}),
			{ numRuns: 400 }
		);
	});

	it('makes what the post leaves open undisclosed, and a zero only of a zero', () => {
		fc.assert(
			fc.property(anything, (text) => {
				for (const { qualifier, value, words } of read(text)?.figures ?? []) {
					expect(qualifier === 'undisclosed').toBe(value === null);
					if (value === 0)
						expect(words.map(({ start, end }) => text.slice(start, end)).join(' ')).toMatch(
							/\b0+\b/
						);
				}
			}),
			{ numRuns: 400 }
		);
	});

	it('puts one figure in a cell, and never a launch of a source that states kills only', () => {
		fc.assert(
			fc.property(anything, (text) => {
				const reading = read(text);
				if (!reading) return;
				const cells = reading.figures.map(({ measure, weapon_id }) => `${measure} ${weapon_id}`);
				expect(new Set(cells).size).toBe(cells.length);
				if (reading.form === 'russian-ministry')
					expect(reading.figures.filter(({ measure }) => measure === 'launched')).toEqual([]);
			}),
			{ numRuns: 400 }
		);
	});

	it('is done with any text in a moment', () => {
		const long = [
			'1 '.repeat(9_000),
			'(('.repeat(5_000) + ' збито 5 БпЛА ворога',
			'ракет '.repeat(3_300),
			'збито/'.repeat(3_300),
			'Ворог атакував 5 Shahed, Гербера, '.repeat(580),
			'двадцять '.repeat(2_200)
		];
		for (const text of long) {
			expect(
				processorMs(() => readPost(text.slice(0, 20_000), { weapons, now: NOW })),
				text.slice(0, 20)
			).toBeLessThan(3_000);
		}
	});
});
