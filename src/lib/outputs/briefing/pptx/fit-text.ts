import type { Box } from './paper';

const POINTS_PER_INCH = 72;
/** Mean width of a letter of Arial or Georgia, em; on the safe side, Cyrillic is wider than Latin. */
const LETTER_EM = 0.53;
const LINE_EM = 1.22;

/** Lines that a text takes at a size in points. */
const linesOf = (text: string, width: number, size: number): number =>
	text
		.split('\n')
		.map((line) =>
			Math.max(1, Math.ceil((line.length * LETTER_EM * size) / POINTS_PER_INCH / width))
		)
		.reduce((a, b) => a + b, 0);

const fits = (text: string, { w, h }: Box, size: number): boolean =>
	linesOf(text, w, size) * LINE_EM * size <= h * POINTS_PER_INCH;

/**
 * The greatest size, from `most` down to `least` points, in which a text fits its box; and the text, without
 * its last sentences where even the least is too large. Never a part of a sentence: half a figure is a wrong one.
 */
export function fitText(
	text: string,
	box: Box,
	most: number,
	least: number
): { text: string; size: number } {
	for (let size = most; size > least; size -= 0.5) if (fits(text, box, size)) return { text, size };
	let kept = text;
	while (!fits(kept, box, least)) {
		const end = Math.max(kept.lastIndexOf('. ', kept.length - 2), kept.lastIndexOf('\n') - 1);
		if (end < 0) break;
		kept = kept.slice(0, end + 1);
	}
	return { text: kept, size: least };
}
