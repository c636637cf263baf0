import type { MixFamily, MixPanel, MixSeries } from '../../../drawing/charts/mix/series';
import {
	absentText,
	mixEmptySentence,
	mixNotes,
	panelName,
	panelSentence,
	totalText
} from '../../../drawing/charts/mix/words';
import { withinText } from '../../../drawing/charts/shared/breaks';
import * as m from '../../../paraglide/messages';
import type { Figure } from '../../../figures/stats/figure';
import { formatFigure, formatFigureRange } from '../../../figures/view/format';
import { inOneLine } from '../../../figures/view/describe';
import type { SlideTable } from '../slide-content';
import { niceAxis } from './chart-spec';
import { gapText } from './launches-slide';
import { addChart, addWords, type Page } from './page';
import { BODY, colour } from './paper';
import { spanAxis } from './span-axis';
import { drawEmpty } from './words-slides';

/** As many small charts as can be read on a slide, and their columns. */
const MOST = 6;
const COLUMNS = 3;
const NOTE = 0.44;
/** Columns up to which each that is a bound or a range has its number. */
const MOST_LABELS = 14;
/** Behind the name of a week or month that is cut. */
const CUT = '*';

const isExact = ({ low, high, approximate }: Figure): boolean => low === high && !approximate;

interface Chosen {
	panel: MixPanel;
	family: MixFamily;
}

/** The classes with the greatest numbers, in the order of the chart; the others are named. */
function choose({ families }: MixSeries): { shown: Chosen[]; left: MixPanel[] } {
	const all = families.flatMap((family) => family.panels.map((panel) => ({ panel, family })));
	const least =
		all.map(({ panel }) => panel.total.figure?.value ?? 0).sort((a, b) => b - a)[MOST - 1] ?? 0;
	const shown = all.filter(({ panel }) => (panel.total.figure?.value ?? 0) >= least).slice(0, MOST);
	return { shown, left: all.filter((each) => !shown.includes(each)).map(({ panel }) => panel) };
}

/** Small native charts, one a class, each on a scale of its own. */
export function drawMix(page: Page, series: MixSeries, table: SlideTable | null): void {
	const { locale } = page;
	const o = { locale };
	if (series.families.length === 0) return drawEmpty(page, mixEmptySentence(series, locale));
	const { shown, left } = choose(series);
	const isFew = series.spans.length <= MOST_LABELS;
	const columns = Math.min(COLUMNS, Math.max(1, shown.length));
	const rows = Math.ceil(shown.length / columns);
	const axis = spanAxis(series.spans, series.grain, locale);
	const width = BODY.w / columns;
	const height = (BODY.h - NOTE) / Math.max(1, rows);
	shown.forEach(({ panel, family }, i) => {
		const x = BODY.x + (i % columns) * width;
		const y = BODY.y + Math.floor(i / columns) * height;
		const token = panel.family === 'missile' ? 'm-not' : 'd-not';
		const name = panelName(panel, locale);
		addWords(
			page,
			inOneLine(name, totalText(panel, family, locale)),
			{ x: x + 0.06, y, w: width - 0.2, h: 0.3 },
			{ size: 12, least: 8, bold: true, color: token, valign: 'middle' }
		);
		const values = panel.marks.map(({ figure }) => figure?.value ?? null);
		const most = Math.max(1, ...values.map((value) => value ?? 0));
		addChart(
			page,
			{ x: x - 0.04, y: y + 0.28, w: width - 0.1, h: height - 0.34 },
			{
				...{ kind: 'column', stacked: false, format: '0', gap: 40, legend: false, named: 5 },
				...niceAxis(Math.max(0, ...panel.marks.map(({ figure }) => figure?.most ?? 0))),
				...{ locale, table, categoryName: m.pptx_category({}, o) },
				...axis,
				categories: axis.categories.map((label, n) =>
					series.spans[n]!.isCut ? `${label}${CUT}` : label
				),
				series: [
					{
						name,
						color: colour(token),
						values,
						low: panel.marks.map(({ figure }) => figure?.low ?? null),
						high: panel.marks.map(({ figure }) =>
							figure && figure.high !== Infinity ? figure.high : null
						),
						labels: panel.marks.map(({ figure }) =>
							figure && (figure.value === most || (isFew && !isExact(figure)))
								? formatFigure(figure, locale)
								: null
						)
					}
				]
			},
			panelSentence(panel, family, series, locale)
		);
	});
	const more = left.map((panel) => `${panelName(panel, locale)} ${panelTotal(panel, page)}`);
	addWords(
		page,
		[
			gapText(series.grain, locale),
			series.spans.some(({ isCut }) => isCut)
				? `${CUT} ${series.grain === 'week' ? m.mix_pptx_cut_week({}, o) : m.mix_pptx_cut_month({}, o)}`
				: '',
			isFew ? '' : m.mix_pptx_bounds({}, o),
			more.length > 0 ? m.mix_pptx_more({ list: more.join('; ') }, o) : '',
			...mixNotes(series, locale),
			withinText(series.breaks, locale)
		]
			.filter((text) => text !== '')
			.join(' '),
		{ x: BODY.x, y: BODY.y + BODY.h - NOTE + 0.04, w: BODY.w, h: NOTE - 0.04 },
		{ size: 10, least: 7.5, color: 'ink-3' }
	);
}

const panelTotal = ({ total }: MixPanel, { locale }: Page): string =>
	total.figure ? formatFigureRange(total.figure, locale) : absentText(total, locale);
