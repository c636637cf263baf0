/** The worked examples as tables and sentences, by the id of the section that they belong to. */
import { countNumber } from '$lib/pages/day/words';
import * as m from '$lib/paraglide/messages';
import type { PublishedData } from '$lib/site/server/data-files';
import { sumFigures, type Figure } from '$lib/figures/stats/figure';
import { rateOf } from '$lib/figures/stats/rate';
import { familyDay } from '$lib/figures/stats/select-strikes';
import type { DailySeries } from '$lib/figures/stats/series';
import type { Locale } from '$lib/figures/view/catalogue';
import {
	formatDay,
	formatDayLong,
	formatFigure,
	formatNumber,
	formatShare,
	formatShares,
	formatSpan
} from '$lib/figures/view/format';
import { inLanguage } from '$lib/figures/view/languages';
import {
	classRows,
	denominatorRows,
	launchedInPeriods,
	moreThanOfAll,
	notFromTheAir,
	salvosOf,
	waveRows
} from './figures';

/** A small table; the first column heads its rows, the others are numbers unless `text` says so. */
export interface ExampleTable {
	caption: string;
	columns: string[];
	rows: string[][];
	/** Columns of words, by index. */
	text?: number[];
}

export interface Example {
	table?: ExampleTable;
	/** Sentences with figures, before the table. */
	sentences?: string[];
	/** Those that follow what is said after the formula. */
	after?: string[];
}

/** Days of the examples. Their figures come from the ledger. */
const TWO_DENOMINATORS = '2024-01-02';
const TWO_WAVES = '2024-01-01';
const OPEN_DAY = '2023-12-22';
const JOINT_DAY = '2024-01-13';
const ARTILLERY = ['ua-2023-12-30-belgorod', 'ua-2024-01-21-donetsk'];
const WEEK = { from: '2024-01-14', to: '2024-01-20' };

export function createExamples(
	{ ledger, series: { RU: series, UA: other } }: PublishedData,
	locale: Locale
): Record<string, Example> {
	const number = (value: number) => formatNumber(value, locale);
	const figure = (value: Figure | null) => (value ? formatFigure(value, locale) : '–');
	const nOfD = (n: number, d: number) =>
		m.method_n_of_d({ n: number(n), d: number(d) }, { locale });
	const pick = (row: { name_en: string; name_uk: string } | undefined, id: string) =>
		(row && inLanguage(row, 'name', locale)) || id;
	const source = (id: string) => pick(ledger.sources.get(id), id);
	const examples: Record<string, Example> = {};

	const pairs = denominatorRows(ledger, TWO_DENOMINATORS, 'missile');
	if (pairs.length > 1) {
		examples['denominators'] = {
			table: {
				caption: m.method_denominators_caption(
					{ date: formatDayLong(TWO_DENOMINATORS, locale) },
					{ locale }
				),
				columns: [
					m.method_denominators_column_source({}, { locale }),
					m.method_column_stopped({}, { locale }),
					m.method_denominators_column_share({}, { locale })
				],
				rows: pairs.map(({ sourceIds, rate }) => [
					sourceIds.map(source).join('; '),
					nOfD(rate.stopped, rate.launched),
					rate.share === null ? '–' : formatShare(rate.share)
				])
			}
		};
	}

	const waves = waveRows(ledger, TWO_WAVES, 'drone');
	if (waves.length > 1) {
		const row = (title: string, launched: Figure | null, stopped: Figure | null) => [
			title,
			figure(launched),
			figure(stopped)
		];
		examples['daily'] = {
			table: {
				caption: m.method_daily_caption({ date: formatDayLong(TWO_WAVES, locale) }, { locale }),
				columns: [
					m.method_daily_column_attack({}, { locale }),
					m.method_column_launched({}, { locale }),
					m.method_column_stopped({}, { locale })
				],
				rows: [
					...waves.map((wave) =>
						row(inLanguage(wave, 'title', locale), wave.launched, wave.stopped)
					),
					row(
						m.method_daily_total({}, { locale }),
						sumFigures(waves.map((wave) => wave.launched)),
						sumFigures(waves.map((wave) => wave.stopped))
					)
				]
			}
		};
	}

	const dayOf = (date: string) => series.days.find((day) => day.date === date);
	const open = dayOf(OPEN_DAY)?.strikes['drone'];
	if (open?.launched && open.paired)
		examples['daily'] = {
			...examples['daily'],
			sentences: [
				m.method_daily_example(
					{
						date: formatDayLong(OPEN_DAY, locale),
						paired: number(open.paired.launched.value),
						stopped: number(open.paired.stopped.value),
						total: figure(open.launched)
					},
					{ locale }
				)
			]
		};

	const week = series.days.filter(({ date }) => date >= WEEK.from && date <= WEEK.to);
	if (week.length === 7)
		examples['comparison'] = {
			after: [
				m.method_comparison_example(
					{
						from: formatDayLong(WEEK.from, locale),
						to: formatDayLong(WEEK.to, locale),
						n: number(week.filter((day) => day.reported).length),
						d: number(week.length)
					},
					{ locale }
				)
			]
		};

	const claims = sumFigures(other.days.map((day) => day.strikes['drone']?.stopped ?? null));
	if (claims)
		examples['claims'] = {
			sentences: [m.method_place_claims_example({ n: figure(claims) }, { locale })]
		};

	const missiles = rateOf(series.days.map((day) => familyDay(day, ['missile'])));
	const joint = dayOf(JOINT_DAY)?.strikes;
	const suppressed = moreThanOfAll(ledger, JOINT_DAY, 'suppressed');
	examples['rate'] = {
		sentences: sumsOfTwoDays(series, locale),
		after: [
			...(missiles?.open && missiles.share !== null
				? [
						m.method_rate_open_example(
							{
								share: formatShare(missiles.share),
								d: number(missiles.launched),
								range: formatShares(missiles.open),
								n: number(missiles.open.launched) + (missiles.open.atLeast ? '+' : '')
							},
							{ locale }
						)
					]
				: []),
			...(joint?.['missile']?.paired && joint['drone']?.launched && suppressed !== null
				? [
						m.method_rate_joint_example(
							{
								date: formatDayLong(JOINT_DAY, locale),
								sum: number(suppressed),
								drones: number(joint['drone'].launched.value),
								n: number(joint['missile'].paired.stopped.value),
								d: number(joint['missile'].paired.launched.value)
							},
							{ locale }
						)
					]
				: [])
		]
	};

	const rates = (['missile', 'drone'] as const).flatMap((family) => {
		const rate = rateOf(series.days.map((day) => familyDay(day, [family])));
		return rate?.interval && rate.share !== null ? [{ family, rate }] : [];
	});
	if (rates.length > 0)
		examples['sampling'] = {
			table: {
				caption: m.method_sampling_caption({}, { locale }),
				columns: [
					m.method_sampling_column_family({}, { locale }),
					m.method_column_stopped({}, { locale }),
					m.method_sampling_column_attacks({}, { locale }),
					m.method_denominators_column_share({}, { locale }),
					m.method_sampling_column_interval({}, { locale })
				],
				rows: rates.map(({ family, rate }) => [
					(family === 'missile' ? m.word_missiles : m.word_drones)({}, { locale }),
					nOfD(rate.stopped, rate.launched),
					number(rate.attacks),
					formatShare(rate.share ?? 0),
					formatShares(rate.interval!)
				])
			}
		};

	examples['intensity'] = {
		table: {
			caption: m.method_intensity_caption({}, { locale }),
			columns: [
				m.method_intensity_column_class({}, { locale }),
				m.method_intensity_column_launched({}, { locale }),
				m.method_intensity_column_days({}, { locale })
			],
			rows: classRows(series).map(({ id, bound, days }) => [
				String(id),
				bound === null
					? '–'
					: bound.low === bound.high
						? number(bound.low)
						: `${number(bound.low)}–${number(bound.high)}`,
				number(days)
			])
		}
	};

	const salvos = salvosOf(series);
	if (salvos.length > 0) {
		const dates = salvos.map((day) => formatDay(day, locale)).join('; ');
		examples['salvo'] = { sentences: [m.method_salvo_2({ dates }, { locale })] };
	}

	const reported = series.days.filter((day) => day.reported).length;
	examples['no-report'] = {
		after: [
			m.method_no_report_3(
				{ reported: number(reported), days: number(series.days.length) },
				{ locale }
			)
		]
	};

	examples['attack'] = {
		sentences: [
			m.method_attack_2(
				{
					one: formatDayLong(TWO_DENOMINATORS, locale),
					two: formatDayLong(TWO_WAVES, locale)
				},
				{ locale }
			)
		]
	};

	const artillery = notFromTheAir(ledger).filter(({ attack_id }) => ARTILLERY.includes(attack_id));
	if (artillery.length > 0)
		examples['means'] = {
			sentences: [
				m.method_means_example(
					{ list: artillery.map((attack) => inLanguage(attack, 'title', locale)).join('; ') },
					{ locale }
				)
			]
		};

	const periods = launchedInPeriods(ledger, series);
	if (periods.length > 0) {
		examples['reconciliation'] = {
			table: {
				caption: m.method_reconciliation_caption({}, { locale }),
				columns: [
					m.method_reconciliation_column_days({}, { locale }),
					m.method_denominators_column_source({}, { locale }),
					m.method_reconciliation_column_what({}, { locale }),
					m.method_reconciliation_column_stated({}, { locale }),
					m.method_reconciliation_column_sum({}, { locale })
				],
				text: [1, 2],
				rows: periods.map(({ attack, report, weaponId, count, ours }) => [
					formatSpan({ from: attack.firstDay, to: attack.day }, locale),
					source(report.source_id),
					pick(ledger.weapons.get(weaponId ?? ''), weaponId ?? ''),
					countNumber(count, locale),
					figure(ours)
				])
			},
			sentences: [m.method_reconciliation_2({}, { locale })]
		};
	}
	return examples;
}

/** Two days of drones as a ratio of sums, which the mean of their shares is not. */
function sumsOfTwoDays(series: DailySeries, locale: Locale): string[] {
	const number = (value: number) => formatNumber(value, locale);
	const [one, two] = [TWO_WAVES, TWO_DENOMINATORS].map((date) => {
		const day = series.days.find((each) => each.date === date);
		return day && familyDay(day, ['drone']);
	});
	if (!one || !two) return [];
	const [first, second, both] = [rateOf([one]), rateOf([two]), rateOf([one, two])];
	if (first?.share == null || second?.share == null || both?.share == null) return [];
	return [
		m.method_rate_sums(
			{
				one: formatDayLong(TWO_WAVES, locale),
				n1: number(first.stopped),
				d1: number(first.launched),
				share1: formatShare(first.share),
				two: formatDayLong(TWO_DENOMINATORS, locale),
				n2: number(second.stopped),
				d2: number(second.launched),
				share2: formatShare(second.share),
				n: number(both.stopped),
				d: number(both.launched),
				share: formatShare(both.share)
			},
			{ locale }
		)
	];
}
