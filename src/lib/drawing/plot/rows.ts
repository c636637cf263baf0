/**
 * A table as data: a row a thing, with figures in columns and a bar. A page lays it out as a table of its own, in HTML;
 * `measured/rows-scene.ts` as a table or, where there is no room for its columns, as blocks. They know neither what
 * is counted nor how.
 */
import type { PlotMark, Sign } from './marks';
import type { Run } from './scene';

/** A figure in pieces: strong, then plain; or words in grey where there is none. */
export interface Piece {
	strong: string;
	plain: string;
	muted: string;
}

export interface RowsColumn<Id extends string = string> {
	id: Id;
	/** Empty where that of the bar stands for it. */
	head: string;
	/** Figures end under each other by default. */
	anchor?: 'start' | 'end';
}

/** A thing and its figures. */
export interface Row {
	id: string;
	name: string;
	/** Under the name, in grey. */
	note?: string;
	/** How far it is moved in: under what it is a part of. */
	depth?: number;
	/** A whole whose parts follow: heavier, under a stronger line. */
	isWhole?: boolean;
	/** A cell a column. */
	cells: readonly Piece[];
	/** Between the cell before the bar and the bar. */
	sign?: Sign;
	/** Nothing where there is nothing to draw. */
	bar: readonly PlotMark[];
}

export interface Rows<Id extends string = string> {
	/** The head of the names. */
	head: string;
	columns: readonly RowsColumn<Id>[];
	/** Which column stands beside the name where rows are blocks. */
	lead: number;
	bar: {
		/** How many columns stand before it. */
		after: number;
		/** Words over it: at its left end, its middle or its right end, per cent. */
		heads: readonly { x: 0 | 50 | 100; text: string }[];
		/** px */
		height: number;
		/** Between these it is as wide as there is room, px. */
		least: number;
		most?: number;
	};
	rows: readonly Row[];
}

/** A figure on one line in words that stand alone: `53 (16–58)`, `1 of 1; 8 unknown`, `— (2 unknown)`. */
export function pieceRuns({ strong, plain, muted }: Piece): Run[] {
	const beside = strong && /^\d/.test(plain) ? `(${plain})` : plain;
	const rest = strong ? `; ${muted}` : plain ? ` (${muted})` : muted;
	return [
		...(strong ? [{ text: strong, weight: 650, fill: 'ink' as const }] : []),
		...(beside ? [{ text: strong ? ` ${beside}` : beside }] : []),
		...(muted ? [{ text: rest, weight: 400, fill: 'ink-3' as const }] : [])
	];
}

/** The same without looks. */
export const lineText = (piece: Piece): string =>
	pieceRuns(piece)
		.map(({ text }) => text)
		.join('');
