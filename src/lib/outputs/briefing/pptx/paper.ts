/** The paper of a slide: its size, its margins, its type and its colours, in the units of PowerPoint. */
import { LIGHT } from '../../../drawing/picture/palette';
import type { Token } from '../../../drawing/plot/scene';

/** 16:9: 13.333 by 7.5 inches. */
export const WIDTH = 13.333;
/** Left and right margin, inches. */
export const MARGIN = 0.6;
export const INNER = WIDTH - 2 * MARGIN;

/**
 * A deck cannot carry our fonts: PowerPoint neither embeds nor loads web fonts, and silently takes another
 * where one is missing, which moves every line. So: the two that Windows, macOS and the office suites have, both with Cyrillic.
 */
export const SERIF = 'Georgia';
export const SANS = 'Arial';

/** A token's colour as PowerPoint writes it: `17325C`. Slides are light: they are printed. */
export const colour = (token: Token): string => LIGHT[token].slice(1).toUpperCase();

/** A box, inches from the top left. */
export interface Box {
	x: number;
	y: number;
	w: number;
	h: number;
}

/** What is between the title and the take-away. */
export const BODY: Box = { x: MARGIN, y: 1.45, w: INNER, h: 4.5 };
