/** Scenes inside scenes. */
import type { Hot, Mark, Scene } from './scene';

/** A scene moved and scaled: its marks as one group, its areas in px of the outer scene. */
export function placeScene(
	scene: Scene,
	x: number,
	y: number,
	scale = 1
): { mark: Mark; hots: Hot[] } {
	return {
		mark: { kind: 'group', x, y, scale, marks: scene.marks },
		hots: scene.hots.map((hot) => ({
			x: x + hot.x * scale,
			y: y + hot.y * scale,
			width: hot.width * scale,
			height: hot.height * scale,
			text: hot.text
		}))
	};
}

/** Lines of text under each other from a first baseline. */
export const textLines = (
	lines: readonly string[],
	y: number,
	lineHeight: number,
	look: Omit<Extract<Mark, { kind: 'text' }>, 'kind' | 'runs' | 'y'>
): Mark[] =>
	lines.map((text, i) => ({ kind: 'text', ...look, runs: [{ text }], y: y + i * lineHeight }));
