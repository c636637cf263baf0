import {
	countText,
	claimText,
	gaugeName,
	gaugeSentence
} from '../../../drawing/charts/gauges/sentence';
import { showsRange } from '../../../drawing/charts/shared/interval';
import { shareLabel } from '../../../drawing/charts/shared/rate-words';
import { hasShare, type Gauge, type GaugesSeries } from '../../../drawing/charts/gauges/series';
import { betweenText, partsText } from '../../../drawing/charts/shared/breaks';
import * as m from '../../../paraglide/messages';
import type { Names } from '../../../figures/view/catalogue';
import { formatFigureRange, formatShares } from '../../../figures/view/format';
import type { SlideTable } from '../slide-content';
import { addChart, addNote, type Page } from './page';
import { BODY, colour } from './paper';
import { addTable, type SlideCell } from './table-box';

/** Bars that can be told apart and read from the back of a room. */
const MOST_BARS = 8;

/**
 * Bars from 0 to 100% with their interval, and beside them what every share needs: n of d and both ranges. A
 * half circle is no chart PowerPoint has; one made of a ring breaks on the first edit.
 */
export function drawGauges(
	page: Page,
	series: GaugesSeries,
	names: Names,
	table: SlideTable | null
): void {
	const { locale } = page;
	const o = { locale };
	const all = [
		...series.families,
		...series.classes,
		...series.few,
		...series.unknown,
		...series.claims
	];
	const shares = all.filter(hasShare).slice(0, MOST_BARS);
	const note = [
		shares.some(({ rate }) => rate.interval) ? m.pptx_interval_note({}, o) : '',
		...series.families.map(({ parts }) => partsText(parts, locale)),
		betweenText(series.between, locale)
	]
		.filter((text) => text !== '')
		.join(' ');
	const noteHeight = note.length > 160 ? 0.6 : 0.24;
	const height = BODY.h - noteHeight;
	const width = shares.length > 0 ? 5.2 : 0;
	const round = (share: number) => Math.round(share * 10_000) / 10_000;
	if (shares.length > 0) {
		const color = (gauge: Gauge) => colour(gauge.family === 'missile' ? 'm-stop' : 'd-stop');
		addChart(
			page,
			{ x: BODY.x - 0.1, y: BODY.y, w: width, h: Math.min(height, 0.9 + shares.length * 0.62) },
			{
				...{
					kind: 'bar',
					stacked: false,
					max: 1,
					step: 0.25,
					format: '0%',
					gap: 60,
					legend: false,
					named: 12
				},
				...{ locale, table, categoryName: m.gauges_column_weapon({}, o) },
				categories: shares.map((gauge) => gaugeName(gauge, names, locale)),
				series: [
					{
						name: m.gauges_column_share({}, o),
						color: color(shares[0]!),
						pointColors: shares.map(color),
						values: shares.map(({ rate }) => round(rate.share)),
						ends: 'interval',
						low: shares.map(({ rate }) => (rate.interval ? round(rate.interval.low) : null)),
						high: shares.map(({ rate }) => (rate.interval ? round(rate.interval.high) : null))
					}
				]
			},
			shares.map((gauge) => gaugeSentence(gauge, series, names, locale)).join(' ')
		);
	}
	const numeric = (text: string, muted = false): SlideCell => ({ text, numeric: true, muted });
	addTable(
		page,
		{
			x: BODY.x + width + (width > 0 ? 0.15 : 0),
			y: BODY.y,
			w: BODY.w - width - (width > 0 ? 0.15 : 0),
			h: height
		},
		[
			{ text: m.gauges_column_weapon({}, o) },
			numeric(m.gauges_column_launched({}, o)),
			numeric(m.pptx_n_of_d({}, o)),
			numeric(m.gauges_column_share({}, o)),
			numeric(m.gauges_column_interval({}, o)),
			numeric(m.gauges_column_reports({}, o)),
			numeric(m.gauges_column_open({}, o))
		],
		all.map((gauge): SlideCell[] => {
			const { rate, totals } = gauge;
			const shown = hasShare(gauge);
			return [
				{ text: gaugeName(gauge, names, locale), bold: series.families.includes(gauge) },
				totals.launched
					? numeric(formatFigureRange(totals.launched, locale))
					: numeric(m.gauges_launches_unknown({}, o), true),
				rate
					? numeric(
							rate.few
								? m.pptx_few({ text: countText(gauge, locale) }, o)
								: countText(gauge, locale)
						)
					: numeric(totals.launched ? m.gauges_no_outcome({}, o) : claimText(gauge, locale), true),
				shown ? { ...numeric(shareLabel(gauge.rate)), bold: true } : numeric('–', true),
				shown && rate?.interval ? numeric(formatShares(rate.interval)) : numeric('–', true),
				shown && rate && showsRange(rate.reporting)
					? numeric(formatShares(rate.reporting))
					: numeric('–', true),
				shown && rate?.open ? numeric(formatShares(rate.open)) : numeric('–', true)
			];
		}),
		{ widths: [2.2, 1.8, 1.7, 1, 1.3, 1.5, 1.5], size: 10.5, row: 0.29 },
		table?.table.caption ?? page.content.title
	);
	addNote(page, note, noteHeight);
}
