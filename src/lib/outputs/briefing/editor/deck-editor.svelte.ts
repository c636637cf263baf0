/** The deck being edited: every change is stored at once, said aloud, and where it takes something away, undone. */
import * as m from '../../../paraglide/messages';
import type { Locale } from '../../../figures/view/catalogue';
import type { Deck, Slide } from '../deck';
import { loadDeck, saveDeck, type DeckStorage, type StoreProblem } from '../deck-store';
import { slideName, viewText, type WeaponNames } from '../deck-words';
import {
	addInOrder,
	addSlides,
	changeDay,
	changeEveryView,
	changeView,
	duplicateSlide,
	isFull,
	moveSlide,
	nextId,
	removeSlide,
	retitleSlide,
	setNotes,
	setText
} from '../edit-deck';
import type { LeftOut } from '../lack';
import { MAX_SLIDES } from '../limits';
import type { NewDeck } from '../make-deck';

interface Undo {
	/** What happened. */
	text: string;
	/** Takes it back, in the deck as it is by then. */
	restore: (deck: Deck) => Deck;
	selectedId: string;
}

export class DeckEditor {
	deck = $state.raw<Deck>({ slides: [] });
	selectedId = $state('');
	/** The last thing that happened, for whom cannot see it. */
	message = $state('');
	undoable = $state.raw<Undo | null>(null);
	/** Slides that the deck was made without, as the view has no figure for them. */
	leftOut = $state.raw<LeftOut[]>([]);
	problem = $state.raw<StoreProblem | null>(null);
	/** The deck is a person's own, not the one that everybody starts with. */
	isOwn = $state(false);
	readonly index = $derived(this.deck.slides.findIndex((slide) => slide.id === this.selectedId));
	readonly selected = $derived(this.deck.slides[this.index] ?? null);

	constructor(
		private readonly storage: DeckStorage | null,
		private readonly locale: Locale,
		private readonly names: WeaponNames
	) {}

	/** Takes the stored deck; false where there is none. */
	load(): boolean {
		const { deck, problem } = loadDeck(this.storage);
		this.problem = problem;
		if (!deck) return false;
		this.deck = deck;
		this.isOwn = true;
		if (this.index === -1) this.selectedId = deck.slides[0]?.id ?? '';
		return true;
	}

	/** Shows what another window stored: a deck that was emptied there is stored no more. */
	follow(): void {
		if (!this.load()) {
			if (this.problem) return;
			this.deck = { slides: [] };
			this.isOwn = true;
		}
		this.message = m.briefing_other_window({}, { locale: this.locale });
	}

	/** Shows a deck that nobody has changed yet: it is stored with the first change. */
	begin({ deck, leftOut }: NewDeck): void {
		this.leftOut = leftOut;
		this.deck = deck;
		this.selectedId = deck.slides[0]?.id ?? '';
	}

	private change(next: Deck, text: string): void {
		this.message = text;
		if (next === this.deck) return;
		this.deck = next;
		this.isOwn = true;
		const isLocked = this.problem?.code === 'unreadable' && this.problem.key === null;
		if (!isLocked) this.problem = saveDeck(this.storage, next) ?? this.keptAside();
	}
	/** That text was put aside stays worth knowing after the next change has been stored. */
	private keptAside(): StoreProblem | null {
		return this.problem?.code === 'unreadable' ? this.problem : null;
	}

	private name(slide: Slide | undefined): string {
		return slide ? slideName(slide, this.locale) : '';
	}
	private place(id: string): { title: string; n: number; count: number } {
		const at = this.deck.slides.findIndex((slide) => slide.id === id);
		return { title: this.name(this.deck.slides[at]), n: at + 1, count: this.deck.slides.length };
	}

	select(id: string): void {
		this.selectedId = id;
	}

	move(id: string, to: number): void {
		const before = this.deck;
		const isUp = to < before.slides.findIndex((slide) => slide.id === id);
		this.change(moveSlide(before, id, to), '');
		const place = this.place(id);
		this.message =
			this.deck !== before
				? m.briefing_moved(place, { locale: this.locale })
				: isUp
					? m.briefing_at_top(place, { locale: this.locale })
					: m.briefing_at_bottom(place, { locale: this.locale });
	}

	retitle(id: string, title: string): void {
		this.change(retitleSlide(this.deck, id, title), '');
	}

	/** The lines of a slide of one's own words. */
	write(id: string, text: string): void {
		this.change(setText(this.deck, id, text), '');
	}

	note(id: string, notes: string): void {
		this.change(setNotes(this.deck, id, notes), '');
	}

	duplicate(id: string): void {
		if (this.refuses()) return;
		const at = this.deck.slides.findIndex((slide) => slide.id === id);
		this.change(duplicateSlide(this.deck, id), '');
		this.selectedId = this.deck.slides[at + 1]?.id ?? id;
		this.message = m.briefing_duplicated(this.place(this.selectedId), { locale: this.locale });
	}

	/** Adds a slide behind the selected one, or at the end. */
	add(make: (id: string) => Slide): void {
		if (this.refuses()) return;
		const slide = make(nextId(this.deck));
		const at = this.index === -1 ? this.deck.slides.length : this.index + 1;
		this.change(addSlides(this.deck, [slide], at), '');
		this.selectedId = slide.id;
		this.message = m.briefing_added(this.place(slide.id), { locale: this.locale });
	}

	private refuses(): boolean {
		if (!isFull(this.deck)) return false;
		this.message = m.briefing_full({ max: MAX_SLIDES }, { locale: this.locale });
		return true;
	}

	/** Removes a slide and selects its neighbour; it can be taken back. */
	remove(id: string): void {
		const at = this.deck.slides.findIndex((slide) => slide.id === id);
		const slide = this.deck.slides[at];
		if (!slide) return;
		const text = m.briefing_removed({ title: this.name(slide) }, { locale: this.locale });
		this.change(removeSlide(this.deck, id), text);
		if (this.selectedId === id)
			this.selectedId = (this.deck.slides[at] ?? this.deck.slides[at - 1])?.id ?? '';
		this.undoable = { text, restore: (deck) => addSlides(deck, [slide], at), selectedId: id };
	}

	/** Puts another deck in the place of this one; it can be taken back. */
	replace({ deck, leftOut }: NewDeck, text: string): void {
		const before = this.deck;
		this.leftOut = leftOut;
		const { selectedId } = this;
		this.change(deck, text);
		this.selectedId = deck.slides[0]?.id ?? '';
		this.undoable = { text, restore: () => before, selectedId };
	}

	/** Adds the slides of another deck at the end, as far as there is room; it can be taken back. */
	append(deck: Deck): void {
		const before = this.deck;
		const { selectedId } = this;
		const next = addSlides(before, deck.slides);
		const count = m.briefing_count({ n: next.slides.length }, { locale: this.locale });
		const isWhole = next.slides.length === before.slides.length + deck.slides.length;
		const words = isWhole ? m.briefing_appended : m.briefing_appended_part;
		const text = words({ count }, { locale: this.locale });
		this.change(next, text);
		this.selectedId = next.slides[before.slides.length]?.id ?? selectedId;
		this.undoable = { text, restore: () => before, selectedId };
	}

	/** Adds the slides that the deck was made without, each in its place. */
	addLeftOut(): void {
		const before = this.deck;
		const { selectedId } = this;
		const slides = this.leftOut.map(({ slide }) => slide);
		this.leftOut = [];
		const next = addInOrder(before, slides);
		const count = m.briefing_count({ n: next.slides.length }, { locale: this.locale });
		const text = m.briefing_left_added({ count }, { locale: this.locale });
		this.change(next, text);
		this.undoable = { text, restore: () => before, selectedId };
	}

	undo(): void {
		if (!this.undoable) return;
		this.leftOut = [];
		const { restore, selectedId } = this.undoable;
		this.undoable = null;
		this.change(restore(this.deck), m.briefing_undone({}, { locale: this.locale }));
		if (this.deck.slides.some((slide) => slide.id === selectedId)) this.selectedId = selectedId;
	}

	dismissUndo(): void {
		this.undoable = null;
	}

	/** Shows another view on the selected slide, or on all. */
	show(query: string, day: string | undefined, isForAll: boolean): void {
		const { selected } = this;
		if (!selected) return;
		const view = viewText(query, this.names, this.locale);
		const next = isForAll
			? changeEveryView(this.deck, query)
			: changeView(this.deck, selected.id, query);
		this.change(
			day === undefined ? next : changeDay(next, selected.id, day),
			isForAll
				? m.briefing_applied_all({ view }, { locale: this.locale })
				: m.briefing_applied({ n: this.index + 1, view }, { locale: this.locale })
		);
	}
}
