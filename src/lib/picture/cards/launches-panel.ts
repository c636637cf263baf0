/** One family of the launches chart: grid, bars, marks under the baseline, and the words beside the bars. */
import { PX_UNITS, STEP_UNITS } from '../../charts/launches/bars';
import type { PlacedLaunches, PlacedPanel } from '../../charts/launches/layout';
import { stretchPath } from '../../plot/path';
import type { Mark, TextMark } from '../../plot/scene';
import { arrows, dots, label, path } from '../../plot/measured/marks';
import { SMALL, inside, type Words } from '../../plot/measured/words';
import { FAMILY_TOKENS as COLOURS } from '../../charts/shared/family-tokens';

const NOTE_PX = 13.5;
const NOTE_LINE = 17;
/** Bars less wide than this are too slim for a hatch, px. */
const HATCH_FROM = 5;

/** Where a panel stands, px. */
export interface Place {
	top: number;
	width: number;
}

/** Lines, bars and signs, from the back to the front. */
export function panelMarks(
	panel: PlacedPanel,
	placed: PlacedLaunches,
	{ top, width }: Place
): Mark[] {
	const { bars, mean } = panel;
	const { not, stop } = COLOURS[panel.family];
	const x = (share: number) => (share * width) / 100;
	const px = (d: string) =>
		stretchPath(d, width / (STEP_UNITS * placed.axis.count), 1 / PX_UNITS, 0, top);
	const bar = x(placed.bar);
	// Signs of neighbours never touch, however slim the columns are.
	const column = x(placed.axis.step);
	const sign = (size: number) => Math.min(size, Math.max(1.2, column * 0.62));
	const line = Math.min(1.6, Math.max(0.8, column * 0.3));
	const across = (y: number) => `M0 ${top + y}H${width}`;
	return [
		...path(panel.grid.map((each) => across(each.y)).join(''), { stroke: 'grid' }),
		...path(px(bars.stopped), { fill: stop }),
		...path(px(bars.notStopped), { fill: not }),
		...path(px(bars.claimed), { fill: stop }),
		...bars.unknown.map((rect): Mark => ({
			kind: 'rect',
			x: x(rect.x) + 0.5,
			y: top + rect.y + 0.5,
			width: Math.max(0.5, x(rect.width) - 1),
			height: Math.max(0.5, rect.height - 1),
			stroke: not,
			strokeWidth: line > 1 ? 1 : 0.8,
			fill: 'surface',
			...(bar >= HATCH_FROM && { hatch: stop })
		})),
		...path(px(bars.ranges), { stroke: 'ink', strokeWidth: line }),
		...path(px(bars.caps), { stroke: 'ink', strokeWidth: sign(7) }),
		...path(px(mean.line), { stroke: 'surface', strokeWidth: 4.4, round: true }),
		...dots(px(mean.dots), 3.6, { fill: 'surface' }),
		...path(px(mean.line), { stroke: 'ink', strokeWidth: 1.6, round: true }),
		...dots(px(mean.dots), 2.2, { fill: 'ink' }),
		...path(across(panel.base + 0.5), { stroke: 'ink' }),
		...path(px(bars.noReport), { stroke: 'mark', strokeWidth: line }),
		...path(px(bars.notMentioned), { stroke: 'mark', strokeWidth: sign(6.4) }),
		...dots(px(bars.unnumbered), sign(5) / 2, { fill: 'mark' }),
		...dots(px(bars.zero), sign(5) / 2, { stroke: 'ink-2', strokeWidth: line * 0.95 }),
		...arrows(
			bars.floors.map((floor) => ({ x: x(floor.x), y: top + floor.y })),
			column,
			{ gap: 1, look: { stroke: 'ink', strokeWidth: 1.3 } }
		)
	];
}

/** Notes with their leaders, beside the bars. */
function putNotes(panel: PlacedPanel, { top, width }: Place, words: Words): Mark[] {
	const x = (share: number) => Math.round(share * width) / 100;
	return panel.notes.flatMap((note): Mark[] => {
		const sign = note.side === 'right' ? 1 : -1;
		const edge = x(note.x);
		const at = {
			size: NOTE_PX,
			...(sign < 0 && { anchor: 'end' as const })
		};
		const text = (line: string, i: number, rest: Partial<TextMark> = {}) =>
			label(edge + sign * 14, top + note.y + NOTE_LINE * i, line, { ...at, ...rest });
		words.put(
			text(note.head, 0, { fill: 'ink', weight: 650 }),
			...note.lines.map((line, i) => text(line, i + 1))
		);
		const y = top + note.leader;
		const drop = note.drop
			? `M${x(note.drop.x)} ${top + note.drop.y}V${y}H${edge + sign * 11}`
			: `M${edge + sign} ${y}h${sign * 10}`;
		return path(drop, { stroke: 'ink-3' });
	});
}

/** Numbers in rings over bars, for a list under the chart. */
function putRings(panel: PlacedPanel, { top, width }: Place, words: Words): Mark[] {
	return panel.numbers.map((ring): Mark => {
		const x = Math.min(width - 10, Math.max(10, (ring.x * width) / 100));
		words.put(
			label(x, top + ring.y + 4.5, String(ring.number), {
				anchor: 'middle',
				fill: 'ink',
				weight: 600,
				halo: undefined
			})
		);
		return {
			kind: 'circle',
			x: x,
			y: top + ring.y,
			r: 9,
			fill: 'surface',
			stroke: 'ink',
			strokeWidth: 1.2
		};
	});
}

/** Words of a panel: notes or their numbers, then the grid's values, then totals where there is room. */
export function putPanelWords(
	panel: PlacedPanel,
	place: Place,
	set: 'wide' | 'numbered' | 'narrow',
	words: Words
): Mark[] {
	const { top, width } = place;
	const marks =
		set === 'wide'
			? putNotes(panel, place, words)
			: set === 'numbered'
				? putRings(panel, place, words)
				: [];
	for (const line of panel.grid)
		words.putIfFree(label(0, top + line.y - 4, line.text, { fill: 'ink-3' }));
	for (const total of panel.totals[set === 'wide' ? 'wide' : 'narrow'])
		words.putIfFree(
			inside(
				label((total.x * width) / 100, top + total.y, total.text, {
					anchor: 'middle',
					fill: 'ink',
					weight: 600,
					size: SMALL
				}),
				width
			)
		);
	return marks;
}
