import * as m from '../../paraglide/messages';
import type { Locale, Names } from '../../figures/view/catalogue';
import { formatDay, formatMoment } from '../../figures/view/format';
import type { Scope } from '../../figures/view/scope';
import type { CardId } from '../../figures/view/view';
import { KINDS, type Told } from './kinds';
import { mostUsed, sourceLine } from './source-line';

/** The words around a chart: what it shows, in which unit, who says so. */
export interface CardText {
	title: string;
	unit: string;
	source: string;
	upTo: string;
}

/** The sources behind a card's figures, most used first. */
export const cardSources = (card: CardId, scope: Scope, names: Names): string[] =>
	mostUsed(
		KINDS[card].reports(scope).flatMap((index) => {
			const ref = scope.series.reports[index];
			return ref ? [names.source(ref.sourceId)] : [];
		})
	);

/** What a card is called in a view, whatever its days are. */
export function cardTitle(card: CardId, told: Told, locale: Locale): string {
	const kind = KINDS[card];
	return kind.titled(kind.title(told, locale), told.selection, locale);
}

/** The words around a card for a scope. */
export function cardText(card: CardId, scope: Scope, names: Names, locale: Locale): CardText {
	const known = scope.view.asOf ?? scope.series.knownOn;
	return {
		title: cardTitle(card, scope, locale),
		unit: KINDS[card].unit(scope, locale),
		source: sourceLine(cardSources(card, scope, names), locale),
		upTo: m.card_up_to(
			{
				date: formatDay(scope.span.to, locale),
				known: known ? formatMoment(known, locale) : '—'
			},
			{ locale }
		)
	};
}
