/** A card: what a chart shows, its table and its words, all from one series. No pixels. */
import { toCalendarSeries, type CalendarSeries } from '../charts/calendar/series';
import { calendarTable } from '../charts/calendar/table';
import { toCasualtiesSeries, type CasualtiesSeries } from '../charts/casualties/series';
import { casualtiesTable } from '../charts/casualties/table';
import { toGaugesSeries, type GaugesSeries } from '../charts/gauges/series';
import { gaugesTable } from '../charts/gauges/table';
import { toLargestSeries, type LargestSeries } from '../charts/largest/series';
import { largestTable } from '../charts/largest/table';
import { toLaunchesSeries, type LaunchesSeries } from '../charts/launches/series';
import { launchesTable } from '../charts/launches/table';
import { toRateSeries, type RateSeries } from '../charts/rate/series';
import { rateTable } from '../charts/rate/table';
import type { Table } from '../charts/table';
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

/** A card of the dashboard, told apart by its `id`. */
export type Card =
	| Shown<'gauges', GaugesSeries>
	| Shown<'launches', LaunchesSeries>
	| Shown<'rate', RateSeries>
	| Shown<'casualties', CasualtiesSeries>
	| Shown<'calendar', CalendarSeries>
	| Shown<'largest', LargestSeries>;

/** The card of a view. Its chart, table, CSV, picture and slide all start here. */
export function createCard(id: CardId, scope: Scope, names: Names, locale: Locale): Card {
	const rest = { text: cardText(id, scope, names, locale), scope, names, locale };
	switch (id) {
		case 'gauges': {
			const series = toGaugesSeries(scope, names);
			return { id, series, table: gaugesTable(series, names, locale), ...rest };
		}
		case 'launches': {
			const series = toLaunchesSeries(scope, names);
			return { id, series, table: launchesTable(series, names, locale), ...rest };
		}
		case 'rate': {
			const series = toRateSeries(scope);
			return { id, series, table: rateTable(series, locale), ...rest };
		}
		case 'casualties': {
			const series = toCasualtiesSeries(scope);
			const table = casualtiesTable(series, scope.series.reports, names, locale);
			return { id, series, table, ...rest };
		}
		case 'calendar': {
			const series = toCalendarSeries(scope);
			return { id, series, table: calendarTable(series, names, locale), ...rest };
		}
		case 'largest': {
			const series = toLargestSeries(scope);
			return { id, series, table: largestTable(series, names, locale), ...rest };
		}
	}
}
