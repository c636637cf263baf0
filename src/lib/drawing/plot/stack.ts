/** Panels under each other on one time axis: what several charts are. */
import type { TimeAxis } from './axis';
import type { KeyItem, PlotMark, WordSet } from './marks';

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
	/** Strong uprights where a meaning changes, per cent. */
	dividers: readonly number[];
	/** Over the panels, the words on both sides of the dividers: one lane, or one for each set. */
	lanes: readonly Lane[];
	/** Between the panels and the axis. */
	under: Lane | null;
	/** Width of the plot from which it shows its wide set of words, px. */
	wideFrom: 430 | 840;
	/** What the dividers mean, under the axis. */
	notes: readonly string[];
	/** What is said under the axis where there is room. */
	list: readonly ListItem[];
}

export interface Lane {
	/** px */
	height: number;
	marks: readonly PlotMark[];
	/** Shown with both by default. */
	set?: WordSet;
}

/** A paragraph, with the number that stands for it in the plot. */
export interface ListItem {
	number: number | null;
	head: string;
	rest: string;
}

/** The room a stack is placed in; a page has no width that is known, and panels of their own height. */
export interface StackRoom {
	/** Width of the plot, px. */
	width?: number;
	/** Height of all panels together, px. */
	height?: number;
}
