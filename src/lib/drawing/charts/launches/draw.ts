/** The marks of the launches: missiles over drones on one x; not stopped stands on the baseline, stopped on it. */
import * as m from '../../../paraglide/messages';
import {
	stretched,
	stroke,
	words,
	type KeyItem,
	type Length,
	type PlotMark,
	type Units
} from '../../plot/marks';
import type { Look, Mark } from '../../plot/scene';
import type { ListItem, Stack, StackRoom } from '../../plot/stack';
import type { Locale } from '../../../figures/view/catalogue';
import { familyName } from '../../../figures/view/describe';
import { FAMILY_TOKENS } from '../shared/family-tokens';
import { datedDoubt, noteHead, noteText } from '../shared/notes';
import { PX_UNITS, stepUnits } from './bars';
import type { PlacedNumber } from './labels';
import { placeLaunches, type PlacedLaunches, type PlacedPanel } from './layout';
import { panelSentence } from './sentence';
import type { LaunchesSeries, LaunchPanel } from './series';
import { partTexts, scaleText } from './words';

const LINE = 17;
const NOTE_PX = 13.5;
/** Height of the numbers of breaks, and of the signs of salvos, px. */
const RING_LANE = 24;
const SALVOS = 13;

/** How words are shown in a picture: beside their bars, as numbers of a list, or totals alone. */
export type LaunchWords = 'wide' | 'numbered' | 'narrow';

/** The chart of launches; on a page without a room and with the words of both sets. */
export function drawLaunches(
	series: LaunchesSeries,
	locale: Locale,
	room: StackRoom = {},
	shown: LaunchWords | null = null,
	/** Words as short as they can be: height is dear. */
	brief = false
): Stack {
	const placed = placeLaunches(series, locale, {
		width: shown === 'wide' ? room.width : undefined,
		height: room.height,
		brief
	});
	const sets: Sets = {
		wide: shown === null || shown === 'wide',
		rings: shown === null || shown === 'numbered',
		/** Notes of weeks and months are numbers, where there is a list to tell them. */
		numbers: series.grain !== 'day' && !brief && shown !== 'narrow',
		narrow: shown !== 'wide',
		/** Whether marks say which set they are of. */
		both: shown === null
	};
	const { breaks } = placed;
	return {
		wideFrom: 840,
		key: keyItems(series, placed, locale),
		axis: placed.axis,
		months: placed.boundaries,
		dividers: breaks.map(({ x }) => x),
		lanes:
			breaks.length === 0
				? []
				: [
						{
							height: RING_LANE,
							marks: breaks.map(({ x, number }): PlotMark => ({ kind: 'ring', x, y: 11, number }))
						}
					],
		panels: placed.panels.map((panel, i) => ({
			legend: legendItems(series.panels[i]!, locale),
			height: panel.height,
			marks: [...panelMarks(panel, placed), ...panelWords(panel, sets)],
			label: panelSentence(series.panels[i]!, series, locale)
		})),
		under:
			placed.salvos.length === 0
				? null
				: {
						height: SALVOS,
						marks: [
							{
								kind: 'diamonds',
								at: placed.salvos.map((i) => ({
									x: Math.round(placed.axis.center(i) * 1000) / 1000,
									y: 6
								})),
								column: placed.axis.step,
								fill: 'ink'
							}
						]
					},
		notes: brief
			? breaks.map(({ note, number }) => `${number}  ${noteHead(note, locale, true)}`)
			: [],
		list: listItems(series, placed, sets.rings || sets.numbers, locale)
	};
}

/** The numbered notes, and what is said of days without a place in the chart. */
const listItems = (
	series: LaunchesSeries,
	placed: PlacedLaunches,
	isNumbered: boolean,
	locale: Locale
): ListItem[] => [
	...(isNumbered ? placed.listed : placed.listed.slice(0, placed.breaks.length)),
	...series.asides.map((note) => {
		const { fact, rest } = noteText(note, locale);
		return note.kind === 'doubt'
			? { number: null, head: '', rest: datedDoubt(note, locale) }
			: { number: null, head: fact, rest };
	})
];

/** Lines, bars and signs, from the back to the front. */
function panelMarks({ bars, mean, ...panel }: PlacedPanel, placed: PlacedLaunches): PlotMark[] {
	const { not, stop } = FAMILY_TOKENS[panel.family];
	const { step, count } = placed.axis;
	const units: Units = { across: stepUnits(count) * count, px: PX_UNITS };
	// Signs of neighbours never touch, however slim the columns are.
	const sign = (px: number, least = 1.2): Length => ({
		px,
		share: step * 0.62 * (least / 1.2),
		least
	});
	const line: Length = { px: 1.6, share: step * 0.3, least: 0.8 };
	const path = (d: string, look: Omit<Parameters<typeof stretched>[1], 'units'>) =>
		stretched(d, { ...look, units });
	const level = (ys: readonly number[]) =>
		ys.map((y) => `M0 ${Math.round(PX_UNITS * y)}H${units.across}`).join('');
	return [
		path(level(panel.grid.map(({ y }) => y)), { stroke: 'grid' }),
		path(bars.stopped, { fill: stop }),
		path(bars.notStopped, { fill: not }),
		path(bars.claimed, { fill: stop }),
		{
			kind: 'boxes',
			boxes: bars.unknown,
			fill: 'surface',
			stroke: not,
			strokeWidth: { px: 1, share: step * 0.3, least: 0.8 },
			hatch: stop
		},
		{
			kind: 'boxes',
			boxes: placed.cut.map((box) => ({ ...box, y: 0, height: panel.base })),
			fill: 'surface',
			opacity: 0.5
		},
		path(bars.ranges, { stroke: 'ink', strokeWidth: line }),
		path(bars.caps, { stroke: 'ink', strokeWidth: sign(7) }),
		path(mean, { stroke: 'surface', strokeWidth: 4.4, round: true }),
		path(mean, { stroke: 'ink', strokeWidth: 1.6, round: true }),
		path(level([panel.base + 0.5]), { stroke: 'ink' }),
		path(bars.noReport, { stroke: 'mark', strokeWidth: line }),
		path(bars.notMentioned, { stroke: 'mark', strokeWidth: sign(6.4) }),
		{ kind: 'dots', at: bars.unnumbered, r: sign(2.5, 0.6), fill: 'mark' },
		{
			kind: 'dots',
			at: bars.zero,
			r: sign(2.5, 0.6),
			stroke: 'ink-2',
			strokeWidth: { px: 1.52, share: step * 0.285, least: 0.76 }
		},
		{
			kind: 'arrows',
			at: bars.floors,
			gap: 1,
			column: step,
			stroke: 'ink',
			strokeWidth: 1.3
		}
	];
}

/** Which words are drawn. */
type Sets = Record<'wide' | 'rings' | 'numbers' | 'narrow' | 'both', boolean>;

const ringAt = ({ x, y, number }: PlacedNumber) => ({ x, y, number });

/** Notes or their numbers, then the grid's values, then totals where there is room. */
function panelWords(panel: PlacedPanel, { wide, rings, numbers, narrow, both }: Sets): PlotMark[] {
	const isWide = both ? { set: 'wide' as const } : {};
	const isNarrow = both ? { set: 'narrow' as const } : {};
	const totals = (set: 'wide' | 'narrow') =>
		panel.totals[set].map((total): PlotMark =>
			words(total, total.text, {
				...(set === 'wide' ? isWide : isNarrow),
				anchor: 'middle',
				fill: 'ink',
				weight: 600,
				isInside: true
			})
		);
	return [
		...(wide ? panel.notes : []).flatMap((note): PlotMark[] => {
			const side = note.side === 'right' ? 1 : -1;
			return [
				{
					...words(note, '', {
						...isWide,
						dx: side * 14,
						leading: LINE,
						size: NOTE_PX,
						...(side < 0 && { anchor: 'end' }),
						stands: true
					}),
					lines: [
						{ runs: [{ text: note.head }], fill: 'ink', weight: 650 },
						...note.lines.map((text) => ({ runs: [{ text }] }))
					]
				},
				{
					kind: 'leader',
					x: note.x,
					y: note.leader,
					side,
					drop: note.drop,
					stroke: 'ink-3',
					...isWide
				}
			];
		}),
		...(wide && numbers ? panel.numbers.wide : []).map((at): PlotMark => ({
			kind: 'ring',
			...ringAt(at),
			...isWide
		})),
		...(rings ? panel.numbers.narrow : []).map((at): PlotMark => ({
			kind: 'ring',
			...ringAt(at),
			...isNarrow
		})),
		...panel.grid.map((line) => words({ x: 0, y: line.y - 4 }, line.text, { fill: 'ink-3' })),
		...(wide ? totals('wide') : []),
		...(narrow ? totals('narrow') : [])
	];
}

/** The family's name and what became of its launches over the period. */
function legendItems(panel: LaunchPanel, locale: Locale): KeyItem[] {
	const { not, stop, name } = FAMILY_TOKENS[panel.family];
	const { stopped, notStopped, unknown, claimed } = partTexts(panel.totals, locale);
	const part = (text: string | undefined, ...marks: Mark[]): KeyItem[] =>
		text === undefined ? [] : [{ text, sign: { width: 12, marks }, size: 14, fill: 'ink' }];
	const swatch = { kind: 'rect', x: 0, y: -6, width: 12, height: 12 } as const;
	return [
		{ text: familyName(panel, locale), fill: name, isName: true },
		...part(stopped, { ...swatch, fill: stop }),
		...part(notStopped, { ...swatch, fill: not }),
		...part(unknown, {
			kind: 'rect',
			x: 0.5,
			y: -5.5,
			width: 11,
			height: 11,
			stroke: not,
			hatch: stop
		}),
		...part(
			claimed,
			{ kind: 'rect', x: 0, y: -1, width: 12, height: 7, fill: stop },
			stroke('M6 -1V-5.5M3.5 -3L6 -5.5L8.5 -3', { stroke: 'ink', strokeWidth: 1.2 })
		)
	];
}

function keyItems(series: LaunchesSeries, placed: PlacedLaunches, locale: Locale): KeyItem[] {
	const o = { locale };
	const has = (pick: (panel: PlacedPanel) => { length: number }) =>
		placed.panels.some((panel) => pick(panel).length > 0);
	const item = (shown: boolean, text: string, width: number, mark: Mark): KeyItem[] =>
		shown ? [{ text, sign: { width, marks: [mark] } }] : [];
	const ring = (look: Look): Mark => ({ kind: 'circle', x: 3.5, y: 0, r: 2.6, ...look });
	const grey: Look = { stroke: 'mark', strokeWidth: 1.6 };
	const ink: Look = { stroke: 'ink', strokeWidth: 1.6 };
	const scale = scaleText(series, locale);
	const veiled: Mark[] = [
		{ kind: 'rect', x: 0, y: -6, width: 12, height: 12, fill: 'm-stop' },
		{ kind: 'rect', x: 0, y: -6, width: 12, height: 12, fill: 'surface', opacity: 0.5 }
	];
	return [
		...(scale === '' ? [] : [{ text: scale }]),
		...(placed.cut.length === 0
			? []
			: [
					{
						text:
							series.grain === 'week'
								? m.launches_key_cut_week({}, o)
								: m.launches_key_cut_month({}, o),
						sign: { width: 12, marks: veiled }
					}
				]),
		...item(
			has(({ bars }) => bars.noReport),
			series.grain === 'day'
				? m.launches_key_no_report({}, o)
				: m.launches_key_no_report_span({}, o),
			4,
			stroke('M2 -4V4', grey)
		),
		...item(
			has(({ bars }) => bars.notMentioned),
			m.launches_key_not_mentioned({}, o),
			8,
			stroke('M0.8 0H7.2', grey)
		),
		...item(
			has(({ bars }) => bars.unnumbered),
			m.launches_key_unnumbered({}, o),
			7,
			ring({ fill: 'mark' })
		),
		...item(
			has(({ bars }) => bars.zero),
			m.launches_key_zero({}, o),
			7,
			ring({ stroke: 'ink-2', strokeWidth: 1.5 })
		),
		...item(
			has(({ bars }) => bars.ranges),
			m.launches_key_range({}, o),
			9,
			stroke('M4.5 -5V5M1 -5H8M1 5H8', ink)
		),
		...item(
			has(({ bars }) => bars.floors),
			m.launches_key_floor({}, o),
			9,
			stroke('M4.5 5V-4M1.5 -1L4.5 -4L7.5 -1', { stroke: 'ink', strokeWidth: 1.3 })
		),
		...item(
			has(({ mean }) => mean),
			m.launches_key_mean({}, o),
			16,
			stroke('M0 2L5 -2L10 1L16 -4', ink)
		),
		...item(
			placed.salvos.length > 0,
			m.launches_key_salvo({}, o),
			10,
			stroke('M5 -4.5L9.5 0L5 4.5L0.5 0Z', { fill: 'ink' })
		)
	];
}
