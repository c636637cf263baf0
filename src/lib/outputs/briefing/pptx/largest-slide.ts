import { largestSentence } from '../../../drawing/charts/largest/sentence';
import type { LargestSeries } from '../../../drawing/charts/largest/series';
import {
	dayText,
	launchedText,
	stoppedHead,
	stoppedPiece,
	tollHeads
} from '../../../drawing/charts/largest/words';
import * as m from '../../../paraglide/messages';
import type { Figure } from '../../../figures/stats/figure';
import type { Names } from '../../../figures/view/catalogue';
import { familyName } from '../../../figures/view/describe';
import { formatFigureRange } from '../../../figures/view/format';
import type { SlideTable } from '../slide-content';
import { niceAxis } from './chart-spec';
import { stackOf } from './launches-slide';
import { addChart, type Page } from './page';
import { BODY } from './paper';
import { addTable, type SlideCell } from './table-box';

/** Lying bars, the largest day on top, and beside them the figures. */
export function drawLargest(
	page: Page,
	series: LargestSeries,
	names: Names,
	table: SlideTable
): void {
	const { locale } = page;
	const o = { locale };
	const { families } = series.selection;
	const tolls = tollHeads(series, locale);
	const withYear = new Set(series.rows.map(({ date }) => date.slice(0, 4))).size > 1;
	addChart(
		page,
		{ x: BODY.x - 0.1, y: BODY.y, w: 5.1, h: BODY.h },
		{
			...{
				kind: 'bar',
				stacked: true,
				format: '0',
				gap: 45,
				legend: true,
				named: 12,
				locale,
				table
			},
			...niceAxis(Math.max(0, ...series.rows.map(({ launched }) => launched))),
			categories: series.rows.map(
				(row) => `${dayText(row.date, locale, withYear)}: ${launchedText(row, locale)}`
			),
			categoryName: m.pptx_category({}, o),
			series: families
				.flatMap((selected) =>
					stackOf(
						selected.family,
						series.rows.map(({ marks }) => marks[selected.family]),
						(part) => m.pptx_series({ family: familyName(selected, locale), part }, o),
						locale
					)
				)
				.filter(({ values }) => values.some((value) => (value ?? 0) > 0))
		},
		largestSentence(series, names, locale)
	);
	const figure = (text: string, muted = false): SlideCell => ({ text, numeric: true, muted });
	const people = (value: Figure | null) =>
		value ? figure(formatFigureRange(value, locale)) : figure(m.word_no_report({}, o), true);
	addTable(
		page,
		{ x: BODY.x + 5.1, y: BODY.y, w: BODY.w - 5.1, h: BODY.h },
		[
			{ text: m.largest_col_date({}, o) },
			figure(m.largest_col_launched({}, o)),
			...families.map((selected) => figure(stoppedHead(selected, locale))),
			figure(tolls.killed),
			figure(tolls.injured)
		],
		series.rows.map((row) => [
			{ text: dayText(row.date, locale, withYear) },
			{ ...figure(launchedText(row, locale)), bold: true },
			...families.map(({ family }) => {
				const { strong, plain, muted } = stoppedPiece(row.marks[family], locale);
				const known = [strong, plain].filter((text) => text !== '').join(' ');
				return figure([known, muted].filter((text) => text !== '').join('; '), known === '');
			}),
			people(row.killed),
			people(row.injured)
		]),
		{ widths: [1.5, 1, ...families.map(() => 1.35), 1.4, 1.5], size: 10, row: 0.28 },
		table.table.caption
	);
}
