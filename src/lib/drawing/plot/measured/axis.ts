/** The time axis of a scene: as many ticks and months as have room. */
import type { Tick, TimeAxis } from '../axis';
import type { Mark, TextMark } from '../scene';
import { inside, SMALL, textBox } from './words';

/** Height of ticks, day numbers and months, px. */
export const AXIS = 39;
const GAP = 7;

const isApart = (marks: readonly TextMark[], gap: number): boolean => {
	const boxes = marks.map(textBox);
	return boxes.every((box, i) => i === 0 || boxes[i - 1]!.x1 + gap <= box.x0);
};

/** Ticks of the finest level that leaves their words apart. */
function ticksOf(
	axis: TimeAxis,
	plot: number,
	textOf: (tick: Tick) => TextMark
): { ticks: Tick[]; texts: TextMark[] } {
	for (const level of [3, 2, 1]) {
		const ticks = axis.ticks.filter((tick) => tick.level <= level);
		const texts = ticks.map(textOf);
		if (isApart(texts, GAP)) return { ticks, texts };
	}
	const ticks = axis.ticks.slice(0, 1);
	return { ticks, texts: ticks.map(textOf) };
}

/** Draws the axis under a plot `plot` px wide from `left`; words stay within 0 and `right`. */
export function drawAxis(
	axis: TimeAxis,
	{ left = 0, top, plot, right }: { left?: number; top: number; plot: number; right: number }
): { marks: Mark[]; texts: TextMark[] } {
	const at = (share: number) => left + (share * plot) / 100;
	const { ticks, texts } = ticksOf(axis, plot, (tick) =>
		inside(
			{
				kind: 'text',
				x: at(tick.x),
				y: top + 17,
				runs: [{ text: tick.text }],
				size: SMALL,
				fill: 'ink-3',
				anchor: 'middle'
			},
			right,
			left
		)
	);
	const months: TextMark[] = [];
	for (const { x, text } of axis.months) {
		if (text === '') continue;
		const mark: TextMark = {
			kind: 'text',
			x: at(x),
			y: top + 35,
			runs: [{ text }],
			size: SMALL,
			weight: 600,
			fill: 'ink'
		};
		if (textBox(mark).x1 <= right && isApart([...months, mark], GAP)) months.push(mark);
	}
	return {
		marks: ticks.map((tick) => ({
			kind: 'path',
			d: `M${Math.round(at(tick.x) * 100) / 100} ${top}v5`,
			stroke: 'ink-3'
		})),
		texts: [...texts, ...months]
	};
}
