/** A briefing: slides in order, each with the view it was made from. Plain data: what is saved and shared. */
import type { IsoDay } from '../../records/ledger/types';
import { CARDS, type CardId } from '../../figures/view/view';

export const SLIDE_KINDS = ['title', 'headline', ...CARDS, 'known', 'method', 'text'] as const;
export type SlideKind = 'title' | 'headline' | CardId | 'known' | 'method' | 'text';

export interface Slide {
	/** Unique within its deck; stays when the slide is moved. */
	id: string;
	kind: SlideKind;
	/** The view as an address writes it (`encodeView`), its period in absolute days. */
	query: string;
	/** Of a slide on what was known when: the day of the attack. */
	day?: IsoDay;
	/** Of that slide: which attack of the day; the one with most reports where it is not said, or not of that day. */
	attack?: string;
	/** Of a slide of one's own words: its lines; one that begins with "- " is a point of a list. */
	text?: string;
	/** The title a person gave it; null for the generated one. */
	title: string | null;
	/** What the speaker says. */
	notes: string;
}

export interface Deck {
	slides: Slide[];
}
