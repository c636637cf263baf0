/**
 * Where a deck stays between visits: this browser's storage, as the text of its file. Storage may be full,
 * forbidden or hold what nobody can read; each is said, and none loses a deck.
 */
import type { DeckProblem } from './check-deck';
import { OWN_PREFIX, ownFigures, ownFiguresId } from '../../figures/view/own-figures';
import type { Deck } from './deck';
import { readDeckFile, writeDeckFile } from './deck-file';
import { MAX_HANDLING } from './limits';

/** The part of `localStorage` that is used; any of them may throw. */
export interface DeckStorage extends Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
	/** What stands before its keys, and where they are; for a storage that is a part of another. */
	readonly prefix?: string;
	readonly area?: object;
}

export const DECK_KEY = 'barrage-briefing';
/** Its own key: the handling line is no part of a deck and goes into no file and no link. */
export const HANDLING_KEY = 'barrage-briefing-handling';
/** Where text that cannot be read is put aside, with a number behind. */
export const ASIDE_KEY = 'barrage-briefing-unreadable';
const MAX_ASIDE = 20;

/**
 * `blocked`: the browser lets nothing be stored. `full`: there is no room. `unreadable`: what was stored cannot be
 * read; it is kept under `key`, or, where `key` is null, left where it was, and then nothing may be stored over it.
 */
export type StoreProblem =
	| { code: 'blocked' | 'full' }
	| { code: 'unreadable'; key: string | null; problems: DeckProblem[] };

export interface StoredDeck {
	/** Null where nothing is stored, or nothing readable. */
	deck: Deck | null;
	problem: StoreProblem | null;
}

/** Puts a text where nothing is lost by it; the key, or null where there is no room. */
function putAside(storage: DeckStorage, text: string): string | null {
	for (let i = 1; i <= MAX_ASIDE; i++) {
		const key = `${ASIDE_KEY}-${i}`;
		const found = storage.getItem(key);
		if (found !== null && found !== text) continue;
		try {
			// The original goes first: there is room for one copy, hardly ever for two.
			storage.removeItem(DECK_KEY);
			storage.setItem(key, text);
			return key;
		} catch {
			storage.setItem(DECK_KEY, text);
			return null;
		}
	}
	return null;
}

/** The stored deck. Text that cannot be read is put aside rather than written over. Never throws. */
export function loadDeck(storage: DeckStorage | null): StoredDeck {
	if (!storage) return { deck: null, problem: { code: 'blocked' } };
	try {
		const text = storage.getItem(DECK_KEY);
		if (text === null) return { deck: null, problem: null };
		const reading = readDeckFile(text);
		if ('deck' in reading) return { deck: reading.deck, problem: null };
		const { problems } = reading;
		return { deck: null, problem: { code: 'unreadable', key: putAside(storage, text), problems } };
	} catch {
		return { deck: null, problem: { code: 'blocked' } };
	}
}

const write = (storage: DeckStorage | null, key: string, text: string): StoreProblem | null => {
	if (!storage) return { code: 'blocked' };
	try {
		storage.setItem(key, text);
		return null;
	} catch (error) {
		const isFull = error instanceof Error && /quota/i.test(`${error.name} ${error.message}`);
		return { code: isFull ? 'full' : 'blocked' };
	}
};

/** Stores a deck; a deck without slides is forgotten. What went wrong, or null. Never throws. */
export function saveDeck(storage: DeckStorage | null, deck: Deck): StoreProblem | null {
	if (deck.slides.length > 0) return write(storage, DECK_KEY, writeDeckFile(deck));
	try {
		storage?.removeItem(DECK_KEY);
		return storage ? null : { code: 'blocked' };
	} catch {
		return { code: 'blocked' };
	}
}

/**
 * Whether a `storage` event tells that another window changed what stands under `name` in `storage`; its key is null
 * when everything was cleared.
 */
export function tellsOf(
	name: typeof DECK_KEY | typeof HANDLING_KEY,
	{ key, storageArea }: { key: string | null; storageArea: object | null },
	storage: DeckStorage | null
): boolean {
	if (!storage || storageArea !== (storage.area ?? storage)) return false;
	return key === null || key === (storage.prefix ?? '') + name;
}

/** One line, cut to {@link MAX_HANDLING} characters. */
export const toHandling = (text: string): string =>
	text.replace(/\s+/g, ' ').slice(0, MAX_HANDLING);

/** The handling line; empty where none was given. Never throws. */
export function loadHandling(storage: DeckStorage | null): string {
	try {
		return toHandling(storage?.getItem(HANDLING_KEY) ?? '').trim();
	} catch {
		return '';
	}
}

/** Keeps the handling line on this computer. What went wrong, or null. Never throws. */
export const saveHandling = (storage: DeckStorage | null, text: string): StoreProblem | null =>
	write(storage, HANDLING_KEY, toHandling(text).trim());

/**
 * The storage of this browser; null where it refuses one. Decks of one's own figures are kept apart, those of each file
 * by itself: their views would mean something else with other figures.
 */
export function browserStorage(): DeckStorage | null {
	try {
		const storage = localStorage;
		if (ownFigures() === null) return storage;
		const id = ownFiguresId();
		const prefix = id === '' ? OWN_PREFIX : `${OWN_PREFIX}${id}-`;
		return {
			...{ prefix, area: storage },
			getItem: (key) => storage.getItem(prefix + key),
			setItem: (key, text) => storage.setItem(prefix + key, text),
			removeItem: (key) => storage.removeItem(prefix + key)
		};
	} catch {
		return null;
	}
}
