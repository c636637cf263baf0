/** A deck made from a whole view: what a briefing usually says, in the order it is usually said. */
import type { IsoDay } from '../../records/ledger/types';
import type { Span } from '../../figures/stats/grain';
import { encodeView } from '../../figures/view/codec';
import type { View } from '../../figures/view/view';
import type { Deck, Slide, SlideKind } from './deck';
import type { Lack, LeftOut } from './lack';

/** The slides of a new deck, as far as the view has a figure for them. */
export const DEFAULT_KINDS = [
	'title',
	'headline',
	'gauges',
	'launches',
	'rate',
	'casualties',
	'calendar',
	'largest',
	'known',
	'method'
] as const satisfies readonly SlideKind[];

/** What of a scope a deck needs. */
export interface DeckScope {
	/** The absolute days of the view. */
	span: Span;
	/** The day of the span with most weapons launched; null where no total is known. */
	largest: IsoDay | null;
	/** The kinds that would show no figure, and what the view lacks for them. */
	lacks: Partial<Record<SlideKind, Lack>>;
}

/** A deck made from a view, and the slides it was made without. */
export interface NewDeck {
	deck: Deck;
	leftOut: LeftOut[];
}

/** Gives ids that no slide of the deck has: `s1`, `s2` … after the greatest of that form. */
export function createIds(taken: Iterable<string>): () => string {
	let last = 0;
	for (const id of taken) {
		const number = Number(/^s(\d{1,9})$/.exec(id)?.[1] ?? 0);
		if (number > last) last = number;
	}
	return () => `s${++last}`;
}

/** The view as a slide keeps it: its period in absolute days, and nothing of which tab was open. */
export const slideQuery = (view: View, span: Span): string =>
	encodeView({ ...view, period: { from: span.from, to: span.to }, tabs: {} });

/** A slide without title or notes of its own. */
export function createSlide(
	id: string,
	kind: SlideKind,
	query: string,
	day?: IsoDay,
	attack?: string
): Slide {
	const slide: Slide = { id, kind, query, title: null, notes: '' };
	if (kind === 'text') return { ...slide, text: '' };
	if (kind !== 'known' || day === undefined) return slide;
	return { ...slide, day, ...(attack !== undefined && { attack }) };
}

/**
 * The whole view as slides, without those that would show no figure, which are given beside it. Equal input and ids
 * give an equal deck. The first slide of figures shows half circles: a room reads two large numbers before it compares
 * bars.
 */
export function createDeck(
	view: View,
	{ span, largest, lacks }: DeckScope,
	makeId: () => string
): NewDeck {
	const query = slideQuery(view, span);
	const arcs = slideQuery({ ...view, gauge: 'arc' }, span);
	const slides = DEFAULT_KINDS.map((kind) =>
		createSlide(makeId(), kind, kind === 'gauges' ? arcs : query, largest ?? span.to)
	);
	return {
		deck: { slides: slides.filter(({ kind }) => lacks[kind] === undefined) },
		leftOut: slides.flatMap((slide) => {
			const lack = lacks[slide.kind];
			return lack === undefined ? [] : [{ slide, lack }];
		})
	};
}
