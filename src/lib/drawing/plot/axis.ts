/** An x axis of equal steps, in per cent of the plot: as many ticks and names as there may be room for. */
import type { Level } from './marks';

export interface Tick {
	/** Centre of the mark, per cent. */
	x: number;
	text: string;
	/** Drawn only where there is room: 1 always, 2 from tablet width, 3 on wide screens. */
	level: Level;
}

export interface MonthMark {
	/** Left edge of the month's, or on a long axis the year's, first mark, per cent. */
	x: number;
	text: string;
	level: Level;
	/** A boundary inside the plot: dotted line through all panels. */
	boundary: boolean;
}

export interface TimeAxis {
	count: number;
	/** Width of one step, per cent. */
	step: number;
	/** Centre of mark i, per cent. */
	center: (index: number) => number;
	ticks: Tick[];
	months: MonthMark[];
}
