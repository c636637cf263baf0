/** What is behind a card's chart: its table and what is told about it. A page without it shows the chart all the same. */
import { calendarTable } from '../charts/calendar/table';
import { casualtiesTable } from '../charts/casualties/table';
import { gaugesTable } from '../charts/gauges/table';
import { largestTable } from '../charts/largest/table';
import { launchesTable } from '../charts/launches/table';
import { mixTable } from '../charts/mix/table';
import { rateTable } from '../charts/rate/table';
import { regionsTable } from '../charts/regions/table';
import { rhythmTable } from '../charts/rhythm/table';
import { runningTable } from '../charts/running/table';
import type { Table } from '../charts/table';
import * as m from '../../paraglide/messages';
import type { Locale } from '../../figures/view/catalogue';
import { weaponsText } from '../../figures/view/describe';
import type { CardId } from '../../figures/view/view';
import type { Card, CardOf } from './card';
import { cardSources } from './card-text';
import { weaponsFirst } from './kind';

export interface CardBack {
	table: Table;
	about: { question: string; answer: string }[];
	/** Anchors on the method page, with their titles. */
	definitions: { anchor: string; title: string }[];
}

/** The titles of the method page's anchors that cards lead to. */
const TITLES = {
	stopped: m.card_def_stopped,
	'shot-down': m.card_def_shot_down,
	rate: m.card_def_rate,
	sampling: m.card_def_sampling,
	range: m.card_def_range,
	daily: m.card_def_daily,
	'day-rule': m.card_def_day_rule,
	choice: m.card_def_choice,
	denominators: m.card_def_denominators,
	'no-report': m.card_def_no_report,
	salvo: m.card_def_salvo,
	smoothing: m.card_def_smoothing,
	casualties: m.card_def_casualties,
	verified: m.card_def_verified,
	means: m.card_def_means,
	intensity: m.card_def_intensity,
	records: m.card_def_records,
	mix: m.card_def_mix,
	running: m.card_def_running,
	rhythm: m.card_def_rhythm,
	regions: m.card_def_regions
};

interface Back<Id extends CardId> {
	table(card: CardOf<Id>): Table;
	counted(card: CardOf<Id>): string;
	left(locale: Locale): string;
	sure(locale: Locale): string;
	/** Anchors of the method page that explain it. */
	definitions: (keyof typeof TITLES)[];
}

const BACKS: { [Id in CardId]: Back<Id> } = {
	gauges: {
		table: ({ series, names, locale }) => gaugesTable(series, names, locale),
		counted: ({ locale }) => m.card_gauges_counted({}, { locale }),
		left: (locale) => m.card_gauges_left({}, { locale }),
		sure: (locale) => m.card_gauges_sure({}, { locale }),
		definitions: ['stopped', 'shot-down', 'rate', 'sampling', 'range']
	},
	launches: {
		table: ({ series, names, locale }) => launchesTable(series, names, locale),
		counted: ({ scope, locale }) =>
			m.card_launches_counted({ weapons: weaponsFirst(scope, locale) }, { locale }),
		left: (locale) => m.card_launches_left({}, { locale }),
		sure: (locale) => m.card_launches_sure({}, { locale }),
		definitions: ['daily', 'day-rule', 'choice', 'denominators', 'no-report', 'salvo', 'smoothing']
	},
	rate: {
		table: ({ series, locale }) => rateTable(series, locale),
		counted: ({ locale }) => m.card_rate_counted({}, { locale }),
		left: (locale) => m.card_rate_left({}, { locale }),
		sure: (locale) => m.card_rate_sure({}, { locale }),
		definitions: ['rate', 'smoothing', 'sampling']
	},
	casualties: {
		table: ({ series, scope, names, locale }) =>
			casualtiesTable(series, scope.series.reports, names, locale, scope.view.asOf),
		counted: ({ locale }) => m.card_casualties_counted({}, { locale }),
		left: (locale) => m.card_casualties_left({}, { locale }),
		sure: (locale) => m.card_casualties_sure({}, { locale }),
		definitions: ['casualties', 'verified', 'range', 'means']
	},
	calendar: {
		table: ({ series, names, locale }) => calendarTable(series, names, locale),
		counted: ({ scope, locale }) =>
			m.card_calendar_counted({ weapons: weaponsFirst(scope, locale) }, { locale }),
		left: (locale) => m.card_calendar_left({}, { locale }),
		sure: (locale) => m.card_calendar_sure({}, { locale }),
		definitions: ['intensity', 'no-report']
	},
	largest: {
		table: ({ series, names, locale }) => largestTable(series, names, locale),
		counted: ({ scope, locale }) =>
			m.card_largest_counted({ weapons: weaponsText(scope.selection, locale) }, { locale }),
		left: (locale) => m.card_largest_left({}, { locale }),
		sure: (locale) => m.card_largest_sure({}, { locale }),
		definitions: ['records', 'choice']
	},
	mix: {
		table: ({ series, locale }) => mixTable(series, locale),
		counted: ({ scope, locale }) =>
			m.card_mix_counted({ weapons: weaponsFirst(scope, locale) }, { locale }),
		left: (locale) => m.card_mix_left({}, { locale }),
		sure: (locale) => m.card_mix_sure({}, { locale }),
		definitions: ['mix', 'choice', 'daily', 'no-report']
	},
	running: {
		table: ({ series, locale }) => runningTable(series, locale),
		counted: ({ scope, locale }) =>
			m.card_running_counted({ weapons: weaponsFirst(scope, locale) }, { locale }),
		left: (locale) => m.card_running_left({}, { locale }),
		sure: (locale) => m.card_running_sure({}, { locale }),
		definitions: ['running', 'choice', 'daily', 'no-report']
	},
	rhythm: {
		table: ({ series, locale }) => rhythmTable(series, locale),
		counted: ({ locale }) => m.card_rhythm_counted({}, { locale }),
		left: (locale) => m.card_rhythm_left({}, { locale }),
		sure: (locale) => m.card_rhythm_sure({}, { locale }),
		definitions: ['rhythm', 'day-rule', 'means']
	},
	regions: {
		table: ({ series, locale }) => regionsTable(series, locale),
		counted: ({ locale }) => m.card_regions_counted({}, { locale }),
		left: (locale) => m.card_regions_left({}, { locale }),
		sure: (locale) => m.card_regions_sure({}, { locale }),
		definitions: ['regions', 'casualties', 'no-report', 'means']
	}
};

/** The figures of a card, from the series that its chart shows. */
export const cardTable = (card: Card): Table =>
	(BACKS[card.id] as Back<CardId>).table(card as CardOf<CardId>);

/** What is behind a card. */
export function cardBack(card: Card): CardBack {
	const { scope, names, locale } = card;
	const back = BACKS[card.id] as Back<CardId>;
	const o = { locale };
	return {
		table: cardTable(card),
		about: [
			{
				question: m.card_about_who({}, o),
				answer: cardSources(card.id, scope, names).join('; ') || m.card_source_none({}, o)
			},
			{ question: m.card_about_counted({}, o), answer: back.counted(card as CardOf<CardId>) },
			{ question: m.card_about_left({}, o), answer: back.left(locale) },
			{ question: m.card_about_sure({}, o), answer: back.sure(locale) }
		],
		definitions: back.definitions.map((anchor) => ({ anchor, title: TITLES[anchor]({}, o) }))
	};
}
