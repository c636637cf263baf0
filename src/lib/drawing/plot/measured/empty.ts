import { breakLines } from './measure';
import type { Scene, TextMark } from '../scene';
import type { DrawSize } from '../draw-size';

const TITLE = { size: 19, weight: 650, face: 'serif' } as const;
const TEXT = { size: 15 } as const;
const LINE = 25;

/** What stands where there is nothing to draw: why, and what it does not mean. */
export function drawEmpty(title: string, text: string, size: DrawSize): Scene {
	const { width } = size;
	const column = Math.min(width - 24, 34 * TEXT.size);
	const lines = [
		...breakLines(title, column, TITLE).map((line) => ({
			line,
			font: TITLE,
			fill: 'ink' as const
		})),
		...breakLines(text, column, TEXT).map((line) => ({ line, font: TEXT, fill: 'ink-2' as const }))
	];
	const tall = lines.length * LINE;
	const height = size.height ?? tall + 90;
	const top = (height - tall) / 2;
	return {
		width,
		height,
		marks: [
			{ kind: 'path', d: `M0 0.5H${width}M0 ${height - 0.5}H${width}`, stroke: 'rule' },
			...lines.map(({ line, font, fill }, i): TextMark => ({
				kind: 'text',
				x: width / 2,
				y: top + i * LINE + 18,
				runs: [{ text: line }],
				...font,
				fill,
				anchor: 'middle'
			}))
		],
		hots: []
	};
}
