/** Rule 9 in words: each comparison of the ledger with itself, ready to show in one language. */
import { formatPublished } from '$lib/drawing/charts/shared/published';
import { countNumber } from '$lib/pages/day/words';
import type { IndexedReport, Ledger } from '$lib/records/ledger/ledger';
import { isDay } from '$lib/records/ledger/moment';
import { bestAddress, isSiteAddress, shownNote } from '$lib/records/ledger/readings';
import type { Direction, Measure } from '$lib/records/ledger/types';
import * as m from '$lib/paraglide/messages';
import type { PublishedData } from '$lib/site/server/data-files';
import { DIRECTIONS } from '$lib/figures/view/view';
import {
	reconcileParts,
	reconcilePeriods,
	reconcileReports,
	type PeriodLine,
	type RivalCheck
} from '$lib/figures/stats/reconcile';
import type { Locale } from '$lib/figures/view/catalogue';
import { dayHref } from '$lib/figures/view/day-href';
import {
	formatChange,
	formatDay,
	formatFigure,
	formatNumber,
	formatSpan
} from '$lib/figures/view/format';
import { inLanguage } from '$lib/figures/view/languages';

type Word = (args: object, options: { locale: Locale }) => string;
const MEASURES: Record<Measure, Word> = {
	launched: m.word_launched,
	intercepted: m.word_intercepted,
	suppressed: m.word_suppressed,
	hit: m.changes_measure_hit,
	killed: m.word_killed,
	children_killed: m.changes_measure_children_killed,
	injured: m.word_injured,
	children_injured: m.changes_measure_children_injured,
	killed_or_injured: m.reconcile_killed_or_injured
};
const TOTALS: Record<RivalCheck['total'], Word> = {
	missile: m.word_missiles,
	drone: m.word_drones,
	killed: m.word_killed,
	injured: m.word_injured
};

/** Everything the section shows. Plain data: pages carry it. */
export function describeReconciliation({ ledger, series }: PublishedData, locale: Locale) {
	const o = { locale };
	const named = (row: { name_en: string; name_uk: string } | undefined, id: string) =>
		row ? inLanguage(row, 'name', locale) : id;
	const weapon = (id: string) => named(ledger.weapons.get(id), id);
	const measureName = (measure: Measure) => MEASURES[measure]({}, o);
	const subject = (measure: Measure, weaponId: string | null) =>
		weaponId === null
			? measureName(measure)
			: m.reconcile_of({ what: weapon(weaponId), measure: measureName(measure) }, o);
	const number = (value: number) => formatNumber(value, locale);
	const said = (report: IndexedReport) => sourceOf(ledger, report, locale);

	const lineOf = (line: PeriodLine) => ({
		subject: subject(line.measure, line.weaponId),
		asFamily:
			line.comparedId !== null && line.comparedId !== line.weaponId
				? m.reconcile_as_family({ name: weapon(line.comparedId) }, o)
				: '',
		stated: countNumber(line.count, locale),
		ours: line.ours ? formatFigure(line.ours, locale) : '—',
		known: m.reconcile_known({ known: number(line.known), days: number(line.days) }, o),
		difference:
			line.difference === null
				? m.reconcile_outside({ inside: number(line.inside), days: number(line.days) }, o)
				: line.difference === 0
					? m.reconcile_exact({}, o)
					: formatChange(line.difference, locale),
		compared: line.difference !== null,
		agrees: line.difference === 0 ? '' : agreesText(line.agrees, locale)
	});
	return DIRECTIONS.map((direction) => {
		const parts = reconcileParts(ledger, direction);
		return {
			direction,
			periods: reconcilePeriods(ledger, series[direction]).map(
				({ attack, report, lines, match }) => ({
					id: report.report_id,
					title: inLanguage(attack, 'title', locale),
					source: said(report),
					url: bestAddress(report),
					site: isSiteAddress(bestAddress(report)) ? m.word_site_address({}, o) : '',
					note: shownNote(report),
					mixed:
						attack.means !== 'air' && lines.some((line) => line.weaponId === null)
							? m.reconcile_mixed({}, o)
							: '',
					match: match ? m.reconcile_match({ span: formatSpan(match, locale) }, o) : '',
					lines: lines.map(lineOf)
				})
			),
			parts: {
				compared: parts.compared,
				differing: parts.differing.map((check) => ({
					href: dayHref(check.attack.day, direction, locale, {
						reportId: check.report.report_id
					}),
					text: m.reconcile_part_row(
						{
							what: `${formatDay(check.attack.day, locale)}, ${subject(check.measure, ledger.weapons.has(check.parent) ? check.parent : null)}`,
							stated: formatFigure(check.stated, locale),
							sum: number(check.sum.value)
						},
						o
					)
				}))
			},
			rivals: reconcileReports(ledger, direction).map((check) => ({
				...rivalOf(check, direction, locale),
				total: TOTALS[check.total]({}, o),
				used: `${formatFigure(check.used.figure, locale)} · ${said(check.used.report)}`,
				other: `${formatFigure(check.other.figure, locale)} · ${said(check.other.report)}`
			}))
		};
	});
}

function agreesText(agrees: PeriodLine['agrees'], locale: Locale): string {
	if (agrees === null) return '';
	const word = agrees === 'statement' ? m.reconcile_agrees : m.reconcile_agrees_sum;
	return word({}, { locale });
}

const rivalOf = (check: RivalCheck, direction: Direction, locale: Locale) => ({
	id: `${check.other.report.report_id} ${check.total}`,
	day: formatDay(check.day, locale),
	href: dayHref(check.day, direction, locale, { reportId: check.other.report.report_id }),
	difference: formatChange(check.difference, locale),
	note: shownNote(check.other.report)
});

function sourceOf(ledger: Ledger, report: IndexedReport, locale: Locale): string {
	const name = (id: string) => {
		const row = ledger.sources.get(id);
		return row ? inLanguage(row, 'name', locale) : id;
	};
	const source = name(report.source_id);
	const via = report.via_source_id;
	const who =
		via && via !== report.source_id
			? m.word_source_via({ source, via: name(via) }, { locale })
			: source;
	const { published, published_basis } = report;
	const day = published.slice(0, 10);
	// The hour is not said here, so that only a day which was inferred has to be told as such.
	const date = formatPublished(
		{ published: day, published_basis: isDay(published) ? published_basis : null },
		locale
	);
	return m.reconcile_source({ source: who, date }, { locale });
}

export type Reconciliation = ReturnType<typeof describeReconciliation>;
