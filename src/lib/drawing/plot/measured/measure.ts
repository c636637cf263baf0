/**
 * Widths of text without a page: from the advance widths of the two faces (`npm run fonts` writes them), so that
 * the same text breaks into the same lines in a browser, in a worker and at build time. Kerning, which mostly
 * draws letters together, is left out: a width is an upper estimate.
 */
import advances from './advances.json';

export interface Font {
	/** px */
	size: number;
	/** 400 by default. */
	weight?: number;
	face?: 'sans' | 'serif';
}

/** Widths in thousandths of the size, at the weights 400 and 700. */
type Advances = Map<string, { regular: number; bold: number }>;

const toMap = (face: { signs: string; regular: number[]; bold: number[] }): Advances =>
	new Map(
		[...face.signs].map((sign, i) => [sign, { regular: face.regular[i]!, bold: face.bold[i]! }])
	);
const FACES = {
	sans: toMap(advances['source-sans-3']),
	serif: toMap(advances['source-serif-4'])
};
/** A sign that the faces lack comes from another face: as wide as a wide letter. */
const OTHER = { regular: 700, bold: 750 };

/** Spaces that do not break are as wide as those that do. */
export const plainSpaces = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

/** Width of one line, px. */
export function widthOf(text: string, { size, weight = 400, face = 'sans' }: Font): number {
	const signs = FACES[face];
	const share = Math.min(1, Math.max(0, (weight - 400) / 300));
	let sum = 0;
	for (const sign of plainSpaces(text)) {
		const { regular, bold } = signs.get(sign) ?? FACES.sans.get(sign) ?? OTHER;
		sum += regular + (bold - regular) * share;
	}
	return (sum * size) / 1000;
}

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

/** At most `most` lines; the last one ends with an ellipsis where words are left out. */
export function clampLines(text: string, width: number, font: Font, most: number): string[] {
	const lines = breakLines(text, width, font);
	if (lines.length <= most) return lines;
	const kept = lines.slice(0, most);
	let last = kept[most - 1]!;
	while (last.includes(' ') && widthOf(`${last} …`, font) > width)
		last = last.slice(0, last.lastIndexOf(' '));
	kept[most - 1] = `${last.replace(/[\s,.;:]+$/, '')} …`;
	return kept;
}
