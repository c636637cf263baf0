/** What is said under the gauges of a picture: what is left out, weapons without a rate, breaks. */
import * as m from '../../../paraglide/messages';
import type { RowItem } from '../../plot/measured/key-rows';
import type { Locale, Names } from '../../../figures/view/catalogue';
import { formatNumber } from '../../../figures/view/format';
import { betweenText, breakText } from '../shared/breaks';
import { drawSquares } from './draw-key';
import type { Choice } from './scene-form';
import { countText, gaugeName } from './sentence';
import type { Gauge, GaugesSeries } from './series';
import { restSections } from './words';

/** A line under the gauges: its words, and the gauge it stands for if it is one. */
export type FootItem = RowItem & { gauge?: Gauge };

/** The rows under the gauges; `leftOut` are classes that no gauge is drawn for. */
export function footRows(
	series: GaugesSeries,
	names: Names,
	locale: Locale,
	{ leftOut, named }: { leftOut: readonly Gauge[]; named: Choice['named'] }
): FootItem[][] {
	const o = { locale };
	const sections = restSections(series, names, locale);
	const rest = sections.flatMap(({ title, reason, items }): FootItem[] => [
		{ text: m.picture_gauges_heading({ title, reason }, o), weight: 600, fill: 'ink' },
		...items.map(({ gauge, name, figure }) => ({
			text: `${name} ${figure}`,
			sign: drawSquares(gauge) ?? undefined,
			gauge
		}))
	]);
	const count = sections.reduce((sum, { items }) => sum + items.length, 0);
	const between =
		series.between.length > series.breaks.length ? betweenText(series.between, locale) : '';
	return [
		leftOut.length === 0
			? []
			: [{ text: leftOutText(leftOut, series, names, locale, named.leftOut) }],
		named.rest || count === 0
			? rest
			: [{ text: m.picture_gauges_rest_count({ n: formatNumber(count, locale) }, o) }],
		...series.breaks.map((note) => [{ text: breakText(note, locale) }]),
		between === '' ? [] : [{ text: between }]
	].filter((row) => row.length > 0);
}

function leftOutText(
	leftOut: readonly Gauge[],
	series: GaugesSeries,
	names: Names,
	locale: Locale,
	isNamed: boolean
): string {
	const o = { locale };
	const n = formatNumber(leftOut.length, locale);
	if (!isNamed)
		return leftOut.length === series.classes.length
			? m.picture_gauges_left_out_all({ n }, o)
			: m.picture_gauges_left_out_count({ n }, o);
	const list = leftOut
		.map((gauge) =>
			m.picture_gauges_left_out_item(
				{ weapon: gaugeName(gauge, names, locale), count: countText(gauge, locale) },
				o
			)
		)
		.join(', ');
	return m.picture_gauges_left_out({ list }, o);
}
