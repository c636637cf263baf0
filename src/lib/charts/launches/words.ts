/** Figures of the launches chart in words: for the read-out, the sentence and the table. */
import * as m from '../../paraglide/messages';
import type { DailySeries, Family } from '../../stats/series';
import type { Locale, Names } from '../../view/catalogue';
import { formatFigure, formatNumber, formatRange, formatSpan, formatWeekday } from '../../view/format';
import { sourceNames } from '../shared/sources';
import type { LaunchMark, LaunchesSeries } from './series';

export const familyName = (family: Family, locale: Locale): string =>
	family === 'missile' ? m.word_missiles({}, { locale }) : m.word_drones({}, { locale });

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

/** The parts of a bar, those that are not zero: "72 stopped, 27 not stopped". */
export function partsText(mark: LaunchMark, locale: Locale): string[] {
	const { stopped, notStopped, unknown, claimed } = mark.segments;
	const n = (value: number) => ({ n: formatNumber(value, locale) });
	return [
		stopped > 0 ? m.launches_part_stopped(n(stopped), { locale }) : '',
		notStopped > 0 ? m.launches_part_not(n(notStopped), { locale }) : '',
		unknown > 0 ? m.launches_part_unknown(n(unknown), { locale }) : '',
		claimed > 0 ? m.launches_part_claimed(n(claimed), { locale }) : ''
	].filter((text) => text !== '');
}

/** One family in one span: "Missiles: 99 launched (83–100 across reports), 72 stopped, 27 not stopped". */
export function familyFact(family: Family, mark: LaunchMark, locale: Locale): string {
	const name = familyName(family, locale);
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
	facts.push(...partsText(mark, locale));
	const also = alsoText(mark, locale);
	if (also) facts.push(m.launches_fact_also({ list: also }, { locale }));
	return m.launches_fact({ family: name, facts: facts.join(', ') }, { locale });
}

export interface Reading {
	when: string;
	facts: string[];
	sources: string;
}

/** What the read-out says: of the mark under the cursor, else of the period. */
export function readLaunches(
	series: LaunchesSeries,
	index: number | null,
	names: Names,
	locale: Locale,
	reports: DailySeries['reports']
): Reading {
	const span = index === null ? undefined : series.spans[index];
	if (index === null || !span)
		return {
			when: formatSpan(series.period, locale),
			facts: [
				...series.panels.map((panel) => familyFact(panel.family, panel.totals, locale)),
				m.launches_fact_reported(
					{
						n: formatNumber(series.reportedDays, locale),
						d: formatNumber(series.days, locale)
					},
					{ locale }
				)
			],
			sources: ''
		};
	const marks = series.panels.map((panel) => panel.marks[index]!);
	const facts = series.panels.map((panel, n) => familyFact(panel.family, marks[n]!, locale));
	if (series.salvos.includes(index)) facts.push(m.launches_fact_salvo({}, { locale }));
	const [first] = marks;
	if (first && first.days > 1)
		facts.push(
			m.launches_fact_reported(
				{ n: formatNumber(first.reportedDays, locale), d: formatNumber(first.days, locale) },
				{ locale }
			)
		);
	const chosen = marks.flatMap((mark) => mark.chosen);
	return {
		when: span.from === span.to ? formatWeekday(span.from, locale) : formatSpan(span, locale),
		facts,
		sources: firstSources(sourceNames(reports, chosen, names, locale), locale)
	};
}

/** The first two of a list of sources, and how many more: the read-out has two lines. */
function firstSources(sources: string[], locale: Locale): string {
	if (sources.length <= 2) return sources.join('; ');
	return m.launches_more_sources(
		{ list: sources.slice(0, 2).join('; '), n: formatNumber(sources.length - 2, locale) },
		{ locale }
	);
}
