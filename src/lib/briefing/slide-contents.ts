/** Stand-in: to be replaced at merge. */
import { createCard } from '../cards/card';
import { headlineTiles } from '../cards/headline';
import type { Resolved } from '../live/messages';
import type { Direction, IsoDay, IsoMoment, LedgerTables } from '../ledger/types';
import { createNames, type Locale } from '../view/catalogue';
import { decodeView } from '../view/codec';
import { formatDay, formatSpan } from '../view/format';
import { createScope } from '../view/scope';
import { CARDS, type CardId } from '../view/view';
import type { Deck } from './deck';
import type { SlideBody, SlideContent } from './slide-content';

export interface SlideSource {
	resolve: (direction: Direction, asOf: IsoMoment | null) => Promise<Resolved>;
	day: (direction: Direction, date: IsoDay) => Promise<LedgerTables>;
}

export async function slideContents(
	deck: Deck,
	source: SlideSource,
	locale: Locale
): Promise<SlideContent[]> {
	return Promise.all(
		deck.slides.map(async (slide) => {
			const { view } = decodeView(new URLSearchParams(slide.query), { hasWeapon: () => true });
			const { series, catalogue } = await source.resolve(view.direction, view.asOf);
			const names = createNames(catalogue, locale);
			const scope = createScope(series, view, names);
			const card = (CARDS as readonly string[]).includes(slide.kind)
				? createCard(slide.kind as CardId, scope, names, locale)
				: null;
			const body: SlideBody = card
				? { kind: 'card', card }
				: slide.kind === 'headline'
					? { kind: 'headline', tiles: headlineTiles(scope, locale), notes: [] }
					: slide.kind === 'title'
						? { kind: 'title', lines: [] }
						: { kind: 'empty', text: '' };
			return {
				slide,
				body,
				title: slide.title ?? card?.text.title ?? slide.kind,
				subtitle: card?.text.unit ?? '',
				takeaway: '',
				direction: view.direction,
				directionText: view.direction,
				span: scope.span,
				period: formatSpan(scope.span, locale),
				knownOn: view.asOf ?? series.knownOn,
				knownText: view.asOf ? formatDay(view.asOf, locale) : '',
				source: card?.text.source ?? '',
				tables: [],
				locale
			};
		})
	);
}
