/** Notes and totals beside bars: two sets, one for wide figures and one for narrow, chosen by the style sheet. */
import type { Note } from '../../../records/ledger/types';
import type { Family } from '../../../figures/stats/series';
import type { Locale } from '../../../figures/view/catalogue';
import { formatNumber } from '../../../figures/view/format';
import { noteHead, noteText, textWidth, wrapText } from '../shared/notes';
import { segmentsTotal } from '../../../figures/stats/segments';
import { round } from '../../plot/round';
import type { Scale } from './bars';
import { isFree, overlaps, type Box } from '../../plot/boxes';
import type { LaunchMark } from './series';

/** Widths at which labels are placed: the least of each set. */
export const WIDE_PX = 840;
export const NARROW_PX = 288;
const LINE_PX = 17;
const NOTE_PX = 13.5;
/** From the side of the bar to the text; the leader runs between. */
const OFFSET_PX = 14;
/** Line lengths tried, in characters. */
const WRAPS = [34, 46, 64];
export const MAX_NOTES = 5;
/** Notes of weeks and months, which are numbers over their bars. */
export const MAX_LISTED = 8;
const MAX_TOTALS = 6;
/** Bars less high than this do not stand out, nor do those that so many others pass. */
const TOTAL_FROM_PX = 28;
const MOST_RANKED = 60;

/** What one panel's labels are placed among. */
export interface PanelSpace {
	family: Family;
	/** Width that notes are fitted to, px. */
	width: number;
	/** Words and leaders keep off whiskers and arrows too. */
	clearsSigns: boolean;
	/** A note that finds no room for its plain words may stand with its fact alone. */
	mayShorten: boolean;
	marks: readonly LaunchMark[];
	/** Heights of their bars, px. */
	heights: readonly number[];
	scale: Scale;
	/** The grid lines: what they stand for, and their y. */
	grid: readonly { value: number; y: number }[];
	/** Each bar has its total where there is room; otherwise only those that stand out. */
	everyTotal: boolean;
	/** Weapons of the mean line at each mark; null in its gaps. */
	mean: readonly (number | null)[];
	/** Month boundaries, per cent. */
	months: readonly number[];
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

const top = (space: PanelSpace, index: number) => space.scale.base - space.heights[index]!;

/** The bar of a mark as a box. */
function barBox(space: PanelSpace, index: number, width: number): Box {
	const { center, bar, base } = space.scale;
	return {
		x0: ((center(index) - bar / 2) * width) / 100,
		x1: ((center(index) + bar / 2) * width) / 100,
		y0: top(space, index),
		y1: base
	};
}

/** The marks whose columns may reach into an interval, px: nothing further away can be met there. */
function marksWithin(space: PanelSpace, x0: number, x1: number, width: number): [number, number] {
	const { count } = space.scale;
	const column = width / count;
	return [
		Math.max(0, Math.floor(x0 / column) - 1),
		Math.min(space.marks.length, Math.ceil(x1 / column) + 2)
	];
}

/** Whether no bar is met, but for that of `except`. */
function isFreeOfBars(space: PanelSpace, box: Box, width: number, except = -1): boolean {
	const [from, to] = marksWithin(space, box.x0, box.x1, width);
	for (let i = from; i < to; i++)
		if (i !== except && overlaps(box, barBox(space, i, width))) return false;
	return true;
}

/** Top of a bar with its whisker and the arrow of a floor. */
function signTop(space: PanelSpace, index: number): number {
	const { launched, floor } = space.marks[index]!;
	const high = launched?.most ?? 0;
	const y = Math.min(top(space, index), space.scale.base - high * space.scale.ppw);
	return y - (floor ? 10 : 0);
}

/** Whiskers and arrows over the bars. */
const signBoxes = (space: PanelSpace): Box[] =>
	space.marks.map((_, i) => {
		const middle = (space.scale.center(i) * space.width) / 100;
		return { x0: middle - 5, x1: middle + 5, y0: signTop(space, i), y1: top(space, i) };
	});

/** The numbers on the grid lines, at the left. */
const gridBoxes = (space: PanelSpace): Box[] =>
	space.grid.map(({ y }) => ({ x0: 0, x1: 30, y0: y - 16, y1: y }));

/** Whether the mean line is not met: a label must not lie on it. */
function isFreeOfLine(space: PanelSpace, box: Box, width: number): boolean {
	const half = width / space.scale.count / 2 + 1;
	const [from, to] = marksWithin(space, box.x0, box.x1, width);
	for (let i = from; i < to; i++) {
		const mean = space.mean[i] ?? null;
		if (mean === null) continue;
		const y = space.scale.base - mean * space.scale.ppw;
		const middle = (space.scale.center(i) * width) / 100;
		if (overlaps(box, { x0: middle - half, x1: middle + half, y0: y - 4, y1: y + 4 })) return false;
	}
	return true;
}

/** The bars that stand out, the highest first. */
export function rankBars({ heights, everyTotal }: PanelSpace): number[] {
	if (everyTotal)
		return heights
			.flatMap((height, i) => (height > 0 ? [i] : []))
			.sort((a, b) => heights[b]! - heights[a]! || a - b);
	/** How many bars are so many px high. */
	const counts: number[] = [];
	for (const height of heights) {
		const px = Math.floor(height);
		counts[px] = (counts[px] ?? 0) + 1;
	}
	let least = Math.max(TOTAL_FROM_PX, counts.length);
	for (let bars = 0; least > TOTAL_FROM_PX && bars < MOST_RANKED;) bars += counts[--least] ?? 0;
	const ranked: number[] = [];
	heights.forEach((height, i) => {
		if (height >= least) ranked.push(i);
	});
	return ranked.sort((a, b) => heights[b]! - heights[a]! || a - b);
}

interface Fit {
	cost: number;
	placed: PlacedNote;
	boxes: Box[];
}

/** One note beside its bar, at the least awkward free place; null where there is no room. */
export function placeNote(
	space: PanelSpace,
	index: number,
	note: Note,
	locale: Locale,
	taken: readonly Box[]
): Fit | null {
	const obstacles = [...gridBoxes(space), ...(space.clearsSigns ? signBoxes(space) : []), ...taken];
	const rest = noteText(note, locale).rest;
	const wrapped = new Map(WRAPS.map((width) => wrapText(rest, width)).map((l) => [l.length, l]));
	const cheapest = (texts: Iterable<string[]>): Fit | null => {
		let best: Fit | null = null;
		for (const lines of texts) {
			for (const side of ['right', 'left'] as const) {
				const block = { note, head: noteHead(note, locale), lines, side, index };
				for (const fit of fitsOf(space, block, obstacles, taken))
					if (!best || fit.cost < best.cost) best = fit;
			}
		}
		return best;
	};
	return cheapest(wrapped.values()) ?? (space.mayShorten ? cheapest([[]]) : null);
}

/** Every free height of a note of given lines on one side of its bar, with what it costs the reader. */
function* fitsOf(
	space: PanelSpace,
	block: Pick<PlacedNote, 'note' | 'head' | 'lines' | 'side' | 'index'>,
	obstacles: readonly Box[],
	taken: readonly Box[]
): Generator<Fit> {
	const { scale, width: plot } = space;
	const { head, lines, side, index } = block;
	const width = Math.max(
		textWidth(head, NOTE_PX, true),
		...lines.map((line) => textWidth(line, NOTE_PX))
	);
	const height = LINE_PX * (lines.length + 1);
	const barTop = top(space, index);
	const stop = space.clearsSigns ? signTop(space, index) : barTop;
	const middle = (scale.center(index) * plot) / 100;
	const half = (scale.bar * plot) / 200;
	const edge = side === 'right' ? middle + half : middle - half;
	const near = edge + (side === 'right' ? OFFSET_PX : -OFFSET_PX);
	const [x0, x1] = side === 'right' ? [near - 3, near + width] : [near - width, near + 3];
	if (x0 < 0 || x1 > plot) return;
	const parted = space.months.some((x) => (x * plot) / 100 > x0 && (x * plot) / 100 < x1);
	for (let y0 = 0; y0 + height <= scale.base - 3; y0 += 2) {
		const leader = y0 + 9;
		const isAbove = leader <= stop - 6;
		if (!isAbove && (leader < barTop + 3 || leader > scale.base - 6)) continue;
		const box: Box = { x0, x1, y0, y1: y0 + height };
		const stem: Box = { x0: middle - 2, x1: middle + 2, y0: leader, y1: stop - 2 };
		if (
			!isFree(box, obstacles) ||
			!isFreeOfBars(space, box, plot) ||
			!isFreeOfLine(space, box, plot) ||
			(isAbove && !isFree(stem, taken))
		)
			continue;
		const crossed = space.grid.filter(({ y }) => y > y0 + 2 && y < y0 + height).length;
		yield {
			cost:
				Math.abs(leader - barTop - 9) * 0.4 +
				crossed * 8 +
				(isAbove ? 14 : 0) +
				(parted ? 8 : 0) +
				lines.length * 4 +
				(side === 'left' ? 1 : 0),
			boxes: isAbove ? [box, stem] : [box],
			placed: {
				...block,
				family: space.family,
				x: round((edge * 100) / plot),
				y: y0 + 13,
				leader,
				drop: isAbove ? { x: round(scale.center(index)), y: round(stop - 3, 1) } : null
			}
		};
	}
}

/** A ring over its bar, lifted until it is free of the others. */
export function placeNumber(
	space: PanelSpace,
	index: number,
	number: number,
	width: number,
	taken: readonly Box[]
): { placed: PlacedNumber; box: Box } {
	const x = space.scale.center(index);
	const middle = (x * width) / 100;
	const barTop = top(space, index);
	const boxAt = (y: number): Box => ({ x0: middle - 9, x1: middle + 9, y0: y - 9, y1: y + 9 });
	const heights = [12, 32, 52, 72, -12].map((lift) => barTop - lift).filter((y) => y >= 10);
	const y =
		heights.find((at) => isFree(boxAt(at), taken) && isFreeOfBars(space, boxAt(at), width)) ??
		heights.find((at) => isFree(boxAt(at), taken)) ??
		Math.max(10, barTop - 12);
	return { placed: { number, family: space.family, x: round(x), y: round(y, 1) }, box: boxAt(y) };
}

/** The total of a bar as it is printed: `37`, or `37+` where it is a floor. */
export const totalText = (mark: LaunchMark, locale: Locale): string =>
	formatNumber(segmentsTotal(mark.segments), locale) + (mark.floor ? '+' : '');

/** Totals over the bars that {@link rankBars} names, in that order, as far as there is room. */
export function placeTotals(
	space: PanelSpace,
	ranked: readonly number[],
	width: number,
	locale: Locale,
	annotated: ReadonlySet<number>,
	taken: readonly Box[]
): { placed: PlacedTotal[]; boxes: Box[]; indices: number[] } {
	const boxes: Box[] = [];
	const indices: number[] = [];
	const placed: PlacedTotal[] = [];
	for (const i of ranked) {
		if (placed.length === MAX_TOTALS && !space.everyTotal) break;
		if (annotated.has(i)) continue;
		const mark = space.marks[i]!;
		const text = totalText(mark, locale);
		const x = space.scale.center(i);
		const middle = (x * width) / 100;
		const half = textWidth(text, 13, true) / 2 + 3;
		// Room for the arrow of a floor, or the upper whisker.
		const high = mark.launched?.most ?? 0;
		const whisker = Math.max(0, (high - (mark.launched?.value ?? 0)) * space.scale.ppw);
		const y = top(space, i) - 5 - (mark.floor ? 8 : 0) - whisker;
		const box: Box = { x0: middle - half, x1: middle + half, y0: y - 11, y1: y + 2 };
		if (box.x0 < 0 || box.x1 > width || y < 10) continue;
		if (!isFree(box, taken) || !isFree(box, boxes) || !isFreeOfLine(space, box, width)) continue;
		if (!isFreeOfBars(space, box, width, i)) continue;
		boxes.push(box);
		indices.push(i);
		placed.push({ x: round(x), y: round(y, 1), text });
	}
	return { placed, boxes, indices };
}
