/** Squares in rows, as paths: stopped first, then not stopped, then what the count leaves out. */
import type { Block } from './series';

export const COLUMNS = 11;
export const SIDE_PX = 12;
export const STEP_PX = 14;

export interface Squares {
	width: number;
	height: number;
	stopped: string;
	notStopped: string;
	/** Launched, outcome not stated. */
	unknown: string;
	leftOut: string;
}

/** The squares of a block. Rounded where one stands for several, so that all blocks together keep their order. */
export function placeSquares(block: Block, perSquare: number): Squares {
	const upTo = (count: number) => Math.round(count / perSquare);
	const all = upTo(block.launched + block.leftOut);
	const counted = upTo(block.launched);
	const stopped = block.stopped === null ? 0 : Math.min(counted, upTo(block.stopped));
	const squares = (from: number, to: number, inset = 0) =>
		Array.from({ length: Math.max(0, to - from) }, (_, i) => {
			const x = ((from + i) % COLUMNS) * STEP_PX + inset;
			const y = Math.floor((from + i) / COLUMNS) * STEP_PX + inset;
			const side = SIDE_PX - 2 * inset;
			return `M${x} ${y}h${side}v${side}h-${side}z`;
		}).join('');
	return {
		width: COLUMNS * STEP_PX - (STEP_PX - SIDE_PX),
		height: Math.ceil(all / COLUMNS) * STEP_PX - (STEP_PX - SIDE_PX),
		stopped: squares(0, stopped),
		notStopped: block.stopped === null ? '' : squares(stopped, counted),
		unknown: block.stopped === null ? squares(0, counted, 0.75) : '',
		leftOut: squares(counted, all, 0.5)
	};
}
