/** Laws of changing a deck. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Deck } from '../../../../src/lib/outputs/briefing/deck';
import {
	addSlides,
	changeDay,
	changeEveryView,
	changeView,
	duplicateSlide,
	isFull,
	moveSlide,
	moveSlideBy,
	nextId,
	removeSlide,
	retitleSlide,
	setNotes
} from '../../../../src/lib/outputs/briefing/edit-deck';
import { MAX_NOTES, MAX_SLIDES, MAX_TITLE } from '../../../../src/lib/outputs/briefing/limits';
import { createSlide } from '../../../../src/lib/outputs/briefing/make-deck';
import { arbitraryDeck } from './arbitrary-deck';

const ids = (deck: Deck) => deck.slides.map((slide) => slide.id);
const deckAndId = arbitraryDeck.chain((deck) =>
	fc.record({ deck: fc.constant(deck), id: fc.constantFrom(...ids(deck)), to: fc.integer() })
);
const freeze = (deck: Deck): Deck =>
	Object.freeze({ slides: Object.freeze(deck.slides.map(Object.freeze)) as Deck['slides'] });

describe('a deck', () => {
	it('keeps every slide when one is moved, and the order of the others', () => {
		fc.assert(
			fc.property(deckAndId, ({ deck, id, to }) => {
				const moved = moveSlide(freeze(deck), id, to);
				const others = (each: Deck) => ids(each).filter((other) => other !== id);
				expect(others(moved)).toEqual(others(deck));
				const last = deck.slides.length - 1;
				expect(ids(moved).indexOf(id)).toBe(Math.min(Math.max(0, to), last));
			})
		);
	});

	it('is itself again when a slide is moved back', () => {
		fc.assert(
			fc.property(deckAndId, ({ deck, id, to }) => {
				expect(moveSlide(moveSlide(deck, id, to), id, ids(deck).indexOf(id))).toEqual(deck);
			})
		);
	});

	it('stops at its ends when a slide is moved by places', () => {
		const deck = addSlides({ slides: [] }, [
			createSlide('a', 'title', ''),
			createSlide('b', 'rate', '')
		]);
		expect(moveSlideBy(deck, 'a', -1)).toBe(deck);
		expect(moveSlideBy(deck, 'b', 1)).toBe(deck);
		expect(ids(moveSlideBy(deck, 'b', -1))).toEqual(['b', 'a']);
	});

	it('is itself again when what was removed is put back', () => {
		fc.assert(
			fc.property(deckAndId, ({ deck, id }) => {
				const at = ids(deck).indexOf(id);
				const removed = removeSlide(freeze(deck), id);
				expect(ids(removed)).not.toContain(id);
				expect(addSlides(removed, [deck.slides[at]!], at)).toEqual(deck);
			})
		);
	});

	it('never has an id twice, whatever is added or duplicated', () => {
		fc.assert(
			fc.property(arbitraryDeck, arbitraryDeck, fc.integer(), (deck, more, at) => {
				const both = addSlides(freeze(deck), more.slides, at);
				expect(both.slides).toHaveLength(deck.slides.length + more.slides.length);
				expect(new Set(ids(both)).size).toBe(both.slides.length);
				expect(ids(both).filter((id) => ids(deck).includes(id))).toEqual(ids(deck));
				expect(ids(both)).not.toContain(nextId(both));
			})
		);
	});

	it('has a copy right behind the slide it was made of', () => {
		fc.assert(
			fc.property(deckAndId, ({ deck, id }) => {
				const at = ids(deck).indexOf(id);
				const copied = duplicateSlide(freeze(deck), id);
				expect({ ...copied.slides[at + 1], id }).toEqual(deck.slides[at]);
				expect(removeSlide(copied, copied.slides[at + 1]!.id)).toEqual(deck);
			})
		);
	});

	it('is the same deck after a change that changes nothing', () => {
		fc.assert(
			fc.property(deckAndId, ({ deck, id }) => {
				const slide = deck.slides.find((each) => each.id === id)!;
				expect(moveSlide(deck, id, ids(deck).indexOf(id))).toBe(deck);
				expect(retitleSlide(deck, id, slide.title ?? ' ')).toBe(deck);
				expect(setNotes(deck, id, slide.notes)).toBe(deck);
				expect(changeView(deck, id, slide.query)).toBe(deck);
				for (const unchanged of [
					removeSlide(deck, 'none'),
					moveSlideBy(deck, 'none', 1),
					duplicateSlide(deck, 'none'),
					retitleSlide(deck, 'none', 'x')
				])
					expect(unchanged).toBe(deck);
			})
		);
	});

	it('takes back the generated title when the title is blank, and cuts what is too long', () => {
		const deck = addSlides({ slides: [] }, [createSlide('a', 'title', '')]);
		const titled = retitleSlide(deck, 'a', 'x'.repeat(MAX_TITLE + 1));
		expect(titled.slides[0]!.title).toHaveLength(MAX_TITLE);
		expect(retitleSlide(titled, 'a', '  ').slides[0]!.title).toBeNull();
		const noted = setNotes(deck, 'a', 'x'.repeat(MAX_NOTES + 1));
		expect(noted.slides[0]!.notes).toHaveLength(MAX_NOTES);
	});

	it('shows a view on one slide or on all, and a day only where one is asked about', () => {
		const deck = addSlides({ slides: [] }, [
			createSlide('a', 'title', ''),
			createSlide('b', 'known', '', '2024-01-02')
		]);
		expect(changeView(deck, 'a', 'by=week').slides.map(({ query }) => query)).toEqual([
			'by=week',
			''
		]);
		expect(changeEveryView(deck, 'by=week').slides.every((s) => s.query === 'by=week')).toBe(true);
		expect(changeEveryView(deck, '')).toBe(deck);
		expect(changeDay(deck, 'a', '2023-12-29')).toBe(deck);
		expect(changeDay(deck, 'b', '2023-12-29').slides[1]!.day).toBe('2023-12-29');
	});

	it('holds so many slides and no more', () => {
		const many = Array.from({ length: MAX_SLIDES + 5 }, (_, i) => createSlide(`x${i}`, 'rate', ''));
		const deck = addSlides({ slides: [] }, many);
		expect(deck.slides).toHaveLength(MAX_SLIDES);
		expect(isFull(deck)).toBe(true);
		expect(duplicateSlide(deck, 'x0')).toBe(deck);
	});
});
