/**
 * Signs over very many bars. An element for each would cost more than all bars; one path each would be
 * stretched with the plot. So a sign is a few upright strokes, whose width is never stretched, above each other.
 */
import { PathWriter } from '../shared/path-writer';
import { PX_UNITS, STEP_UNITS } from './bars';

/** A stroke of a sign, px: how far under its point it begins, how tall and how wide it is. */
interface Stroke {
	from: number;
	tall: number;
	width: number;
}

/** Up from its point: a stem, and a head that grows narrower. */
export const ARROW: readonly Stroke[] = [
	{ from: -9, tall: 8, width: 1.2 },
	{ from: -8.4, tall: 1, width: 2.6 },
	{ from: -7.4, tall: 1, width: 4.8 }
];

/** Nine px each way, round its point. */
export const DIAMOND: readonly Stroke[] = [
	{ from: -4.5, tall: 9, width: 1.8 },
	{ from: -3.6, tall: 7.2, width: 3.6 },
	{ from: -2.7, tall: 5.4, width: 5.4 },
	{ from: -1.8, tall: 3.6, width: 7.2 },
	{ from: -0.9, tall: 1.8, width: 9 }
];

/** The signs at some points (a step's index, or between two; px down): a path in units of the bars for each stroke. */
export const placeSigns = (
	points: readonly { step: number; y: number }[],
	sign: readonly Stroke[]
): { width: number; d: string }[] =>
	sign.map(({ from, tall, width }) => {
		const path = new PathWriter();
		for (const { step, y } of points)
			path.move(STEP_UNITS * (step + 0.5), PX_UNITS * (y + from)).down(PX_UNITS * tall);
		return { width, d: path.end() };
	});
