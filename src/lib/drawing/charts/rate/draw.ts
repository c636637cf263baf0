/** The marks of the rates over time: lines of ratios of sums with what they leave open; gaps stay gaps. */
import * as m from '../../../paraglide/messages';
import {
	across,
	stretched,
	stroke,
	words,
	type KeyItem,
	type Length,
	type PlotMark
} from '../../plot/marks';
import type { Lane, Stack, StackRoom } from '../../plot/stack';
import type { Locale } from '../../../figures/view/catalogue';
import { familyName } from '../../../figures/view/describe';
import { formatNumber } from '../../../figures/view/format';
import { breakText, partRates } from '../shared/breaks';
import { FAMILY_TOKENS } from '../shared/family-tokens';
import { LINE_PX, placeRate, type PlacedRate, type PlacedRatePanel } from './layout';
import type { RatePanel, RateSeries } from './series';
import { panelSentence } from './words';

/** The chart of rates; on a page without a room. */
export function drawRate(series: RateSeries, locale: Locale, room: StackRoom = {}): Stack {
	const placed = placeRate(series, locale, {
		width: room.width,
		height: room.height && Math.floor(room.height / series.panels.length)
	});
	const isDaily = series.grain === 'day';
	return {
		wideFrom: 430,
		key: keyItems(placed, isDaily, locale),
		axis: placed.axis,
		months: placed.axis.months.filter((month) => month.boundary).map((month) => month.x),
		dividers: placed.breaks,
		lanes: placed.breaks.length === 0 ? [] : [breakLane(placed.breaks)],
		panels: placed.panels.map((panel, i) => ({
			legend: legendItems(series.panels[i]!, panel, locale),
			height: panel.height,
			marks: panelMarks(panel, isDaily, placed.axis.step),
			label: panelSentence(series.panels[i]!, series, locale)
		})),
		under: null,
		notes: series.breaks.map((note, i) => `${i + 1}  ${breakText(note, locale)}`),
		list: []
	};
}

/** The numbers of the changes of definition, over their dividers. */
const breakLane = (xs: readonly number[]): Lane => ({
	height: 24,
	marks: xs.map((x, i): PlotMark => ({ kind: 'ring', x, y: 11, number: i + 1 }))
});

/** A panel from the back to the front; then its words, the weightiest first. */
function panelMarks(panel: PlacedRatePanel, isDaily: boolean, step: number): PlotMark[] {
	const { not, band } = FAMILY_TOKENS[panel.family];
	const slim = (px: number, share: number, least = 0): Length => ({
		px,
		share: step * share,
		least
	});
	return [
		stretched(
			panel.reports,
			isDaily
				? { fill: 'ink-3', opacity: 0.2 }
				: { stroke: 'ink-3', opacity: 0.3, strokeWidth: slim(13, 0.7) }
		),
		stretched(panel.band, { fill: band }),
		across(
			panel.grid.map((line) => line.y),
			{ stroke: 'grid' }
		),
		stretched(panel.period ? `M0 ${panel.period.y}H100` : panel.parts, {
			stroke: 'ink-2',
			dash: [3, 3]
		}),
		stretched(panel.line, { stroke: not, strokeWidth: 2.2, round: true }),
		stretched(panel.whiskers, { stroke: not, strokeWidth: 1.5 }),
		stretched(panel.caps, { stroke: not, strokeWidth: slim(9, 0.7) }),
		{ kind: 'dots', at: panel.dots, r: slim(3, 0.4, 1.4), fill: not },
		{
			kind: 'dots',
			at: panel.hollow,
			r: slim(3.2, 0.4, 1.4),
			fill: 'surface',
			stroke: not,
			strokeWidth: 1.75
		},
		across([panel.base], panel.from > 0 ? { stroke: 'ink-2', dash: [5, 4] } : { stroke: 'ink' }),
		stretched(panel.gaps, { stroke: 'mark', strokeWidth: slim(1.6, 0.3, 0.8) }),
		...panelWords(panel)
	];
}

/** Values of the grid, the period's rate at the end of its line, and why the longest gap is one. */
function panelWords({ grid, period, gapLabel }: PlacedRatePanel): PlotMark[] {
	const dashed = period?.y ?? -100;
	const out = grid.map((line) => {
		// A value on the dashed line would be read as that line's.
		const isCrossed = Math.abs(line.y - 8 - dashed) < 11;
		return words({ x: 0, y: line.y + (isCrossed ? 14 : -4) }, line.text, { fill: 'ink-3' });
	});
	if (period)
		out.push(
			words({ x: 100, y: period.y + 4.5 }, period.text, { dx: 6, fill: 'ink', weight: 650 })
		);
	if (gapLabel && !(period && gapLabel.lines[0]!.y - 12 < dashed)) {
		const { x, lines, level } = gapLabel;
		out.push({
			...words({ x, y: lines[0]!.y }, '', { anchor: 'middle', leading: LINE_PX }),
			lines: lines.map(({ text }) => ({ runs: [{ text }] })),
			...(level === 2 && { set: 'wide' })
		});
	}
	return out;
}

/** The family's name, its rate over the period, or the rates between definition breaks. */
function legendItems(panel: RatePanel, placed: PlacedRatePanel, locale: Locale): KeyItem[] {
	const { family, period, parts } = panel;
	const items: KeyItem[] = [
		{ text: familyName(panel, locale), fill: FAMILY_TOKENS[family].name, isName: true }
	];
	if (placed.period && period)
		items.push({
			text: m.rate_period(
				{
					share: placed.period.text,
					n: formatNumber(period.stopped, locale),
					d: formatNumber(period.launched, locale)
				},
				{ locale }
			),
			size: 13.5,
			sign: { width: 22, marks: [stroke('M0 0h22', { stroke: 'ink-2', dash: [3, 3] })] }
		});
	if (placed.from > 0) items.push({ text: m.rate_from_half({}, { locale }), size: 13.5 });
	if (parts.length > 0) items.push({ text: partRates(parts, locale), size: 13.5 });
	return items;
}

function keyItems(placed: PlacedRate, isDaily: boolean, locale: Locale): KeyItem[] {
	const o = { locale };
	const has = (pick: (panel: PlacedRatePanel) => { length: number }) =>
		placed.panels.some((panel) => pick(panel).length > 0);
	const item = (shown: boolean, text: string, sign: KeyItem['sign']): KeyItem[] =>
		shown ? [{ text, sign }] : [];
	return [
		...item(
			has((panel) => panel.band + panel.whiskers),
			m.rate_key_open({}, o),
			isDaily
				? {
						width: 22,
						marks: [
							{ kind: 'rect', x: 0, y: -6, width: 10, height: 12, fill: 'm-band' },
							{ kind: 'rect', x: 12, y: -6, width: 10, height: 12, fill: 'd-band' }
						]
					}
				: {
						width: 8,
						marks: [stroke('M4 -5.5V5.5M0 -5.5H8M0 5.5H8', { stroke: 'ink', strokeWidth: 1.5 })]
					}
		),
		...item(
			has((panel) => panel.reports),
			m.rate_key_reports({}, o),
			{
				width: 18,
				marks: [{ kind: 'rect', x: 0, y: -6, width: 18, height: 12, fill: 'ink-3', opacity: 0.2 }]
			}
		),
		...item(
			has((panel) => panel.hollow),
			m.rate_key_few({}, o),
			{
				width: 9,
				marks: [{ kind: 'circle', x: 4.5, y: 0, r: 3.5, stroke: 'ink', strokeWidth: 1.5 }]
			}
		),
		...item(
			has((panel) => panel.gaps),
			m.rate_key_gap({}, o),
			{ width: 4, marks: [stroke('M2 -4v8', { stroke: 'mark', strokeWidth: 1.6 })] }
		)
	];
}
