/** A slide of one's own words, in every way out of a briefing. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Deck } from '../../../../src/lib/outputs/briefing/deck';
import { readSlides } from '../../../../src/lib/outputs/briefing/check-deck';
import {
	deckLink,
	LINK_PREFIX,
	readDeckLink
} from '../../../../src/lib/outputs/briefing/deck-link';
import { retitleSlide, setText } from '../../../../src/lib/outputs/briefing/edit-deck';
import { MAX_TEXT, MAX_TEXT_LINES } from '../../../../src/lib/outputs/briefing/limits';
import { createSlide } from '../../../../src/lib/outputs/briefing/make-deck';
import { makePptx } from '../../../../src/lib/outputs/briefing/pptx/make-pptx';
import { singleFileHtml } from '../../../../src/lib/outputs/briefing/single-file';
import type { SlideContent } from '../../../../src/lib/outputs/briefing/slide-content';
import { slideContents } from '../../../../src/lib/outputs/briefing/slide-contents';
import { slideScene } from '../../../../src/lib/outputs/briefing/slide-scene';
import { shippedSource } from '../../../fixtures/slide-source';
import { openDeck } from './pptx-parts';

const QUERY = 'from=2023-12-01&to=2024-01-31';
const WORDS = 'What to take away\n\n- First point\n- Другий пункт';

const deckOf = (text: string): Deck =>
	setText(
		retitleSlide({ slides: [createSlide('a', 'text', QUERY)] }, 'a', 'Before we begin'),
		'a',
		text
	);

let content: SlideContent;
let longest: SlideContent;
beforeAll(async () => {
	const source = await shippedSource();
	[content] = (await slideContents(deckOf(WORDS), source, 'en')) as [SlideContent];
	const line = `- ${'Щоденне зведення про засоби '.repeat(3).slice(0, 62)}`;
	const full = Array.from({ length: MAX_TEXT_LINES }, () => line).join('\n');
	[longest] = (await slideContents(deckOf(full), source, 'uk')) as [SlideContent];
});

const STAMP = { index: 0, count: 1, handling: '', made: null };

describe('A slide of one’s own words', () => {
	it('has paragraphs and points, and names no source of figures for them', () => {
		expect(content.body).toEqual({
			kind: 'text',
			lines: [
				{ text: 'What to take away', isPoint: false },
				{ text: 'First point', isPoint: true },
				{ text: 'Другий пункт', isPoint: true }
			]
		});
		expect(content.title).toBe('Before we begin');
		expect(content.source).toBe('Words of the author of this briefing.');
		expect(content.tables).toEqual([]);
	});

	it('has its first line for a title where it was given none, and more follows', async () => {
		const source = await shippedSource();
		const shown = async (text: string) => {
			const slide = { ...createSlide('a', 'text', QUERY), text };
			const [made] = await slideContents({ slides: [slide] }, source, 'en');
			return [made!.title, made!.body.kind === 'text' ? made!.body.lines.length : null];
		};
		expect(await shown(WORDS)).toEqual(['What to take away', 2]);
		expect(await shown('- Only\n- points')).toEqual(['Text', 2]);
		expect(await shown('One line alone')).toEqual(['Text', 1]);
		expect(await shown('')).toEqual(['Text', 0]);
	});

	it('stands whole on the slide, also where it is as long as it may be', () => {
		const ends = slideScene(longest, STAMP).marks.flatMap((mark) =>
			mark.kind === 'text' && mark.runs.some(({ text }) => text.includes('зведення'))
				? [mark.y]
				: []
		);
		expect(ends.length).toBeGreaterThanOrEqual(MAX_TEXT_LINES);
		expect(Math.max(...ends)).toBeLessThan(950);
	});

	it('is in the PPTX as text with bullets, and in the single file', async () => {
		const bytes = await makePptx([content], { handling: '', made: '2026-11-22', locale: 'en' });
		const xml = openDeck(bytes).parts.get('ppt/slides/slide1.xml')!;
		for (const text of ['Before we begin', 'What to take away', 'First point', 'Другий пункт'])
			expect(xml).toContain(`<a:t>${text}</a:t>`);
		expect(xml.match(/<a:buChar|<a:buSzPct/g)?.length).toBeGreaterThanOrEqual(2);
		const html = singleFileHtml([content], {
			handling: '',
			made: '2026-11-22',
			locale: 'en',
			fontCss: '',
			figuresLicence: '',
			licences: [],
			scriptHash: null
		});
		expect(html).toContain('What to take away First point Другий пункт');
	});

	it('keeps its words in a file and in a link, and not more than it has room for', () => {
		const deck = deckOf(WORDS);
		expect(readSlides(JSON.parse(JSON.stringify(deck.slides)))).toEqual({ deck });
		const link = deckLink(deck, 'https://example.org/briefing/')!;
		const reading = readDeckLink(link.slice(link.indexOf(LINK_PREFIX)));
		expect(reading && 'deck' in reading && reading.deck.slides[0]!.text).toBe(WORDS);
		expect(deckOf('a'.repeat(MAX_TEXT + 1)).slides[0]!.text).toHaveLength(MAX_TEXT);
		expect(deckOf('a\n'.repeat(40)).slides[0]!.text!.split('\n')).toHaveLength(MAX_TEXT_LINES);
		const tooMany = { ...deck.slides[0], text: 'a\n'.repeat(MAX_TEXT_LINES) };
		expect(readSlides([tooMany])).toEqual({
			problems: [
				{
					code: 'too-many-lines',
					path: 'slides[0].text',
					count: MAX_TEXT_LINES + 1,
					limit: MAX_TEXT_LINES
				}
			]
		});
	});

	it('leaves slides of other kinds without a text', () => {
		const deck = { slides: [createSlide('a', 'rate', QUERY)] };
		expect(setText(deck, 'a', 'x')).toBe(deck);
	});
});
