/** Panels under each other on one time axis: what several charts are. */
import type { TimeAxis } from './axis';
import type { KeyItem, PlotMark } from './marks';

export interface StackPanel {
	/** Its name first. */
	legend: readonly KeyItem[];
	/** px */
	height: number;
	/** From the back to the front; words in the order of their weight. */
	marks: readonly PlotMark[];
	/** The panel for those who do not see it. */
	label: string;
}

export interface Stack {
	/** What the signs mean: only those that are in the picture. */
	key: readonly KeyItem[];
	axis: TimeAxis;
	panels: readonly StackPanel[];
	/** Dotted uprights through all panels, per cent. */
	months: readonly number[];
	/** Strong uprights where a meaning changes, per cent; and the words on both sides of them, over the panels. */
	dividers: readonly number[];
	lane: readonly PlotMark[];
	/** Height of the lane, px. */
	laneHeight: number;
	/** What the dividers mean, under the axis. */
	notes: readonly string[];
}

/** The room a stack is placed in; a page has no width that is known, and panels of their own height. */
export interface StackRoom {
	/** Width of the plot, px. */
	width?: number;
	/** Height of all panels together, px. */
	height?: number;
}
