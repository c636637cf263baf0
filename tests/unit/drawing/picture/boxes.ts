/** What tests of scenes share: the words with their boxes, where they really stand. */
import type { Box } from '../../../../src/lib/drawing/plot/boxes';
import { textBox } from '../../../../src/lib/drawing/plot/measured/words';
import type { Mark, Scene } from '../../../../src/lib/drawing/plot/scene';

export interface Placed {
	text: string;
	/** px of the picture */
	size: number;
	box: Box;
}

/** All lines of text of a scene, groups resolved. */
export function textsOf(marks: readonly Mark[], x = 0, y = 0, scale = 1): Placed[] {
	return marks.flatMap((mark): Placed[] => {
		if (mark.kind === 'group')
			return textsOf(mark.marks, x + mark.x * scale, y + mark.y * scale, scale * mark.scale);
		if (mark.kind !== 'text') return [];
		const box = textBox(mark);
		return [
			{
				text: mark.runs.map((run) => run.text).join(''),
				size: Math.min(mark.size, ...mark.runs.map((run) => run.size ?? mark.size)) * scale,
				box: {
					x0: x + box.x0 * scale,
					x1: x + box.x1 * scale,
					y0: y + box.y0 * scale,
					y1: y + box.y1 * scale
				}
			}
		];
	});
}

/** What is wrong with the words of a scene: beyond its edge, over each other. */
export function faultsOf({ marks, width, height }: Scene): string[] {
	const texts = textsOf(marks);
	const out = texts
		.filter(
			({ box }) => box.x0 < -0.5 || box.y0 < -0.5 || box.x1 > width + 0.5 || box.y1 > height + 0.5
		)
		.map(({ text }) => `outside: ${text}`);
	const over = texts.flatMap((a, i) =>
		texts
			.slice(i + 1)
			.filter(
				(b) =>
					a.box.x0 < b.box.x1 - 0.1 &&
					b.box.x0 < a.box.x1 - 0.1 &&
					a.box.y0 < b.box.y1 - 0.1 &&
					b.box.y0 < a.box.y1 - 0.1
			)
			.map((b) => `${a.text} over ${b.text}`)
	);
	return [...out, ...over];
}
