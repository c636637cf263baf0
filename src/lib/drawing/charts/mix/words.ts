/** Figures of the mix in words: for the read-out, the sentences and the table. */
import * as m from '../../../paraglide/messages';
import type { MixShare, UnsplitDay } from '../../../figures/stats/class-mix';
import type { Locale } from '../../../figures/view/catalogue';
import { familyName, weaponsText } from '../../../figures/view/describe';
import {
	formatDay,
	formatFigureRange,
	formatNumber,
	formatShare,
	formatSpan
} from '../../../figures/view/format';
import { REST, type MixFamily, type MixMark, type MixPanel, type MixSeries } from './series';
import type { Reading } from '../shared/reading';

/** Beside its family: "Cruise missiles"; of what no class accounts for, that. */
const shortName = (panel: MixPanel, locale: Locale): string =>
	panel.id === REST ? m.mix_rest({}, { locale }) : familyName(panel, locale);

/** The same where the family is not said beside it: "Missiles: other, not split". */
export const panelName = (panel: MixPanel, locale: Locale): string =>
	panel.id === REST
		? m.mix_rest_of({ family: familyName(panel, locale) }, { locale })
		: familyName(panel, locale);

const SIGNS = { exact: '', 'at-least': '≥', 'at-most': '≤', about: '≈' } as const;

/** "51%", "≈51%": what is no more than a bound says so. */
export const shareText = ({ share, bound }: MixShare): string => SIGNS[bound] + formatShare(share);

/** Why there is no number of a class in a span. */
export function absentText({ state, other }: MixMark, locale: Locale): string {
	const o = { locale };
	switch (state) {
		case 'other-report':
			return m.mix_other_report(
				{ figure: other ? formatFigureRange(other, locale) : m.mix_none({}, o) },
				o
			);
		case 'no-report':
			return m.word_no_report({}, o);
		case 'not-mentioned':
			return m.word_not_mentioned({}, o);
		case 'local':
			return m.word_local_only({}, o);
		case 'undisclosed':
			return m.word_undisclosed({}, o);
		case 'known':
			return m.mix_none({}, o);
	}
}

/** "19+, ≈59%"; why there is no number otherwise. */
export const markText = (mark: MixMark, locale: Locale): string => {
	if (!mark.figure) return absentText(mark, locale);
	const figure = formatFigureRange(mark.figure, locale);
	return mark.share ? `${figure}, ${shareText(mark.share)}` : figure;
};

/** What stands beside the name of a class: "234+ · ≈51% of 458+". */
export function totalText({ total }: MixPanel, { total: whole }: MixFamily, locale: Locale) {
	if (!total.figure) return absentText(total, locale);
	const figure = formatFigureRange(total.figure, locale);
	return total.share && whole
		? m.mix_share_of(
				{ figure, share: shareText(total.share), total: formatFigureRange(whole, locale) },
				{ locale }
			)
		: figure;
}

function fact(panel: MixPanel, mark: MixMark, locale: Locale): string[] {
	const { figure, share, other } = mark;
	// The family is said before its parts.
	if ((!figure && !other) || panel.id === panel.family) return [];
	if (figure?.value === 0 && panel.id === REST) return [];
	const args = {
		name: shortName(panel, locale),
		figure: figure ? formatFigureRange(figure, locale) : absentText(mark, locale)
	};
	return [
		share
			? m.mix_fact({ ...args, share: shareText(share) }, { locale })
			: m.mix_fact_plain(args, { locale })
	];
}

/** The read-out: all classes of a span, or while none is under the cursor of the period. */
export function readMix(series: MixSeries, index: number | null, locale: Locale): Reading {
	const span = index === null ? undefined : series.spans[index];
	const at = span ? index! : null;
	const o = { locale };
	const facts = series.families.flatMap((family) => {
		const total = at === null ? family.total : family.totals[at]!;
		const name = familyName(family, locale);
		return [
			m.mix_fact_family(
				{ name, figure: total ? formatFigureRange(total, locale) : m.mix_none({}, o) },
				o
			),
			...family.panels.flatMap((panel) =>
				fact(panel, at === null ? panel.total : panel.marks[at]!, locale)
			)
		];
	});
	if (!span) return { when: formatSpan(series.period, locale), facts };
	const counts = { n: formatNumber(span.reportedDays, locale), d: formatNumber(span.days, locale) };
	return {
		when: formatSpan(span, locale),
		facts: [
			...facts,
			m.mix_fact_reported(counts, o),
			...(span.isCut
				? [series.grain === 'week' ? m.mix_fact_cut_week({}, o) : m.mix_fact_cut_month({}, o)]
				: [])
		]
	};
}

/** A class under the cursor, to be heard: "25–31 Dec 2023. Cruise missiles: 90 (≈69%)". */
export function readPanel(
	panel: MixPanel,
	series: MixSeries,
	index: number | null,
	locale: Locale
): string {
	const span = index === null ? undefined : series.spans[index];
	const mark = span ? panel.marks[index!]! : panel.total;
	const text = m.mix_fact_family(
		{ name: panelName(panel, locale), figure: markText(mark, locale) },
		{ locale }
	);
	return `${formatSpan(span ?? series.period, locale)}. ${text}`;
}

/** A panel in words: its total and share, its greatest span, how many spans have no number. */
export function panelSentence(
	panel: MixPanel,
	family: MixFamily,
	series: MixSeries,
	locale: Locale
): string {
	const o = { locale };
	const known = panel.marks.flatMap(({ figure }, i) => (figure ? [{ figure, i }] : []));
	const most = [...known].sort((a, b) => b.figure.value - a.figure.value)[0];
	const { figure, share } = panel.total;
	const args = {
		name: panelName(panel, locale),
		figure: figure ? formatFigureRange(figure, locale) : absentText(panel.total, locale),
		total: family.total ? formatFigureRange(family.total, locale) : m.mix_none({}, o)
	};
	const counts = {
		n: formatNumber(series.spans.length - known.length, locale),
		all: formatNumber(series.spans.length, locale)
	};
	return [
		share ? m.mix_sentence_share({ ...args, share: shareText(share) }, o) : m.mix_sentence(args, o),
		most && most.figure.value > 0
			? m.mix_sentence_most(
					{
						figure: formatFigureRange(most.figure, locale),
						when: formatSpan(series.spans[most.i]!, locale)
					},
					o
				)
			: '',
		series.grain === 'week'
			? m.mix_sentence_without_week(counts, o)
			: m.mix_sentence_without_month(counts, o)
	]
		.filter((part) => part !== '')
		.join(' ');
}

/** A family in a sentence: its total and every class of it. */
export function familySentence(family: MixFamily, { measure }: MixSeries, locale: Locale): string {
	const args = {
		family: familyName(family, locale),
		total: family.total ? formatFigureRange(family.total, locale) : m.mix_none({}, { locale }),
		list: family.panels
			.map((panel) =>
				m.mix_fact_plain(
					{ name: shortName(panel, locale), figure: markText(panel.total, locale) },
					{ locale }
				)
			)
			.join('; ')
	};
	return measure === 'launched'
		? m.mix_takeaway_launched(args, { locale })
		: m.mix_takeaway_stopped(args, { locale });
}

/** That the classes of a day are no split of its total. */
export const unsplitText = ({ date, parts, whole }: UnsplitDay, locale: Locale): string => {
	const args = { date: formatDay(date, locale), parts: formatFigureRange(parts, locale) };
	return whole === null
		? m.mix_unsplit_none(args, { locale })
		: m.mix_unsplit(
				{
					...args,
					whole: formatFigureRange(whole, locale),
					rest: m.mix_rest({}, { locale })
				},
				{ locale }
			);
};

/** Days that are named one by one; of years there may be hundreds. */
const NAMED_DAYS = 3;

/** What has to be read beside the figures: the days whose classes are no split. */
export const mixNotes = ({ families }: MixSeries, locale: Locale): string[] =>
	families.flatMap((family) => {
		const named = family.unsplit.slice(0, NAMED_DAYS).map((day) => unsplitText(day, locale));
		const more = family.unsplit.length - named.length;
		if (more === 0) return named;
		const args = { family: familyName(family, locale), n: formatNumber(more, locale) };
		return [...named, m.mix_unsplit_more(args, { locale })];
	});

/** Instead of a chart, where nothing is stated: why. */
export const mixEmpty = ({ selection }: MixSeries, locale: Locale) => ({
	title: m.mix_empty_title({}, { locale }),
	text: m.mix_empty_text({ weapons: weaponsText(selection, locale) }, { locale })
});

/** {@link mixEmpty} as a sentence. */
export const mixEmptySentence = (series: MixSeries, locale: Locale): string =>
	m.mix_empty_sentence(mixEmpty(series, locale), { locale });

/** The chart in sentences. */
export const mixSentences = (series: MixSeries, locale: Locale): string[] =>
	series.families.length === 0
		? [mixEmptySentence(series, locale)]
		: [
				...series.families.map((family) => familySentence(family, series, locale)),
				...mixNotes(series, locale)
			];
