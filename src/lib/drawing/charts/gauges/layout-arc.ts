import { arc, line } from 'd3';
import type { Rate } from '../../../figures/stats/rate';
import { showsRange } from '../shared/interval';
import type { Gauge, GaugesSeries } from './series';
import { round } from '../../plot/round';

/** Sizes of a half circle, px from its centre. */
export interface GaugeSize {
	/** Outer radius and thickness of the ring. */
	radius: number;
	ring: number;
	/** Thickness of the interval arc and its distance from the ring. */
	band: number;
	gap: number;
	/** Type of the number in the bowl, and how far over the centre it stands. */
	number: number;
	over: number;
}

export const LARGE: GaugeSize = { radius: 112, ring: 20, band: 7, gap: 5, number: 56, over: 12 };
export const SMALL: GaugeSize = { radius: 48, ring: 11, band: 5, gap: 4, number: 25, over: 4 };

/** A class that stands alone is drawn as large as the families: one small gauge says less than it takes. */
export const largeGauges = ({ families, classes }: GaugesSeries): Gauge[] =>
	classes.length === 1 ? [...families, ...classes] : families;

/** The classes that are drawn small. */
export const smallGauges = ({ classes }: GaugesSeries): Gauge[] =>
	classes.length === 1 ? [] : classes;

/** Half the width of the box that holds a half circle with all its marks. */
export const halfOf = ({ radius, gap, band }: GaugeSize): number => radius + gap + band + 5;

/** Angle of a share: 0 % at the left, 100 % at the right, linear, never rescaled. In radians, 0 = up. */
export const angleOf = (share: number): number => (share - 0.5) * Math.PI;

/** A point on a circle at a share. */
const at = (share: number, radius: number): [number, number] => [
	round(Math.sin(angleOf(share)) * radius),
	round(-Math.cos(angleOf(share)) * radius)
];

function arcPath(from: number, to: number, inner: number, outer: number): string {
	const path = arc<null>().digits(2)({
		startAngle: angleOf(from),
		endAngle: angleOf(to),
		innerRadius: inner,
		outerRadius: outer,
		padAngle: 0
	} as never);
	return path ?? '';
}

function radial(share: number, from: number, to: number): string {
	const [x1, y1] = at(share, from);
	const [x2, y2] = at(share, to);
	return `M${x1} ${y1}L${x2} ${y2}`;
}

/** A half circle ready to draw. */
export interface PlacedGauge {
	track: string;
	ticks: string;
	/** The filled part of the ring; empty without a rate. */
	value: string;
	/** The ink bar that closes it. */
	edge: string;
	/** What the reports allow; empty when it is the value alone. */
	band: string;
	/** What unknown outcomes leave open, as an outline; empty when nothing is. */
	open: string;
	/** The 95 % interval: a line along the arc and its end caps. */
	whisker: string;
	/** Hollow triangle, pointing out. */
	previous: string;
	/** Short tick across the inside of the ring. */
	record: string;
}

/** Places a half circle: everything in px, the centre at 0,0. */
export function placeGauge(gauge: Gauge, size: GaugeSize): PlacedGauge {
	const { radius, ring, band, gap } = size;
	const inner = radius - ring;
	const outside = radius + gap;
	const { rate } = gauge;
	const share = rate?.share ?? null;
	const interval = rate?.interval ?? null;
	const reporting = rate?.reporting ?? null;
	const mid = outside + band / 2;
	const triangle = (of: Rate) => {
		if (of.share === null) return '';
		const tip = at(of.share, inner - 2);
		const half = (ring * 0.3) / inner;
		const base = [of.share - half / Math.PI, of.share + half / Math.PI].map((s) =>
			at(s, inner - 2 - ring * 0.55)
		);
		return `M${tip.join(' ')}L${base[0]!.join(' ')}L${base[1]!.join(' ')}Z`;
	};
	return {
		track: arcPath(0, 1, inner, radius),
		ticks: [0.25, 0.5, 0.75].map((s) => radial(s, inner, inner + ring * 0.3)).join(''),
		value: share === null ? '' : arcPath(0, share, inner, radius),
		edge: share === null ? '' : radial(share, inner - 3, radius + 3),
		band: showsRange(reporting)
			? arcPath(reporting.low, reporting.high, outside, outside + band)
			: '',
		open: rate?.open ? arcPath(rate.open.low, rate.open.high, outside, outside + band) : '',
		whisker: interval
			? `${radial(interval.low, outside - 1, outside + band + 1)}${radial(interval.high, outside - 1, outside + band + 1)}M${at(interval.low, mid).join(' ')}A${round(mid)} ${round(mid)} 0 0 1 ${at(interval.high, mid).join(' ')}`
			: '',
		previous: gauge.previous ? triangle(gauge.previous) : '',
		record:
			gauge.record && gauge.record.share !== null && !gauge.record.few
				? radial(gauge.record.share, inner - ring * 0.45, inner + ring * 0.45)
				: ''
	};
}

/** A small weekly line: shares over weeks, 0 to 100 % on a height of 100, one step a week. */
export interface PlacedSparkline {
	width: number;
	/** Runs of neighbouring weeks with a rate; gaps are gaps. */
	line: string;
	intervals: string;
	/** Every point, as strokes of no length with round ends: a lone point is no line. */
	dots: string;
	/** How many points there are. */
	count: number;
}

/** Places the weekly rates of a gauge; weeks with under ten launches are left out. */
export function placeSparkline(gauge: Gauge): PlacedSparkline {
	const points = gauge.weeks.map((week, i) => ({
		x: i + 0.5,
		rate: week.rate && !week.rate.few && week.rate.share !== null ? week.rate : null
	}));
	const y = (share: number) => round(100 - share * 100);
	const path = line<(typeof points)[number]>()
		.digits(2)
		.defined((point) => point.rate !== null)
		.x((point) => point.x)
		.y((point) => y(point.rate?.share ?? 0));
	return {
		width: Math.max(1, points.length),
		line: path(points) ?? '',
		intervals: points
			.flatMap(({ x, rate }) =>
				rate?.interval ? [`M${x} ${y(rate.interval.low)}V${y(rate.interval.high)}`] : []
			)
			.join(''),
		dots: points
			.flatMap(({ x, rate }) => (rate ? [`M${x} ${y(rate.share ?? 0)}h.001`] : []))
			.join(''),
		count: points.filter((point) => point.rate !== null).length
	};
}

/** Weekly columns of a class: not stopped on the base, stopped on top, the rest outlined; height 100. */
export interface PlacedColumns {
	width: number;
	not: string;
	stopped: string;
	unknown: string;
}

/** A short period keeps slim columns: the box is never narrower than this many weeks. */
const LEAST_COLUMNS = 6;

export function placeColumns(gauge: Gauge): PlacedColumns {
	const width = Math.max(LEAST_COLUMNS, gauge.weeks.length);
	const start = (width - gauge.weeks.length) / 2;
	const most = Math.max(1, ...gauge.weeks.map((week) => week.launched ?? 0));
	const scale = (value: number) => (value / most) * 100;
	const bar = (x: number, from: number, value: number) =>
		value <= 0
			? ''
			: `M${round(x + 0.15)} ${round(100 - scale(from))}h.7v${round(-scale(value))}h-.7z`;
	let not = '';
	let stopped = '';
	let unknown = '';
	gauge.weeks.forEach((week, i) => {
		const x = start + i;
		const paired = week.rate?.launched ?? 0;
		const down = week.rate?.stopped ?? 0;
		not += bar(x, 0, paired - down);
		stopped += bar(x, paired - down, down);
		unknown += bar(x, paired, (week.launched ?? 0) - paired);
	});
	return { width, not, stopped, unknown };
}
