/** Path data between units: layouts are in per cent across and px down, pictures in px. */
import { round } from './round';

const NUMBERS: Record<string, number> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, Z: 0 };

/**
 * The same path stretched, then moved: x·`sx` + `dx`, y·`sy` + `dy`. Relative commands are only stretched.
 * Throws on arcs (`A`): a circle that is stretched is none; draw it in a group instead.
 */
export function stretchPath(d: string, sx: number, sy = 1, dx = 0, dy = 0): string {
	let out = '';
	for (const [, command, rest] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
		const upper = command!.toUpperCase();
		const count = NUMBERS[upper];
		if (count === undefined)
			throw new Error(`stretchPath: command ${command} in ${d.slice(0, 60)}`);
		const isRelative = command !== upper;
		const numbers = (rest!.match(/-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/gi) ?? []).map(Number);
		const moved = numbers.map((value, i) => {
			const isX = upper === 'H' || (upper !== 'V' && i % 2 === 0);
			return round(value * (isX ? sx : sy) + (isRelative ? 0 : isX ? dx : dy));
		});
		out += command! + moved.join(' ');
	}
	return out;
}
