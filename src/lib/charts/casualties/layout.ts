import { ticks } from 'd3';
import type { Figure } from '../../stats/figure';
import type { Locale } from '../../view/catalogue';
import { formatDayShort, formatFigure, formatSpan } from '../../view/format';
import { placeTimeAxis, type TimeAxis } from '../shared/time-axis';
import type { CasualtiesSeries, CasualtyKind, CasualtyPanel } from './series';

const PLOT = 128;
/** Room above the plot for labels of the greatest bars. */
const TOP = 48;
const BOTTOM = 18;
const LABELS = 4;

export interface PlacedLabel {
	x: number;
	y: number;
	anchor: 'start' | 'middle' | 'end';
	when: string;
	value: string;
	/** 1 always, 2 only where the panel is wide. */
	level: 1 | 2;
}

export interface PlacedCasualtyPanel {
	measure: CasualtyKind;
	height: number;
	base: number;
	/** Stroke paths in a box 100 wide: bars up to the lowest report, then to the best. */
	solid: string;
	pale: string;
	whiskers: string;
	caps: string;
	verified: string;
	noReport: string;
	zero: string;
	/** Open-ended figures: where the arrow stands. */
	arrows: { x: number; y: number }[];
	labels: PlacedLabel[];
	grid: { y: number; text: string }[];
}

export interface PlacedCasualties {
	axis: TimeAxis;
	/** Width of a bar, per cent. */
	bar: number;
	panels: PlacedCasualtyPanel[];
}

const round = (value: number) => Math.round(value * 100) / 100;
/** The greatest finite bound of a figure. */
const top = (figure: Figure) => (figure.high === Infinity ? figure.value : figure.high);

/** Labels over the greatest bars, none over another: each takes about 16 per cent of the width. */
function placeLabels(
	panel: CasualtyPanel,
	axis: TimeAxis,
	y: (value: number) => number,
	locale: Locale
): PlacedLabel[] {
	const ranked = panel.points
		.map((point, i) => ({ point, x: axis.center(i) }))
		.filter(({ point }) => (point.figure?.value ?? 0) > 0)
		.sort((a, b) => (b.point.figure?.value ?? 0) - (a.point.figure?.value ?? 0));
	const placed: PlacedLabel[] = [];
	for (const { point, x } of ranked) {
		if (placed.length >= LABELS || !point.figure) break;
		const arrow = point.figure.high === Infinity ? 10 : 0;
		const at = round(y(top(point.figure)) - 22 - arrow);
		const overlaps = (width: number) =>
			placed.some((other) => Math.abs(other.x - x) < width && Math.abs(other.y - at) < 34);
		if (overlaps(17)) continue;
		placed.push({
			x: round(x),
			y: Math.max(14, at),
			anchor: x < 10 ? 'start' : x > 90 ? 'end' : 'middle',
			when:
				point.span.from === point.span.to
					? formatDayShort(point.span.from, locale)
					: formatSpan(point.span, locale),
			value: formatFigure(point.figure, locale),
			level: overlaps(34) ? 2 : 1
		});
	}
	return placed;
}

function placePanel(panel: CasualtyPanel, axis: TimeAxis, locale: Locale): PlacedCasualtyPanel {
	const most = Math.max(1, ...panel.points.map(({ figure }) => (figure ? top(figure) : 0)));
	const y = (value: number) => round(TOP + PLOT * (1 - value / most));
	const base = TOP + PLOT;
	const paths = {
		solid: '',
		pale: '',
		whiskers: '',
		caps: '',
		verified: '',
		noReport: '',
		zero: ''
	};
	const arrows: { x: number; y: number }[] = [];
	panel.points.forEach(({ figure, verified }, i) => {
		const x = round(axis.center(i));
		if (!figure) {
			paths.noReport += `M${x} ${base + 5}v8`;
			return;
		}
		if (figure.value === 0) paths.zero += `M${x} ${base + 9}h.001`;
		if (figure.low > 0) paths.solid += `M${x} ${base}V${y(figure.low)}`;
		if (top(figure) > figure.low) paths.pale += `M${x} ${y(figure.low)}V${y(top(figure))}`;
		if (figure.low !== figure.value || top(figure) !== figure.value) {
			paths.whiskers += `M${x} ${y(figure.low)}V${y(top(figure))}`;
			for (const end of [figure.low, top(figure)]) paths.caps += `M${x} ${y(end) - 0.8}v1.6`;
		}
		if (verified) paths.verified += `M${x} ${y(verified.value) - 1}v2`;
		if (figure.high === Infinity) arrows.push({ x, y: y(top(figure)) });
	});
	return {
		measure: panel.measure,
		height: base + BOTTOM,
		base,
		...paths,
		arrows,
		labels: placeLabels(panel, axis, y, locale),
		grid: ticks(0, most, 2)
			.filter((tick) => tick > 0 && Number.isInteger(tick))
			.slice(0, 2)
			.map((tick) => ({ y: y(tick), text: String(tick) }))
	};
}

/** Places both panels on one time axis. Their scales differ: each says so by its own grid. */
export function placeCasualties(series: CasualtiesSeries, locale: Locale): PlacedCasualties {
	const spans = series.panels[0]?.points.map((point) => point.span) ?? [];
	const axis = placeTimeAxis(spans, series.grain, locale);
	return {
		axis,
		bar: round(Math.min(axis.step * 0.74, 5)),
		panels: series.panels.map((panel) => placePanel(panel, axis, locale))
	};
}
