/** "Add to briefing", from anywhere on the site: one slide at the end of the deck that this browser keeps. */
import type { IsoDay } from '../../records/ledger/types';
import { VIEW_PREFIX } from '../../figures/view/briefing-href';
import type { Deck, SlideKind } from './deck';
import { loadDeck, saveDeck, type DeckStorage, type StoreProblem } from './deck-store';
import { addSlides, isFull, nextId } from './edit-deck';
import { createSlide } from './make-deck';

export interface Added {
	/** Slides of the deck now. */
	count: number;
	/** Why the slide was not added; null where it was. */
	problem: StoreProblem | { code: 'too-many' } | null;
}

/**
 * Adds a slide to the stored deck, or begins one with it. `query` is that of a view with its period in absolute
 * days (`slideQuery`); `known` says of which attack a slide on what was known when is. Never throws.
 */
export function addToBriefing(
	storage: DeckStorage | null,
	kind: SlideKind,
	query: string,
	known?: { day: IsoDay; attack: string }
): Added {
	const stored = loadDeck(storage);
	const isLocked = stored.problem?.code === 'unreadable' && stored.problem.key === null;
	if (stored.problem && (stored.problem.code !== 'unreadable' || isLocked))
		return { count: 0, problem: stored.problem };
	const deck: Deck = stored.deck ?? { slides: [] };
	if (isFull(deck)) return { count: deck.slides.length, problem: { code: 'too-many' } };
	const next = addSlides(deck, [createSlide(nextId(deck), kind, query, known?.day, known?.attack)]);
	const problem = saveDeck(storage, next);
	return { count: problem ? deck.slides.length : next.slides.length, problem };
}

/** The query of such an address's fragment; null where it is none. Never throws. */
export function readViewFragment(fragment: string): string | null {
	if (!fragment.startsWith(VIEW_PREFIX)) return null;
	try {
		return decodeURIComponent(fragment.slice(VIEW_PREFIX.length));
	} catch {
		return '';
	}
}
