import type { CasualtiesSeries, CasualtyPanel } from '../../../drawing/charts/casualties/series';
import { measureName, panelSentence, totalText } from '../../../drawing/charts/casualties/words';
import * as m from '../../../paraglide/messages';
import type { Locale } from '../../../figures/view/catalogue';
import { formatFigure } from '../../../figures/view/format';
import type { SlideTable } from '../slide-content';
import { niceAxis } from './chart-spec';
import { gapText } from './launches-slide';
import { addChart, addWords, type Page } from './page';
import { BODY, colour } from './paper';
import { spanAxis } from './span-axis';
import { drawEmpty } from './words-slides';

/** So many of the greatest marks have their figure written at them. */
const LABELLED = 6;

/** Words at the greatest marks: `46+` says what a column cannot. */
function labelsOf({ points }: CasualtyPanel, max: number, locale: Locale): (string | null)[] {
	const least =
		points
			.map(({ figure }) => figure?.value ?? 0)
			.sort((a, b) => b - a)
			.at(LABELLED - 1) ?? 0;
	// Words over low columns would stand on each other.
	const lowest = Math.max(least, max * 0.08);
	return points.map(({ figure }) =>
		figure && figure.value > 0 && figure.value >= lowest ? formatFigure(figure, locale) : null
	);
}

/** Killed and injured beside each other on one scale; the ends of their ranges as whiskers. */
export function drawCasualties(
	page: Page,
	series: CasualtiesSeries,
	table: SlideTable | null
): void {
	const { locale } = page;
	const o = { locale };
	const ends = series.panels.flatMap(({ points }) =>
		points.flatMap(({ figure }) => (figure ? [figure.most] : []))
	);
	const axis = niceAxis(Math.max(0, ...ends));
	const first = series.panels[0];
	if (!first) return;
	const alt = series.panels.map((panel) => panelSentence(panel, series.grain, locale)).join(' ');
	if (ends.length === 0) return drawEmpty(page, alt);
	addWords(
		page,
		series.panels.map((panel) => totalText(panel, locale)).join(' · '),
		{ x: BODY.x, y: BODY.y, w: BODY.w, h: 0.32 },
		{ size: 13, least: 10, bold: true, valign: 'middle' }
	);
	addChart(
		page,
		{ x: BODY.x - 0.1, y: BODY.y + 0.34, w: BODY.w + 0.2, h: BODY.h - 0.34 - 0.26 },
		{
			...{
				kind: 'column',
				stacked: false,
				format: '0',
				gap: 40,
				legend: true,
				named: 12,
				locale,
				table
			},
			...axis,
			...spanAxis(
				first.points.map(({ span }) => span),
				series.grain,
				locale
			),
			categoryName: m.pptx_category({}, o),
			series: series.panels.map((panel) => ({
				name: measureName(panel, locale),
				color: colour(panel.measure === 'killed' ? 'killed' : 'mark'),
				values: panel.points.map(({ figure }) => figure?.value ?? null),
				low: panel.points.map(({ figure }) => figure?.low ?? null),
				high: panel.points.map(({ figure }) =>
					figure && figure.high !== Infinity ? figure.high : null
				),
				labels: labelsOf(panel, axis.max, locale)
			}))
		},
		alt
	);
	addWords(
		page,
		[m.pptx_whisker_note({}, o), gapText(series.grain, locale)].join(' '),
		{ x: BODY.x, y: BODY.y + BODY.h - 0.24, w: BODY.w, h: 0.24 },
		{ size: 10, least: 8, color: 'ink-3' }
	);
}
