import type { DrawSize } from '../draw-size';
import { breakLines } from './measure';
import type { Scene } from '../scene';
import { label } from './marks';

const FONT = { size: 13.5 };
const LINE = 18;
/** Between the drawing and what is said below it, px. */
const GAP = 10;

/** A drawing with paragraphs below it, within the same room: what has to be read beside its figures. */
export function withFoot(
	size: DrawSize,
	paragraphs: readonly string[],
	draw: (size: DrawSize) => Scene
): Scene {
	const lines = paragraphs.flatMap((text) => breakLines(text, size.width, FONT));
	if (lines.length === 0) return draw(size);
	const foot = GAP + lines.length * LINE;
	const scene = draw({ ...size, height: size.height === null ? null : size.height - foot });
	const top = scene.height + GAP;
	return {
		...scene,
		height: scene.height + foot,
		marks: [
			...scene.marks,
			...lines.map((line, i) => label(0, top + i * LINE + 13, line, { ...FONT, halo: undefined }))
		]
	};
}
