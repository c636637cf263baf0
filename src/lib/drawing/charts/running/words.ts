/** Running totals in words: for the read-out, the sentences and the table. */
import * as m from '../../../paraglide/messages';
import { differenceText } from '../shared/change';
import type { Locale } from '../../../figures/view/catalogue';
import { familyName } from '../../../figures/view/describe';
import {
	formatDay,
	formatDayShort,
	formatFigure,
	formatFigureRange,
	formatNumber,
	formatSpan
} from '../../../figures/view/format';
import type { RunningLine, RunningPanel, RunningSeries } from './series';
import type { Reading } from '../shared/reading';

/** Which of the lines it is: "this period", "compared period", "2023". */
export function lineName({ id }: RunningLine, locale: Locale): string {
	if (id === 'now') return m.running_now({}, { locale });
	return id === 'before' ? m.running_before({}, { locale }) : id;
}

/** The days of a line; a year that is whole is called by its number alone. */
export function lineSpan(
	{ id, span }: RunningLine,
	{ form }: RunningSeries,
	locale: Locale
): string {
	const isWhole = form === 'years' && span.from.endsWith('-01-01') && span.to.endsWith('-12-31');
	return isWhole ? id : formatSpan(span, locale);
}

/** "1 Dec – 31 Jan 2024: 458+, reported on 50 of 62 days". */
export function lineText(line: RunningLine, series: RunningSeries, locale: Locale): string {
	const { total, days, reportedDays } = line;
	return m.running_line(
		{
			span: lineSpan(line, series, locale),
			figure: total ? formatFigure(total, locale) : m.running_none({}, { locale }),
			n: formatNumber(reportedDays, locale),
			d: formatNumber(days, locale)
		},
		{ locale }
	);
}

/** What had been counted by a step: "458+"; of a day nothing is known of, the sum so far says so. */
function pointText({ points, total }: RunningLine, step: number | null, locale: Locale): string {
	const o = { locale };
	if (step === null) return total ? formatFigureRange(total, locale) : m.running_none({}, o);
	const point = points[step];
	if (!point) return m.running_outside({}, o);
	if (!point.figure) return m.running_none({}, o);
	const figure = formatFigureRange(point.figure, locale);
	return point.isSilent ? m.running_silent({ figure }, o) : figure;
}

/** The days of a step: "Day 12: 12 Jan 2024 and 12 Jan 2023"; with years "12 Jan". */
export function stepText(
	{ form, steps, panels }: RunningSeries,
	step: number,
	locale: Locale
): string {
	if (form === 'years') return formatDayShort(steps[step]!, locale);
	const days = (panels[0]?.lines ?? []).flatMap(({ points }) =>
		points[step] ? [formatDay(points[step].date, locale)] : []
	);
	return m.running_step({ n: formatNumber(step + 1, locale), days: days.join(' / ') }, { locale });
}

/** The read-out: all lines at a step, or while none is under the cursor of their last days. */
export function readRunning(series: RunningSeries, index: number | null, locale: Locale): Reading {
	const step = index !== null && index < series.steps.length ? index : null;
	return {
		when: step === null ? formatSpan(series.period, locale) : stepText(series, step, locale),
		facts: series.panels.flatMap((panel) =>
			panel.lines.map((line) =>
				m.running_fact(
					{
						family: familyName(panel, locale),
						name: lineName(line, locale),
						figure: pointText(line, step, locale)
					},
					{ locale }
				)
			)
		)
	};
}

/** The change from the compared period; empty where rule 8 gives none, as both stand beside each other. */
export const panelChange = ({ change }: RunningPanel, locale: Locale): string =>
	change?.kind === 'change'
		? m.running_change({ change: differenceText(change, locale) }, { locale })
		: '';

/** A family in a sentence: each line's total with its coverage, and the change where rule 8 gives one. */
export function panelSentence(panel: RunningPanel, series: RunningSeries, locale: Locale): string {
	const args = {
		family: familyName(panel, locale),
		list: panel.lines.map((line) => lineText(line, series, locale)).join('; ')
	};
	const sentence =
		panel.lines.length === 0
			? m.running_sentence_none({ family: args.family }, { locale })
			: series.measure === 'launched'
				? m.running_sentence(args, { locale })
				: m.running_sentence_stopped(args, { locale });
	const change = panelChange(panel, locale);
	return change === '' ? sentence : `${sentence} ${change}`;
}

/** What is compared with what, where the record has nothing to compare with; empty otherwise. */
export function lackText({ form, other, panels }: RunningSeries, locale: Locale): string {
	if (form === 'years' || panels.some(({ lines }) => lines.length > 1)) return '';
	return other
		? m.running_lack({ span: formatSpan(other, locale) }, { locale })
		: m.running_alone({}, { locale });
}
