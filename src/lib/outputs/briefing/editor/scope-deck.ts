import { largestDay } from '../../../drawing/charts/largest/series';
import type { Locale } from '../../../figures/view/catalogue';
import { createNames } from '../../../figures/view/catalogue';
import { createScope } from '../../../figures/view/scope';
import type { View } from '../../../figures/view/view';
import type { DeckScope } from '../make-deck';
import type { SlideSource } from '../slide-contents';

/** What a deck needs of a view: its absolute days and the largest of them. */
export async function deckScope(
	view: View,
	source: SlideSource,
	locale: Locale
): Promise<DeckScope> {
	const { series, catalogue } = await source.resolve(view.direction, view.asOf);
	const scope = createScope(series, view, createNames(catalogue, locale));
	return { span: scope.span, largest: largestDay(scope) };
}
