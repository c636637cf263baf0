/** Where a deck stays between visits. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addToBriefing, readViewFragment } from '../../../../src/lib/outputs/briefing/add-slide';
import { briefingHref } from '../../../../src/lib/figures/view/briefing-href';
import { writeDeckFile } from '../../../../src/lib/outputs/briefing/deck-file';
import {
	ASIDE_KEY,
	DECK_KEY,
	HANDLING_KEY,
	tellsOf,
	loadDeck,
	loadHandling,
	saveDeck,
	saveHandling,
	type DeckStorage
} from '../../../../src/lib/outputs/briefing/deck-store';
import { MAX_HANDLING, MAX_SLIDES } from '../../../../src/lib/outputs/briefing/limits';
import { createSlide } from '../../../../src/lib/outputs/briefing/make-deck';
import { arbitraryDeck } from './arbitrary-deck';

interface TestStorage extends DeckStorage {
	entries: Map<string, string>;
}

/** Storage that holds so many characters. */
function createStorage(room = Infinity, content: Record<string, string> = {}): TestStorage {
	const entries = new Map(Object.entries(content));
	return {
		entries,
		getItem: (key) => entries.get(key) ?? null,
		removeItem: (key) => void entries.delete(key),
		setItem: (key, value) => {
			const others = [...entries].filter(([name]) => name !== key);
			const used = others.reduce((sum, [name, text]) => sum + name.length + text.length, 0);
			if (used + key.length + value.length > room)
				throw new DOMException('no room', 'QuotaExceededError');
			entries.set(key, value);
		}
	};
}
const forbidden = () => {
	throw new DOMException('denied', 'SecurityError');
};
const blocked: DeckStorage = { getItem: forbidden, setItem: forbidden, removeItem: forbidden };
const deck = { slides: [createSlide('s1', 'rate', 'by=week')] };

describe('the store of a deck', () => {
	it('gives back what it was given', () => {
		fc.assert(
			fc.property(arbitraryDeck, (any) => {
				const storage = createStorage();
				expect(saveDeck(storage, any)).toBeNull();
				expect(loadDeck(storage)).toEqual({ deck: any, problem: null });
			})
		);
	});

	it('has nothing before anything was stored, and after a deck without slides was', () => {
		const storage = createStorage();
		expect(loadDeck(storage)).toEqual({ deck: null, problem: null });
		saveDeck(storage, deck);
		expect(saveDeck(storage, { slides: [] })).toBeNull();
		expect(storage.entries.size).toBe(0);
	});

	it('says so where storage is full, and keeps what was there', () => {
		const storage = createStorage(writeDeckFile(deck).length + DECK_KEY.length);
		expect(saveDeck(storage, deck)).toBeNull();
		const longer = { slides: [...deck.slides, createSlide('s2', 'gauges', '')] };
		expect(saveDeck(storage, longer)).toEqual({ code: 'full' });
		expect(loadDeck(storage).deck).toEqual(deck);
	});

	it.each([
		['is forbidden', blocked],
		['is missing', null]
	])('says so where storage %s', (_, storage) => {
		expect(loadDeck(storage)).toEqual({ deck: null, problem: { code: 'blocked' } });
		expect(saveDeck(storage, deck)).toEqual({ code: 'blocked' });
		expect(saveDeck(storage, { slides: [] })).toEqual({ code: 'blocked' });
		expect(saveHandling(storage, 'x')).toEqual({ code: 'blocked' });
		expect(loadHandling(storage)).toBe('');
		expect(addToBriefing(storage, 'rate', '').problem).toEqual({ code: 'blocked' });
	});

	it('puts text that it cannot read aside instead of losing it', () => {
		const storage = createStorage(Infinity, { [DECK_KEY]: 'broken', [`${ASIDE_KEY}-1`]: 'older' });
		expect(loadDeck(storage)).toEqual({
			deck: null,
			problem: { code: 'unreadable', key: `${ASIDE_KEY}-2`, problems: [{ code: 'not-json' }] }
		});
		expect([...storage.entries.values()].sort()).toEqual(['broken', 'older']);
		expect(loadDeck(storage)).toEqual({ deck: null, problem: null });
	});

	it('leaves such text where it is when there is no room beside it', () => {
		const text = 'broken'.repeat(9);
		const storage = createStorage(text.length + DECK_KEY.length, { [DECK_KEY]: text });
		expect(loadDeck(storage).problem).toMatchObject({ code: 'unreadable', key: null });
		expect(addToBriefing(storage, 'rate', '').problem).toMatchObject({ code: 'unreadable' });
		expect(storage.entries.get(DECK_KEY)).toBe(text);
	});

	it('keeps the handling line under a key of its own, on one line', () => {
		const storage = createStorage();
		saveDeck(storage, deck);
		expect(saveHandling(storage, ' For official\nuse only ')).toBeNull();
		expect(loadHandling(storage)).toBe('For official use only');
		expect(storage.entries.get(HANDLING_KEY)).toBe('For official use only');
		expect(storage.entries.get(DECK_KEY)).not.toContain('official');
		saveHandling(storage, 'x'.repeat(999));
		expect(loadHandling(storage)).toHaveLength(MAX_HANDLING);
	});

	it('hears of changes to the deck in another window, and of everything being cleared', () => {
		const area = {};
		const storage = { ...createStorage(), area, prefix: 'own-1-' };
		const tells = (key: string | null, storageArea: object = area) =>
			tellsOf(DECK_KEY, { key, storageArea }, storage);
		expect(tells(`own-1-${DECK_KEY}`)).toBe(true);
		expect(tells(null)).toBe(true);
		expect(tells(`own-2-${DECK_KEY}`)).toBe(false);
		expect(tells(DECK_KEY)).toBe(false);
		expect(tells(`own-1-${HANDLING_KEY}`)).toBe(false);
		expect(tells(`own-1-${DECK_KEY}`, {})).toBe(false);
	});
});

describe('adding to a briefing from elsewhere', () => {
	it('begins a deck, then adds at its end', () => {
		const storage = createStorage();
		expect(addToBriefing(storage, 'rate', 'by=week')).toEqual({ count: 1, problem: null });
		expect(
			addToBriefing(storage, 'known', '', { day: '2024-01-02', attack: 'ru-2024-01-02' })
		).toEqual({
			count: 2,
			problem: null
		});
		expect(loadDeck(storage).deck).toEqual({
			slides: [...deck.slides, createSlide('s2', 'known', '', '2024-01-02', 'ru-2024-01-02')]
		});
	});

	it('says so where the deck is full', () => {
		const storage = createStorage();
		const slides = Array.from({ length: MAX_SLIDES }, (_, i) => createSlide(`s${i}`, 'rate', ''));
		saveDeck(storage, { slides });
		expect(addToBriefing(storage, 'rate', '')).toEqual({
			count: MAX_SLIDES,
			problem: { code: 'too-many' }
		});
	});

	it('has an address for a whole view that gives the view back', () => {
		const href = briefingHref('direction=ua&from=2024-01-01&to=2024-01-02', 'uk');
		expect(href).toMatch(/^\/uk\/briefing\/#view=/);
		expect(readViewFragment(href.slice(href.indexOf('#')))).toBe(
			'direction=ua&from=2024-01-01&to=2024-01-02'
		);
		expect(readViewFragment('#main')).toBeNull();
		expect(readViewFragment('#view=%')).toBe('');
	});
});
