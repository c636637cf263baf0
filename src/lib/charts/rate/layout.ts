import { area, line } from 'd3';
import type { Locale } from '../../view/catalogue';
import { placeTimeAxis, type TimeAxis } from '../shared/time-axis';
import type { Family } from '../../stats/series';
import { isDrawn, type RatePanel, type RatePoint, type RateSeries } from './series';

/** Height of a panel's 0 to 100 %, and the room above it for the label of 100 %, px. */
export const PANEL_HEIGHT = 150;
const TOP = 18;
/** Below the baseline: ticks for days without a rate. */
const BOTTOM = 18;

export interface PlacedRatePanel {
	family: Family;
	height: number;
	base: number;
	/** Lines and bands in a box 100 wide and `height` high, stretched in x. */
	line: string;
	band: string;
	/** The range across reports, where it is wider than nothing. */
	reports: string;
	/** Points alone between gaps, or all of them for weeks and months. */
	dots: string;
	/** Whiskers for weeks and months, where there is no band. */
	whiskers: string;
	/** Ticks under the baseline: no rate. */
	gaps: string;
	/** y of the period's rate; null without one. */
	period: number | null;
	/** Centre of the longest gap, per cent, where there is room to say what it is. */
	gapLabel: { x: number; width: number } | null;
	grid: { y: number; text: string }[];
}

export interface PlacedRate {
	axis: TimeAxis;
	panels: PlacedRatePanel[];
}

const round = (value: number) => Math.round(value * 100) / 100;
const yOf = (share: number) => round(TOP + PANEL_HEIGHT * (1 - share));

/** The longest run of points without a rate, as first and last index. */
function longestGap(points: readonly RatePoint[]): [number, number] | null {
	let best: [number, number] | null = null;
	let start = -1;
	points.forEach((point, i) => {
		if (isDrawn(point)) start = -1;
		else {
			if (start === -1) start = i;
			if (!best || i - start > best[1] - best[0]) best = [start, i];
		}
	});
	return best;
}

function placePanel(panel: RatePanel, axis: TimeAxis, isDaily: boolean): PlacedRatePanel {
	const { points } = panel;
	const indexed = points.map((point, i) => ({ point, x: round(axis.center(i)) }));
	const defined = (each: (typeof indexed)[number]) => isDrawn(each.point);
	const path = line<(typeof indexed)[number]>()
		.digits(2)
		.defined(defined)
		.x((each) => each.x)
		.y((each) => yOf(each.point.rate?.share ?? 0))(indexed);
	const interval = (which: 'sampling' | 'reporting') =>
		area<(typeof indexed)[number]>()
			.digits(2)
			.defined((each) => defined(each) && each.point.rate?.[which] != null)
			.x((each) => each.x)
			.y0((each) => yOf(each.point.rate?.[which]?.low ?? 0))
			.y1((each) => yOf(each.point.rate?.[which]?.high ?? 0))(indexed) ?? '';
	const hasRange = points.some(
		({ rate }) => rate?.reporting && rate.reporting.high - rate.reporting.low > 0.004
	);
	const isAlone = (i: number) =>
		!(points[i - 1] && isDrawn(points[i - 1]!)) && !(points[i + 1] && isDrawn(points[i + 1]!));
	const dots = indexed
		.filter((each, i) => isDrawn(each.point) && (!isDaily || isAlone(i)))
		.map(({ x, point }) => `M${x} ${yOf(point.rate?.share ?? 0)}h.001`)
		.join('');
	const whiskers = isDaily
		? ''
		: indexed
				.flatMap(({ x, point }) =>
					isDrawn(point) && point.rate.sampling
						? [`M${x} ${yOf(point.rate.sampling.low)}V${yOf(point.rate.sampling.high)}`]
						: []
				)
				.join('');
	const base = TOP + PANEL_HEIGHT;
	const gap = longestGap(points);
	const width = gap ? (gap[1] - gap[0] + 1) * axis.step : 0;
	return {
		family: panel.family,
		height: base + BOTTOM,
		base,
		line: path ?? '',
		band: isDaily ? interval('sampling') : '',
		reports: hasRange ? interval('reporting') : '',
		dots,
		whiskers,
		gaps: indexed
			.filter((each) => !isDrawn(each.point))
			.map(({ x }) => `M${x} ${base + 5}v8`)
			.join(''),
		period:
			panel.period && panel.period.share !== null && !panel.period.few
				? yOf(panel.period.share)
				: null,
		gapLabel: gap && width >= 18 ? { x: axis.center((gap[0] + gap[1]) / 2), width } : null,
		grid: [
			{ y: yOf(1), text: '100%' },
			{ y: yOf(0.5), text: '50%' }
		]
	};
}

/** Places both panels on one time axis; rates always run from 0 to 100 %. */
export function placeRate(series: RateSeries, locale: Locale): PlacedRate {
	const spans = series.panels[0]?.points.map((point) => point.span) ?? [];
	const axis = placeTimeAxis(spans, series.grain, locale);
	return {
		axis,
		panels: series.panels.map((panel) => placePanel(panel, axis, series.grain === 'day'))
	};
}
