import * as m from '../paraglide/messages';
import type { Locale, Names } from '../view/catalogue';
import { capital, ofAllWeapons, titleOf, weaponsText } from '../view/describe';
import { formatDay, formatMoment } from '../view/format';
import type { Scope } from '../view/scope';
import type { Selection } from '../view/selection';
import type { CardId } from '../view/view';
import { mostUsed, sourceLine } from './source-line';

/** The words around a chart: what it shows, in which unit, who says so, what it leaves out. */
export interface CardText {
	title: string;
	unit: string;
	about: { question: string; answer: string }[];
	/** Anchors on the method page, with their titles. */
	definitions: { anchor: string; title: string }[];
	/** The whole record's file this card draws from. */
	recordFile: string;
	source: string;
	upTo: string;
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
	records: m.card_def_records
};
type Anchor = keyof typeof TITLES;

/** The anchors of the method page that explain each card. */
const DEFINITIONS: Record<CardId, Anchor[]> = {
	gauges: ['stopped', 'shot-down', 'rate', 'sampling', 'range'],
	launches: ['daily', 'day-rule', 'choice', 'denominators', 'no-report', 'salvo', 'smoothing'],
	rate: ['rate', 'smoothing', 'sampling'],
	casualties: ['casualties', 'verified', 'range', 'means'],
	calendar: ['intensity', 'no-report'],
	largest: ['records', 'choice']
};

const RECORD_FILES: Record<CardId, string> = {
	gauges: 'daily_by_weapon.csv',
	launches: 'daily.csv',
	rate: 'daily.csv',
	casualties: 'daily_casualties.csv',
	calendar: 'daily.csv',
	largest: 'daily.csv'
};

interface Words {
	title: string;
	unit: string;
	counted: string;
	left: string;
	sure: string;
}

type Shown = Pick<Scope, 'view' | 'selection'>;

function wordsOf(card: CardId, { view, selection }: Shown, locale: Locale): Words {
	const o = { locale };
	const list = weaponsText(selection, locale);
	const weapons = { weapons: list };
	const begin = { weapons: capital(list) };
	const isBoth = selection.families.length > 1;
	const byGrain = <T>(day: T, week: T, month: T) =>
		view.grain === 'day' ? day : view.grain === 'week' ? week : month;
	switch (card) {
		case 'gauges':
			return {
				title:
					view.rate === 'stopped' ? m.card_gauges_title({}, o) : m.card_gauges_title_shot({}, o),
				unit: m.card_gauges_unit({}, o),
				counted: m.card_gauges_counted({}, o),
				left: m.card_gauges_left({}, o),
				sure: m.card_gauges_sure({}, o)
			};
		case 'launches':
			return {
				title: byGrain(
					m.card_launches_title({}, o),
					m.card_launches_title_week({}, o),
					m.card_launches_title_month({}, o)
				),
				unit: [m.card_launches_unit(begin, o), isBoth ? m.card_launches_scale({}, o) : '']
					.filter((text) => text !== '')
					.join(' '),
				counted: m.card_launches_counted(begin, o),
				left: m.card_launches_left({}, o),
				sure: m.card_launches_sure({}, o)
			};
		case 'rate': {
			const isDaily = view.grain === 'day';
			const stopped = view.rate === 'stopped';
			const title = stopped
				? isDaily
					? m.card_rate_title
					: m.card_rate_title_span
				: isDaily
					? m.card_rate_title_shot
					: m.card_rate_title_shot_span;
			const unit = stopped
				? isDaily
					? m.card_rate_unit
					: m.card_rate_unit_span
				: isDaily
					? m.card_rate_unit_shot
					: m.card_rate_unit_shot_span;
			return {
				title: title({}, o),
				unit: unit({}, o),
				counted: m.card_rate_counted({}, o),
				left: m.card_rate_left({}, o),
				sure: m.card_rate_sure({}, o)
			};
		}
		case 'casualties':
			return {
				title: byGrain(
					m.card_casualties_title({}, o),
					m.card_casualties_title_week({}, o),
					m.card_casualties_title_month({}, o)
				),
				unit: m.card_casualties_unit({}, o),
				counted: m.card_casualties_counted({}, o),
				left: m.card_casualties_left({}, o),
				sure: m.card_casualties_sure({}, o)
			};
		case 'calendar':
			return {
				title: m.card_calendar_title({}, o),
				unit: m.card_calendar_unit(begin, o),
				counted: m.card_calendar_counted(begin, o),
				left: m.card_calendar_left({}, o),
				sure: m.card_calendar_sure({}, o)
			};
		case 'largest':
			return {
				title: m.card_largest_title({}, o),
				unit: [
					m.card_largest_unit(weapons, o),
					isBoth ? m.card_largest_bars({}, o) : m.card_largest_bar({}, o)
				].join(' '),
				counted: m.card_largest_counted(weapons, o),
				left: m.card_largest_left({}, o),
				sure: m.card_largest_sure({}, o)
			};
	}
}

/** The sources behind a card's figures, most used first. */
function cardSources(card: CardId, scope: Scope, names: Names): string[] {
	const indices =
		card === 'casualties'
			? scope.days.flatMap((day) => [...(day.killed?.chosen ?? []), ...(day.injured?.chosen ?? [])])
			: [...scope.families.missile, ...scope.families.drone].flatMap((day) => day.chosen);
	return mostUsed(
		indices.flatMap((index) => {
			const ref = scope.series.reports[index];
			return ref ? [names.source(ref.sourceId)] : [];
		})
	);
}

/** The title with the weapons of the view: people are counted of attacks with all of them. */
const titledBy = (card: CardId, title: string, selection: Selection, locale: Locale): string =>
	(card === 'casualties' ? ofAllWeapons : titleOf)(title, selection, locale);

/** What a card is called in a view, whatever its days are. */
export const cardTitle = (card: CardId, shown: Shown, locale: Locale): string =>
	titledBy(card, wordsOf(card, shown, locale).title, shown.selection, locale);

/** All words of a card for a scope. */
export function cardText(card: CardId, scope: Scope, names: Names, locale: Locale): CardText {
	const o = { locale };
	const words = wordsOf(card, scope, locale);
	const sources = cardSources(card, scope, names);
	const known = scope.view.asOf ?? scope.series.knownOn;
	return {
		title: titledBy(card, words.title, scope.selection, locale),
		unit: words.unit,
		definitions: DEFINITIONS[card].map((anchor) => ({ anchor, title: TITLES[anchor]({}, o) })),
		recordFile: RECORD_FILES[card],
		source: sourceLine(sources, locale),
		upTo: m.card_up_to(
			{
				date: formatDay(scope.span.to, locale),
				known: known ? formatMoment(known, locale) : '—'
			},
			o
		),
		about: [
			{
				question: m.card_about_who({}, o),
				answer: sources.join('; ') || m.card_source_none({}, o)
			},
			{ question: m.card_about_counted({}, o), answer: words.counted },
			{ question: m.card_about_left({}, o), answer: words.left },
			{ question: m.card_about_sure({}, o), answer: words.sure }
		]
	};
}
