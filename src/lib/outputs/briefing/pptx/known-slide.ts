import { knownWhenSentence } from '../../../drawing/charts/known-when/sentence';
import {
	topOf,
	type KnownPanel,
	type KnownWhenSeries
} from '../../../drawing/charts/known-when/series';
import { measureName, momentShort } from '../../../drawing/charts/known-when/words';
import { knownWhenTable } from '../../../drawing/charts/known-when/table';
import * as m from '../../../paraglide/messages';
import type { Token } from '../../../drawing/plot/scene';
import type { Figure } from '../../../figures/stats/figure';
import type { Locale, Names } from '../../../figures/view/catalogue';
import { formatFigure } from '../../../figures/view/format';
import type { SlideTable } from '../slide-content';
import { niceAxis, type ChartSpec } from './chart-spec';
import { addChart, addWords, type Page } from './page';
import { BODY, colour } from './paper';
import { addTable, shownCells } from './table-box';

/** Charts on a slide, and lines in a chart, that can still be told apart. */
const MOST_CHARTS = 2;
const MOST_LINES = 3;
/** Reports in the table. */
const LATEST_ROWS = 5;
const SOURCE_TOKENS: readonly Token[] = ['m-stop', 'd-stop', 'mark'];

/** The figures that changed most often, in their own order. */
const mostRevised = (panels: readonly KnownPanel[]): KnownPanel[] => {
	const first = [...panels]
		.filter(({ steps }) => steps.some(({ figure }) => figure !== null))
		.sort((a, b) => b.steps.length - a.steps.length)
		.slice(0, MOST_CHARTS);
	return panels.filter((panel) => first.includes(panel));
};

/** What is in force at each moment: the last statement up to it. */
function inForce(
	points: readonly { at: number; figure: Figure | null }[],
	moments: readonly { at: number }[]
): (Figure | null)[] {
	return moments.map(({ at }) => points.filter((point) => point.at <= at).at(-1)?.figure ?? null);
}

/** Words at the first figure, at the one that changed it most, and at the last. */
function labelsOf(
	{ largest, now }: KnownPanel,
	best: readonly (Figure | null)[],
	locale: Locale
): (string | null)[] {
	const first = best.findIndex((figure) => figure !== null);
	const told = [first, best.findIndex((figure) => figure !== null && figure === largest?.figure)];
	return best.map((figure, i) =>
		figure && (told.includes(i) || (now !== null && i === best.length - 1))
			? formatFigure(figure, locale)
			: null
	);
}

function chartOf(
	panel: KnownPanel,
	series: KnownWhenSeries,
	table: SlideTable | null,
	locale: Locale
): ChartSpec {
	const o = { locale };
	const best = inForce(panel.steps, series.moments);
	const said = [...panel.steps, ...panel.lines.flatMap(({ points }) => points)];
	const line = (name: string, color: string, lineWidth: number, figures: typeof best) => ({
		...{ name, color, lineWidth, dots: true },
		values: figures.map((figure) => figure?.value ?? null)
	});
	return {
		...{ kind: 'line', stacked: false, format: '0', gap: 0, legend: true, named: 6, locale, table },
		...niceAxis(Math.max(0, ...said.map(({ figure }) => (figure ? topOf(figure) : 0)))),
		categories: series.moments.map((moment) => momentShort(moment, locale)),
		categoryName: m.knownwhen_column_published({}, o),
		series: [
			...panel.lines
				.slice(0, MOST_LINES)
				.map(({ name, points }, n) =>
					line(name, colour(SOURCE_TOKENS[n]!), 1.5, inForce(points, series.moments))
				),
			{
				...line(m.pptx_best({}, o), colour('ink'), 2.25, best),
				labels: labelsOf(panel, best, locale)
			}
		]
	};
}

/** Charts of the figures that changed most, a line a source; under them the reports that changed them. */
export function drawKnown(
	page: Page,
	series: KnownWhenSeries,
	names: Names,
	table: SlideTable | null
): void {
	const { locale } = page;
	const o = { locale };
	// One moment makes no line: what it says is in the table.
	const panels = series.moments.length > 1 ? mostRevised(series.panels) : [];
	const gap = 0.3;
	const width = (BODY.w - gap * (panels.length - 1)) / Math.max(1, panels.length);
	const hasCharts = panels.length > 0;
	const height = hasCharts ? 2.55 : 0;
	panels.forEach((panel, i) => {
		const x = BODY.x + i * (width + gap);
		addWords(
			page,
			m.pptx_known_chart({ measure: measureName(panel.measure, locale) }, o),
			{ x, y: BODY.y, w: width, h: 0.28 },
			{ size: 12, least: 9, bold: true, valign: 'middle' }
		);
		addChart(
			page,
			{ x: x - 0.1, y: BODY.y + 0.26, w: width + 0.1, h: height - 0.28 },
			chartOf(panel, series, table, locale),
			knownWhenSentence(panel, locale)
		);
	});
	const whole = table?.table ?? knownWhenTable(series, names, locale);
	const { head, rows } = shownCells(whole, ['number', 'published', 'source', 'said', 'changed']);
	const changing = rows.filter((row) => !row.at(-1)?.muted);
	addTable(
		page,
		{ x: BODY.x, y: BODY.y + height, w: BODY.w, h: BODY.h - height - (hasCharts ? 0.26 : 0) },
		head,
		// The latest in order: what is said of an attack at the end is what is quoted.
		hasCharts ? changing.slice(-LATEST_ROWS) : rows,
		{
			widths: [0.5, 1.7, 3.4, 3.6, 3.4],
			...(hasCharts ? { size: 9, row: 0.24 } : { size: 12, row: 0.3 })
		},
		whole.caption,
		{ all: rows.length, keep: 'last' }
	);
	if (hasCharts)
		addWords(
			page,
			m.pptx_known_note({}, o),
			{ x: BODY.x, y: BODY.y + BODY.h - 0.22, w: BODY.w, h: 0.22 },
			{ size: 10, least: 8, color: 'ink-3' }
		);
}
