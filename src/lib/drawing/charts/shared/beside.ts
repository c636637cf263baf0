/** Where a read-out stands: beside its mark, inside the screen, never over the mark. */

export interface Size {
	width: number;
	height: number;
}

/** Edges on the screen, px. */
export interface Edges {
	left: number;
	right: number;
	top: number;
	bottom: number;
}

export interface Place {
	x: number;
	y: number;
	/** It lies over the mark: on no side is there room for it. */
	covers: boolean;
	/** What there is beside the mark, whole px: a box no wider fits there. */
	room: number;
}

/** Between the mark and its read-out, and from there to the edge of the screen, px. */
const GAP = 10;
const EDGE = 8;

const within = (at: number, size: number, whole: number) =>
	Math.max(EDGE, Math.min(at, whole - size - EDGE));

/**
 * The upper left corner of a box beside a mark: to its right, else to its left, over it, under it. It goes by nothing
 * but the three, so a key, a pointer and a finger find it in the same place.
 */
export function placeBeside(mark: Edges, box: Size, screen: Size): Place {
	const left = Math.max(0, mark.left);
	const right = Math.min(screen.width, mark.right);
	const top = Math.max(0, mark.top);
	const bottom = Math.min(screen.height, mark.bottom);
	const before = left - GAP - EDGE;
	const after = screen.width - right - GAP - EDGE;
	const level = within(top, box.height, screen.height);
	const middle = within((left + right - box.width) / 2, box.width, screen.width);
	const place = (x: number, y: number, covers = false): Place => ({
		x: Math.round(x),
		y: Math.round(y),
		covers,
		room: Math.floor(Math.max(before, after))
	});
	if (box.width <= after) return place(right + GAP, level);
	if (box.width <= before) return place(left - GAP - box.width, level);
	if (box.height <= top - GAP - EDGE) return place(middle, top - GAP - box.height);
	if (box.height <= screen.height - bottom - GAP - EDGE) return place(middle, bottom + GAP);
	return place(middle, level, true);
}
