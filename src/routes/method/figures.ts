/**
 * The worked examples of the method page, computed from the ledger when the page is made: an example
 * whose day is not in the ledger is left out rather than typed.
 */
import type { Ledger } from '$lib/records/ledger/ledger';
import { momentToInstant } from '$lib/records/ledger/moment';
import type { IsoDay, Source } from '$lib/records/ledger/types';
import { attackFigures } from '$lib/figures/stats/choose-report';
import { compareBy, STRIKE_CRITERIA } from '$lib/figures/stats/criteria';
import type { Figure } from '$lib/figures/stats/figure';
import { intensityScale, launchedOn, salvoDays } from '$lib/figures/stats/intensity';
import { rateOf, type Rate } from '$lib/figures/stats/rate';
import { reconcilePeriods } from '$lib/figures/stats/reconcile';
import type { DailySeries, Family } from '$lib/figures/stats/series';

const isExact = (figure: Figure): boolean => figure.low === figure.high && !figure.approximate;

/** The air attacks by Russia of a day, in the order in which they began. */
export function airWaves(ledger: Ledger, day: IsoDay) {
	return ledger.attacks
		.filter(
			(attack) =>
				attack.direction === 'RU' &&
				attack.kind === 'wave' &&
				attack.means === 'air' &&
				attack.day === day
		)
		.sort((a, b) => momentToInstant(a.start) - momentToInstant(b.start));
}

/** One pair of counts of an attack, and the sources that state it. */
export interface DenominatorRow {
	sourceIds: string[];
	rate: Rate;
}

/** The exact pairs that reports of one day's attack state for a family; the chosen one first. */
export function denominatorRows(ledger: Ledger, day: IsoDay, family: Family): DenominatorRow[] {
	const rows = new Map<string, DenominatorRow>();
	for (const attack of airWaves(ledger, day)) {
		for (const { report, totals } of attackFigures(ledger, attack, family, Infinity)?.candidates ??
			[]) {
			const { launched, stopped, paired } = totals;
			if (!launched || !stopped || !paired || !isExact(launched) || !isExact(stopped)) continue;
			if (paired.launched.value !== launched.value) continue;
			const rate = rateOf([{ ...totals, outcomes: [{ wave: 0, pair: paired, rivals: [] }] }]);
			if (!rate) continue;
			const key = `${rate.stopped}/${rate.launched}`;
			const row = rows.get(key);
			if (!row) rows.set(key, { sourceIds: [report.source_id], rate });
			else if (!row.sourceIds.includes(report.source_id)) row.sourceIds.push(report.source_id);
		}
	}
	return [...rows.values()];
}

/** A report that may give the total of an attack, with what the choice looks at. */
export interface ChoiceRow {
	source: Source;
	rank: number;
	/** How many kinds of weapon it states. */
	kinds: number;
	launched: Figure;
}

/** The reports that state launches of a family on a day with one attack, in the order of the choice. */
export function choiceRows(ledger: Ledger, day: IsoDay, family: Family): ChoiceRow[] {
	const [attack, ...others] = airWaves(ledger, day);
	if (!attack || others.length > 0) return [];
	const candidates = attackFigures(ledger, attack, family, Infinity)?.candidates ?? [];
	return [...candidates]
		.sort((a, b) => compareBy(STRIKE_CRITERIA, a, b))
		.flatMap(({ report, totals }) =>
			totals.launched
				? [
						{
							source: report.source,
							rank: report.source.rank_strikes,
							kinds: totals.nodes,
							launched: totals.launched
						}
					]
				: []
		);
}

/** Dates of attacks by Ukraine that were not from the air, each with its title, the earliest first. */
export const notFromTheAir = (ledger: Ledger) =>
	ledger.attacks.filter(
		(attack) => attack.kind === 'wave' && attack.means !== 'air' && attack.means !== 'mixed'
	);

/** The number of a day's count of all weapons together that is stated as "more than". */
export const moreThanOfAll = (ledger: Ledger, day: IsoDay, measure: string): number | null =>
	airWaves(ledger, day)
		.flatMap((attack) => attack.reports)
		.flatMap((report) => report.counts)
		.find(
			(count) =>
				count.measure === measure && count.weapon_id === 'all' && count.qualifier === 'more_than'
		)?.value ?? null;

/** One wave of a day: what was launched and stopped in it. */
export interface WaveRow {
	title_en: string;
	title_uk: string;
	launched: Figure | null;
	stopped: Figure | null;
}

/** The waves of a day with a figure for a family, in order. */
export function waveRows(ledger: Ledger, day: IsoDay, family: Family): WaveRow[] {
	return airWaves(ledger, day).flatMap((attack) => {
		const figures = attackFigures(ledger, attack, family, Infinity);
		if (!figures?.launched) return [];
		const { launched, stopped } = figures;
		return [{ title_en: attack.title_en, title_uk: attack.title_uk, launched, stopped }];
	});
}

/** Launches that sources state for periods inside the record, with our sums. */
export const launchedInPeriods = (ledger: Ledger, series: DailySeries) =>
	reconcilePeriods(ledger, series).flatMap(({ attack, report, lines }) =>
		lines
			.filter((line) => line.measure === 'launched' && line.ours && line.inside === line.days)
			.map((line) => ({ ...line, attack, report }))
	);

/** The intensity classes of the record, with their bounds and how many days each holds. */
export function classRows(series: DailySeries) {
	const launched = series.days.map(launchedOn);
	const scale = intensityScale(launched);
	return scale.bounds.map((bound, id) => ({
		id,
		bound,
		days: launched.filter((value) => value !== null && scale.classOf(value) === id).length
	}));
}

/** The salvo days of the record, in order. */
export const salvosOf = (series: DailySeries): IsoDay[] =>
	[...salvoDays(series.days.map((day) => ({ date: day.date, launched: launchedOn(day) })))].sort();
