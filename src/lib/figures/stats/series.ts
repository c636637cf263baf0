/**
 * The stage between the ledger and every chart: figures by day, no pixels. What a page carries and what a
 * worker sends back. Plain data, so that it survives serialising.
 */
import type { Measure, TalliedMeasure } from '../../records/ledger/measures';
import type { Direction, IsoDay, IsoMoment, Means } from '../../records/ledger/types';
import type { Figure } from './figure';

/** Of what a day knows about a weapon node. */
export type CellState =
	/** A figure for the whole country. */
	| 'known'
	/** Only places reported, no figure for the whole country. */
	| 'local'
	/** Mentioned without a number. */
	| 'undisclosed'
	/** Reports exist that day and none mentions it. */
	| 'not-mentioned'
	/** No report of a strike that day at all. Never a zero. */
	| 'no-report';

/** What was launched, and each outcome; null where it is not known. Unit: weapons. */
export type Tally = Record<TalliedMeasure, Figure | null>;

/** One weapon node on one day: the sum over the waves that end that day (rule 4). Unit: weapons. */
export interface StrikeCell extends Tally {
	/** The outcomes together. */
	stopped: Figure | null;
	/** Over the waves where launches and outcome are both known: the only numbers a rate may use (rule 5). */
	paired: Pair | null;
	/** The same by attack, with what other reports say of it. */
	outcomes: readonly Outcome[];
	/** Some part is unknown: the totals are lower bounds. */
	partial: boolean;
	disputed: boolean;
	state: CellState;
	/** Indices into {@link DailySeries.reports} of the chosen reports. */
	chosen: number[];
	/** Another standing report of the same attack with other denominators (rule 3). */
	alternatives: Alternative[];
}

/** Numerator and denominator of a rate, with their bounds. */
export interface Pair {
	launched: Figure;
	/** By any outcome. */
	stopped: Figure;
	/** Of the stopped, those shot down. */
	intercepted: Figure;
}

/** What one attack adds to a rate. */
export interface Outcome {
	/** Which of the attacks that end on the day: the weapons of one attack hang together. */
	wave: number;
	/** The launches of the chosen report with the outcome that it states. */
	pair: Pair;
	/** Those of other reports in force on the same total, each with its own numerator and denominator. */
	rivals: readonly Pair[];
}

/** A report beside the chosen one that states another pair for the same attack. */
export interface Alternative {
	launched: number;
	stopped: number | null;
	report: number;
}

/** People, one measure, one day. Null figure where nothing is reported. Unit: persons. */
export interface CasualtyCell {
	best: Figure;
	/** Whether some part of the day rests on a sum of places, a lower bound greater than what is stated of the country. */
	basis: 'statement' | 'sum-of-places';
	verified: Figure | null;
	disputed: boolean;
	/** Indices into {@link DailySeries.reports}. */
	chosen: number[];
	/** Best toll by place, for tables and `daily_casualties.csv`. */
	places: { placeId: string; figure: Figure }[];
}

export interface Day {
	date: IsoDay;
	/** Whether any standing report speaks of an air attack that ended this day: the coverage. */
	reported: boolean;
	/** How many attacks end this day. */
	waves: number;
	/** By weapon id; only nodes that some report of the day speaks of, and the families. Empty without a report. */
	strikes: Record<string, StrikeCell>;
	killed: CasualtyCell | null;
	injured: CasualtyCell | null;
	/** How many standing reports speak of this day's attacks. */
	reports: number;
	/** How many of them state people killed or injured, by place. */
	casualtyReports: Record<string, number>;
}

/** What a read-out needs of a report. */
export interface ReportRef {
	id: string;
	sourceId: string;
	viaId: string | null;
	published: IsoMoment;
}

/** A figure a source gives for a span of days: shown as a bracket, never added. */
export interface PeriodStatement {
	attackId: string;
	/** `mixed`: all weapons together, so it is no measure of air attacks alone. */
	means: Means;
	from: IsoDay;
	to: IsoDay;
	measure: Measure;
	weaponId: string | null;
	figure: Figure;
	report: number;
}

/** Attacks that were not air attacks on a day, kept apart. */
export interface OtherAttack {
	attackId: string;
	day: IsoDay;
	title_en: string;
	title_uk: string;
	killed: Figure | null;
	injured: Figure | null;
}

/** An attack with its hours as far as they are known. */
export interface Raid {
	/** The Kyiv day on which it ends. */
	day: IsoDay;
	/** A moment where the hour is known, else a day. */
	start: IsoMoment;
	end: IsoMoment;
	/** Indices into {@link Patterns.sources} of those who speak of it. */
	sources: number[];
}

/** What is stated of places in one region on one day. Null: no such figure, which is not zero. */
export interface RegionDay {
	date: IsoDay;
	/** The region's id; `several` for places in several regions, and for zones that are none. */
	region: string;
	/** Reports that speak of a place in it. */
	reports: number;
	killed: Figure | null;
	injured: Figure | null;
	/** Weapons stated launched at places in it: part of the national figures, never added to them. */
	launched: Figure | null;
	/** Weapons stated stopped over places in it. */
	stopped: Figure | null;
	/** Of which reports speak without a number, so that whatever they are added to is at least. */
	open: ('launched' | 'stopped')[];
	/** Indices into {@link Patterns.sources} of those who speak of it. */
	sources: number[];
}

/** What is told of the attacks beside the figures by day, in the order of the days. */
export interface Patterns {
	raids: Raid[];
	regions: RegionDay[];
	/** Ids of those who speak of them. */
	sources: string[];
}

export interface DailySeries {
	direction: Direction;
	/** The moment of the view as given; null for the latest. */
	asOf: IsoMoment | null;
	/** The Kyiv day of the newest statement of the ledger up to T; null while there was none. */
	knownOn: IsoDay | null;
	/** First and last day of the record of waves; of a view known on T it ends at T. */
	from: IsoDay;
	to: IsoDay;
	/** Every day from `from` to `to`, reported or not, in order. */
	days: Day[];
	/** The reports that a figure of this series rests on, or that stand beside one. */
	reports: ReportRef[];
	periods: PeriodStatement[];
	others: OtherAttack[];
	/** The attacks' hours and what is stated of regions; null where a page does not carry them. */
	patterns: Patterns | null;
}

/** The two families of air weapons, in the order they are always shown. */
export const FAMILIES = ['missile', 'drone'] as const;
export type Family = (typeof FAMILIES)[number];
