/** The marks of the mix: a panel a class, each on a scale of its own and all on one time axis. */
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
import type { Mark } from '../../plot/scene';
import type { Stack } from '../../plot/stack';
import type { Locale } from '../../../figures/view/catalogue';
import { FAMILY_TOKENS } from '../shared/family-tokens';
import { xOfDay } from '../shared/time-axis';
import { placeMixAxis, placeMixPanel, type MixAxis, type PlacedMixPanel } from './layout';
import type { PartState } from '../../../figures/stats/class-mix';
import { REST, type MixFamily, type MixPanel, type MixSeries } from './series';
import { panelName, panelSentence, totalText } from './words';

/** A class drawn: a stack of one panel with an axis of its own, so that small charts stand beside each other. */
export interface DrawnMix {
	panel: MixPanel;
	stack: Stack;
}

/** The small charts of a series; `height` is that of a panel where it is not the page's. */
export function drawMix(series: MixSeries, locale: Locale): (height?: number) => DrawnMix[] {
	const placed = placeMixAxis(series, locale);
	return (height) =>
		series.families.flatMap((family) =>
			family.panels.map((panel) => ({
				panel,
				stack: drawPanel(panel, family, series, placed, locale, height)
			}))
		);
}

function drawPanel(
	panel: MixPanel,
	family: MixFamily,
	series: MixSeries,
	placed: MixAxis,
	locale: Locale,
	height?: number
): Stack {
	const { axis } = placed;
	const drawn = placeMixPanel(panel, series, placed, locale, height);
	return {
		wideFrom: 430,
		key: [],
		axis,
		months: axis.months.filter((month) => month.boundary).map((month) => month.x),
		dividers: series.breaks.map((note) => xOfDay(series.spans, note.start)),
		lanes: [],
		panels: [
			{
				legend: [
					{
						text: panelName(panel, locale),
						fill: FAMILY_TOKENS[panel.family].name,
						isName: true
					},
					{ text: totalText(panel, family, locale), size: 13.5 }
				],
				height: drawn.height,
				marks: panelMarks(drawn, panel, placed),
				label: panelSentence(panel, family, series, locale)
			}
		],
		under: null,
		notes: [],
		list: []
	};
}

/** A panel from the back to the front; then its words. */
function panelMarks(drawn: PlacedMixPanel, panel: MixPanel, { axis, bar }: MixAxis): PlotMark[] {
	const { not, stop } = FAMILY_TOKENS[panel.family];
	const slim = (px: number, share: number, least = 0): Length => ({
		px,
		share: axis.step * share,
		least
	});
	const line = slim(1.6, 0.3, 0.8);
	return [
		across(
			drawn.grid.map((each) => each.y),
			{ stroke: 'grid' }
		),
		{ kind: 'boxes', boxes: drawn.frames, stroke: 'rule-strong', strokeWidth: slim(1, 0.2, 0.4) },
		stretched(drawn.shares, { stroke: stop, bar }),
		stretched(drawn.bars, { stroke: not, bar }),
		{
			kind: 'boxes',
			boxes: drawn.cut,
			fill: 'surface',
			stroke: not,
			strokeWidth: slim(1.5, 0.3, 0.8)
		},
		stretched(drawn.ranges, { stroke: 'ink', strokeWidth: line }),
		across([drawn.base], { stroke: 'ink' }),
		stretched(drawn.noReport, { stroke: 'mark', strokeWidth: line }),
		{ kind: 'dots', at: drawn.unnumbered, r: slim(2.5, 0.35, 0.6), fill: 'mark' },
		{ kind: 'dots', at: drawn.others, r: slim(1.3, 0.2, 0.4), fill: 'mark' },
		{
			kind: 'dots',
			at: drawn.others,
			r: slim(3.4, 0.45, 0.8),
			stroke: 'mark',
			strokeWidth: slim(1.2, 0.2, 0.5)
		},
		{
			kind: 'dots',
			at: drawn.zero,
			r: slim(2.5, 0.35, 0.6),
			stroke: 'ink-2',
			strokeWidth: slim(1.5, 0.25, 0.7)
		},
		{
			kind: 'arrows',
			at: drawn.floors,
			gap: 1,
			column: axis.step,
			stroke: 'ink',
			strokeWidth: 1.3
		},
		...(drawn.most
			? [
					words(drawn.most, drawn.most.text, {
						anchor: drawn.most.anchor,
						fill: 'ink',
						weight: 600,
						isInside: true
					})
				]
			: []),
		...drawn.grid.map((each) => words({ x: 0, y: each.y - 4 }, each.text, { fill: 'ink-3' }))
	];
}

/** Of a class that is spoken of, and no report has its number. */
const isUnnumbered = (state: PartState): boolean =>
	state !== 'no-report' && state !== 'not-mentioned' && state !== 'other-report';

/** What the signs mean: only those that are in the picture. */
export function mixKey(series: MixSeries, locale: Locale): KeyItem[] {
	const o = { locale };
	const panels = series.families.flatMap((family) => family.panels);
	const marks = panels.flatMap((panel) => panel.marks);
	const token = FAMILY_TOKENS[series.families[0]?.family ?? 'missile'];
	const item = (shown: boolean, text: string, width: number, ...signs: Mark[]): KeyItem[] =>
		shown ? [{ text, sign: { width, marks: signs } }] : [];
	const grey = { stroke: 'mark', strokeWidth: 1.6 } as const;
	const isBar = marks.map(({ figure }) => (figure?.value ?? 0) > 0);
	return [
		...item(isBar.some(Boolean), m.mix_key_count({}, o), 8, {
			kind: 'rect',
			x: 0,
			y: -6,
			width: 8,
			height: 12,
			fill: token.not
		}),
		...item(
			marks.some(({ share }) => share !== null),
			m.mix_key_share({}, o),
			9,
			{ kind: 'rect', x: 0.5, y: -5.5, width: 8, height: 11, stroke: 'rule-strong' },
			{ kind: 'rect', x: 0.5, y: -5.5, width: 8, height: 5, fill: token.stop }
		),
		...item(
			panels.some((panel) =>
				panel.marks.some(({ figure }, i) => figure && figure.value > 0 && series.spans[i]!.isCut)
			),
			series.grain === 'week' ? m.mix_key_cut_week({}, o) : m.mix_key_cut_month({}, o),
			9,
			{
				kind: 'rect',
				x: 0.5,
				y: -5.5,
				width: 8,
				height: 11,
				stroke: token.not,
				strokeWidth: 1.5
			}
		),
		...item(
			marks.some(({ figure }) => figure && figure.low < figure.most),
			m.mix_key_range({}, o),
			2,
			stroke('M1 -5.5V5.5', { stroke: 'ink', strokeWidth: 1.6 })
		),
		...item(
			marks.some(({ figure }) => figure && figure.value > 0 && figure.high === Infinity),
			m.mix_key_floor({}, o),
			9,
			stroke('M4.5 5V-4M1.5 -1L4.5 -4L7.5 -1', { stroke: 'ink', strokeWidth: 1.3 })
		),
		...item(
			marks.some(({ figure, state }) => !figure && state === 'no-report'),
			m.mix_key_no_report({}, o),
			4,
			stroke('M2 -4V4', grey)
		),
		...item(
			marks.some(({ figure, state }) => !figure && state === 'other-report'),
			m.mix_key_other({}, o),
			9,
			{ kind: 'circle', x: 4.5, y: 0, r: 1.3, fill: 'mark' },
			{ kind: 'circle', x: 4.5, y: 0, r: 3.4, stroke: 'mark', strokeWidth: 1.2 }
		),
		...item(
			panels.some(
				({ id, marks }) => id !== REST && marks.some(({ figure }) => figure?.value === 0)
			),
			m.mix_key_zero({}, o),
			7,
			{ kind: 'circle', x: 3.5, y: 0, r: 2.6, stroke: 'ink-2', strokeWidth: 1.5 }
		),
		...item(
			series.breaks.length > 0,
			m.mix_key_break({}, o),
			2,
			stroke('M1 -6V6', { stroke: 'ink-2', strokeWidth: 1.5 })
		),
		...item(
			marks.some(({ figure, state }) => !figure && isUnnumbered(state)),
			m.mix_key_unnumbered({}, o),
			7,
			{ kind: 'circle', x: 3.5, y: 0, r: 2.6, fill: 'mark' }
		)
	];
}
