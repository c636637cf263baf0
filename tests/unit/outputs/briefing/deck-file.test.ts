/** Decks as files. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeckReading } from '../../../../src/lib/outputs/briefing/check-deck';
import {
	deckFileName,
	readDeckFile,
	writeDeckFile
} from '../../../../src/lib/outputs/briefing/deck-file';
import { MAX_NOTES, MAX_SLIDES, MAX_TITLE } from '../../../../src/lib/outputs/briefing/limits';
import { problemText } from '../../../../src/lib/outputs/briefing/problem-text';
import { arbitraryDeck } from './arbitrary-deck';

const good = { id: 'a', kind: 'rate', query: 'by=week', title: null, notes: '' };
const file = (slides: unknown, rest: object = {}) =>
	JSON.stringify({ format: 'barrage-briefing', version: 1, slides, ...rest });
const problemsOf = (reading: DeckReading) => ('problems' in reading ? reading.problems : []);

const CASES: { description: string; input: string; expected: object }[] = [
	{ description: 'no JSON', input: 'title,notes\n', expected: { code: 'not-json' } },
	{ description: 'nothing', input: '', expected: { code: 'not-json' } },
	{ description: 'another JSON', input: '{"a":1}', expected: { code: 'not-a-briefing' } },
	{ description: 'null', input: 'null', expected: { code: 'not-a-briefing' } },
	{ description: 'a list', input: '[]', expected: { code: 'not-a-briefing' } },
	{
		description: 'a newer version',
		input: file([good], { version: 2 }),
		expected: { code: 'newer', value: '2' }
	},
	{
		description: 'a version that is none',
		input: file([good], { version: '1' }),
		expected: { code: 'bad-field', path: 'version', value: '"1"' }
	},
	{ description: 'no slides', input: file([]), expected: { code: 'no-slides' } },
	{
		description: 'slides that are no list',
		input: file({}),
		expected: { code: 'bad-field', path: 'slides', value: '{…}' }
	},
	{
		description: 'too many slides',
		input: file(Array(MAX_SLIDES + 1).fill(good)),
		expected: { code: 'too-many', count: MAX_SLIDES + 1 }
	},
	{
		description: 'a slide that is none',
		input: file([good, null]),
		expected: { code: 'bad-field', path: 'slides[1]', value: 'null' }
	},
	{
		description: 'an unknown kind',
		input: file([{ ...good, kind: 'pie' }]),
		expected: { code: 'unknown-kind', path: 'slides[0].kind', value: '"pie"' }
	},
	{
		description: 'a title that is a number',
		input: file([{ ...good, title: 7 }]),
		expected: { code: 'bad-field', path: 'slides[0].title', value: '7' }
	},
	{
		description: 'a title that is too long',
		input: file([{ ...good, title: 'x'.repeat(MAX_TITLE + 1) }]),
		expected: { code: 'too-long', path: 'slides[0].title', count: MAX_TITLE + 1, limit: MAX_TITLE }
	},
	{
		description: 'notes that are too long',
		input: file([{ ...good, notes: 'x'.repeat(MAX_NOTES + 1) }]),
		expected: { code: 'too-long', path: 'slides[0].notes', count: MAX_NOTES + 1, limit: MAX_NOTES }
	},
	{
		description: 'no view',
		input: file([{ id: 'a', kind: 'rate' }]),
		expected: { code: 'bad-field', path: 'slides[0].query', value: 'null' }
	},
	{
		description: 'a view that is none',
		input: file([{ ...good, query: 'by=year' }]),
		expected: { code: 'bad-view', path: 'slides[0].query', value: '"by=year"' }
	},
	{
		description: 'what was known of no day',
		input: file([{ ...good, kind: 'known' }]),
		expected: { code: 'bad-field', path: 'slides[0].day', value: '—' }
	},
	{
		description: 'a day that does not exist',
		input: file([{ ...good, kind: 'known', day: '2023-02-30' }]),
		expected: { code: 'bad-field', path: 'slides[0].day', value: '"2023-02-30"' }
	},
	{
		description: 'an id twice',
		input: file([good, good]),
		expected: { code: 'same-id', path: 'slides[1].id', value: '"a"' }
	}
];

describe('the file of a deck', () => {
	it('reads back as the deck it was written from', () => {
		fc.assert(
			fc.property(arbitraryDeck, (deck) => {
				expect(readDeckFile(writeDeckFile(deck))).toEqual({ deck });
			})
		);
	});

	it.each(CASES)('is refused and says why: $description', ({ input, expected }) => {
		expect(problemsOf(readDeckFile(input))).toEqual([expected]);
	});

	it('says in both languages where the fault is and what stands there', () => {
		for (const { input } of CASES)
			for (const found of problemsOf(readDeckFile(input)))
				for (const locale of ['en', 'uk'] as const) {
					const text = problemText(found, locale);
					expect(text).not.toBe('');
					if ('path' in found) expect(text).toContain(found.path);
					if ('path' in found && 'value' in found) expect(text).toContain(found.value);
				}
	});

	it('gives a reason for any bytes at all, and never throws', () => {
		fc.assert(
			fc.property(fc.oneof(fc.uint8Array(), fc.string(), fc.json()), (input) => {
				const text = typeof input === 'string' ? input : new TextDecoder().decode(input);
				expect(problemsOf(readDeckFile(text))).not.toHaveLength(0);
			})
		);
	});

	it('survives any value in the place of any field', () => {
		const names = ['id', 'kind', 'query', 'title', 'notes', 'day'];
		fc.assert(
			fc.property(fc.constantFrom(...names), fc.jsonValue(), (name, value) => {
				const reading = readDeckFile(file([{ ...good, [name]: value }]));
				if ('deck' in reading) expect(reading.deck.slides).toHaveLength(1);
				else expect(reading.problems).not.toHaveLength(0);
			})
		);
	});

	it('may hold fields of later days, a byte order mark, and slides without an id', () => {
		const { id, ...nameless } = good;
		const text = `\ufeff${file([{ ...good, colour: 'red' }, nameless], { made: 'x' })}`;
		expect(readDeckFile(text)).toEqual({
			deck: {
				slides: [
					{ ...good, id },
					{ ...good, id: 's1' }
				]
			}
		});
	});

	it('is named by the first and the last day of its slides', () => {
		const slides = [
			{ ...good, query: 'from=2024-01-01&to=2024-01-07' },
			{ ...good, query: 'from=2023-12-01&to=2023-12-31' },
			good
		].map((slide) => ({ ...slide, kind: 'rate' as const }));
		expect(deckFileName({ slides })).toBe('barrage-briefing_ru_2023-12-01_2024-01-07.json');
		expect(deckFileName({ slides: [] }, 'html')).toBe('barrage-briefing.html');
	});
});
