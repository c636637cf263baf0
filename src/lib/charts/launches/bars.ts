/** Bars and the marks of one panel as path data, in a square of 100 across and the panel's px down. */
import { tickStep } from 'd3';
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

/** Rounded for short markup. */
export const round = (value: number, digits = 2): number => Number(value.toFixed(digits));

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
	/** Vertical strokes as wide as a bar. */
	notStopped: string;
	stopped: string;
	claimed: string;
	unknown: Rect[];
	/** Bars that are only a floor: an arrow from their top. */
	floors: { x: number; y: number }[];
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

/** The path data of a panel's marks. */
export function placeBars(marks: readonly LaunchMark[], scale: Scale): Bars {
	const { bar, ppw, base, center } = scale;
	const digits = scale.count > 300 ? 3 : 2;
	const bars: Bars = {
		notStopped: '',
		stopped: '',
		claimed: '',
		unknown: [],
		floors: [],
		ranges: '',
		caps: '',
		noReport: '',
		notMentioned: '',
		unnumbered: '',
		zero: ''
	};
	marks.forEach((mark, i) => {
		const x = round(center(i), digits);
		const total = segmentsTotal(mark.segments);
		const grow = total > 0 ? barHeight(mark, ppw) / total : 0;
		let y = base;
		const stack = (weapons: number): { y: number; height: number } | null => {
			if (weapons <= 0) return null;
			const height = weapons * grow;
			const gap = y < base && height >= MIN_GAPPED ? 1 : 0;
			y -= height;
			return { y: round(y, 1), height: round(height - gap, 1) };
		};
		const stroke = (weapons: number): string => {
			const part = stack(weapons);
			return part ? `M${x} ${part.y}v${part.height}` : '';
		};
		bars.notStopped += stroke(mark.segments.notStopped);
		bars.stopped += stroke(mark.segments.stopped);
		const unknown = stack(mark.segments.unknown);
		if (unknown)
			bars.unknown.push({ x: round(center(i) - bar / 2, digits), width: bar, ...unknown });
		bars.claimed += stroke(mark.segments.claimed);
		const { launched } = mark;
		let top = y;
		if (launched && launched.high !== Infinity && launched.low < launched.high) {
			const high = round(base - launched.high * ppw, 1);
			const low = round(base - launched.low * ppw, 1);
			bars.ranges += `M${x} ${high}V${low}`;
			bars.caps += `M${x} ${round(high - 0.8, 1)}v1.6M${x} ${round(low - 0.8, 1)}v1.6`;
			top = Math.min(top, high);
		}
		if (mark.floor && total > 0) bars.floors.push({ x, y: round(top, 1) });

		const lane = base + LANE;
		if (mark.reportedDays < mark.days) bars.noReport += `M${x} ${lane - 4}v8`;
		else if (mark.state === 'not-mentioned') bars.notMentioned += `M${x} ${lane - 0.65}v1.3`;
		else if (mark.state === 'local' || mark.state === 'undisclosed')
			bars.unnumbered += `M${x} ${lane}h0`;
		else if (total === 0) bars.zero += `M${x} ${lane}h0`;
	});
	return bars;
}

/** A line with gaps, and its lone points: lines of no length, which a round cap makes dots. */
export interface MeanLine {
	line: string;
	dots: string;
}

/** The mean as path data. */
export function placeMean(mean: readonly (number | null)[], scale: Scale): MeanLine {
	const path: MeanLine = { line: '', dots: '' };
	mean.forEach((value, i) => {
		if (value === null) return;
		const at = `${round(scale.center(i), 3)} ${round(scale.base - value * scale.ppw, 1)}`;
		const isStart = (mean[i - 1] ?? null) === null;
		if (isStart && (mean[i + 1] ?? null) === null) path.dots += `M${at}h0`;
		else path.line += `${isStart ? 'M' : 'L'}${at}`;
	});
	return path;
}

/** At most two lines besides the baseline, at round whole numbers, the same in all panels. */
export function gridValues(greatest: number, top: number): number[] {
	if (greatest <= 0) return [];
	const step = Math.max(1, tickStep(0, greatest, 2));
	const values: number[] = [];
	for (let value = step; value <= top && values.length < 2; value += step) values.push(value);
	return values;
}
