import {
	hasTotals,
	type RunningPanel,
	type RunningSeries
} from '../../../drawing/charts/running/series';
import {
	lackText,
	lineSpan,
	panelChange,
	panelSentence
} from '../../../drawing/charts/running/words';
import { breakText } from '../../../drawing/charts/shared/breaks';
import { familyName, weaponsText } from '../../../figures/view/describe';
import { formatDayShort, formatFigure, formatNumber } from '../../../figures/view/format';
import type { Locale } from '../../../figures/view/catalogue';
import * as m from '../../../paraglide/messages';
import type { SlideTable } from '../slide-content';
import { niceAxis } from './chart-spec';
import { addChart, addNote, addWords, type Page } from './page';
import { BODY, colour } from './paper';
import { drawEmpty } from './words-slides';

/** Width of the name of a family with its change, inches. */
const NAME = 4.4;

/** Of how many days each line knows something: as long as all of it, beside the chart and not in its legend. */
const daysText = ({ lines }: RunningPanel, series: RunningSeries, locale: Locale): string =>
	lines.length === 0
		? ''
		: m.pptx_lines_days(
				{
					list: lines
						.map((line) =>
							m.pptx_line_days(
								{
									name: lineSpan(line, series, locale),
									n: formatNumber(line.reportedDays, locale),
									d: formatNumber(line.days, locale)
								},
								{ locale }
							)
						)
						.join('; ')
				},
				{ locale }
			);

/** A line a period or year and family; what a line stands for, with its coverage, is said over it. */
export function drawRunning(page: Page, series: RunningSeries, table: SlideTable | null): void {
	const { locale } = page;
	const o = { locale };
	if (!hasTotals(series)) {
		const weapons = weaponsText(series.selection, locale);
		drawEmpty(page, `${m.running_empty_title({}, o)}. ${m.running_empty_text({ weapons }, o)}`);
		return;
	}
	const note = [
		m.running_pptx_flat({}, o),
		lackText(series, locale),
		...series.breaks.map((each) => breakText(each, locale))
	]
		.filter((text) => text !== '')
		.join(' ');
	const noteHeight = 0.24 + 0.18 * series.breaks.length;
	const height = (BODY.h - noteHeight) / Math.max(1, series.panels.length);
	series.panels.forEach((panel, i) => {
		const y = BODY.y + i * height;
		const [token, pale] =
			panel.family === 'missile'
				? (['m-text', 'm-stop'] as const)
				: (['d-text', 'd-stop'] as const);
		addWords(
			page,
			[familyName(panel, locale), panelChange(panel, locale)]
				.filter((text) => text !== '')
				.join(' · '),
			{ x: BODY.x, y, w: NAME, h: 0.3 },
			{ size: 13, least: 9, bold: true, color: token, valign: 'middle' }
		);
		addWords(
			page,
			daysText(panel, series, locale),
			{ x: BODY.x + NAME, y, w: BODY.w - NAME, h: 0.3 },
			{ size: 10, least: 7, color: 'ink-3', align: 'right', valign: 'middle' }
		);
		addChart(
			page,
			{ x: BODY.x - 0.1, y: y + 0.28, w: BODY.w + 0.2, h: height - 0.3 },
			{
				...{ kind: 'line', stacked: false, format: '#,##0', gap: 0, legend: true, named: 12 },
				...{ locale, table, categoryName: m.running_col_day({}, o) },
				...niceAxis(Math.max(0, ...panel.lines.map(({ total }) => total?.value ?? 0))),
				categories: series.steps.map((day, step) =>
					series.form === 'years' ? formatDayShort(day, locale) : formatNumber(step + 1, locale)
				),
				series: panel.lines.map((line, n) => ({
					name: `${lineSpan(line, series, locale)}: ${line.total ? formatFigure(line.total, locale) : m.running_none({}, o)}`,
					color: colour(n === 0 ? token : n === 1 ? pale : 'ink-3'),
					lineWidth: n === 0 ? 2.25 : 1.5,
					values: line.points.map((point) => point?.figure?.value ?? null)
				}))
			},
			panelSentence(panel, series, locale)
		);
	});
	addNote(page, note, noteHeight);
}
