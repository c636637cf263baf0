/** A card from the record of its kind: a page that shows some kinds makes their cards without the others. */
import * as m from '../../paraglide/messages';
import type { Locale, Names } from '../../figures/view/catalogue';
import { formatDay, formatMoment } from '../../figures/view/format';
import type { Scope } from '../../figures/view/scope';
import type { CardId } from '../../figures/view/view';
import type { CardOf } from './card';
import type { CardSeries, Kind, Told } from './kind';
import { mostUsed, sourceLine } from './source-line';

/** The words around a chart: what it shows, in which unit, who says so. */
export interface CardText {
	title: string;
	unit: string;
	source: string;
	upTo: string;
}

/** The sources behind the figures of a kind, most used first. */
export const sourcesOf = (
	{ sources }: Pick<Kind<unknown>, 'sources'>,
	scope: Scope,
	names: Names
): string[] => mostUsed(sources(scope, names).map((id) => names.source(id)));

/** What a kind is called in a view, whatever its days are. */
export const titleIn = (
	kind: Pick<Kind<unknown>, 'title' | 'titled'>,
	told: Told,
	locale: Locale
): string => kind.titled(kind.title(told, locale), told.selection, locale);

/** The words around a card for a scope. */
export function textOf(
	kind: Pick<Kind<unknown>, 'title' | 'titled' | 'unit' | 'sources'>,
	scope: Scope,
	names: Names,
	locale: Locale
): CardText {
	const known = scope.view.asOf ?? scope.series.knownOn;
	return {
		title: titleIn(kind, scope, locale),
		unit: kind.unit(scope, locale),
		source: sourceLine(sourcesOf(kind, scope, names), locale),
		upTo: m.card_up_to(
			{
				date: formatDay(scope.span.to, locale),
				known: known ? formatMoment(known, locale) : '—'
			},
			{ locale }
		)
	};
}

/** The card of a view by the record of its kind. */
export const makeCard = <Id extends CardId>(
	id: Id,
	kind: Kind<CardSeries[Id]>,
	scope: Scope,
	names: Names,
	locale: Locale
): CardOf<Id> => ({
	id,
	series: kind.series(scope, names),
	text: textOf(kind, scope, names, locale),
	scope,
	names,
	locale
});
