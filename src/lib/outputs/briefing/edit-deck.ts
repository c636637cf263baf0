/**
 * Changes to a deck, each giving a new one. An id that no slide has changes nothing: the deck itself comes back,
 * and so it does where the change makes no difference.
 */
import type { IsoDay } from '../../records/ledger/types';
import type { Deck, Slide, SlideKind } from './deck';
import { MAX_NOTES, MAX_SLIDES, MAX_TEXT, MAX_TEXT_LINES, MAX_TITLE } from './limits';
import { createIds, DEFAULT_KINDS } from './make-deck';

const indexOf = (deck: Deck, id: string) => deck.slides.findIndex((slide) => slide.id === id);

function patch(deck: Deck, id: string, change: Partial<Slide>): Deck {
	const slide = deck.slides[indexOf(deck, id)];
	if (!slide) return deck;
	const keys = Object.keys(change) as (keyof Slide)[];
	if (keys.every((key) => slide[key] === change[key])) return deck;
	return { slides: deck.slides.map((each) => (each === slide ? { ...slide, ...change } : each)) };
}

/** An id for the next slide of a deck. */
export const nextId = (deck: Deck): string => createIds(deck.slides.map((slide) => slide.id))();

export const isFull = (deck: Deck): boolean => deck.slides.length >= MAX_SLIDES;

/**
 * Puts slides in at an index, at the end by default. One whose id is taken gets a new one. What goes past
 * {@link MAX_SLIDES} is left out.
 */
export function addSlides(deck: Deck, added: readonly Slide[], index = deck.slides.length): Deck {
	const taken = new Set(deck.slides.map((slide) => slide.id));
	const makeId = createIds([...taken, ...added.map((slide) => slide.id)]);
	const fitting = added.slice(0, Math.max(0, MAX_SLIDES - deck.slides.length)).map((slide) => {
		const own = taken.has(slide.id) ? { ...slide, id: makeId() } : slide;
		taken.add(own.id);
		return own;
	});
	if (fitting.length === 0) return deck;
	const at = Math.min(Math.max(0, index), deck.slides.length);
	return { slides: [...deck.slides.slice(0, at), ...fitting, ...deck.slides.slice(at)] };
}

/** Puts each slide where a new deck has its kind: behind the last one of a kind that comes before. */
export function addInOrder(deck: Deck, added: readonly Slide[]): Deck {
	const rank = ({ kind }: Slide) => (DEFAULT_KINDS as readonly SlideKind[]).indexOf(kind);
	return added.reduce((so, slide) => {
		const before = so.slides.findLastIndex((each) => rank(each) !== -1 && rank(each) < rank(slide));
		return addSlides(so, [slide], before + 1);
	}, deck);
}

export function removeSlide(deck: Deck, id: string): Deck {
	if (indexOf(deck, id) === -1) return deck;
	return { slides: deck.slides.filter((slide) => slide.id !== id) };
}

/** Moves a slide to an index, counted without it; past either end it stops there. */
export function moveSlide(deck: Deck, id: string, to: number): Deck {
	const from = indexOf(deck, id);
	const slide = deck.slides[from];
	const index = Math.min(Math.max(0, to), deck.slides.length - 1);
	if (!slide || index === from) return deck;
	const rest = deck.slides.filter((each) => each !== slide);
	return { slides: [...rest.slice(0, index), slide, ...rest.slice(index)] };
}

/** Moves a slide by places: −1 is up. */
export function moveSlideBy(deck: Deck, id: string, places: number): Deck {
	const from = indexOf(deck, id);
	return from === -1 ? deck : moveSlide(deck, id, from + places);
}

/** Gives a slide a title; a blank one brings the generated title back. Cut to {@link MAX_TITLE} characters. */
export const retitleSlide = (deck: Deck, id: string, title: string): Deck =>
	patch(deck, id, { title: title.trim() === '' ? null : title.slice(0, MAX_TITLE) });

/** What the speaker says; cut to {@link MAX_NOTES} characters. */
export const setNotes = (deck: Deck, id: string, notes: string): Deck =>
	patch(deck, id, { notes: notes.slice(0, MAX_NOTES) });

/** The lines of a slide of one's own words, as many of them as it has room for; another kind has none. */
export function setText(deck: Deck, id: string, text: string): Deck {
	if (deck.slides[indexOf(deck, id)]?.kind !== 'text') return deck;
	const lines = text.slice(0, MAX_TEXT).split(/\r\n?|\n/);
	return patch(deck, id, { text: lines.slice(0, MAX_TEXT_LINES).join('\n') });
}

/** Puts a copy behind a slide; a full deck stays as it is. */
export function duplicateSlide(deck: Deck, id: string): Deck {
	const at = indexOf(deck, id);
	const slide = deck.slides[at];
	return slide ? addSlides(deck, [{ ...slide, id: nextId(deck) }], at + 1) : deck;
}

/** Shows another view on a slide; `query` as `encodeView` writes it. */
export const changeView = (deck: Deck, id: string, query: string): Deck =>
	patch(deck, id, { query });

/** Shows one view on every slide. */
export const changeEveryView = (deck: Deck, query: string): Deck =>
	deck.slides.every((slide) => slide.query === query)
		? deck
		: { slides: deck.slides.map((slide) => ({ ...slide, query })) };

/** The day that a slide on what was known when is about. */
export function changeDay(deck: Deck, id: string, day: IsoDay): Deck {
	return deck.slides[indexOf(deck, id)]?.kind === 'known' ? patch(deck, id, { day }) : deck;
}
