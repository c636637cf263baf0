/** The marks of running totals: a line a period, thin and dotted where nothing is known of the day. */
import * as m from '../../../paraglide/messages';
import {
	across,
	stretched,
	stroke,
	words,
	type KeyItem,
	type PlotLook,
	type PlotMark
} from '../../plot/marks';
import type { Mark, Token } from '../../plot/scene';
import type { Stack, StackRoom } from '../../plot/stack';
import type { Locale } from '../../../figures/view/catalogue';
import { familyName } from '../../../figures/view/describe';
import type { Family } from '../../../figures/stats/series';
import { FAMILY_TOKENS } from '../shared/family-tokens';
import { placeRunning, type PlacedRunningPanel } from './layout';
import type { RunningPanel, RunningSeries } from './series';
import { lineText, panelSentence } from './words';

/** The look of a line: what is looked at is strong, what is held against it steps back. */
function lookOf(index: number, family: Family): PlotLook & { stroke: Token } {
	const { not, stop } = FAMILY_TOKENS[family];
	if (index === 0) return { stroke: not, strokeWidth: 2.4 };
	if (index === 1) return { stroke: stop, strokeWidth: 1.8 };
	return { stroke: index === 2 ? 'ink-3' : 'mark', strokeWidth: 1.4 };
}

/** Between the days that are known, px. */
const DOTS = [1.5, 3];

/** The chart; on a page without a room. */
export function drawRunning(series: RunningSeries, locale: Locale, room: StackRoom = {}): Stack {
	const placed = placeRunning(
		series,
		locale,
		room.height && Math.floor(room.height / series.panels.length)
	);
	return {
		wideFrom: 430,
		key: keyItems(series, placed.panels, locale),
		axis: placed.axis,
		months: placed.axis.months.filter((month) => month.boundary).map((month) => month.x),
		dividers: [],
		lanes: [],
		panels: placed.panels.map((panel, i) => ({
			legend: legendItems(series.panels[i]!, series, locale),
			height: panel.height,
			marks: panelMarks(panel, series.panels[i]!),
			label: panelSentence(series.panels[i]!, series, locale)
		})),
		under: null,
		notes: [],
		list: []
	};
}

function panelMarks(
	{ lines, grid, base }: PlacedRunningPanel,
	{ family }: RunningPanel
): PlotMark[] {
	const { band } = FAMILY_TOKENS[family];
	// The first is drawn last, over the others.
	const order = lines.map((line, i) => ({ line, look: lookOf(i, family) })).reverse();
	return [
		...order.map(({ line }) => stretched(line.band, { fill: band })),
		across(
			grid.map((each) => each.y),
			{ stroke: 'grid' }
		),
		...order.flatMap(({ line, look }) => [
			stretched(line.silent, { ...look, strokeWidth: 1.4, dash: DOTS }),
			stretched(line.known, { ...look, round: true })
		]),
		...order.flatMap(({ line: { end }, look }): PlotMark[] =>
			end ? [{ kind: 'dots', at: [end], r: 3, fill: look.stroke }] : []
		),
		across([base], { stroke: 'ink' }),
		...lines.flatMap(({ end }, i) =>
			end
				? [
						words({ x: end.x, y: end.labelY }, end.text, {
							anchor: end.x < 25 ? 'start' : 'end',
							fill: i === 0 ? 'ink' : 'ink-2',
							weight: i === 0 ? 650 : 400,
							isInside: true
						})
					]
				: []
		),
		...grid.map((each) => words({ x: 0, y: each.y - 4 }, each.text, { fill: 'ink-3' }))
	];
}

/** The family's name, and each line with its total and coverage. */
function legendItems(panel: RunningPanel, series: RunningSeries, locale: Locale): KeyItem[] {
	const { family } = panel;
	return [
		{ text: familyName(panel, locale), fill: FAMILY_TOKENS[family].name, isName: true },
		...panel.lines.map((line, i): KeyItem => {
			const { stroke: token, strokeWidth } = lookOf(i, family);
			return {
				text: lineText(line, series, locale),
				size: 13.5,
				sign: {
					width: 20,
					marks: [stroke('M0 0h20', { stroke: token, strokeWidth: strokeWidth as number })]
				}
			};
		})
	];
}

/** What the signs mean: only those that are in the picture. */
function keyItems(
	{ panels }: RunningSeries,
	placed: readonly PlacedRunningPanel[],
	locale: Locale
): KeyItem[] {
	const o = { locale };
	const has = (pick: (line: PlacedRunningPanel['lines'][number]) => string) =>
		placed.some(({ lines }) => lines.some((line) => pick(line) !== ''));
	const { band } = FAMILY_TOKENS[panels[0]?.family ?? 'missile'];
	const item = (shown: boolean, text: string, width: number, ...marks: Mark[]): KeyItem[] =>
		shown ? [{ text, sign: { width, marks } }] : [];
	return [
		...item(
			has(({ silent }) => silent),
			m.running_key_silent({}, o),
			22,
			stroke('M0 0h22', { stroke: 'ink-2', strokeWidth: 1.4, dash: DOTS })
		),
		...item(
			has((line) => line.band),
			m.running_key_range({}, o),
			16,
			{
				kind: 'rect',
				x: 0,
				y: -6,
				width: 16,
				height: 12,
				fill: band
			}
		)
	];
}
