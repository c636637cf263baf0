import { hasTotals, type RunningSeries } from '../../../drawing/charts/running/series';
import {
	lackText,
	lineText,
	panelChange,
	panelSentence
} from '../../../drawing/charts/running/words';
import { breakText } from '../../../drawing/charts/shared/breaks';
import { familyName, weaponsText } from '../../../figures/view/describe';
import { formatDayShort, formatNumber } from '../../../figures/view/format';
import * as m from '../../../paraglide/messages';
import type { SlideTable } from '../slide-content';
import { niceAxis } from './chart-spec';
import { addChart, addNote, addWords, type Page } from './page';
import { BODY, colour } from './paper';
import { drawEmpty } from './words-slides';

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
			{ x: BODY.x, y, w: BODY.w, h: 0.3 },
			{ size: 13, least: 9, bold: true, color: token, valign: 'middle' }
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
					name: lineText(line, series, locale),
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
