/** The parts of a view that change what is shown, in the names of files: English, stable, safe on every system. */
import { mixGrain, type Grain } from '../stats/grain';
import type { Comparison } from '../stats/period-totals';
import type { RateKind } from '../stats/rate';
import { comparisonText } from './codec';
import type { Selection } from './selection';
import type { CardId, Shade, View } from './view';

/** What of a view bears on a table or a picture; what does not is not here. */
export interface Facets {
	/** Ids of the weapons chosen; null for all. */
	weapons?: readonly string[] | null;
	grain?: Grain;
	rate?: RateKind;
	shade?: Shade;
	compare?: Comparison;
}

/** What of a view bears on a card: people are counted of attacks with all weapons. */
const BEARS: Record<CardId, readonly (keyof Facets)[]> = {
	gauges: ['weapons', 'rate'],
	launches: ['weapons', 'grain'],
	rate: ['weapons', 'grain', 'rate'],
	casualties: ['grain'],
	calendar: ['weapons', 'shade'],
	largest: ['weapons'],
	mix: ['weapons', 'grain'],
	running: ['weapons', 'compare'],
	rhythm: [],
	regions: []
};

/** The facets of a card in a view. */
export function facetsOf(
	card: CardId,
	{
		view,
		grain,
		selection
	}: { view: Pick<View, 'rate' | 'shade' | 'compare'>; grain: Grain; selection: Selection }
): Facets {
	const { rate, shade, compare } = view;
	const step = card === 'mix' ? mixGrain(grain) : grain;
	const all: Facets = { weapons: selection.ids, grain: step, rate, shade, compare };
	return Object.fromEntries(BEARS[card].map((name) => [name, all[name]]));
}

/** Ids a file's name holds before it counts the rest. */
const NAMED_IDS = 3;

/** `only-ballistic`, `only-cruise-kalibr-shahed-136-131-and-2-more`; empty for all weapons. */
export function weaponsSlug(ids: readonly string[] | null): string {
	if (ids === null) return '';
	const rest = ids.length - NAMED_IDS;
	return ['only', ...ids.slice(0, NAMED_IDS), rest > 0 ? `and-${rest}-more` : '']
		.filter((part) => part !== '')
		.join('-');
}

/** The facets that are not those of the default view: `['only-ballistic', 'by-week', 'shot-down']`. */
export const facetSlugs = ({
	weapons = null,
	grain = 'day',
	rate = 'stopped',
	shade = 'rank',
	compare = 'previous'
}: Facets): string[] =>
	[
		weaponsSlug(weapons),
		grain === 'day' ? '' : `by-${grain}`,
		rate === 'stopped' ? '' : rate,
		shade === 'rank' ? '' : `by-${shade}`,
		compare === 'previous' ? '' : `against-${comparisonText(compare)}`
	].filter((slug) => slug !== '');
