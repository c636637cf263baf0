/** A card: what a chart shows and its words, from one series. No pixels. */
import type { Denominators } from '../charts/denominators/series';
import type { KnownWhenSeries } from '../charts/known-when/series';
import type { WeaponRow } from '../charts/weapons/series';
import type { Direction, IsoMoment } from '../../records/ledger/types';
import type { Span } from '../../figures/stats/grain';
import type { Locale, Names } from '../../figures/view/catalogue';
import type { Scope } from '../../figures/view/scope';
import type { CardId } from '../../figures/view/view';
import type { CardSeries } from './kind';
import { KINDS } from './kinds';
import { makeCard, type CardText } from './make-card';

interface Shown<Id extends CardId, Series> {
	id: Id;
	series: Series;
	text: CardText;
	scope: Scope;
	names: Names;
	locale: Locale;
}

export type CardOf<Id extends CardId> = Shown<Id, CardSeries[Id]>;
/** A card of the dashboard, told apart by its `id`. */
export type Card = { [Id in CardId]: CardOf<Id> }[CardId];

interface OfDay<Id extends string, Series> {
	id: Id;
	series: Series;
	names: Names;
	locale: Locale;
	text: Pick<CardText, 'title' | 'unit' | 'source' | 'upTo'>;
	direction: Direction;
	span: Span;
}

/** What was known when of one attack, its whole history. */
export interface KnownCard extends OfDay<'known', KnownWhenSeries> {
	attackId: string;
	/** The moment of the view, drawn across the history; null for the latest. */
	asOf: IsoMoment | null;
}

/** What is shown on the page of a day, told apart by its `id`. */
export type DayCard =
	KnownCard | OfDay<'denominators', Denominators> | OfDay<'weapons', readonly WeaponRow[]>;
export type DayCardOf<Id extends DayCard['id']> = Extract<DayCard, { id: Id }>;

/** A card that can be taken away as a picture. */
export type PicturedCard = Card | DayCard;

/** A card of one day has no view of its own. */
export const isDayCard = (card: PicturedCard): card is DayCard => !('scope' in card);

/** The card of a view. Its chart, table, CSV, picture and slide all start here. */
export const createCard = <Id extends CardId>(
	id: Id,
	scope: Scope,
	names: Names,
	locale: Locale
): CardOf<Id> => makeCard(id, KINDS[id], scope, names, locale);

/** The same for a card whose id is only known at run time. */
export const createAnyCard = (id: CardId, scope: Scope, names: Names, locale: Locale): Card =>
	createCard(id, scope, names, locale) as Card;
