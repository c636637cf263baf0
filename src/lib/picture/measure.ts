/** Widths of text without a page: from the advance widths of the two faces, so that equal input breaks equally everywhere. */
import { textWidth as estimate } from '../charts/shared/notes';

export interface Font {
	/** px */
	size: number;
	/** 400 by default. */
	weight?: number;
	face?: 'sans' | 'serif';
}

/** Width of one line, px. */
export const widthOf = (text: string, { size, weight = 400, face = 'sans' }: Font): number =>
	estimate(text, size, weight >= 600) * (face === 'serif' ? 1.08 : 1);

/** Breaks a text into lines no wider than `width` px; a word that is wider stands alone. */
export function breakLines(text: string, width: number, font: Font): string[] {
	const lines: string[] = [];
	for (const word of text.split(/[ \n]+/)) {
		if (word === '') continue;
		const last = lines.at(-1);
		const joined = last === undefined ? word : `${last} ${word}`;
		if (last !== undefined && widthOf(joined, font) <= width) lines[lines.length - 1] = joined;
		else lines.push(word);
	}
	return lines;
}
