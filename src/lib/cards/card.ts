/** A card: what a chart shows, its table and its words, all from one series. No pixels. */
import { toCalendarSeries, type CalendarSeries } from '../charts/calendar/series';
import { calendarTable } from '../charts/calendar/table';
import { toCasualtiesSeries, type CasualtiesSeries } from '../charts/casualties/series';
import { casualtiesTable } from '../charts/casualties/table';
import type { Denominators } from '../charts/denominators/series';
import { toGaugesSeries, type GaugesSeries } from '../charts/gauges/series';
import { gaugesTable } from '../charts/gauges/table';
import type { KnownWhenSeries } from '../charts/known-when/series';
import { toLargestSeries, type LargestSeries } from '../charts/largest/series';
import { largestTable } from '../charts/largest/table';
import { toLaunchesSeries, type LaunchesSeries } from '../charts/launches/series';
import { launchesTable } from '../charts/launches/table';
import { toRateSeries, type RateSeries } from '../charts/rate/series';
import { rateTable } from '../charts/rate/table';
import type { Table } from '../charts/table';
import type { WeaponRow } from '../charts/weapons/series';
import type { Direction, IsoMoment } from '../ledger/types';
import type { Span } from '../stats/grain';
import type { Locale, Names } from '../view/catalogue';
import type { Scope } from '../view/scope';
import type { CardId } from '../view/view';
import { cardText, type CardText } from './card-text';

interface Shown<Id extends CardId, Series> {
	id: Id;
	series: Series;
	table: Table;
	text: CardText;
	scope: Scope;
	names: Names;
	locale: Locale;
}

interface CardSeries {
	gauges: GaugesSeries;
	launches: LaunchesSeries;
	rate: RateSeries;
	casualties: CasualtiesSeries;
	calendar: CalendarSeries;
	largest: LargestSeries;
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
export function createCard<Id extends CardId>(
	id: Id,
	scope: Scope,
	names: Names,
	locale: Locale
): CardOf<Id> {
	const { series, toTable } = seriesOf[id](scope, names, locale);
	let table: Table | null = null;
	return {
		id,
		series,
		// Made when asked for: while a window is dragged, nobody does.
		get table() {
			return (table ??= toTable());
		},
		text: cardText(id, scope, names, locale),
		scope,
		names,
		locale
	};
}

const seriesOf: {
	[Id in CardId]: (
		scope: Scope,
		names: Names,
		locale: Locale
	) => { series: CardSeries[Id]; toTable: () => Table };
} = {
	gauges: (scope, names, locale) => {
		const series = toGaugesSeries(scope, names);
		return { series, toTable: () => gaugesTable(series, names, locale) };
	},
	launches: (scope, names, locale) => {
		const series = toLaunchesSeries(scope, names);
		return { series, toTable: () => launchesTable(series, names, locale) };
	},
	rate: (scope, _names, locale) => {
		const series = toRateSeries(scope);
		return { series, toTable: () => rateTable(series, locale) };
	},
	casualties: (scope, names, locale) => {
		const series = toCasualtiesSeries(scope);
		return { series, toTable: () => casualtiesTable(series, scope.series.reports, names, locale) };
	},
	calendar: (scope, names, locale) => {
		const series = toCalendarSeries(scope);
		return { series, toTable: () => calendarTable(series, names, locale) };
	},
	largest: (scope, names, locale) => {
		const series = toLargestSeries(scope);
		return { series, toTable: () => largestTable(series, names, locale) };
	}
};

/** The same for a card whose id is only known at run time. */
export const createAnyCard = (id: CardId, scope: Scope, names: Names, locale: Locale): Card =>
	createCard(id, scope, names, locale) as Card;
