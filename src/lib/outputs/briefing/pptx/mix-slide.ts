import type { MixFamily, MixPanel, MixSeries } from '../../../drawing/charts/mix/series';
import { panelName, mixNotes, panelSentence, totalText } from '../../../drawing/charts/mix/words';
import * as m from '../../../paraglide/messages';
import { formatFigure } from '../../../figures/view/format';
import { inOneLine } from '../../../figures/view/describe';
import type { SlideTable } from '../slide-content';
import { niceAxis } from './chart-spec';
import { addChart, addWords, type Page } from './page';
import { BODY, colour } from './paper';
import { spanLabel } from './span-label';

/** As many small charts as can be read on a slide, and their columns. */
const MOST = 6;
const COLUMNS = 3;
const NOTE = 0.44;

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
	const { shown, left } = choose(series);
	const columns = Math.min(COLUMNS, Math.max(1, shown.length));
	const rows = Math.ceil(shown.length / columns);
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
		const most = Math.max(...values.map((value) => value ?? 0));
		addChart(
			page,
			{ x: x - 0.04, y: y + 0.28, w: width - 0.1, h: height - 0.34 },
			{
				...{ kind: 'column', stacked: false, format: '0', gap: 40, legend: false, named: 5 },
				...niceAxis(Math.max(0, ...panel.marks.map(({ figure }) => figure?.most ?? 0))),
				...{ locale, table, categoryName: m.pptx_category({}, o) },
				categories: series.spans.map((span) => spanLabel(span, series.grain, locale)),
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
							figure && figure.value > 0 && figure.value === most
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
			m.pptx_gap_note({}, o),
			more.length > 0 ? m.mix_pptx_more({ list: more.join('; ') }, o) : '',
			...mixNotes(series, locale)
		]
			.filter((text) => text !== '')
			.join(' '),
		{ x: BODY.x, y: BODY.y + BODY.h - NOTE + 0.04, w: BODY.w, h: NOTE - 0.04 },
		{ size: 10, least: 7.5, color: 'ink-3' }
	);
}

const panelTotal = ({ total }: MixPanel, { locale }: Page): string =>
	total.figure ? formatFigure(total.figure, locale) : '';
