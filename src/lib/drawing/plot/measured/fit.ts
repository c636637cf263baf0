import type { DrawSize } from '../draw-size';
import type { Hot, Scene } from '../scene';

const STEP = 0.05;
const LEAST = 0.3;

const scaled = (scene: Scene, scale: number, width: number, height: number): Scene => ({
	width,
	height,
	marks: [{ kind: 'group', x: 0, y: 0, scale, marks: scene.marks }],
	hots: scene.hots.map((hot): Hot => ({
		text: hot.text,
		x: hot.x * scale,
		y: hot.y * scale,
		width: hot.width * scale,
		height: hot.height * scale
	}))
});

/**
 * Draws into a room whatever its size. `draw` answers null where its words leave no height to the bars: then all
 * is drawn for a greater room and made smaller, the last resort, as text gets smaller too.
 */
export function fitScene(size: DrawSize, draw: (size: DrawSize) => Scene | null): Scene {
	const { width, height } = size;
	for (let scale = 1; scale >= LEAST; scale -= STEP) {
		const scene = draw({ width: width / scale, height: height === null ? null : height / scale });
		if (scene) return scale === 1 ? scene : scaled(scene, scale, width, height ?? scene.height);
	}
	return { width, height: height ?? 0, marks: [], hots: [] };
}

/** Drawn larger where little is to be shown: at most so much, and never as on a phone, px. */
const GROWTHS = [1.6, 1.4, 1.2];
const LEAST_WIDTH = 620;

/**
 * As `fitScene`; what would leave much of the room empty is made larger. For drawings that have a size of their own,
 * not for those that fill any room.
 */
export function fillScene(size: DrawSize, draw: (size: DrawSize) => Scene | null): Scene {
	const { width, height } = size;
	if (height !== null)
		for (const scale of GROWTHS) {
			const room = { width: width / scale, height: height / scale };
			if (room.width < LEAST_WIDTH) continue;
			const natural = draw({ ...room, height: null });
			if (natural === null || natural.height > room.height) continue;
			const scene = draw(room);
			if (scene) return scaled(scene, scale, width, height);
		}
	return fitScene(size, draw);
}

/** Areas of equal width, one a mark, from the left. */
export const columns = (
	texts: readonly string[],
	{ x, y, width, height }: Omit<Hot, 'text'>
): Hot[] =>
	texts.map((text, i) => ({
		x: x + (i * width) / texts.length,
		y,
		width: width / texts.length,
		height,
		text
	}));
