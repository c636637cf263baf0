/**
 * The marks of a chart before any width is known: across in per cent of the plot, plus px where a word stands beside
 * its place; down in px. `Plot.svelte` draws them on a page, where nothing is measured, `measured/plot-scene.ts` into
 * a picture of known width. They know neither what is counted nor how.
 */
import type { Look, Mark, Run, Token } from './scene';

/** Per cent across, px down. */
export interface Point {
	x: number;
	y: number;
}

/** So many px; less where the plot is narrow: `share` per cent of its width, and never under `least` px. */
export interface Slim {
	px: number;
	share: number;
	least: number;
}
export type Length = number | Slim;

export type PlotLook = Omit<Look, 'strokeWidth'> & { strokeWidth?: Length };

/** What one px down and the whole way across are in path data. */
export interface Units {
	across: number;
	px: number;
}
export const PER_CENT: Units = { across: 100, px: 1 };

/** Stretched with the plot, its strokes as wide as ever. */
export interface StretchedMark extends PlotLook {
	kind: 'stretched';
	/** Path data without arcs, in `units`. */
	d: string;
	/** Per cent and px by default. */
	units?: Units;
	/** Strokes that are bars: so wide, per cent of the plot. */
	bar?: number;
}

/** Circles. */
export interface DotsMark extends PlotLook {
	kind: 'dots';
	at: readonly Point[];
	/** On a page its `px` whatever the width. */
	r: Length;
	/** Beside their places, px. */
	dx?: number;
	/** Squares of 3 px to each side instead. */
	isSquare?: boolean;
	/** In both by default. */
	set?: WordSet;
}

/** Arrows up from their points, `gap` px over them. */
export interface ArrowsMark extends PlotLook {
	kind: 'arrows';
	at: readonly Point[];
	gap: number;
	/** Width of a column, per cent: in slim ones the wings are smaller where the width is known. */
	column: number;
}

export interface Line {
	runs: readonly Run[];
	/** Those of the words by default. */
	weight?: number;
	fill?: Token;
}

/** Which of two sets words belong to where the width is not known: the style sheet shows one. */
export type WordSet = 'wide' | 'narrow';

/** Drawn only where there is room: 1 always, 2 from tablet width, 3 on wide screens. */
export type Level = 1 | 2 | 3;

/** Words at a place: in a picture they stand where all their lines are clear of the words before them. */
export interface WordsMark {
	kind: 'words';
	x: number;
	/** Beside `x`, px. */
	dx?: number;
	/** Baseline of the first line. */
	y: number;
	lines: readonly Line[];
	/** Between baselines, px. */
	leading: number;
	/** 13 px by default. */
	size?: number;
	weight?: number;
	fill: Token;
	anchor?: 'start' | 'middle' | 'end';
	/** Without a halo. */
	plain?: boolean;
	/** Whatever words stand there before. */
	stands?: boolean;
	/** Moved by as little as brings it inside the picture. */
	isInside?: boolean;
	/** In both by default. */
	set?: WordSet;
	/** Drawn only where there is room; always by default. */
	level?: Level;
	/** Cut to so many px where widths are known. */
	most?: number;
}

/** Words without a halo that look alike, many of them: the figures of cells. */
export interface FiguresMark extends PlotLook {
	kind: 'figures';
	/** Baselines. */
	at: readonly (Point & { text: string })[];
	/** Beside their places, px. */
	dx: number;
	size: Length;
	weight?: number;
	fill: Token;
	anchor?: WordsMark['anchor'];
	/** In a picture each stands whatever words do before it. */
	stands?: boolean;
}

/** A path in px from its place, never stretched. */
export interface SignMark extends PlotLook {
	kind: 'sign';
	x: number;
	y: number;
	d: string;
	level?: Level;
}

/** Nine px each way, round their points, narrower in slim columns; at the edges of a picture moved inside. */
export interface DiamondsMark extends PlotLook {
	kind: 'diamonds';
	at: readonly Point[];
	/** Width of a column, per cent: those of neighbours never touch. */
	column: number;
}

/** Per cent across, px down. */
export interface Box {
	x: number;
	width: number;
	y: number;
	height: number;
}

/** Outlined boxes, hatched where they are wide enough. */
export interface BoxesMark extends PlotLook {
	kind: 'boxes';
	boxes: readonly Box[];
}

/** A number in a ring, explained in a list. */
export interface RingMark {
	kind: 'ring';
	x: number;
	y: number;
	number: number;
	set?: WordSet;
}

/** From words beside a place to it, or on to a point: left or right, then down. */
export interface LeaderMark extends PlotLook {
	kind: 'leader';
	x: number;
	y: number;
	/** The side of the place that the words are on. */
	side: 1 | -1;
	drop: Point | null;
	set?: WordSet;
}

/** Brackets, each with the words in its middle: they hide the line, and where a picture has no ground open it. */
export interface BracketsMark extends PlotLook {
	kind: 'brackets';
	brackets: readonly { d: string; words: WordsMark }[];
}

export type PlotMark =
	| StretchedMark
	| DotsMark
	| ArrowsMark
	| DiamondsMark
	| BoxesMark
	| WordsMark
	| FiguresMark
	| SignMark
	| RingMark
	| LeaderMark
	| BracketsMark;

/** Of a size of its own, px from its origin: larger or smaller as a whole, never stretched. */
export interface Drawing {
	/** Edges of its box, seen from the origin. */
	left: number;
	top: number;
	width: number;
	height: number;
	marks: readonly Mark[];
}

/** A small sign, from 0 to its width, 0 down being the middle of its line. */
export interface Sign {
	width: number;
	marks: readonly Mark[];
}

/** A sign and what it means, or words alone, in a row of such. */
export interface KeyItem {
	text: string;
	sign?: Sign;
	/** px; 13 by default in a picture. */
	size?: number;
	fill?: Token;
	/** The name of a panel, over what belongs to it: larger, and the names of all panels in a column. */
	isName?: boolean;
}

/** A line of words with a halo. */
export const words = ({ x, y }: Point, text: string, rest: Partial<WordsMark> = {}): WordsMark => ({
	kind: 'words',
	x,
	y,
	lines: [{ runs: [{ text }] }],
	leading: 15,
	fill: 'ink-2',
	...rest
});

/** Strokes from edge to edge. */
export const across = (ys: readonly number[], look: PlotLook): StretchedMark => ({
	kind: 'stretched',
	d: ys.map((y) => `M0 ${y}H100`).join(''),
	...look
});

/** A path in per cent and px. */
export const stretched = (d: string, look: Omit<StretchedMark, 'kind' | 'd'>): StretchedMark => ({
	kind: 'stretched',
	d,
	...look
});

/** A stroke of a sign. */
export const stroke = (d: string, look: Look): Mark => ({ kind: 'path', d, ...look });
