import { ticks } from 'd3';
import type { Locale } from '../../../figures/view/catalogue';
import { formatNumber } from '../../../figures/view/format';
import { placeTimeAxis } from '../shared/time-axis';
import type { TimeAxis } from '../../plot/axis';
import type { Point } from '../../plot/marks';
import { placeBrackets, ROW, type PlacedBracket } from './brackets';
import { placeLabels, type PlacedLabel } from './labels';
import type { CasualtiesSeries, CasualtyKind, CasualtyPanel } from './series';
import { round } from '../../plot/round';

const PLOT = 128;
/** Room above the plot for labels of the greatest bars. */
const TOP = 54;
const BOTTOM = 18;

/** Room that is not the page's. */
export interface CasualtiesRoom {
	/** Width of a plot that words are fitted to, px; two widths of the page by default. */
	width?: number;
	/** Height of a panel, px: from the labels of its greatest bar to the last bracket under it. */
	height?: number;
	/** Rows of brackets at most. */
	bracketRows?: number;
}

/** A dot for the figure used needs this much to either end of its range, px. */
const DOT_ROOM = 3;

export interface PlacedCasualtyPanel {
	measure: CasualtyKind;
	height: number;
	base: number;
	/** Stroke paths in a box 100 wide: bars up to the lowest report, then to the highest. */
	solid: string;
	pale: string;
	whiskers: string;
	caps: string;
	/** The figure used, where it is neither the lowest nor the highest. */
	best: Point[];
	/** The verified minimum, and the ground that parts it from the bar. */
	verified: string;
	verifiedGround: string;
	noReport: string;
	zero: Point[];
	/** Open-ended figures: where the arrow stands. */
	arrows: Point[];
	labels: PlacedLabel[];
	brackets: PlacedBracket[];
	grid: { y: number; text: string }[];
}

export interface PlacedCasualties {
	axis: TimeAxis;
	/** Width of a bar, per cent. */
	bar: number;
	panels: PlacedCasualtyPanel[];
}

function placePanel(
	panel: CasualtyPanel,
	series: CasualtiesSeries,
	axis: TimeAxis,
	locale: Locale,
	{ width, height, bracketRows }: CasualtiesRoom
): PlacedCasualtyPanel {
	const most = Math.max(1, ...panel.points.map(({ figure }) => figure?.most ?? 0));
	const bracketsUnder = (top: number) =>
		placeBrackets(panel, series.periods, axis, top, locale, { width, rows: bracketRows });
	const { rows } = bracketsUnder(0);
	const plot = height === undefined ? PLOT : height - TOP - BOTTOM - rows * ROW;
	const y = (value: number) => round(TOP + plot * (1 - value / most));
	const base = TOP + plot;
	const paths = {
		solid: '',
		pale: '',
		whiskers: '',
		caps: '',
		verified: '',
		verifiedGround: '',
		noReport: ''
	};
	const best: Point[] = [];
	const zero: Point[] = [];
	const arrows: Point[] = [];
	panel.points.forEach(({ figure, verified }, i) => {
		const x = round(axis.center(i));
		if (verified) {
			const at = y(verified.value);
			paths.verified += `M${x} ${round(at - 1)}v2`;
			paths.verifiedGround += `M${x} ${round(at - 2.5)}v5`;
		}
		if (!figure) {
			paths.noReport += `M${x} ${base + 5}v8`;
			return;
		}
		const { low, value } = figure;
		const high = figure.most;
		if (value === 0) zero.push({ x, y: base + 9 });
		if (low > 0) paths.solid += `M${x} ${base}V${y(low)}`;
		if (high > low) {
			paths.pale += `M${x} ${y(low)}V${y(high)}`;
			paths.whiskers += `M${x} ${y(low)}V${y(high)}`;
			for (const end of [low, high]) paths.caps += `M${x} ${round(y(end) - 0.8)}v1.6`;
		}
		if (Math.min(y(low) - y(value), y(value) - y(high)) >= DOT_ROOM) best.push({ x, y: y(value) });
		if (figure.high === Infinity) arrows.push({ x, y: y(high) });
	});
	return {
		measure: panel.measure,
		height: base + BOTTOM + rows * ROW,
		base,
		...paths,
		best,
		zero,
		arrows,
		labels: placeLabels(panel, axis, y, most, series.grain, locale, width),
		brackets: bracketsUnder(base + BOTTOM).brackets,
		grid: ticks(0, most, 2)
			.filter((tick) => tick > 0 && Number.isInteger(tick))
			.slice(0, 2)
			.map((tick) => ({ y: y(tick), text: formatNumber(tick, locale) }))
	};
}

/** Places both panels on one time axis. Their scales differ: each says so by its own grid. */
export function placeCasualties(
	series: CasualtiesSeries,
	locale: Locale,
	room: CasualtiesRoom = {}
): PlacedCasualties {
	const spans = series.panels[0]?.points.map((point) => point.span) ?? [];
	const axis = placeTimeAxis(spans, series.grain, locale);
	return {
		axis,
		bar: round(Math.min(axis.step * 0.74, 5)),
		panels: series.panels.map((panel) => placePanel(panel, series, axis, locale, room))
	};
}
