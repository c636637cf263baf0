/**
 * Bars and the marks of one panel as path data of whole numbers, which are short and quick to write: two units
 * a step across, so that the middle of every bar is one, and ten units a px down.
 */
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

/** Units of the path data. */
export const STEP_UNITS = 2;
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
	/** Vertical strokes as wide as a bar. */
	notStopped: string;
	stopped: string;
	claimed: string;
	/** Per cent across, px down. */
	unknown: Rect[];
	/** Bars that are only a floor: an arrow from their top, per cent across and px down. */
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

const units = (px: number): number => Math.round(px * PX_UNITS);

/** The path data of a panel's marks. */
export function placeBars(marks: readonly LaunchMark[], scale: Scale): Bars {
	const { bar, ppw, base, center } = scale;
	const digits = scale.count > 300 ? 3 : 2;
	const lane = units(base + LANE);
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
		const { launched, segments } = mark;
		const at = `M${STEP_UNITS * i + 1} `;
		const total = segmentsTotal(segments);
		const grow = total > 0 ? barHeight(mark, ppw) / total : 0;
		let y = base;
		/** The next part of the bar, from its top down; parts are a px apart where there is room. */
		const stack = (weapons: number): number => {
			const height = weapons * grow;
			const gap = y < base && height >= MIN_GAPPED ? 1 : 0;
			y -= height;
			return height - gap;
		};
		const stroke = (weapons: number): string => {
			if (weapons <= 0) return '';
			const height = stack(weapons);
			return `${at}${units(y)}v${units(height)}`;
		};
		bars.notStopped += stroke(segments.notStopped);
		bars.stopped += stroke(segments.stopped);
		if (segments.unknown > 0) {
			const height = round(stack(segments.unknown), 1);
			const x = round(center(i) - bar / 2, digits);
			bars.unknown.push({ x, width: bar, y: round(y, 1), height });
		}
		bars.claimed += stroke(segments.claimed);
		let top = y;
		if (launched && launched.high !== Infinity && launched.low < launched.high) {
			const high = base - launched.high * ppw;
			const low = base - launched.low * ppw;
			bars.ranges += `${at}${units(high)}V${units(low)}`;
			bars.caps += `${at}${units(high - 0.8)}v16${at}${units(low - 0.8)}v16`;
			top = Math.min(top, high);
		}
		if (mark.floor && total > 0)
			bars.floors.push({ x: round(center(i), digits), y: round(top, 1) });

		if (mark.reportedDays < mark.days) bars.noReport += `${at}${lane - 40}v80`;
		else if (mark.state === 'not-mentioned') bars.notMentioned += `${at}${lane - 6}v13`;
		else if (mark.state === 'local' || mark.state === 'undisclosed')
			bars.unnumbered += `${at}${lane}h0`;
		else if (total === 0) bars.zero += `${at}${lane}h0`;
	});
	return bars;
}

/**
 * Arrows of floors where bars are many, each part in one path of strokes that keep their width: a stem, and a
 * head of strokes that grow narrower, `widths` px wide from the lowest up. An element each would cost more
 * than all bars.
 */
export function placeArrows(
	floors: Bars['floors'],
	step: number
): { stem: string; heads: { width: number; d: string }[] } {
	const at = floors.map(({ x, y }) => ({ x: Math.round((STEP_UNITS * x) / step), y: units(y) }));
	const strokes = (from: number, tall: number) =>
		at.map(({ x, y }) => `M${x} ${y - from}v${tall}`).join('');
	return {
		stem: strokes(80, 70),
		heads: [5.4, 3.6, 1.8].map((width, i) => ({ width, d: strokes(70 + 10 * i, 10) }))
	};
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
		const at = `${STEP_UNITS * i + 1} ${units(scale.base - value * scale.ppw)}`;
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
