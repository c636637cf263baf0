import { largestDay } from '../../../drawing/charts/largest/series';
import type { Locale } from '../../../figures/view/catalogue';
import { createNames } from '../../../figures/view/catalogue';
import { createScope } from '../../../figures/view/scope';
import type { View } from '../../../figures/view/view';
import { lackOf } from '../lack';
import { DEFAULT_KINDS, type DeckScope } from '../make-deck';
import type { SlideSource } from '../slide-contents';

/** What a deck needs of a view: its absolute days, the largest of them, and which kinds would show no figure. */
export async function deckScope(
	view: View,
	source: SlideSource,
	locale: Locale
): Promise<DeckScope> {
	const { series, catalogue } = await source.resolve(view.direction, view.asOf);
	const names = createNames(catalogue, locale);
	const scope = createScope(series, view, names);
	const lacks: DeckScope['lacks'] = {};
	for (const kind of DEFAULT_KINDS) {
		const lack = lackOf(kind, scope, names, locale);
		if (lack !== null) lacks[kind] = lack;
	}
	return { span: scope.span, largest: largestDay(scope), lacks };
}
