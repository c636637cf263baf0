/** The marks of *what was known when*: every source thin, what Barrage shows of them thick. */
import * as m from '../../../paraglide/messages';
import { across, stretched, stroke, words, type KeyItem, type PlotMark } from '../../plot/marks';
import { stretchPath } from '../../plot/path';
import type { Token } from '../../plot/scene';
import type { KnownMeasure } from '../../../figures/stats/known-when';
import type { Locale } from '../../../figures/view/catalogue';
import { FAMILY_TOKENS } from '../shared/family-tokens';
import type { KnownAxis } from './axis';
import { END_WIDTH, type EndLabel } from './labels';
import type { PlacedKnownWhen, PlacedLine, PlacedPanel } from './layout';

/** Missiles blue, drones brown, people ink. */
export function measureTokens(measure: KnownMeasure): Record<'line' | 'text' | 'band', Token> {
	const family = measure.split('-')[0];
	if (family !== 'missile' && family !== 'drone') return { line: 'ink', text: 'ink', band: 'stem' };
	const { not, name, band } = FAMILY_TOKENS[family];
	return { line: not, text: name, band };
}

const DASHES: (readonly number[] | undefined)[] = [undefined, [6, 3], [2, 2], [8, 2, 2, 2]];

/** One source's line and its statements. Two lines for a verified one: one over another would be one without a ground. */
const lineMarks = ({ verified, path, dash, cap, marks, hollow }: PlacedLine): PlotMark[] => [
	...(verified
		? [-1.65, 1.65].map((dy) =>
				stretched(stretchPath(path, 1, 1, 0, dy), { stroke: 'ink', strokeWidth: 1.1 })
			)
		: [stretched(path, { stroke: 'ink-3', strokeWidth: 1.2, dash: DASHES[dash] })]),
	{ kind: 'dots', at: marks, r: 3, isSquare: cap === 'square', fill: 'ink-3' },
	{
		kind: 'dots',
		at: hollow,
		r: 3,
		isSquare: cap === 'square',
		fill: 'surface',
		stroke: 'ink-3',
		strokeWidth: 1.3
	}
];

/** What a line of sources ends in, right of the plot. */
function endMarks({ lineY, y, value, short, names, isUsed }: EndLabel): PlotMark[] {
	const look = { dx: 18, plain: true, stands: true } as const;
	const used = isUsed ? { weight: 650, fill: 'ink' as const } : {};
	return [
		{ kind: 'sign', x: 100, y: 0, d: `M1 ${lineY}L11 ${y - 4}H15`, stroke: 'rule-strong' },
		{
			...words({ x: 100, y }, '', { ...look, set: 'wide', most: END_WIDTH - 20 }),
			lines: [{ runs: [{ text: value, ...used }, { text: `  ${names}` }] }]
		},
		{
			...words({ x: 100, y }, '', { ...look, set: 'narrow' }),
			lines: [{ runs: [{ text: short, ...used }] }]
		}
	];
}

/** One measure against time of publication, from the back to the front. */
export function knownMarks(panel: PlacedPanel): PlotMark[] {
	const { line, band } = measureTokens(panel.measure);
	return [
		// Paler behind people, whose lines of sources are as grey as their band.
		stretched(panel.band, { fill: band, ...(band === 'stem' && { opacity: 0.6 }) }),
		across([panel.base], { stroke: 'ink-3' }),
		stretched(panel.ticks, { stroke: 'mark', strokeWidth: 1.6 }),
		...panel.lines.flatMap(lineMarks),
		stretched(panel.path, { stroke: 'surface', strokeWidth: 5.6 }),
		stretched(panel.path, { stroke: line, strokeWidth: 2.6 }),
		{ kind: 'dots', at: panel.marks, r: 3.75, fill: line },
		{
			kind: 'dots',
			at: panel.hollow,
			r: 3.2,
			fill: 'surface',
			stroke: line,
			strokeWidth: 1.75
		},
		{
			kind: 'arrows',
			at: panel.arrows,
			gap: 0,
			column: 100,
			stroke: 'ink',
			strokeWidth: 1.6
		},
		...panel.labels.map((label): PlotMark => ({
			...words(label, '', { dx: label.dx, anchor: label.anchor, level: label.level, stands: true }),
			lines: [
				{
					runs: [
						{ text: label.value, weight: 650, fill: 'ink' },
						...(label.change ? [{ text: ` ${label.change}` }] : [])
					]
				}
			]
		})),
		...panel.ends.flatMap(endMarks)
	];
}

/** Kyiv days and hours, on their baselines; ticks down to the plot where it lies under them. */
export const axisMarks = (
	{ days, hours }: KnownAxis,
	at: { days: number; hours: number },
	ticks: string | null
): PlotMark[] => [
	...hours.flatMap(({ x, text, level }): PlotMark[] => [
		words({ x, y: at.hours }, text, {
			anchor: 'middle',
			fill: 'ink-3',
			level,
			plain: true,
			stands: true
		}),
		...(ticks === null
			? []
			: [{ kind: 'sign', x, y: 0, d: ticks, stroke: 'ink-3', level } as const])
	]),
	...days.map(({ x, text, level }) =>
		words({ x, y: at.days }, text, {
			dx: 3,
			weight: 600,
			fill: 'ink',
			level,
			plain: true,
			stands: true
		})
	)
];

/** What the marks mean: only those that are in the picture; and in which zone the clock is. */
export function keyItems(placed: PlacedKnownWhen, locale: Locale): KeyItem[] {
	const o = { locale };
	const has = (pick: (panel: PlacedPanel) => { length: number }) =>
		placed.panels.some((panel) => pick(panel).length > 0);
	const item = (
		shown: boolean,
		text: string,
		width: number,
		...marks: NonNullable<KeyItem['sign']>['marks']
	): KeyItem[] => (shown ? [{ text, sign: { width, marks } }] : []);
	return [
		...item(
			true,
			m.knownwhen_key_used({}, o),
			22,
			stroke('M0 3H11V-3H22', { stroke: 'ink', strokeWidth: 2.6 })
		),
		...item(
			has((panel) => panel.lines.filter((line) => !line.verified)),
			m.knownwhen_key_source({}, o),
			22,
			stroke('M0 0H22', { stroke: 'ink-3', strokeWidth: 1.2 }),
			{ kind: 'circle', x: 4, y: 0, r: 3, fill: 'ink-3' }
		),
		...item(
			has((panel) => panel.lines.filter((line) => line.verified)),
			m.knownwhen_key_verified({}, o),
			22,
			stroke('M0 -2H22M0 2H22', { stroke: 'ink', strokeWidth: 1.1 })
		),
		...item(
			has((panel) => panel.band),
			m.knownwhen_key_band({}, o),
			22,
			{ kind: 'rect', x: 0, y: -5, width: 22, height: 10, fill: 'stem', opacity: 0.6 }
		),
		...item(
			has((panel) => panel.arrows),
			m.knownwhen_key_open({}, o),
			10,
			stroke('M5 5V-5M2 -2L5 -5L8 -2', { stroke: 'ink', strokeWidth: 1.6 })
		),
		...item(
			has((panel) => panel.hollow),
			m.knownwhen_key_hollow({}, o),
			12,
			{ kind: 'circle', x: 6, y: 0, r: 3.6, fill: 'surface', stroke: 'ink', strokeWidth: 1.4 }
		),
		...item(
			has((panel) => panel.ticks),
			m.knownwhen_key_tick({}, o),
			14,
			stroke('M2 -4v8M7 -4v8M12 -4v8', { stroke: 'mark', strokeWidth: 1.6 })
		),
		...item(
			placed.axis.gap !== null,
			m.knownwhen_key_break({}, o),
			12,
			stroke('M2 -7v14M10 -7v14', { stroke: 'ink-3', dash: [2, 2] })
		),
		{ text: m.knownwhen_key_zone({}, o) }
	];
}
