/** The geometry of the mix: a small chart a class, numbers up from a baseline, shares down from it. */
import { ticks } from 'd3';
import type { Locale } from '../../../figures/view/catalogue';
import { formatFigure, formatNumber } from '../../../figures/view/format';
import type { MonthMark, TimeAxis } from '../../plot/axis';
import type { Box, Point } from '../../plot/marks';
import { round } from '../../plot/round';
import { placeTimeAxis } from '../shared/time-axis';
import { textWidth } from '../shared/notes';
import type { MixPanel, MixSeries } from './series';

/** Over the highest bar for its number; bars; between baseline and shares; shares; signs under them, px. */
const TOP = 26;
const BARS = 62;
const GAP = 3;
const SHARES = 24;
const SIGNS = 16;
/** What a panel has beside its bars, px. */
const REST = TOP + GAP + SHARES + SIGNS;
/** Least width of a panel on a page, px: numbers are fitted to it. */
const NARROW = 240;

export interface PlacedMixPanel {
	height: number;
	base: number;
	/** Strokes in a box 100 wide: whole spans; those that are cut are boxes. */
	bars: string;
	cut: Box[];
	/** What 100 per cent would be, and the shares. */
	frames: Box[];
	shares: string;
	/** Lowest to highest report. */
	ranges: string;
	floors: Point[];
	/** Under the shares: no report at all; no number. A class that is not mentioned has no sign. */
	noReport: string;
	unnumbered: Point[];
	/** A number by another report alone. */
	others: Point[];
	zero: Point[];
	grid: { y: number; text: string }[];
	/** The number of the highest bar. */
	most: { x: number; y: number; text: string; anchor: 'start' | 'middle' | 'end' } | null;
}

/** All panels have the same axis. */
export interface MixAxis {
	axis: TimeAxis;
	/** Width of a bar, per cent. */
	bar: number;
}

/** The axis of small charts: as many ticks as a phone has room for. */
export function placeMixAxis({ spans, grain }: MixSeries, locale: Locale): MixAxis {
	const axis = placeTimeAxis(spans, grain, locale);
	const isFew = <T extends { level: number }>({ level }: T) => level === 1;
	const years = spans.length > 0 ? yearsOf(spans, axis) : [];
	return {
		axis:
			years.length > 2
				? { ...axis, ticks: [], months: years }
				: {
						...axis,
						ticks: axis.ticks.filter(isFew),
						months: axis.months.map((month) => (isFew(month) ? month : { ...month, text: '' }))
					},
		bar: round(Math.min(axis.step * (axis.count > 100 ? 0.85 : 0.7), 8))
	};
}

/** Every year that has room for its name. */
const yearsOf = (spans: MixSeries['spans'], { step }: TimeAxis): MonthMark[] =>
	spans.flatMap(({ from }, i): MonthMark[] => {
		const year = from.slice(0, 4);
		if (i > 0 && spans[i - 1]!.from.startsWith(year)) return [];
		const next = spans.findIndex((span) => span.from.slice(0, 4) > year);
		const room = ((next < 0 ? spans.length : next) - i) * step;
		return [{ x: round(i * step), text: room < 14 ? '' : year, level: 1, boundary: i > 0 }];
	});

/** A panel; as high as its words ask for, or `height` px. */
export function placeMixPanel(
	panel: MixPanel,
	series: MixSeries,
	{ axis, bar }: MixAxis,
	locale: Locale,
	height?: number
): PlacedMixPanel {
	const tall = height === undefined ? BARS : height - REST;
	const base = TOP + tall;
	const stated = Math.max(0, ...panel.marks.map(({ figure }) => figure?.most ?? 0));
	const greatest = Math.max(1, stated);
	const y = (value: number) => round(base - (tall * value) / greatest);
	const below = base + GAP;
	const lane = below + SHARES + 9;
	const paths = { bars: '', shares: '', ranges: '', noReport: '' };
	const out = {
		cut: [] as Box[],
		frames: [] as Box[],
		floors: [] as Point[],
		unnumbered: [] as Point[],
		others: [] as Point[],
		zero: [] as Point[]
	};
	let most: { value: number; i: number } | null = null;
	panel.marks.forEach(({ figure, share, state }, i) => {
		const x = round(axis.center(i), 3);
		const left = round(axis.center(i) - bar / 2, 3);
		if (share) {
			out.frames.push({ x: left, width: bar, y: below, height: SHARES });
			if (share.share > 0)
				paths.shares += `M${x} ${below}v${round(Math.max(1, SHARES * Math.min(1, share.share)))}`;
		}
		if (!figure) {
			if (state === 'no-report') paths.noReport += `M${x} ${lane - 4}v8`;
			else if (state === 'other-report') out.others.push({ x, y: lane });
			else if (state !== 'not-mentioned') out.unnumbered.push({ x, y: lane });
			return;
		}
		const { value, low } = figure;
		if (value === 0 && panel.id !== 'rest') out.zero.push({ x, y: lane });
		if (value > 0) {
			const top = Math.min(y(value), base - 1);
			if (series.spans[i]!.isCut)
				out.cut.push({ x: left, width: bar, y: top, height: round(base - top) });
			else paths.bars += `M${x} ${base}V${top}`;
			if (!most || value > most.value) most = { value, i };
		}
		if (low < figure.most) paths.ranges += `M${x} ${y(low)}V${y(figure.most)}`;
		if (figure.high === Infinity && value > 0) out.floors.push({ x, y: y(figure.most) });
	});
	return {
		height: base + GAP + SHARES + SIGNS,
		base,
		...paths,
		...out,
		grid: ticks(0, stated, 2)
			.filter((tick) => tick > 0 && Number.isInteger(tick))
			.slice(-1)
			.map((tick) => ({ y: y(tick), text: formatNumber(tick, locale) })),
		most: most && placeMost(panel, most, axis, y, locale)
	};
}

/** The number over the highest bar, inside the plot. */
function placeMost(
	{ marks }: MixPanel,
	{ i }: { i: number },
	axis: TimeAxis,
	y: (value: number) => number,
	locale: Locale
): PlacedMixPanel['most'] {
	const figure = marks[i]!.figure!;
	const text = formatFigure(figure, locale);
	const x = round(axis.center(i));
	const half = (textWidth(text, 13, true) / NARROW) * 50;
	return {
		x,
		y: y(figure.most) - (figure.high === Infinity ? 13 : 4),
		text,
		anchor: x < half ? 'start' : x > 100 - half ? 'end' : 'middle'
	};
}
