/** The title of a slide in the largest type in which all of it has room. */
import { breakLines, clampLines, widthOf, type Font } from '../../drawing/plot/measured/measure';

/** A size that a title may be set in, and how many lines of it there is room for. */
interface Step {
	/** px */
	size: number;
	lines: number;
}

/** Of a slide with a body: the first is the size that a title is meant to have. */
const BODY_STEPS: readonly Step[] = [
	{ size: 57, lines: 1 },
	{ size: 44, lines: 2 },
	{ size: 38, lines: 2 },
	{ size: 33, lines: 2 },
	{ size: 28, lines: 3 }
];
/** Of the first slide, which has more room. */
const COVER_STEPS: readonly Step[] = [
	{ size: 96, lines: 2 },
	{ size: 76, lines: 2 },
	{ size: 60, lines: 3 },
	{ size: 48, lines: 4 },
	{ size: 36, lines: 5 }
];
/** The least size at which a title is still read from the back row without effort. */
const COMFORTABLE = 44;

/** A title as it stands on its slide. */
export interface FittedTitle {
	lines: string[];
	font: Font;
	/** From one baseline to the next, px. */
	step: number;
}

/** Cuts words that are wider than a line, so that they go on in the next one. */
function cutWords(text: string, width: number, font: Font): string {
	return text
		.split(/[ \n]+/)
		.flatMap((word) => {
			if (widthOf(word, font) <= width) return [word];
			const pieces = [''];
			for (const sign of word) {
				const last = pieces.at(-1)! + sign;
				if (widthOf(last, font) <= width) pieces[pieces.length - 1] = last;
				else pieces.push(sign);
			}
			return pieces;
		})
		.join(' ');
}

/** Breaks a text into lines no wider than `width` px, also inside a word that is wider. */
export const wrapLines = (text: string, width: number, font: Font): string[] =>
	breakLines(cutWords(text, width, font), width, font);

/** Fits a title into a width, px; only one that even the least size has no room for ends with an ellipsis. */
export function fitTitle(text: string, width: number, place: 'body' | 'cover'): FittedTitle {
	const steps = place === 'body' ? BODY_STEPS : COVER_STEPS;
	const tried = steps.map(({ size, lines }) => {
		const font: Font = { size, weight: 650, face: 'serif' };
		return {
			font,
			step: Math.round(size * 1.17),
			most: lines,
			lines: wrapLines(text, width, font)
		};
	});
	const fitting = tried.find(({ lines, most }) => lines.length <= most);
	if (fitting) return fitting;
	const { font, step, most } = tried.at(-1)!;
	return { font, step, lines: clampLines(cutWords(text, width, font), width, font, most) };
}

/** Whether a title needs more than two lines, or smaller type than is read with ease. */
export const isLongTitle = (text: string, width: number): boolean =>
	fitTitle(text, width, 'body').font.size < COMFORTABLE;
