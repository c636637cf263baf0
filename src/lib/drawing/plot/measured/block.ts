/** A piece of a scene drawn from 0,0, to be put where there is room. */
import { breakLines, widthOf, type Font } from './measure';
import type { Drawing } from '../marks';
import type { Mark, TextMark, Token } from '../scene';
import { SMALL } from './words';

export interface Block {
	marks: Mark[];
	texts: TextMark[];
	/** px */
	height: number;
}

/** One line or more of a kind. */
export interface Line {
	text: string;
	/** px */
	size: number;
	weight?: number;
	fill: Token;
}

/** The block where it belongs: marks as a group, words one by one, so that they can be measured. */
export function putBlock({ marks, texts }: Block, x: number, y: number): Mark[] {
	return [
		...(marks.length === 0 ? [] : [{ kind: 'group', x, y, scale: 1, marks } as const]),
		...texts.map((text) => ({ ...text, x: text.x + x, y: text.y + y }))
	];
}

/** A drawing with its origin at `x`, `y`: its words beside its shapes, as those of a block, and none too small to read. */
export function drawingAt(
	{ marks }: Drawing,
	{ x, y, scale }: { x: number; y: number; scale: number }
): Pick<Block, 'marks' | 'texts'> {
	const sized = (size: number) => Math.max(SMALL, size * scale);
	const shapes = marks.filter((mark) => mark.kind !== 'text');
	return {
		marks: [{ kind: 'group', x, y, scale, marks: shapes }],
		texts: marks
			.filter((mark) => mark.kind === 'text')
			.map((text) => ({
				...text,
				x: x + text.x * scale,
				y: y + text.y * scale,
				size: sized(text.size),
				runs: text.runs.map((run) => ({
					...run,
					...(run.size !== undefined && { size: sized(run.size) })
				}))
			}))
	};
}

/** Lines no wider than `width` px; names such as “Iskander-M/S-300/S-400” may be broken after a stroke. */
export function breakNames(text: string, width: number, font: Font): string[] {
	const whole = breakLines(text, width, font);
	if (whole.every((line) => widthOf(line, font) <= width)) return whole;
	const lines: string[] = [];
	for (const piece of text.split(/(?<=[/ ])/)) {
		const last = lines.at(-1);
		if (last !== undefined && widthOf((last + piece).trimEnd(), font) <= width)
			lines[lines.length - 1] = last + piece;
		else lines.push(piece);
	}
	return lines.map((line) => line.trimEnd());
}

/** Height of a line of text, px. */
export const lineHeight = (size: number): number => Math.ceil(size * 1.3);

/** Lines under each other from `top`, broken at `width`; `x` is where they are anchored. */
export function stackLines(
	lines: readonly Line[],
	{ x, width, top, anchor }: { x: number; width: number; top: number; anchor: TextMark['anchor'] }
): Block {
	const texts: TextMark[] = [];
	let y = top;
	for (const { text, size, weight, fill } of lines) {
		for (const piece of breakNames(text, width, { size, weight })) {
			const line = lineHeight(size);
			texts.push({
				kind: 'text',
				x,
				y: y + line * 0.76,
				runs: [{ text: piece }],
				size,
				weight,
				fill,
				anchor
			});
			y += line;
		}
	}
	return { marks: [], texts, height: y - top };
}
