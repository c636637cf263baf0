/** The day that is worked through on the method page: each rule tried on its figures, as the ledger has them. */
import * as m from '$lib/paraglide/messages';
import type { IndexedAttack, Ledger } from '$lib/records/ledger/ledger';
import { addDays, kyivDay } from '$lib/records/ledger/moment';
import type { IsoDay } from '$lib/records/ledger/types';
import { intensityScale, launchedOn } from '$lib/figures/stats/intensity';
import { rateOf } from '$lib/figures/stats/rate';
import { resolveDaily } from '$lib/figures/stats/resolve-daily';
import { familyDay } from '$lib/figures/stats/select-strikes';
import type { Day } from '$lib/figures/stats/series';
import type { Locale } from '$lib/figures/view/catalogue';
import {
	formatDayLong,
	formatFigure,
	formatFigureRange,
	formatKyiv,
	formatNumber,
	formatShare
} from '$lib/figures/view/format';
import { inLanguage } from '$lib/figures/view/languages';
import type { PublishedData } from '$lib/site/server/data-files';
import { airWaves, choiceRows } from './figures';
import type { ExampleTable } from './examples';

/** Carried through the whole page. */
export const WORKED_DAY: IsoDay = '2023-12-29';

/** A weapon of which that day's report states that it stopped none. */
const STATED_ZERO = 'kinzhal';

/** How many days later the toll is looked at again. */
const LATER_DAYS = 5;

export interface WorkedDay {
	/** Sentences by the id of the section whose rule they show. */
	sentences: Record<string, string[]>;
	choice: ExampleTable | null;
}

/** Every sentence whose figures the ledger has; null where it has no such day. */
export function createWorkedDay(data: PublishedData, locale: Locale): WorkedDay | null {
	const { ledger, series } = data;
	const day = series.RU.days.find(({ date }) => date === WORKED_DAY);
	const attack = airWaves(ledger, WORKED_DAY)[0];
	if (!day || !attack) return null;
	return {
		sentences: {
			...reportSentences(attack, locale),
			...shareSentences(day, locale),
			...zeroSentence(day, ledger, locale),
			...tollSentences(day, ledger, locale),
			...rankSentences(day, series.RU.days, locale)
		},
		choice: choiceTable(ledger, locale)
	};
}

const dateOf = (locale: Locale) => formatDayLong(WORKED_DAY, locale);

function reportSentences(attack: IndexedAttack, locale: Locale): Record<string, string[]> {
	const date = dateOf(locale);
	const sources = new Set(attack.reports.map((report) => report.source_id));
	const begunBefore = kyivDay(attack.start) < WORKED_DAY;
	return {
		report: [
			m.method_report_day(
				{
					date,
					reports: formatNumber(attack.reports.length, locale),
					sources: formatNumber(sources.size, locale)
				},
				{ locale }
			)
		],
		attack: [m.method_attack_day({ date }, { locale })],
		'day-rule': begunBefore
			? [m.method_day_rule_day({ date, start: formatKyiv(attack.start, locale) }, { locale })]
			: []
	};
}

function shareSentences(day: Day, locale: Locale): Record<string, string[]> {
	const date = dateOf(locale);
	const number = (value: number) => formatNumber(value, locale);
	const cell = day.strikes['missile'];
	const missiles = rateOf([familyDay(day, ['missile'])]);
	const drones = rateOf([familyDay(day, ['drone'])]);
	const all = launchedOn(day);
	if (!cell?.launched || !missiles || !drones || all === null) return {};
	const { launched, stopped, share } = missiles;
	if (share === null || drones.share === null) return {};
	const { low, high, value } = cell.launched;
	return {
		stopped:
			cell.intercepted && !cell.suppressed
				? [
						m.method_stopped_day(
							{
								date,
								launched: number(launched),
								shot: number(cell.intercepted.value),
								stopped: number(stopped),
								share: formatShare(share)
							},
							{ locale }
						)
					]
				: [],
		'not-stopped': [
			m.method_not_stopped_day(
				{
					date,
					launched: number(launched),
					stopped: number(stopped),
					rest: number(launched - stopped)
				},
				{ locale }
			)
		],
		daily: [
			m.method_daily_day(
				{
					date,
					missiles: number(launched),
					drones: number(drones.launched),
					all: number(all)
				},
				{ locale }
			)
		],
		range:
			low < high && high < Infinity && day.killed?.best
				? [
						m.method_range_day(
							{
								date,
								value: number(value),
								low: number(low),
								high: number(high),
								killed: formatFigureRange(day.killed.best, locale)
							},
							{ locale }
						)
					]
				: [],
		sampling: missiles.interval
			? []
			: [m.method_sampling_day({ date, n: number(missiles.attacks) }, { locale })],
		rate: [
			m.method_rate_day(
				{
					date,
					n: number(stopped),
					d: number(launched),
					share: formatShare(share),
					dn: number(drones.stopped),
					dd: number(drones.launched),
					dshare: formatShare(drones.share)
				},
				{ locale }
			)
		]
	};
}

function zeroSentence(day: Day, ledger: Ledger, locale: Locale): Record<string, string[]> {
	const cell = day.strikes[STATED_ZERO];
	const weapon = ledger.weapons.get(STATED_ZERO);
	if (!weapon || !cell?.launched || cell.stopped?.value !== 0 || cell.stopped.high > 0) return {};
	return {
		'no-report': [
			m.method_no_report_day(
				{
					date: dateOf(locale),
					weapon: inLanguage(weapon, 'name', locale),
					launched: formatNumber(cell.launched.value, locale),
					stopped: formatNumber(cell.stopped.value, locale)
				},
				{ locale }
			)
		]
	};
}

function tollSentences(day: Day, ledger: Ledger, locale: Locale): Record<string, string[]> {
	const { killed } = day;
	if (!killed?.best) return {};
	const date = dateOf(locale);
	const stated = killed.places.find(({ placeId }) => placeId === 'UA')?.figure;
	const later = addDays(WORKED_DAY, LATER_DAYS);
	const knownOn = (asOf: IsoDay) =>
		resolveDaily(ledger, { direction: 'RU', from: WORKED_DAY, to: WORKED_DAY, asOf }).days[0]
			?.killed?.best;
	const [before, after] = [knownOn(WORKED_DAY), knownOn(later)];
	return {
		casualties:
			stated && killed.basis === 'sum-of-places'
				? [
						m.method_casualties_day(
							{
								date,
								stated: formatFigure(stated, locale),
								sum: formatFigure(killed.best, locale)
							},
							{ locale }
						)
					]
				: [],
		verified: killed.verified
			? [
					m.method_verified_day(
						{ date, n: formatNumber(killed.verified.value, locale) },
						{ locale }
					)
				]
			: [],
		'as-known-on':
			before && after
				? [
						m.method_as_known_on_day(
							{
								date,
								first: dateOf(locale),
								before: formatFigure(before, locale),
								later: formatDayLong(later, locale),
								after: formatFigure(after, locale),
								now: formatFigure(killed.best, locale)
							},
							{ locale }
						)
					]
				: []
	};
}

function rankSentences(day: Day, days: readonly Day[], locale: Locale): Record<string, string[]> {
	const launched = launchedOn(day);
	if (launched === null) return {};
	const date = dateOf(locale);
	const numbers = days.map(launchedOn).filter((value) => value !== null);
	return {
		intensity: [
			m.method_intensity_day(
				{
					date,
					n: formatNumber(launched, locale),
					class: String(intensityScale(numbers).classOf(launched))
				},
				{ locale }
			)
		],
		records: [
			m.method_records_day(
				{
					date,
					rank: formatNumber(1 + numbers.filter((value) => value > launched).length, locale),
					of: formatNumber(numbers.length, locale)
				},
				{ locale }
			)
		]
	};
}

function choiceTable(ledger: Ledger, locale: Locale): ExampleTable | null {
	const rows = choiceRows(ledger, WORKED_DAY, 'missile');
	if (rows.length < 2) return null;
	return {
		caption: m.method_choice_caption({ date: dateOf(locale) }, { locale }),
		columns: [
			m.method_denominators_column_source({}, { locale }),
			m.method_choice_column_rank({}, { locale }),
			m.method_choice_column_kinds({}, { locale }),
			m.method_column_launched({}, { locale })
		],
		rows: rows.map(({ source, rank, kinds, launched }) => [
			inLanguage(source, 'name', locale),
			formatNumber(rank, locale),
			formatNumber(kinds, locale),
			formatFigure(launched, locale)
		])
	};
}
