/**
 * Bars and the marks of one panel as path data of whole numbers, which are short and quick to write: twenty units a
 * step across, more where steps are few and wide, and ten a px down.
 */
import { tickStep } from 'd3';
import type { Point } from '../../plot/marks';
import { segmentsTotal } from '../../../figures/stats/segments';
import type { LaunchMark } from './series';
import { round } from '../../plot/round';

/** Where one panel's bars stand. */
export interface Scale {
	count: number;
	/** Width of a bar, per cent. */
	bar: number;
	/** px per weapon. */
	ppw: number;
	/** y of the baseline. */
	base: number;
	/** Centre of mark i, per cent. */
	center: (index: number) => number;
}

/** Units of the path data: a step has so many at least, and all steps together a thousand. */
const STEP_UNITS = 20;
export const stepUnits = (count: number): number =>
	Math.max(STEP_UNITS, 2 * Math.ceil(500 / Math.max(1, count)));
export const PX_UNITS = 10;

const int = Math.round;
const move = (x: number, y: number) => `M${int(x)} ${int(y)}`;

/** Heights of bars in px; the least that can be seen where there is anything at all. */
export function barHeights(marks: readonly LaunchMark[], ppw: number): number[] {
	const heights: number[] = [];
	for (const { segments } of marks) {
		const total = segmentsTotal(segments);
		heights.push(total > 0 ? Math.max(1, total * ppw) : 0);
	}
	return heights;
}

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
	unnumbered: Point[];
	zero: Point[];
}

/** px between the baseline and the marks under it, to their middle. */
const LANE = 9;
/** Under bars of this height a gap between the parts would be all there is. */
const MIN_GAPPED = 3;

/** The middle of mark i, in units of the path data. */
const middleOf = (index: number, count: number): number => stepUnits(count) * (index + 0.5);

/** The path data of a panel's marks, whose bars are so high. */
export function placeBars(
	marks: readonly LaunchMark[],
	heights: readonly number[],
	scale: Scale
): Bars {
	const { bar, ppw, base, center } = scale;
	const digits = scale.count > 300 ? 3 : 2;
	const lane = PX_UNITS * (base + LANE);
	const units = stepUnits(scale.count);
	const wide = 2 * Math.round((bar * scale.count * units) / 200);
	const left = (units - wide) / 2;
	// Very many bars have no room between them: one outline is drawn instead of a shape for each.
	const isTouching = wide === STEP_UNITS;
	const paths = {
		notStopped: '',
		stopped: '',
		claimed: '',
		ranges: '',
		caps: '',
		noReport: '',
		notMentioned: ''
	};
	const outlines = { notStopped: new Outline(base), stopped: new Outline(base) };
	const unnumbered: Point[] = [];
	const zero: Point[] = [];
	const unknown: Rect[] = [];
	const floors: Bars['floors'] = [];
	/** Parts are a px apart where there is room. */
	const gapUnder = (bottom: number, height: number) =>
		bottom < base && height >= MIN_GAPPED ? 1 : 0;
	/** Puts a part on a bar; its top. */
	const draw = (path: keyof typeof paths, i: number, bottom: number, height: number): number => {
		if (height <= 0) return bottom;
		const tall = int(PX_UNITS * (height - gapUnder(bottom, height)));
		const corner = move(units * i + left, PX_UNITS * (bottom - height));
		paths[path] += `${corner}v${tall}h${wide}v${-tall}`;
		return bottom - height;
	};
	marks.forEach((mark, i) => {
		const { launched, segments } = mark;
		const x = middleOf(i, scale.count);
		const height = heights[i]!;
		const grow = height > 0 ? height / segmentsTotal(segments) : 0;
		let y = base;
		if (isTouching) {
			y -= segments.notStopped * grow;
			outlines.notStopped.step(y);
			y -= segments.stopped * grow;
			outlines.stopped.step(y);
		} else {
			y = draw('notStopped', i, y, segments.notStopped * grow);
			y = draw('stopped', i, y, segments.stopped * grow);
		}
		if (segments.unknown > 0) {
			const tall = segments.unknown * grow;
			const from = round(center(i) - bar / 2, digits);
			const drawn = round(tall - gapUnder(y, tall), 1);
			y -= tall;
			unknown.push({ x: from, width: bar, y: round(y, 1), height: drawn });
		}
		y = draw('claimed', i, y, segments.claimed * grow);
		let top = y;
		if (launched && launched.low < launched.most) {
			const high = base - launched.most * ppw;
			const low = base - launched.low * ppw;
			paths.ranges += `${move(x, PX_UNITS * high)}V${int(PX_UNITS * low)}`;
			// Caps are wider than bars that touch, and would lie over the days beside.
			if (!isTouching)
				for (const end of [high, low]) paths.caps += `${move(x, PX_UNITS * (end - 0.8))}v16`;
			top = Math.min(top, high);
		}
		if (mark.floor && height > 0)
			floors.push({ x: round(center(i), digits), y: round(top, 1), index: i });

		if (mark.reportedDays < mark.days) paths.noReport += `${move(x, lane - 40)}v80`;
		else if (mark.state === 'not-mentioned') paths.notMentioned += `${move(x, lane - 6.5)}v13`;
		else if (mark.state === 'local' || mark.state === 'undisclosed')
			unnumbered.push({ x: round(center(i), digits), y: base + LANE });
		else if (height === 0) zero.push({ x: round(center(i), digits), y: base + LANE });
	});
	return {
		...paths,
		...(isTouching && { notStopped: outlines.notStopped.end(), stopped: outlines.stopped.end() }),
		unnumbered,
		zero,
		unknown,
		floors
	};
}

/** The outline of bars that touch, a step at a time; of no bars, nothing. */
class Outline {
	#path = '';
	readonly #floor: number;
	#at: number;
	/** All steps so far, and those at this height that are not written yet. */
	#steps = 0;
	#level = 0;

	constructor(base: number) {
		this.#floor = this.#at = Math.round(PX_UNITS * base);
	}

	/** A bar that reaches up to `top`, px. */
	step(top: number): void {
		const next = Math.round(PX_UNITS * top);
		if (next !== this.#at) {
			this.#path +=
				this.#path === ''
					? move(STEP_UNITS * this.#steps, this.#floor)
					: `h${STEP_UNITS * this.#level}`;
			this.#path += `V${next}`;
			this.#at = next;
			this.#level = 0;
		}
		this.#steps++;
		this.#level++;
	}

	/** The path, back on the baseline. */
	end(): string {
		return this.#at === this.#floor
			? this.#path
			: `${this.#path}h${STEP_UNITS * this.#level}V${this.#floor}`;
	}
}

/** The mean as path data; a line with gaps. */
export function placeMean(mean: readonly (number | null)[], scale: Scale): string {
	let line = '';
	mean.forEach((value, i) => {
		if (value === null) return;
		const x = middleOf(i, scale.count);
		const y = scale.base - value * scale.ppw;
		const isStart = (mean[i - 1] ?? null) === null;
		line += isStart ? move(x, PX_UNITS * y) : `L${int(x)} ${int(PX_UNITS * y)}`;
	});
	return line;
}

/**
 * At most two lines besides the baseline, at round whole numbers, the same in all panels of a scale; a panel too low
 * for them has a line of its own.
 */
export function gridValues(greatest: number, top: number): number[] {
	if (greatest <= 0) return [];
	const values = linesOf(greatest, top);
	return values.length > 0 || top >= greatest ? values : linesOf(top, top).slice(-1);
}

function linesOf(greatest: number, top: number): number[] {
	const step = Math.max(1, tickStep(0, greatest, 2));
	const values: number[] = [];
	for (let value = step; value <= top && values.length < 2; value += step) values.push(value);
	return values;
}
