import { isDrawn, type RateSeries } from '../../../drawing/charts/rate/series';
import { rangeOf } from '../../../figures/stats/rate';
import { panelSentence } from '../../../drawing/charts/rate/words';
import { familyName } from '../../../figures/view/describe';
import { withinText } from '../../../drawing/charts/shared/breaks';
import * as m from '../../../paraglide/messages';
import type { SlideTable } from '../slide-content';
import { addChart, addNote, addWords, type Page } from './page';
import { BODY, colour } from './paper';
import { spanAxis } from './span-axis';

/** A line a family, 0 to 100%, with the ends of what it may be as thin lines; a gap is a gap. */
export function drawRate(page: Page, series: RateSeries, table: SlideTable | null): void {
	const { locale } = page;
	const o = { locale };
	const note = [m.pptx_rate_gap_note({}, o), withinText(series.breaks, locale)]
		.filter((text) => text !== '')
		.join(' ');
	const noteHeight = series.breaks.length > 0 ? 0.42 : 0.24;
	const height = (BODY.h - noteHeight) / Math.max(1, series.panels.length);
	series.panels.forEach((panel, i) => {
		const y = BODY.y + i * height;
		const family = familyName(panel, locale);
		const [token, pale] =
			panel.family === 'missile'
				? (['m-text', 'm-stop'] as const)
				: (['d-text', 'd-stop'] as const);
		const of = (value: (point: (typeof panel.points)[number]) => number | null | undefined) =>
			panel.points.map((point) => {
				const share = isDrawn(point) ? value(point) : null;
				return share == null ? null : Math.round(share * 10_000) / 10_000;
			});
		addWords(
			page,
			family,
			{ x: BODY.x, y, w: 3, h: 0.3 },
			{ size: 13, bold: true, color: token, valign: 'middle' }
		);
		addChart(
			page,
			{ x: BODY.x - 0.1, y: y + 0.1, w: BODY.w + 0.2, h: height - 0.12 },
			{
				...{
					kind: 'line',
					stacked: false,
					max: 1,
					step: 0.25,
					format: '0%',
					gap: 0,
					legend: true,
					named: 12
				},
				...{ locale, table, categoryName: m.pptx_category({}, o) },
				...spanAxis(
					panel.points.map(({ span }) => span),
					series.grain,
					locale
				),
				series: [
					{
						name: m.pptx_share({ family }, o),
						color: colour(token),
						lineWidth: 2.25,
						dots: true,
						values: of(({ rate }) => rate?.share)
					},
					{
						name: m.pptx_range_low({ family }, o),
						color: colour(pale),
						lineWidth: 0.75,
						dashed: true,
						values: of(({ rate }) => rate && rangeOf(rate)?.low)
					},
					{
						name: m.pptx_range_high({ family }, o),
						color: colour(pale),
						lineWidth: 0.75,
						dashed: true,
						values: of(({ rate }) => rate && rangeOf(rate)?.high)
					}
				]
			},
			panelSentence(panel, series, locale)
		);
	});
	addNote(page, note, noteHeight);
}
