/** What a headline figure says: the same on a page, in a picture and on a slide. */
import type { Figure } from '../../../figures/stats/figure';
import type { Token } from '../../plot/scene';

/** One headline figure with what it needs beside it to be quoted. */
export interface Tile {
	id: string;
	label: string;
	/** Null when unknown. */
	figure: Figure | null;
	/** The figure in words; "no report" when unknown. */
	text: string;
	known: boolean;
	/** Range, known outcome, days with a figure: short lines. */
	lines: string[];
	/** Change against the compared period; empty when there is none. */
	change: string;
	/** Lengths of the two bars, 0 to 1 of the greater; null where unknown. */
	bar: number | null;
	previousBar: number | null;
	/** Colour of the bar: which weapon, or people. */
	tone: Extract<Token, 'm-stop' | 'm-not' | 'd-stop' | 'd-not' | 'killed' | 'injured'>;
	/** Anchor on the method page. */
	method: string;
}

/** The short lines under a figure, the change last. */
export const tileLines = ({ lines, change }: Tile): string[] =>
	change === '' ? lines : [...lines, change];

/** The tile without its change: bars compare two periods, and say nothing where the words of the other are not there. */
export const withoutChange = (tile: Tile): Tile =>
	tile.change === '' ? tile : { ...tile, change: '', bar: null, previousBar: null };

/** The tile in a sentence or more. */
export const tileSentence = (tile: Tile): string =>
	[`${tile.label}: ${tile.text}`, ...tileLines(tile)].join('. ');
