/**
 * A picture as plain data: marks in px from the top left, colours by the names of the tokens. Pure, the same
 * in the browser, in a worker and at build time; `svg.ts` writes it down.
 */

/** The colours of `src/lib/ui/tokens.css`, by name. */
export const TOKENS = [
	'page',
	'surface',
	'sunken',
	'ink',
	'ink-2',
	'ink-3',
	'rule',
	'rule-strong',
	'grid',
	'focus',
	'm-not',
	'm-stop',
	'd-not',
	'd-stop',
	'm-text',
	'd-text',
	'm-band',
	'd-band',
	'killed',
	'injured',
	'stem',
	'mark',
	'h1',
	'h2',
	'h3',
	'h4',
	'h5',
	'h-dark-text',
	'h-light-text'
] as const;
export type Token = (typeof TOKENS)[number];

/** How a shape is painted; nothing is filled or stroked unless said. `opacity` is that of the whole mark. */
export interface Look {
	fill?: Token;
	stroke?: Token;
	/** px; 1 by default where there is a stroke. */
	strokeWidth?: number;
	/** Lengths of dashes and gaps, px. */
	dash?: readonly number[];
	opacity?: number;
	/** Lines of 45° over the fill: an unknown outcome, a provisional figure. */
	hatch?: Token;
	round?: boolean;
}

export interface RectMark extends Look {
	kind: 'rect';
	x: number;
	y: number;
	width: number;
	height: number;
}

/** A dot, a ring. */
export interface CircleMark extends Look {
	kind: 'circle';
	/** The middle. */
	x: number;
	y: number;
	/** px */
	r: number;
}

export interface PathMark extends Look {
	kind: 'path';
	/** Path data in px; that of a layout in per cent goes through `stretchPath` first. */
	d: string;
}

/** A piece of a line of text with its own weight or colour. */
export interface Run {
	text: string;
	weight?: number;
	fill?: Token;
	/** px; that of the mark by default. */
	size?: number;
}

/** One line of text on its baseline. */
export interface TextMark {
	kind: 'text';
	x: number;
	y: number;
	runs: readonly Run[];
	/** px */
	size: number;
	face?: 'sans' | 'serif';
	weight?: number;
	fill: Token;
	anchor?: 'start' | 'middle' | 'end';
	/** A halo in the colour of the ground, px: for words that stand on lines. */
	halo?: number;
}

/** Marks moved and scaled together. */
export interface GroupMark {
	kind: 'group';
	x: number;
	y: number;
	scale: number;
	marks: readonly Mark[];
}

export type Mark = RectMark | CircleMark | PathMark | TextMark | GroupMark;

/** An area that tells its figures when it is pointed at. */
export interface Hot {
	x: number;
	y: number;
	width: number;
	height: number;
	/** "29 Dec 2023: 122 missiles launched, 87 stopped". */
	text: string;
}

export interface Scene {
	width: number;
	height: number;
	marks: readonly Mark[];
	/** In reading order. */
	hots: readonly Hot[];
}
