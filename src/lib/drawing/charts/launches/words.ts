/** Figures of the launches chart in words: for the read-out, the sentence and the table. */
import * as m from '../../../paraglide/messages';
import type { Segments } from '../../../figures/stats/segments';
import { notStoppedText, stoppedText } from '../shared/rate-words';
import type { Locale, Names } from '../../../figures/view/catalogue';
import { familyName } from '../../../figures/view/describe';
import {
	formatFigure,
	formatNumber,
	formatRange,
	formatSpan,
	formatWeekday
} from '../../../figures/view/format';
import type { SelectedFamily } from '../../../figures/view/selection';
import { sourceNames } from '../shared/sources';
import type { LaunchMark, LaunchesSeries } from './series';
import type { Reading } from '../shared/reading';

/** Why a mark has no bar. */
export function stateText(mark: LaunchMark, locale: Locale): string {
	switch (mark.state) {
		case 'no-report':
			return m.word_no_report({}, { locale });
		case 'not-mentioned':
			return m.word_not_mentioned({}, { locale });
		case 'local':
			return m.word_local_only({}, { locale });
		case 'undisclosed':
			return m.word_undisclosed({}, { locale });
		case 'known':
			return m.word_partial({}, { locale });
	}
}

/** "72 of 83 and 70 of 100": other standing reports of the same attacks (rule 3); empty for none. */
export function alsoText(mark: LaunchMark, locale: Locale): string {
	const texts = mark.alternatives.flatMap(({ launched, stopped }) =>
		stopped === null
			? []
			: [
					m.word_n_of_d(
						{ n: formatNumber(stopped, locale), d: formatNumber(launched, locale) },
						{ locale }
					)
				]
	);
	return [...new Set(texts)].join(', ');
}

/** The parts of a bar in words: "26+ stopped", "≤11 not stopped"; none of what is zero. */
export function partTexts(
	mark: LaunchMark,
	locale: Locale
): Partial<Record<keyof Segments, string>> {
	const { stopped, notStopped, unknown, claimed } = mark.segments;
	const o = { locale };
	const known = mark.paired?.stopped ?? null;
	const n = (value: number) => ({ n: formatNumber(value, locale) });
	return {
		...(stopped > 0 && {
			stopped: m.launches_part_stopped({ n: stoppedText(stopped, known, locale) }, o)
		}),
		...(notStopped > 0 && {
			notStopped: m.launches_part_not({ n: notStoppedText(notStopped, known, locale) }, o)
		}),
		...(unknown > 0 && { unknown: m.launches_part_unknown(n(unknown), o) }),
		...(claimed > 0 && {
			claimed: m.launches_part_claimed({ n: stoppedText(claimed, mark.stopped, locale) }, o)
		})
	};
}

/** That the only figures of a span are the zeros of some of its days (rule 14); empty otherwise. */
const zeroText = ({ launched, zeroDays, days }: LaunchMark, locale: Locale): string =>
	launched === null && zeroDays > 0
		? m.launches_fact_zero(
				{ n: formatNumber(zeroDays, locale), d: formatNumber(days, locale) },
				{ locale }
			)
		: '';

/** Why a known mark has no launches. */
export const notStated = (mark: LaunchMark, locale: Locale): string =>
	zeroText(mark, locale) || m.launches_not_stated({}, { locale });

/** One family in one span: "Missiles: 99 launched (83–100 across reports), 72 stopped, 27 not stopped". */
export function familyFact(selected: SelectedFamily, mark: LaunchMark, locale: Locale): string {
	const name = familyName(selected, locale);
	if (mark.state !== 'known')
		return m.launches_fact({ family: name, facts: stateText(mark, locale) }, { locale });
	const facts: string[] = [];
	if (mark.launched) {
		const n = formatFigure(mark.launched, locale);
		const range = formatRange(mark.launched, locale);
		facts.push(
			range === null || range === n
				? m.launches_fact_launched({ n }, { locale })
				: m.launches_fact_launched_range({ n, range }, { locale })
		);
	}
	facts.push(
		...Object.values(partTexts(mark, locale)),
		...[zeroText(mark, locale)].filter(Boolean)
	);
	const also = alsoText(mark, locale);
	if (also) facts.push(m.launches_fact_also({ list: also }, { locale }));
	if (facts.length === 0) facts.push(m.launches_fact_none({}, { locale }));
	return m.launches_fact({ family: name, facts: facts.join(', ') }, { locale });
}

/** The same as short as it can be said: "Missiles 72 of 99 stopped (83–100 launched), also 72 of 83". */
export function shortFact(selected: SelectedFamily, mark: LaunchMark, locale: Locale): string {
	const name = familyName(selected, locale);
	const text = (value: number) => formatNumber(value, locale);
	const { stopped, notStopped, unknown, claimed } = mark.segments;
	const facts: string[] = [];
	if (mark.state !== 'known') facts.push(stateText(mark, locale));
	else if (stopped + notStopped > 0)
		facts.push(
			m.launches_short_pair(
				{
					n: stoppedText(stopped, mark.paired?.stopped ?? null, locale),
					d: text(stopped + notStopped)
				},
				{ locale }
			)
		);
	else if (mark.launched?.value === 0) facts.push(m.launches_short_zero({}, { locale }));
	else if (zeroText(mark, locale)) facts.push(zeroText(mark, locale));
	if (unknown > 0) facts.push(m.launches_part_unknown({ n: text(unknown) }, { locale }));
	if (claimed > 0)
		facts.push(
			m.launches_part_claimed({ n: stoppedText(claimed, mark.stopped, locale) }, { locale })
		);
	if (mark.launched) {
		const n = formatFigure(mark.launched, locale);
		const range = formatRange(mark.launched, locale);
		if (range === n) facts.push(m.launches_fact_launched({ n }, { locale }));
		else if (range !== null) facts.push(m.launches_short_range({ range }, { locale }));
	}
	const also = alsoText(mark, locale);
	if (also) facts.push(m.launches_short_also({ list: also }, { locale }));
	return `${name} ${facts.join(', ')}`;
}

const reportedFact = (n: number, d: number, locale: Locale) =>
	m.launches_fact_reported({ n: formatNumber(n, locale), d: formatNumber(d, locale) }, { locale });

/** What the read-out says: of the mark under the cursor, else of the period. */
export function readLaunches(
	series: LaunchesSeries,
	index: number | null,
	names: Names,
	locale: Locale
): Reading {
	const span = index === null ? undefined : series.spans[index];
	const marks = series.panels.map((panel) =>
		index === null || !span ? panel.totals : panel.marks[index]!
	);
	const when =
		span && span.from === span.to
			? formatWeekday(span.from, locale)
			: formatSpan(span ?? series.period, locale);
	const extra: string[] = [];
	if (index !== null && series.salvos.includes(index))
		extra.push(m.launches_fact_salvo({}, { locale }));
	const [first] = marks;
	if (first && first.days > 1) extra.push(reportedFact(first.reportedDays, first.days, locale));
	const sources = span
		? sourceNames(
				series.reports,
				marks.flatMap((mark) => mark.chosen),
				names,
				locale
			)
		: [];
	const long = series.panels.map((panel, n) => familyFact(panel, marks[n]!, locale));
	const short = series.panels.map((panel, n) =>
		span ? shortFact(panel, marks[n]!, locale) : totalFact(panel, marks[n]!, locale)
	);
	return {
		when,
		facts: [...short, ...extra],
		sources: firstSource(sources, locale),
		spoken: [when, ...long, ...extra, ...sources].join('. ')
	};
}

/** The period's total; its parts are in the legend. */
const totalFact = (selected: SelectedFamily, mark: LaunchMark, locale: Locale): string =>
	mark.launched
		? `${familyName(selected, locale)} ${m.launches_fact_launched(
				{ n: formatFigure(mark.launched, locale) },
				{ locale }
			)}`
		: shortFact(selected, mark, locale);

/** The first of a list of sources, and how many more: the read-out has two lines. */
function firstSource(sources: string[], locale: Locale): string {
	const [first = ''] = sources;
	if (sources.length <= 1) return first;
	return m.launches_more_sources(
		{ first, n: formatNumber(sources.length - 1, locale) },
		{ locale }
	);
}

/** Whether the heights of the panels can be compared; empty of one panel. */
export function scaleText({ panels, scale }: LaunchesSeries, locale: Locale): string {
	if (panels.length < 2) return '';
	return (scale === 'own' ? m.launches_scale_own : m.launches_scale_one)({}, { locale });
}
