/** What a kind of card is: what it shows and what it is called. The records of them are by page, and `kinds.ts` holds all. */
import type { CalendarSeries } from '../charts/calendar/series';
import type { CasualtiesSeries } from '../charts/casualties/series';
import type { GaugesSeries } from '../charts/gauges/series';
import type { LargestSeries } from '../charts/largest/series';
import type { LaunchesSeries } from '../charts/launches/series';
import type { MixSeries } from '../charts/mix/series';
import type { RateSeries } from '../charts/rate/series';
import type { RegionsSeries } from '../charts/regions/series';
import type { RhythmSeries } from '../charts/rhythm/series';
import type { RunningSeries } from '../charts/running/series';
import type * as m from '../../paraglide/messages';
import type { Grain } from '../../figures/stats/grain';
import type { Locale, Names } from '../../figures/view/catalogue';
import { capital, weaponsText } from '../../figures/view/describe';
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
	mix: MixSeries;
	running: RunningSeries;
	rhythm: RhythmSeries;
	regions: RegionsSeries;
}

/** What of a view the words of a card tell. */
export interface Told {
	view: Pick<View, 'direction' | 'rate' | 'shade'>;
	grain: Grain;
	selection: Selection;
}

/** One kind: what it shows and what it is called. */
export interface Kind<Series> {
	series(scope: Scope, names: Names): Series;
	/** Without the weapons of the view. */
	title(told: Told, locale: Locale): string;
	/** How a title says which weapons are chosen: people are counted of attacks with all of them. */
	titled(title: string, selection: Selection, locale: Locale): string;
	unit(scope: Scope, locale: Locale): string;
	/** Ids of the sources that stand under the chart, one a report. */
	sources(scope: Scope, names: Names): string[];
	/** The whole record's file that its figures are in. */
	recordFile: string;
}

/** A record of kinds. */
export type KindsOf<Ids extends CardId> = { [Id in Ids]: Kind<CardSeries[Id]> };

/** A message, whatever it asks for. */
export type Words = typeof m.card_gauges_title;

export const byGrain = (words: Record<Grain, Words>) => (told: Told, locale: Locale) =>
	words[told.grain]({}, { locale });

/** The sources of reports, by their indices in the series. */
export const ofReports = ({ series }: Scope, chosen: readonly number[]): string[] =>
	chosen.flatMap((index) => series.reports[index]?.sourceId ?? []);

export const ofLaunches = (scope: Scope): string[] =>
	ofReports(
		scope,
		[...scope.families.missile, ...scope.families.drone].flatMap((day) => day.chosen)
	);

export const ofPeople = (scope: Scope): string[] =>
	ofReports(
		scope,
		scope.days.flatMap((day) => [...(day.killed?.chosen ?? []), ...(day.injured?.chosen ?? [])])
	);

export const inSentences = (...sentences: string[]) =>
	sentences.filter((each) => each !== '').join(' ');

/** "Missiles and drones", "ballistic missiles only", at the head of a sentence. */
export const weaponsFirst = ({ selection }: Told, locale: Locale): string =>
	capital(weaponsText(selection, locale));

export const isBoth = ({ selection }: Told) => selection.families.length > 1;
