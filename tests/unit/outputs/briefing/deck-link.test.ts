/** Decks as links. */
import fc from 'fast-check';
import { deflateSync, strFromU8, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { deckLink, readDeckLink } from '../../../../src/lib/outputs/briefing/deck-link';
import { MAX_LINK } from '../../../../src/lib/outputs/briefing/limits';
import { arbitraryDeck } from './arbitrary-deck';

const PAGE = 'https://example.org/briefing/';
const fragmentOf = (link: string) => link.slice(PAGE.length);
const folded = (text: string) => `#deck=${btoa(strFromU8(deflateSync(strToU8(text)), true))}`;

describe('the link of a deck', () => {
	it('brings the slides in order with their titles, without notes and ids', () => {
		fc.assert(
			fc.property(arbitraryDeck, (deck) => {
				const link = deckLink(deck, PAGE);
				if (link === null) return;
				expect(link.length).toBeLessThanOrEqual(MAX_LINK);
				expect(fragmentOf(link)).toMatch(/^#deck=[\w-]+$/);
				const slides = deck.slides.map((slide, i) => ({ ...slide, id: `s${i + 1}`, notes: '' }));
				expect(readDeckLink(fragmentOf(link))).toEqual({ deck: { slides } });
			})
		);
	});

	it('is not made where it would be too long', () => {
		const title = Array.from({ length: 299 }, (_, i) => String.fromCharCode(0x4e00 + i * 31));
		const slides = Array.from({ length: 60 }, (_, i) => ({
			id: `s${i}`,
			kind: 'rate' as const,
			query: '',
			title: [...title.slice(i), ...title.slice(0, i)].reverse().join(String(i)).slice(0, 300),
			notes: ''
		}));
		expect(deckLink({ slides }, PAGE)).toBeNull();
	});

	it('is none where the fragment is another', () => {
		expect(readDeckLink('')).toBeNull();
		expect(readDeckLink('#main')).toBeNull();
	});

	it('gives a reason for any text at all, and never throws', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.base64String()), (text) => {
				expect(readDeckLink(`#deck=${text}`)).toHaveProperty('problems');
			})
		);
	});

	it('refuses one that unfolds to more than it may', () => {
		const bomb = folded(' '.repeat(3_000_000));
		expect(bomb.length).toBeLessThan(MAX_LINK);
		expect(readDeckLink(bomb)).toEqual({ problems: [{ code: 'not-json' }] });
		expect(readDeckLink(`#deck=${'A'.repeat(3 * MAX_LINK)}`)).toEqual({
			problems: [{ code: 'too-large' }]
		});
	});

	it('says why where it was cut on the way', () => {
		const slides = [{ id: 'a', kind: 'rate' as const, query: '', title: null, notes: '' }];
		const link = deckLink({ slides }, PAGE)!;
		for (let end = PAGE.length + 6; end < link.length; end++)
			expect(readDeckLink(fragmentOf(link.slice(0, end)))).toHaveProperty('problems');
	});
});
