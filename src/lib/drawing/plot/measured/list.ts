/** Paragraphs under a plot, some with the numbers that stand for them in it. */
import type { Mark } from '../scene';
import type { ListItem } from '../stack';
import { label } from './marks';
import { breakLines } from './measure';
import { ringAt } from './plot-scene';
import type { Words } from './words';

const FONT = { size: 13.5 };
const LINE = 18;
/** Over the first of them, and between them, px. */
const OVER = 8;
const GAP = 4;
const INDENT = 26;

/** Puts the words; the rings and how high all is are the answer. */
export function listScene(
	items: readonly ListItem[],
	{ width, top }: { width: number; top: number },
	words: Words
): { marks: Mark[]; height: number } {
	const marks: Mark[] = [];
	let y = top + OVER;
	for (const { number, head, rest } of items) {
		const indent = number === null ? 0 : INDENT;
		if (number !== null) {
			words.put(
				label(9, y + 13, String(number), {
					anchor: 'middle',
					fill: 'ink',
					weight: 600,
					halo: undefined
				})
			);
			marks.push(ringAt(9.6, y + 8.5));
		}
		const text = number === null ? `${head} ${rest}` : `${head}. ${rest}`;
		for (const line of breakLines(text.trim(), width - indent, FONT)) {
			words.put(label(indent, y + 13, line, { ...FONT, halo: undefined }));
			y += LINE;
		}
		y += GAP;
	}
	return { marks, height: items.length === 0 ? 0 : y - top };
}
