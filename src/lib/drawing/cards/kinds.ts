/**
 * A kind of card is one record: what it shows and what it is called. Nothing else switches on the id of a card;
 * where a room does something for each kind it has a record of its own with the same keys, so that a kind which
 * lacks a part is a type error (what is behind a card: `card-back.ts`; its sentence: `takeaway.ts`; its drawing:
 * `picture/draw-body.ts`; its component: `dashboard/charts.ts`; its slide: `briefing/pptx/draw-slide.ts`).
 */
import { toCalendarSeries, type CalendarSeries } from '../charts/calendar/series';
import { toCasualtiesSeries, type CasualtiesSeries } from '../charts/casualties/series';
import { toGaugesSeries, type GaugesSeries } from '../charts/gauges/series';
import { toLargestSeries, type LargestSeries } from '../charts/largest/series';
import { toLaunchesSeries, type LaunchesSeries } from '../charts/launches/series';
import { toRateSeries, type RateSeries } from '../charts/rate/series';
import * as m from '../../paraglide/messages';
import type { Grain } from '../../figures/stats/grain';
import type { Locale, Names } from '../../figures/view/catalogue';
import { capital, ofAllWeapons, titleOf, weaponsText } from '../../figures/view/describe';
import type { Scope } from '../../figures/view/scope';
import type { Selection } from '../../figures/view/selection';
import type { CardId, View } from '../../figures/view/view';

/** What each kind shows. */
export interface CardSeries {
	gauges: GaugesSeries;
	launches: LaunchesSeries;
	rate: RateSeries;
	casualties: CasualtiesSeries;
	calendar: CalendarSeries;
	largest: LargestSeries;
}

/** What of a view the words of a card tell. */
export interface Told {
	view: Pick<View, 'rate'>;
	grain: Grain;
	selection: Selection;
}

interface Kind<Series> {
	series(scope: Scope, names: Names): Series;
	/** Without the weapons of the view. */
	title(told: Told, locale: Locale): string;
	/** How a title says which weapons are chosen: people are counted of attacks with all of them. */
	titled(title: string, selection: Selection, locale: Locale): string;
	unit(told: Told, locale: Locale): string;
	/** Indices of the reports whose sources stand under the chart. */
	reports(scope: Scope): number[];
	/** The whole record's file that its figures are in. */
	recordFile: string;
}

/** A message, whatever it asks for. */
type Words = typeof m.card_gauges_title;

const byGrain = (words: Record<Grain, Words>) => (told: Told, locale: Locale) =>
	words[told.grain]({}, { locale });

const ofLaunches = ({ families }: Scope): number[] =>
	[...families.missile, ...families.drone].flatMap((day) => day.chosen);

const ofPeople = ({ days }: Scope): number[] =>
	days.flatMap((day) => [...(day.killed?.chosen ?? []), ...(day.injured?.chosen ?? [])]);

const inSentences = (...sentences: string[]) => sentences.filter((each) => each !== '').join(' ');

/** "Missiles and drones", "ballistic missiles only", at the head of a sentence. */
export const weaponsFirst = ({ selection }: Told, locale: Locale): string =>
	capital(weaponsText(selection, locale));

const isBoth = ({ selection }: Told) => selection.families.length > 1;

export const KINDS: { [Id in CardId]: Kind<CardSeries[Id]> } = {
	gauges: {
		series: toGaugesSeries,
		title: ({ view }, locale) =>
			(view.rate === 'stopped' ? m.card_gauges_title : m.card_gauges_title_shot)({}, { locale }),
		titled: titleOf,
		unit: (_, locale) => m.card_gauges_unit({}, { locale }),
		reports: ofLaunches,
		recordFile: 'daily_by_weapon.csv'
	},
	launches: {
		series: toLaunchesSeries,
		title: byGrain({
			day: m.card_launches_title,
			week: m.card_launches_title_week,
			month: m.card_launches_title_month
		}),
		titled: titleOf,
		unit: (told, locale) =>
			inSentences(
				m.card_launches_unit({ weapons: weaponsFirst(told, locale) }, { locale }),
				isBoth(told) ? m.card_launches_scale({}, { locale }) : ''
			),
		reports: ofLaunches,
		recordFile: 'daily.csv'
	},
	rate: {
		series: toRateSeries,
		title: ({ view, grain }, locale) => {
			const [day, span] =
				view.rate === 'stopped'
					? [m.card_rate_title, m.card_rate_title_span]
					: [m.card_rate_title_shot, m.card_rate_title_shot_span];
			return (grain === 'day' ? day : span)({}, { locale });
		},
		titled: titleOf,
		unit: ({ view, grain }, locale) => {
			const [day, span] =
				view.rate === 'stopped'
					? [m.card_rate_unit, m.card_rate_unit_span]
					: [m.card_rate_unit_shot, m.card_rate_unit_shot_span];
			return (grain === 'day' ? day : span)({}, { locale });
		},
		reports: ofLaunches,
		recordFile: 'daily.csv'
	},
	casualties: {
		series: toCasualtiesSeries,
		title: byGrain({
			day: m.card_casualties_title,
			week: m.card_casualties_title_week,
			month: m.card_casualties_title_month
		}),
		titled: ofAllWeapons,
		unit: (_, locale) => m.card_casualties_unit({}, { locale }),
		reports: ofPeople,
		recordFile: 'daily_casualties.csv'
	},
	calendar: {
		series: toCalendarSeries,
		title: (_, locale) => m.card_calendar_title({}, { locale }),
		titled: titleOf,
		unit: (told, locale) =>
			m.card_calendar_unit({ weapons: weaponsFirst(told, locale) }, { locale }),
		reports: ofLaunches,
		recordFile: 'daily.csv'
	},
	largest: {
		series: toLargestSeries,
		title: (_, locale) => m.card_largest_title({}, { locale }),
		titled: titleOf,
		unit: (told, locale) =>
			inSentences(
				m.card_largest_unit({ weapons: weaponsText(told.selection, locale) }, { locale }),
				(isBoth(told) ? m.card_largest_bars : m.card_largest_bar)({}, { locale })
			),
		reports: ofLaunches,
		recordFile: 'daily.csv'
	}
};
