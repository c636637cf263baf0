import type { Hot } from '../../../drawing/plot/scene';

/** Where in `hots` the area under a point of the scene is; of several the smallest; null where there is none. */
export function hotAt(hots: readonly Hot[], x: number, y: number): number | null {
	let best: number | null = null;
	const area = (i: number) => hots[i]!.width * hots[i]!.height;
	hots.forEach((hot, i) => {
		const inside = x >= hot.x && x <= hot.x + hot.width && y >= hot.y && y <= hot.y + hot.height;
		if (inside && (best === null || area(i) < area(best))) best = i;
	});
	return best;
}

/** The next or the one before in reading order; before the first and after the last there is none. */
export function stepHot(count: number, at: number | null, step: 1 | -1): number | null {
	if (count === 0) return null;
	const next = at === null ? (step === 1 ? 0 : count - 1) : at + step;
	return next < 0 || next >= count ? null : next;
}
