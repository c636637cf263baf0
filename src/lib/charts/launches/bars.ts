/**
 * Bars and the marks of one panel as path data of whole numbers, which are short and quick to write: twenty
 * units a step across, and ten a px down.
 */
import { tickStep } from 'd3';
import { PathWriter } from '../shared/path-writer';
import { segmentsTotal } from '../shared/segments';
import type { LaunchMark } from './series';

/** Where one panel's bars stand. */
export interface Scale {
	count: number;
	/** Width of a bar, per cent. */
	bar: number;
	/** px per weapon, equal in all panels. */
	ppw: number;
	/** y of the baseline. */
	base: number;
	/** Centre of mark i, per cent. */
	center: (index: number) => number;
}

/** Units of the path data. */
export const STEP_UNITS = 20;
export const PX_UNITS = 10;

const POWERS = [1, 10, 100, 1000] as const;

/** Rounded for short markup. */
export const round = (value: number, digits: 0 | 1 | 2 | 3 = 2): number =>
	Math.round(value * POWERS[digits]) / POWERS[digits];

/** Height of a bar in px; the least that can be seen where there is anything at all. */
export const barHeight = (mark: LaunchMark, ppw: number): number => {
	const total = segmentsTotal(mark.segments);
	return total > 0 ? Math.max(1, total * ppw) : 0;
};

/** A rectangle with an outline: drawn one by one, as its hatch must not be stretched. */
export interface Rect {
	x: number;
	width: number;
	y: number;
	height: number;
}

export interface Bars {
	/**
	 * Shapes to be filled, in this order: where bars touch, what was stopped reaches down to the baseline behind
	 * what was not.
	 */
	stopped: string;
	notStopped: string;
	claimed: string;
	/** Per cent across, px down. */
	unknown: Rect[];
	/** Bars that are only a floor: an arrow from their top, per cent across and px down. */
	floors: { x: number; y: number; index: number }[];
	/** Lowest to highest report: the line, and its caps as strokes 1.6 px tall. */
	ranges: string;
	caps: string;
	/** Under the baseline: no report; kind not mentioned; no national number; a stated zero. */
	noReport: string;
	notMentioned: string;
	unnumbered: string;
	zero: string;
}

/** px between the baseline and the marks under it, to their middle. */
const LANE = 9;
/** Under bars of this height a gap between the parts would be all there is. */
const MIN_GAPPED = 3;

/** The middle of mark i, in units of the path data. */
const middleOf = (index: number): number => STEP_UNITS * (index + 0.5);

/** The path data of a panel's marks. */
export function placeBars(marks: readonly LaunchMark[], scale: Scale): Bars {
	const { bar, ppw, base, center } = scale;
	const digits = scale.count > 300 ? 3 : 2;
	const lane = PX_UNITS * (base + LANE);
	const wide = 2 * Math.round((bar * scale.count * STEP_UNITS) / 200);
	const left = (STEP_UNITS - wide) / 2;
	// Very many bars have no room between them: one outline is drawn instead of a shape for each.
	const outlines =
		wide === STEP_UNITS ? { notStopped: [] as number[], stopped: [] as number[] } : null;
	const paths = {
		notStopped: new PathWriter(),
		stopped: new PathWriter(),
		claimed: new PathWriter(),
		ranges: new PathWriter(),
		caps: new PathWriter(),
		noReport: new PathWriter(),
		notMentioned: new PathWriter(),
		unnumbered: new PathWriter(),
		zero: new PathWriter()
	};
	const unknown: Rect[] = [];
	const floors: Bars['floors'] = [];
	marks.forEach((mark, i) => {
		const { launched, segments } = mark;
		const x = middleOf(i);
		const total = segmentsTotal(segments);
		const grow = total > 0 ? barHeight(mark, ppw) / total : 0;
		let y = base;
		/** The height of the next part of the bar; parts are a px apart where there is room. */
		const stack = (weapons: number): number => {
			const height = weapons * grow;
			const gap = y < base && height >= MIN_GAPPED ? 1 : 0;
			y -= height;
			return height - gap;
		};
		const draw = (path: PathWriter, weapons: number) => {
			if (weapons <= 0) return;
			const tall = PX_UNITS * stack(weapons);
			path
				.move(STEP_UNITS * i + left, PX_UNITS * y)
				.down(tall)
				.right(wide)
				.down(-Math.round(tall));
		};
		if (outlines) {
			y -= segments.notStopped * grow;
			outlines.notStopped.push(y);
			y -= segments.stopped * grow;
			outlines.stopped.push(y);
		} else {
			draw(paths.notStopped, segments.notStopped);
			draw(paths.stopped, segments.stopped);
		}
		if (segments.unknown > 0) {
			const height = round(stack(segments.unknown), 1);
			const from = round(center(i) - bar / 2, digits);
			unknown.push({ x: from, width: bar, y: round(y, 1), height });
		}
		draw(paths.claimed, segments.claimed);
		let top = y;
		if (launched && launched.high !== Infinity && launched.low < launched.high) {
			const high = base - launched.high * ppw;
			const low = base - launched.low * ppw;
			paths.ranges.move(x, PX_UNITS * high).downTo(PX_UNITS * low);
			// Caps are wider than bars that touch, and would lie over the days beside.
			if (!outlines)
				for (const end of [high, low]) paths.caps.move(x, PX_UNITS * (end - 0.8)).down(16);
			top = Math.min(top, high);
		}
		if (mark.floor && total > 0)
			floors.push({ x: round(center(i), digits), y: round(top, 1), index: i });

		if (mark.reportedDays < mark.days) paths.noReport.move(x, lane - 40).down(80);
		else if (mark.state === 'not-mentioned') paths.notMentioned.move(x, lane - 6.5).down(13);
		else if (mark.state === 'local' || mark.state === 'undisclosed')
			paths.unnumbered.move(x, lane).right(0);
		else if (total === 0) paths.zero.move(x, lane).right(0);
	});
	if (outlines) {
		placeOutline(paths.notStopped, outlines.notStopped, base);
		placeOutline(paths.stopped, outlines.stopped, base);
	}
	return {
		stopped: paths.stopped.text,
		notStopped: paths.notStopped.text,
		claimed: paths.claimed.text,
		ranges: paths.ranges.text,
		caps: paths.caps.text,
		noReport: paths.noReport.text,
		notMentioned: paths.notMentioned.text,
		unnumbered: paths.unnumbered.text,
		zero: paths.zero.text,
		unknown,
		floors
	};
}

/** The outline of bars that touch, from the left of the first to the right of the last; of no bars, nothing. */
function placeOutline(path: PathWriter, tops: readonly number[], base: number): void {
	const floor = Math.round(PX_UNITS * base);
	let at = floor;
	/** Steps at this height that are not written yet. */
	let steps = 0;
	for (const [i, top] of tops.entries()) {
		const next = Math.round(PX_UNITS * top);
		if (next !== at) {
			if (path.isEmpty) path.move(STEP_UNITS * i, floor);
			else if (steps > 0) path.right(STEP_UNITS * steps);
			path.downTo(next);
			at = next;
			steps = 0;
		}
		steps++;
	}
	if (at !== floor) path.right(STEP_UNITS * steps).downTo(floor);
}

/** A line with gaps, and its lone points: lines of no length, which a round cap makes dots. */
export interface MeanLine {
	line: string;
	dots: string;
}

/** The mean as path data. */
export function placeMean(mean: readonly (number | null)[], scale: Scale): MeanLine {
	const line = new PathWriter();
	const dots = new PathWriter();
	mean.forEach((value, i) => {
		if (value === null) return;
		const x = middleOf(i);
		const y = PX_UNITS * (scale.base - value * scale.ppw);
		const isStart = (mean[i - 1] ?? null) === null;
		if (!isStart) line.line(x, y);
		else if ((mean[i + 1] ?? null) === null) dots.move(x, y).right(0);
		else line.move(x, y);
	});
	return { line: line.text, dots: dots.text };
}

/** At most two lines besides the baseline, at round whole numbers, the same in all panels. */
export function gridValues(greatest: number, top: number): number[] {
	if (greatest <= 0) return [];
	const step = Math.max(1, tickStep(0, greatest, 2));
	const values: number[] = [];
	for (let value = step; value <= top && values.length < 2; value += step) values.push(value);
	return values;
}
