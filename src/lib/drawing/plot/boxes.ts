/** Collisions of labels, in px at a reference width: what fits there fits at every greater width. */
export interface Box {
	x0: number;
	x1: number;
	y0: number;
	y1: number;
}

/** Whether two boxes overlap. */
export const overlaps = (a: Box, b: Box): boolean =>
	a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;

/** Whether a box is free of all others. */
export const isFree = (box: Box, taken: readonly Box[]): boolean =>
	!taken.some((other) => overlaps(box, other));
