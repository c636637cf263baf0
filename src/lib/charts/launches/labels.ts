/** Notes and totals beside bars: two sets, one for wide figures and one for narrow, chosen by the style sheet. */
import type { Note } from '../../ledger/types';
import type { Family } from '../../stats/series';
import type { Locale } from '../../view/catalogue';
import { formatNumber } from '../../view/format';
import { noteHead, noteText, textWidth, wrapText } from '../shared/notes';
import { segmentsTotal } from '../shared/segments';
import { barHeight, round, type Scale } from './bars';
import { isFree, type Box } from './boxes';
import type { LaunchMark } from './series';

/** Widths at which labels are placed: the least of each set. */
export const WIDE_PX = 840;
export const NARROW_PX = 288;
const LINE_PX = 17;
const NOTE_PX = 13.5;
/** From the side of the bar to the text; the leader runs between. */
const OFFSET_PX = 14;
const WRAP = 46;
export const MAX_NOTES = 5;
const MAX_TOTALS = 6;
/** Bars less high than this do not stand out. */
const TOTAL_FROM_PX = 28;

/** What one panel's labels are placed among. */
export interface PanelSpace {
	family: Family;
	marks: readonly LaunchMark[];
	scale: Scale;
	/** y of the grid lines. */
	grid: readonly number[];
	/** Points of the mean line, px at WIDE_PX. */
	line: readonly { x: number; y: number }[];
}

/** A note as text beside its bar. */
export interface PlacedNote {
	note: Note;
	family: Family;
	/** Index of its mark. */
	index: number;
	/** Side of the bar the text stands on, per cent. */
	x: number;
	side: 'left' | 'right';
	/** Baseline of the first line. */
	y: number;
	head: string;
	lines: string[];
	/** Leader relative to `x`, px; to the bar's middle it runs in per cent. */
	leader: number;
	/** Above the bar: from the leader down to the bar's top. */
	drop: { x: number; y: number } | null;
}

/** A number in a ring over a bar, explained in the list under the chart. */
export interface PlacedNumber {
	number: number;
	family: Family;
	x: number;
	y: number;
}

export interface PlacedTotal {
	x: number;
	y: number;
	text: string;
}

const top = (space: PanelSpace, index: number) =>
	space.scale.base - barHeight(space.marks[index]!, space.scale.ppw);

/** The bars of a panel as boxes. */
export function barBoxes(space: PanelSpace, width: number): Box[] {
	const { center, bar, base } = space.scale;
	return space.marks.map((_, i) => ({
		x0: ((center(i) - bar / 2) * width) / 100,
		x1: ((center(i) + bar / 2) * width) / 100,
		y0: top(space, i),
		y1: base
	}));
}

/** The numbers on the grid lines, at the left. */
const gridBoxes = (space: PanelSpace): Box[] =>
	space.grid.map((y) => ({ x0: 0, x1: 30, y0: y - 16, y1: y }));

/** One note beside its bar, or null where there is no room. */
export function placeNote(
	space: PanelSpace,
	index: number,
	note: Note,
	locale: Locale,
	taken: readonly Box[]
): { placed: PlacedNote; boxes: Box[] } | null {
	const { scale } = space;
	const head = noteHead(note, locale);
	const lines = wrapText(noteText(note, locale).rest, WRAP);
	const width = Math.max(
		textWidth(head, NOTE_PX, true),
		...lines.map((line) => textWidth(line, NOTE_PX))
	);
	const height = LINE_PX * (lines.length + 1);
	const barTop = top(space, index);
	const middle = (scale.center(index) * WIDE_PX) / 100;
	const half = (scale.bar * WIDE_PX) / 200;
	const obstacles = [...barBoxes(space, WIDE_PX), ...gridBoxes(space), ...taken];
	for (const point of space.line)
		obstacles.push({ x0: point.x - 4, x1: point.x + 4, y0: point.y - 3, y1: point.y + 3 });

	let best: { cost: number; placed: PlacedNote; boxes: Box[] } | null = null;
	for (let y0 = 0; y0 + height <= scale.base - 3; y0 += 2) {
		const leaderY = y0 + 9;
		const isBeside = leaderY >= barTop + 3 && leaderY <= scale.base - 6;
		const isAbove = leaderY <= barTop - 6;
		if (!isBeside && !isAbove) continue;
		for (const side of ['right', 'left'] as const) {
			const edge = side === 'right' ? middle + half : middle - half;
			const near = edge + (side === 'right' ? OFFSET_PX : -OFFSET_PX);
			const box: Box =
				side === 'right'
					? { x0: near - 3, x1: near + width, y0, y1: y0 + height }
					: { x0: near - width, x1: near + 3, y0, y1: y0 + height };
			if (box.x0 < 0 || box.x1 > WIDE_PX || !isFree(box, obstacles)) continue;
			const stem: Box = { x0: middle - 2, x1: middle + 2, y0: leaderY, y1: barTop - 2 };
			if (isAbove && !isFree(stem, taken)) continue;
			const crossed = space.grid.filter((y) => y > y0 + 2 && y < y0 + height).length;
			const cost =
				Math.abs(leaderY - barTop - 9) * 0.4 +
				crossed * 8 +
				(isAbove ? 14 : 0) +
				(side === 'left' ? 1 : 0);
			if (best && best.cost <= cost) continue;
			best = {
				cost,
				boxes: isAbove ? [box, stem] : [box],
				placed: {
					note,
					family: space.family,
					index,
					x: round((edge * 100) / WIDE_PX),
					side,
					y: y0 + 13,
					head,
					lines,
					leader: leaderY,
					drop: isAbove
						? { x: round(scale.center(index)), y: round(barTop - 3, 1) }
						: null
				}
			};
		}
	}
	return best;
}

/** A ring over its bar, lifted until it is free of the others. */
export function placeNumber(
	space: PanelSpace,
	index: number,
	number: number,
	taken: readonly Box[]
): { placed: PlacedNumber; box: Box } {
	const x = space.scale.center(index);
	const middle = (x * NARROW_PX) / 100;
	const barTop = top(space, index);
	const boxAt = (y: number): Box => ({ x0: middle - 9, x1: middle + 9, y0: y - 9, y1: y + 9 });
	const bars = barBoxes(space, NARROW_PX);
	const heights = [12, 32, 52, 72, -12].map((lift) => barTop - lift).filter((y) => y >= 10);
	const y =
		heights.find((at) => isFree(boxAt(at), [...taken, ...bars])) ??
		heights.find((at) => isFree(boxAt(at), taken)) ??
		Math.max(10, barTop - 12);
	return { placed: { number, family: space.family, x: round(x), y: round(y, 1) }, box: boxAt(y) };
}

/** The total of a bar as it is printed: `37`, or `37+` where it is a floor. */
export const totalText = (mark: LaunchMark, locale: Locale): string =>
	formatNumber(segmentsTotal(mark.segments), locale) + (mark.floor ? '+' : '');

/** Totals over the bars that stand out from their neighbours, greatest first, as far as there is room. */
export function placeTotals(
	space: PanelSpace,
	width: number,
	locale: Locale,
	annotated: ReadonlySet<number>,
	taken: readonly Box[]
): PlacedTotal[] {
	const bars = barBoxes(space, width);
	const ranked = space.marks
		.map((mark, i) => ({ i, mark, height: barHeight(mark, space.scale.ppw) }))
		.filter(({ height, i }) => height >= TOTAL_FROM_PX && !annotated.has(i))
		.sort((a, b) => b.height - a.height || a.i - b.i);
	const boxes: Box[] = [...taken];
	const placed: PlacedTotal[] = [];
	for (const { i, mark } of ranked) {
		if (placed.length === MAX_TOTALS) break;
		const text = totalText(mark, locale);
		const x = space.scale.center(i);
		const middle = (x * width) / 100;
		const half = textWidth(text, 13, true) / 2 + 3;
		// Room for the arrow of a floor, or the upper whisker.
		const high = mark.launched && mark.launched.high !== Infinity ? mark.launched.high : 0;
		const whisker = Math.max(0, (high - (mark.launched?.value ?? 0)) * space.scale.ppw);
		const y = top(space, i) - 5 - (mark.floor ? 8 : 0) - whisker;
		const box: Box = { x0: middle - half, x1: middle + half, y0: y - 11, y1: y + 2 };
		const others = bars.filter((_, n) => n !== i);
		if (box.x0 < 0 || box.x1 > width || y < 10 || !isFree(box, [...boxes, ...others])) continue;
		boxes.push(box);
		placed.push({ x: round(x), y: round(y, 1), text });
	}
	return placed;
}
