import { area, line } from 'd3';
import { rangeOf, type Rate } from '../../../figures/stats/rate';
import type { Interval } from '../../../figures/stats/cluster-interval';
import type { Locale } from '../../../figures/view/catalogue';
import { LANGUAGES } from '../../../figures/view/languages';
import { showsRange } from '../shared/interval';
import { textWidth, wrapText } from '../shared/notes';
import { hasValue, shareLabel } from '../shared/rate-words';
import { placeTimeAxis, xOfDay } from '../shared/time-axis';
import type { TimeAxis } from '../../plot/axis';
import type { Point } from '../../plot/marks';
import type { Family } from '../../../figures/stats/series';
import {
	isDrawn,
	type DrawnPoint,
	type RatePanel,
	type RatePoint,
	type RateSeries
} from './series';
import { gapText } from './words';
import { round } from '../../plot/round';

/** Height of a panel's 0 to 100 %, and the room above it for the label of 100 %, px. */
export const PANEL_HEIGHT = 160;
const TOP = 18;
/** Below the baseline: ticks for days without a rate. */
const BOTTOM = 18;
/** Widths of the plot that labels are fitted to, px: the narrowest phone, half a page. */
const NARROW = 240;
const WIDE = 400;
const LABEL_PX = 13;
export const LINE_PX = 15;

/** Words in a gap, centred. */
export interface GapLabel {
	x: number;
	/** Baseline of each line. */
	lines: { y: number; text: string }[];
	/** 1 always, 2 only where the panel is wide. */
	level: 1 | 2;
}

export interface PlacedRatePanel {
	family: Family;
	height: number;
	base: number;
	/** Lines and bands in a box 100 wide and `height` high, stretched in x. */
	line: string;
	band: string;
	/** The range across reports, where there is one: an area for days, uprights for spans. */
	reports: string;
	/** Points alone between gaps, or all of them for weeks and months. */
	dots: Point[];
	/** Weeks and months with under ten launches: hollow. */
	hollow: Point[];
	/** Whiskers for weeks, months and lone days, where there is no band; short strokes for their caps. */
	whiskers: string;
	caps: string;
	/** Ticks under the baseline: no rate. */
	gaps: string;
	/** The rates between definition breaks, drawn instead of the period's: a path in the stretched box. */
	parts: string;
	/** The period's rate; null without one, and where a break parts it. */
	period: { y: number; text: string } | null;
	/** What the longest gap is, where there is room to say it. */
	gapLabel: GapLabel | null;
	grid: { y: number; text: string }[];
	/** Where its scale begins: 0, or 50 % where nothing of it lies lower. */
	from: number;
}

export interface PlacedRate {
	axis: TimeAxis;
	panels: PlacedRatePanel[];
	/** Where each definition break lies, per cent. */
	breaks: number[];
}

/** Room that is not the page's. */
export interface RateRoom {
	/** Width of the plot that labels are fitted to, px. */
	width?: number;
	/** Height of a panel with all that belongs to it, px. */
	height?: number;
}

/** The vertical scale of all panels: from a share to px. */
interface Scale {
	yOf: (share: number) => number;
	base: number;
	/** Width that labels are fitted to; null where the style sheet chooses. */
	width: number | null;
	/** The share at the baseline. */
	from: number;
}

/** A per cent is as high with half of the scale as with all of it, unless the height is given. */
function scaleOf({ width, height }: RateRoom, from: number): Scale {
	const tall = height === undefined ? PANEL_HEIGHT * (1 - from) : height - TOP - BOTTOM;
	const yOf = (share: number) => round(TOP + (tall * (1 - share)) / (1 - from));
	return { yOf, base: yOf(from), width: width ?? null, from };
}

const HALFWAY = 0.5;

/** Whether all that is drawn of a panel of weeks or months lies in the upper half of its scale, with room to spare. */
function isHigh(panel: RatePanel): boolean {
	const rates = [...panel.points, panel, ...panel.parts].flatMap((each) => {
		const rate = 'points' in each ? each.period : each.rate;
		return rate && rate.share !== null ? [rate] : [];
	});
	const lows = rates.map((rate) =>
		Math.min(rate.share!, rangeOf(rate)?.low ?? 1, rate.reporting?.low ?? 1)
	);
	return lows.length > 1 && lows.every((low) => low > HALFWAY + 0.02);
}

interface Placed<P extends RatePoint = RatePoint> {
	point: P;
	x: number;
}

/** The longest run of points without a rate, save the cut ends of the record; its reason where it has but one. */
function longestGap(points: readonly RatePoint[]) {
	let best: { from: number; to: number } | null = null;
	let from = -1;
	for (const [i, { gap }] of points.entries()) {
		if (gap === null || gap === 'cut' || gap === 'break') from = -1;
		else {
			if (from === -1) from = i;
			if (!best || i - from > best.to - best.from) best = { from, to: i };
		}
	}
	if (!best) return null;
	const reasons = new Set(points.slice(best.from, best.to + 1).map((point) => point.gap));
	const [why = null] = reasons;
	return { ...best, why: reasons.size === 1 ? why : null };
}

/** The words of the longest gap, wrapped into it; null where they do not fit. */
function placeGapLabel(
	panel: RatePanel,
	axis: TimeAxis,
	series: RateSeries,
	{ base, width }: Scale,
	locale: Locale
) {
	const gap = longestGap(panel.points);
	if (!gap) return null;
	const share = ((gap.to - gap.from + 1) * axis.step) / 100;
	const text = gapText(gap.why, series.grain, locale);
	const fit = (plot: number, level: 1 | 2): GapLabel | null => {
		const room = plot * share - 6;
		const lines = wrapText(
			text,
			Math.max(1, Math.floor(room / textWidth(LANGUAGES[locale].script, LABEL_PX)))
		);
		if (lines.length * LINE_PX + 12 > base - TOP) return null;
		if (lines.length > 5 || lines.some((each) => textWidth(each, LABEL_PX) > room)) return null;
		return {
			x: round(axis.center((gap.from + gap.to) / 2)),
			lines: lines.map((each, i) => ({
				y: base - 12 - (lines.length - 1 - i) * LINE_PX,
				text: each
			})),
			level
		};
	};
	return width === null ? (fit(NARROW, 1) ?? fit(WIDE, 2)) : fit(width, 1);
}

/** What only a daily line has: area of what a share may be, dots for points without a neighbour. */
function placeDaily(points: readonly Placed[], yOf: Scale['yOf']) {
	const band = (ends: (rate: Rate) => Interval | null) => {
		const of = ({ point }: Placed) => point.rate && ends(point.rate);
		return (
			area<Placed>()
				.digits(2)
				.defined((each) => isDrawn(each.point) && of(each) !== null)
				.x(({ x }) => x)
				.y0((each) => yOf(of(each)?.low ?? 0))
				.y1((each) => yOf(of(each)?.high ?? 0))(points as Placed[]) ?? ''
		);
	};
	const isNeighbour = (i: number) => points[i] !== undefined && isDrawn(points[i].point);
	const hasDoubt = points.some(({ point }) => isDrawn(point) && showsRange(rangeOf(point.rate)));
	const hasRange = points.some(({ point }) => isDrawn(point) && showsRange(point.rate.reporting));
	return {
		band: hasDoubt ? band(rangeOf) : '',
		reports: hasRange ? band((rate) => rate.reporting) : '',
		alone: points.filter(
			(each, i): each is Placed<DrawnPoint> =>
				isDrawn(each.point) && !isNeighbour(i - 1) && !isNeighbour(i + 1)
		)
	};
}

function placePanel(
	panel: RatePanel,
	axis: TimeAxis,
	series: RateSeries,
	scale: Scale,
	locale: Locale
): PlacedRatePanel {
	const { yOf, base } = scale;
	const upright = (x: number, { low, high }: { low: number; high: number }) =>
		`M${x} ${yOf(low)}V${yOf(high)}`;
	const dot = ({ x, point }: Placed): Point => ({ x, y: yOf(point.rate?.share ?? 0) });
	const isDaily = series.grain === 'day';
	const points = panel.points.map((point, i): Placed => ({ point, x: round(axis.center(i)) }));
	const drawn = points.filter((each): each is Placed<DrawnPoint> => isDrawn(each.point));
	const few = isDaily
		? []
		: points.filter(({ point }) => point.gap === 'few' && point.rate?.share != null);
	const daily = isDaily ? placeDaily(points, yOf) : null;
	// A band of one point has no width: where it stands alone it gets a whisker.
	const whiskers = (daily?.alone ?? drawn).flatMap(({ x, point }) => {
		const range = rangeOf(point.rate);
		return showsRange(range) ? [{ x, range }] : [];
	});
	return {
		family: panel.family,
		height: base + BOTTOM,
		base,
		line:
			line<Placed>()
				.digits(2)
				.defined(({ point }) => isDrawn(point))
				.x(({ x }) => x)
				.y(({ point }) => yOf(point.rate?.share ?? 0))(points) ?? '',
		band: daily?.band ?? '',
		reports: daily
			? daily.reports
			: drawn
					.filter(({ point }) => showsRange(point.rate.reporting))
					.map(({ x, point }) => upright(x, point.rate.reporting!))
					.join(''),
		dots: (daily?.alone ?? drawn).map(dot),
		hollow: few.map(dot),
		whiskers: whiskers.map(({ x, range }) => upright(x, range)).join(''),
		caps: whiskers
			.flatMap(({ x, range }) =>
				[range.low, range.high].map((end) => `M${x} ${round(yOf(end) - 0.75)}v1.5`)
			)
			.join(''),
		gaps: points
			.filter((each) => !isDrawn(each.point) && !few.includes(each))
			.map(({ x }) => `M${x} ${base + 5}v8`)
			.join(''),
		parts: panel.parts
			.map(({ span, rate }) => {
				const from = points.findIndex(({ point }) => point.span.to >= span.from);
				const to = points.findLastIndex(({ point }) => point.span.from <= span.to);
				return rate && rate.share !== null && !rate.few
					? `M${round(from * axis.step)} ${yOf(rate.share)}H${round((to + 1) * axis.step)}`
					: '';
			})
			.join(''),
		period:
			panel.parts.length === 0 && panel.period && hasValue(panel.period) && !panel.period.few
				? {
						y: yOf(panel.period.share),
						text: shareLabel(panel.period)
					}
				: null,
		gapLabel: placeGapLabel(panel, axis, series, scale, locale),
		grid: [
			{ y: yOf(1), text: '100%' },
			{ y: yOf(HALFWAY), text: '50%' }
		],
		from: scale.from
	};
}

/**
 * Places both panels on one time axis. Rates run from 0 to 100 %; the lower half goes where weeks or months leave it empty,
 * in a picture of given height where they do so in every panel: a per cent is as high in one as in the other.
 */
export function placeRate(series: RateSeries, locale: Locale, room: RateRoom = {}): PlacedRate {
	const isLow = (panel: RatePanel) =>
		series.grain === 'day' ||
		(room.height === undefined ? !isHigh(panel) : !series.panels.every(isHigh));
	const spans = series.panels[0]?.points.map((point) => point.span) ?? [];
	const axis = placeTimeAxis(spans, series.grain, locale);
	return {
		axis,
		breaks: series.breaks.map((note) => xOfDay(spans, note.start)),
		panels: series.panels.map((panel) =>
			placePanel(panel, axis, series, scaleOf(room, isLow(panel) ? 0 : HALFWAY), locale)
		)
	};
}
