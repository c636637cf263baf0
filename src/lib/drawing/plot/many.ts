/**
 * Signs at very many places. An element for each would cost a page more than all its bars, and one path would be
 * stretched with the plot: so a sign is a few upright strokes above each other, whose width is never stretched.
 */
import type { Length, Point, PlotLook, StretchedMark } from './marks';
import { round } from './round';

/** A stroke of a sign, px: how far under its point it begins, how tall and how wide it is. */
interface Stroke {
	from: number;
	tall: number;
	width: number;
}

/** From so many places on signs are strokes. */
export const MANY = 100;

/** Up from its point: a stem, and a head that grows narrower. */
export const ARROW: readonly Stroke[] = [
	{ from: -8, tall: 8, width: 1.2 },
	{ from: -7.4, tall: 1, width: 2.6 },
	{ from: -6.4, tall: 1, width: 4.8 }
];

/** Nine px each way, round its point. */
export const DIAMOND: readonly Stroke[] = [
	{ from: -4.5, tall: 9, width: 1.8 },
	{ from: -3.6, tall: 7.2, width: 3.6 },
	{ from: -2.7, tall: 5.4, width: 5.4 },
	{ from: -1.8, tall: 3.6, width: 7.2 },
	{ from: -0.9, tall: 1.8, width: 9 }
];

/** Of the width of its column, what a diamond takes. */
export const WITHIN = 0.86;
/** Columns so narrow, per cent, hold no whole diamond on a phone. */
export const NARROW_COLUMN = 2.8;

/** As much of a dot as can be seen where dots are so many, px. */
const MOST_DOT = 1.7;

/** The sign at each of the points, `gap` px over it. */
export const manySigns = (
	at: readonly Point[],
	sign: readonly Stroke[],
	look: PlotLook,
	gap = 0,
	/** Width of a column that the widest of them stays within, per cent; as wide as they are by default. */
	column = 0
): StretchedMark[] =>
	sign.map(({ from, tall, width }) => ({
		kind: 'stretched',
		d: at.map(({ x, y }) => `M${x} ${round(y - gap + from, 3)}v${tall}`).join(''),
		stroke: look.stroke ?? look.fill,
		strokeWidth:
			column === 0 ? width : { px: width, share: column * WITHIN * (width / 9), least: width / 8 }
	}));

/** Dots, or rings: a dot in the colour of the stroke under one in that of the fill. */
export function manyDots(at: readonly Point[], r: Length, look: PlotLook): StretchedMark[] {
	const most = typeof r === 'number' ? r : r.px;
	const share = typeof r === 'number' ? 100 : r.share;
	const dot = (radius: number, stroke: PlotLook['fill']): StretchedMark => ({
		kind: 'stretched',
		d: at.map(({ x, y }) => `M${x} ${round(y - radius, 3)}v${round(2 * radius, 3)}`).join(''),
		stroke,
		strokeWidth: { px: 2 * radius, share: 2 * share, least: 0.8 }
	});
	const radius = Math.min(most, MOST_DOT);
	if (!look.stroke) return [dot(radius, look.fill)];
	return [dot(radius, look.stroke), dot(radius - 1, look.fill ?? 'surface')];
}
