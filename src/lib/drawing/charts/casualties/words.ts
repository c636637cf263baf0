import { isCasualty, type CasualtyMeasure } from '../../../records/ledger/measures';
import * as m from '../../../paraglide/messages';
import type { Grain } from '../../../figures/stats/grain';
import type { DailySeries, OtherAttack, PeriodStatement } from '../../../figures/stats/series';
import type { Locale, Names } from '../../../figures/view/catalogue';
import { doubtsIn } from '../../../figures/stats/doubts';
import { ofAllWeapons } from '../../../figures/view/describe';
import {
	formatFigure,
	formatFigureRange,
	formatNumber,
	formatSpan,
	formatWeekday
} from '../../../figures/view/format';
import { inLanguage } from '../../../figures/view/languages';
import { datedDoubt } from '../shared/notes';
import { sourceNames } from '../shared/sources';
import type { CasualtiesSeries, CasualtyPanel, CasualtyPoint } from './series';
import type { Reading } from '../shared/reading';

type Measured = Pick<CasualtyPanel, 'measure' | 'selection'>;

/** "Killed"; "Killed, all weapons" where some were chosen. */
export const measureName = ({ measure, selection }: Measured, locale: Locale): string =>
	ofAllWeapons(
		measure === 'killed' ? m.word_killed({}, { locale }) : m.word_injured({}, { locale }),
		selection,
		locale
	);

/** Why there is no figure: a strike was reported and nothing of casualties, or no report at all. */
export const absentText = ({ reported }: CasualtyPoint, locale: Locale): string =>
	reported ? m.casualties_none({}, { locale }) : m.word_no_report({}, { locale });

function pointText(measured: Measured, point: CasualtyPoint, locale: Locale): string {
	const o = { locale };
	const name = measureName(measured, locale);
	if (!point.figure) return m.casualties_fact({ name, text: absentText(point, locale) }, o);
	const extra = [
		point.fromPlaces ? m.casualties_from_places({}, o) : '',
		point.stated ? m.casualties_stated({ n: formatFigure(point.stated, locale) }, o) : '',
		point.verified
			? m.casualties_verified({ n: formatNumber(point.verified.value, locale) }, o)
			: ''
	].filter((text) => text !== '');
	return m.casualties_fact(
		{ name, text: [formatFigureRange(point.figure, locale), ...extra].join(', ') },
		o
	);
}

/** The read-out: the period when nothing is under the cursor, else the mark with its sources. */
export function readCasualties(
	series: CasualtiesSeries,
	index: number | null,
	reports: DailySeries['reports'],
	names: Names,
	locale: Locale
): Reading {
	if (index === null)
		return {
			when: formatSpan(series.span, locale),
			facts: series.panels.map((panel) => totalText(panel, locale)),
			sources: ''
		};
	const points = series.panels.flatMap((panel) => panel.points[index] ?? []);
	const span = points[0]?.span ?? series.span;
	return {
		when: series.grain === 'day' ? formatWeekday(span.from, locale) : formatSpan(span, locale),
		facts: [
			...series.panels.flatMap((panel) => {
				const point = panel.points[index];
				return point ? [pointText(panel, point, locale)] : [];
			}),
			...doubtsIn(series.doubts, span).map((note) => datedDoubt(note, locale))
		],
		sources: sourceNames(
			reports,
			[...new Set(points.flatMap((point) => point.chosen))],
			names,
			locale
		)
			.slice(0, 2)
			.join('; ')
	};
}

/** "74+ on 12 days with a figure (58–74+)". */
export function totalFigure(panel: CasualtyPanel, locale: Locale): string {
	const o = { locale };
	if (!panel.total) return m.casualties_none({}, o);
	return m.casualties_total(
		{
			figure: formatFigureRange(panel.total, locale),
			days: m.count_days({ count: panel.days, text: formatNumber(panel.days, locale) }, o)
		},
		o
	);
}

/** "Killed: 74+ (58–74+) on 12 days with a figure". */
export const totalText = (panel: CasualtyPanel, locale: Locale): string =>
	m.casualties_fact(
		{ name: measureName(panel, locale), text: totalFigure(panel, locale) },
		{ locale }
	);

/** A panel in words: total, the greatest mark, how many marks have no report. */
export function panelSentence(panel: CasualtyPanel, grain: Grain, locale: Locale): string {
	const o = { locale };
	const known = panel.points.filter((point) => point.figure !== null);
	const greatest = [...known].sort((a, b) => (b.figure?.value ?? 0) - (a.figure?.value ?? 0))[0];
	const counts = {
		n: formatNumber(panel.points.length - known.length, locale),
		all: formatNumber(panel.points.length, locale)
	};
	return [
		`${totalText(panel, locale)}.`,
		greatest?.figure
			? m.casualties_sentence_most(
					{
						figure: formatFigureRange(greatest.figure, locale),
						when: formatSpan(greatest.span, locale)
					},
					o
				)
			: '',
		grain === 'day'
			? m.casualties_sentence_missing(counts, o)
			: m.casualties_sentence_missing_span(counts, o)
	]
		.filter((part) => part !== '')
		.join(' ');
}

const PEOPLE = {
	killed: m.casualties_n_killed,
	children_killed: m.casualties_n_children_killed,
	injured: m.casualties_n_injured,
	children_injured: m.casualties_n_children_injured,
	killed_or_injured: m.casualties_n_both
} satisfies Record<CasualtyMeasure, unknown>;

/** "1–30 Nov 2023: 476 killed or injured (UN …)". */
export function periodText(
	period: PeriodStatement,
	reports: DailySeries['reports'],
	names: Names,
	locale: Locale
): string {
	const o = { locale };
	const count = formatFigureRange(period.figure, locale);
	const args = {
		span: formatSpan(period, locale),
		text: isCasualty(period.measure) ? PEOPLE[period.measure]({ n: count }, o) : count,
		source: sourceNames(reports, [period.report], names, locale).join('')
	};
	return period.means === 'air' ? m.casualties_period(args, o) : m.casualties_period_all(args, o);
}

/** An attack that was not made from the air, by its title, which holds the date, with its toll. */
export function otherText(other: OtherAttack, locale: Locale): string {
	const o = { locale };
	const toll = [
		other.killed ? m.casualties_n_killed({ n: formatFigureRange(other.killed, locale) }, o) : '',
		other.injured ? m.casualties_n_injured({ n: formatFigureRange(other.injured, locale) }, o) : ''
	].filter((text) => text !== '');
	return m.casualties_other(
		{
			title: inLanguage(other, 'title', locale),
			toll: toll.join(', ') || m.casualties_none({}, o)
		},
		o
	);
}
