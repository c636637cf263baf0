/**
 * Text as shapes. What turns SVG into pixels at build time knows no variable faces, so the letters are drawn from
 * the site's own faces here, at the very weights the pages use.
 */
import { readFile } from 'node:fs/promises';
import { create, type Font } from 'fontkit';
import subsetFont from 'subset-font';
import advances from '../../../drawing/plot/measured/advances.json';
import type { GroupMark, Mark, TextMark } from '../../../drawing/plot/scene';
import { plainSpaces, widthOf } from '../../../drawing/plot/measured/measure';
import { partsOf } from './composed';

type Face = NonNullable<TextMark['face']>;
type Script = 'latin' | 'cyrillic';

const FILES = { sans: 'source-sans-3', serif: 'source-serif-4' } as const;
const UNITS = 1000;
/** How high above the line the middle of a minus is, in thousandths of the size. */
const MIDDLE_OF_SIGNS = 330;

/** A letter: path data in thousandths of the size, y down, and how far it moves the next. */
interface Glyph {
	d: string;
	advance: number;
}

export type Outliner = (mark: TextMark) => GroupMark;

/** The weights that are cut out of the variable faces; a text takes the nearest. */
const WEIGHTS: Record<Face, readonly number[]> = { sans: [400, 600, 650, 700], serif: [400, 650] };
const SCRIPTS: readonly Script[] = ['latin', 'cyrillic'];

const nearest = (weights: readonly number[], weight: number): number =>
	weights.reduce((best, each) => (Math.abs(each - weight) < Math.abs(best - weight) ? each : best));

/** One file at one weight, with all its letters. */
async function cutFace(directory: string, face: Face, script: Script, wght: number): Promise<Font> {
	const file = await readFile(`${directory}/${FILES[face]}-${script}.woff2`);
	const { signs } = advances[FILES[face]];
	const cut = await subsetFont(file, signs, {
		targetFormat: 'truetype',
		variationAxes: { wght }
	});
	return create(cut) as Font;
}

/** Reads the faces from the directory `npm run fonts` writes. Rejects when one is missing. */
export async function createOutliner(directory: string): Promise<Outliner> {
	const cuts = new Map<string, Font>();
	for (const face of ['sans', 'serif'] as const)
		for (const script of SCRIPTS)
			for (const weight of WEIGHTS[face])
				cuts.set(`${face} ${script} ${weight}`, await cutFace(directory, face, script, weight));
	const cutOf = (face: Face, script: Script, weight: number): Font =>
		cuts.get(`${face} ${script} ${nearest(WEIGHTS[face], weight)}`)!;

	const glyphs = new Map<string, Glyph>();
	const glyphOf = (sign: string, face: Face, weight: number): Glyph => {
		const key = `${face} ${weight} ${sign}`;
		const known = glyphs.get(key);
		if (known) return known;
		const fontOf = (of: string): Font | undefined => {
			// A sign that the serif lacks is taken from the sans, as a browser would.
			const tries: [Face, Script][] = [
				[face, 'latin'],
				[face, 'cyrillic'],
				['sans', 'latin'],
				['sans', 'cyrillic']
			];
			const point = of.codePointAt(0)!;
			return tries
				.map(([each, script]) => cutOf(each, script, weight))
				.find((each) => each.hasGlyphForCodePoint(point));
		};
		const advance = widthOf(sign, { size: UNITS, weight, face });
		// A box stands for what nothing can draw: a sign that is not there at all is missed by nobody.
		const glyph = drawSign(sign, fontOf) ??
			drawParts(sign, fontOf, advance) ?? { d: UNSEEN.test(sign) ? '' : BOX, advance };
		glyphs.set(key, glyph);
		return glyph;
	};

	return (mark) => {
		const face = mark.face ?? 'sans';
		const pieces = mark.runs.map((run) => {
			const weight = run.weight ?? mark.weight ?? 400;
			const scale = (run.size ?? mark.size) / UNITS;
			const letters = [...plainSpaces(run.text)].map((sign) => glyphOf(sign, face, weight));
			const width = letters.reduce((sum, letter) => sum + letter.advance * scale, 0);
			return { letters, scale, width, fill: run.fill ?? mark.fill };
		});
		const width = pieces.reduce((sum, piece) => sum + piece.width, 0);
		let x = mark.anchor === 'end' ? -width : mark.anchor === 'middle' ? -width / 2 : 0;
		const marks: Mark[] = [];
		for (const { letters, scale, fill } of pieces) {
			for (const { d, advance } of letters) {
				if (d !== '')
					marks.push({ kind: 'group', x, y: 0, scale, marks: [{ kind: 'path', d, fill }] });
				x += advance * scale;
			}
		}
		return { kind: 'group', x: mark.x, y: mark.y, scale: 1, marks };
	};
}

/** Blanks, marks on the letter before, and what only steers a text. */
const UNSEEN = /[\p{Z}\p{M}\p{C}]/u;

/** The outline of an empty box, as faces draw what they lack. */
const BOX = 'M60 0V-660H440V0ZM110 -50H390V-610H110Z';

/** A sign as its face draws it; null where no face has it. */
function drawSign(sign: string, fontOf: (sign: string) => Font | undefined): Glyph | null {
	const font = fontOf(sign);
	if (!font) return null;
	const drawn = font.glyphForCodePoint(sign.codePointAt(0)!);
	const scale = UNITS / font.unitsPerEm;
	return {
		d: drawn.path.scale(scale, -scale).toSVG(),
		advance: drawn.advanceWidth * scale
	};
}

/** A sign put together from others, in the middle of the room that its text was laid out with; null where it cannot be. */
function drawParts(
	sign: string,
	fontOf: (sign: string) => Font | undefined,
	advance: number
): Glyph | null {
	const drawn = (partsOf(sign) ?? []).map(({ sign: part, quarters = 0, up = 0 }) => {
		const font = fontOf(part);
		if (!font) return null;
		const path = font.glyphForCodePoint(part.codePointAt(0)!).path;
		const scale = UNITS / font.unitsPerEm;
		const { minX, maxX, minY, maxY } = path.bbox;
		const [x, y] = [(minX + maxX) / 2, (minY + maxY) / 2];
		const middle = quarters === 0 ? y * scale + up : MIDDLE_OF_SIGNS;
		return path
			.translate(-x, -y)
			.rotate((quarters * Math.PI) / 2)
			.scale(scale, scale)
			.translate(advance / 2, middle)
			.scale(1, -1)
			.toSVG();
	});
	if (drawn.length === 0 || drawn.includes(null)) return null;
	return { d: drawn.join(''), advance };
}

/** The marks with every text drawn as shapes; halos are left out. */
export const outlineMarks = (marks: readonly Mark[], outline: Outliner): Mark[] =>
	marks.map((mark) =>
		mark.kind === 'text'
			? outline(mark)
			: mark.kind === 'group'
				? { ...mark, marks: outlineMarks(mark.marks, outline) }
				: mark
	);
