/** The geometry of running totals: lines on one axis of days, each family on a scale of its own. */
import { ticks } from 'd3';
import type { Locale } from '../../../figures/view/catalogue';
import { formatFigure, formatMonthShort, formatNumber } from '../../../figures/view/format';
import type { TimeAxis } from '../../plot/axis';
import type { Point } from '../../plot/marks';
import { round } from '../../plot/round';
import { placeTimeAxis } from '../shared/time-axis';
import type { RunningLine, RunningPanel, RunningSeries } from './series';
import { lineName } from './words';

/** Height of a panel's lines, and the room above for the label of the highest, px. */
const PANEL_HEIGHT = 170;
const TOP = 22;
const BOTTOM = 4;
/** Least distance of the labels at the ends, px. */
const LINE_PX = 15;

export interface PlacedLine {
	line: RunningLine;
	/** Path data in a box 100 wide: days with a number, and days of which nothing is known. */
	known: string;
	silent: string;
	/** Lowest to highest report, of the first line alone. */
	band: string;
	/** Where it ends, and what it has come to; with years, which it is. */
	end: (Point & { labelY: number; text: string }) | null;
}

export interface PlacedRunningPanel {
	height: number;
	base: number;
	lines: PlacedLine[];
	grid: { y: number; text: string }[];
}

export interface PlacedRunning {
	axis: TimeAxis;
	panels: PlacedRunningPanel[];
}

/** The months of a year, without its number: every year is laid on it. */
function yearAxis({ steps }: RunningSeries, locale: Locale): TimeAxis {
	const step = 100 / steps.length;
	const center = (index: number) => (index + 0.5) * step;
	const months = steps.flatMap((date, i) =>
		date.endsWith('-01')
			? [
					{
						x: round(i * step),
						text: formatMonthShort(date, locale),
						level: Number(date.slice(5, 7)) % 3 === 1 ? (1 as const) : (2 as const),
						boundary: i > 0
					}
				]
			: []
	);
	return { count: steps.length, step, center, ticks: [], months };
}

/** Panels of their own height, or of `height` px. */
export function placeRunning(
	series: RunningSeries,
	locale: Locale,
	height?: number
): PlacedRunning {
	const axis =
		series.form === 'years'
			? yearAxis(series, locale)
			: placeTimeAxis(
					series.steps.map((day) => ({ from: day, to: day })),
					'day',
					locale
				);
	return {
		axis,
		panels: series.panels.map((panel) => placePanel(panel, series, axis, locale, height))
	};
}

function placePanel(
	{ lines }: RunningPanel,
	series: RunningSeries,
	axis: TimeAxis,
	locale: Locale,
	height?: number
): PlacedRunningPanel {
	const tall = height === undefined ? PANEL_HEIGHT : height - TOP - BOTTOM;
	const base = TOP + tall;
	// Only the first line has a band.
	const greatest = Math.max(
		1,
		...lines.map(({ total }, i) => (i === 0 ? total?.most : total?.value) ?? 0)
	);
	const y = (value: number) => round(base - (tall * Math.min(value, greatest)) / greatest);
	const placed = lines.map((line, i) =>
		placeLine(line, i === 0, series, { axis, y, base }, locale)
	);
	spreadLabels(placed);
	return {
		height: base + BOTTOM,
		base,
		lines: placed,
		grid: ticks(0, greatest, 4)
			.filter((tick) => tick > 0 && Number.isInteger(tick))
			.map((tick) => ({ y: y(tick), text: formatNumber(tick, locale) }))
	};
}

interface Place {
	axis: TimeAxis;
	y: (value: number) => number;
	base: number;
}

function placeLine(
	line: RunningLine,
	isFirst: boolean,
	{ form }: RunningSeries,
	{ axis, y, base }: Place,
	locale: Locale
): PlacedLine {
	const out: PlacedLine = { line, known: '', silent: '', band: '', end: null };
	let last: (Point & { isSilent: boolean }) | null = null;
	let upper = '';
	let lower = '';
	for (const [i, point] of line.points.entries()) {
		if (!point) continue;
		const { figure, isSilent } = point;
		// Before the first number there is nothing to draw a line through.
		if (!figure) continue;
		const at = { x: round(axis.center(i), 3), y: y(figure.value), isSilent };
		// The first rise comes from nothing.
		if (!last) out.known += `M${at.x} ${base}V${at.y}`;
		else {
			const key = isSilent ? 'silent' : 'known';
			const isGoing = last.isSilent === isSilent && out[key] !== '';
			out[key] += `${isGoing ? '' : `M${last.x} ${last.y}`}L${at.x} ${at.y}`;
		}
		if (isFirst) {
			upper += `${upper === '' ? 'M' : 'L'}${at.x} ${y(figure.most)}`;
			lower = `L${at.x} ${y(figure.low)}${lower}`;
		}
		last = at;
	}
	const isRange = line.total !== null && line.total.low < line.total.most;
	if (isFirst && isRange && last) out.band = `${upper}${lower}Z`;
	if (last && line.total) {
		out.end = {
			x: last.x,
			y: last.y,
			labelY: last.y - 7,
			text: form === 'years' ? lineName(line, locale) : formatFigure(line.total, locale)
		};
	}
	return out;
}

/** Labels of lines that end close to each other stand over each other, the highest line's on top. */
function spreadLabels(lines: readonly PlacedLine[]): void {
	const ends = lines.flatMap(({ end }) => (end ? [end] : [])).sort((a, b) => b.labelY - a.labelY);
	ends.forEach((end, i) => {
		const under = ends
			.slice(0, i)
			.filter((other) => Math.abs(other.x - end.x) < 25)
			.map((other) => other.labelY);
		for (const other of under) if (end.labelY > other - LINE_PX) end.labelY = other - LINE_PX;
	});
}
