import type { Locale, Names } from '../../figures/view/catalogue';
import type { Scope } from '../../figures/view/scope';
import type { CardId } from '../../figures/view/view';
import type { Told } from './kind';
import { KINDS } from './kinds';
import { sourcesOf, textOf, titleIn, type CardText } from './make-card';

export type { CardText };

/** The sources behind a card's figures, most used first. */
export const cardSources = (card: CardId, scope: Scope, names: Names): string[] =>
	sourcesOf(KINDS[card], scope, names);

/** What a card is called in a view, whatever its days are. */
export const cardTitle = (card: CardId, told: Told, locale: Locale): string =>
	titleIn(KINDS[card], told, locale);

/** The words around a card for a scope. */
export const cardText = (card: CardId, scope: Scope, names: Names, locale: Locale): CardText =>
	textOf(KINDS[card], scope, names, locale);
