/** What a finger asks for: a swipe turns the slide, a tap on the outer thirds steps, the middle shows the controls. */

/** Where a finger was, px of the screen, and when, ms. */
export interface Touch {
	x: number;
	y: number;
	at: number;
}

export type Gesture = 'next' | 'previous' | 'controls';

/** A shorter way is a tap, px. */
const SWIPE_PX = 48;
/** A finger that moved less than this tapped, px. */
const TAP_PX = 12;
/** A finger held longer does neither, ms. */
const HOLD_MS = 700;

/** The gesture from where a finger came down to where it left, on a screen `width` px wide; null for none. */
export function gestureOf(down: Touch, up: Touch, width: number): Gesture | null {
	const dx = up.x - down.x;
	const dy = up.y - down.y;
	if (up.at - down.at > HOLD_MS) return null;
	if (Math.abs(dx) >= SWIPE_PX && Math.abs(dx) > 1.5 * Math.abs(dy))
		return dx < 0 ? 'next' : 'previous';
	if (Math.hypot(dx, dy) > TAP_PX) return null;
	if (up.x < width / 3) return 'previous';
	return up.x > (2 * width) / 3 ? 'next' : 'controls';
}
