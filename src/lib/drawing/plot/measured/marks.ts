/** Marks that several charts draw, from path data of layouts in per cent. */
import type { Look, Mark, PathMark, TextMark } from '../scene';
import { SMALL } from './words';

/** A path, unless there is nothing to draw. */
export const path = (d: string, look: Look): PathMark[] =>
	d === '' ? [] : [{ kind: 'path', d, ...look }];

/** Arrows up from bars that are a floor; `gap` px over the bar, its wings are smaller in slim columns, px. */
export const arrows = (
	tops: readonly { x: number; y: number }[],
	column: number,
	{ gap, look }: { gap: number; look: Look }
): PathMark[] => {
	const wing = Math.round(Math.min(3.2, Math.max(2.6, column / 2 - 1)) * 100) / 100;
	const n = (value: number) => Math.round(value * 100) / 100;
	return path(
		tops
			.map(({ x, y }) => {
				const tip = n(y - gap - 8);
				return `M${n(x)} ${n(y - gap)}V${tip}M${n(x - wing)} ${n(tip + wing)}L${n(x)} ${tip}l${wing} ${wing}`;
			})
			.join(''),
		look
	);
};

/** A line of text with a halo, as stands on a plot. */
export const label = (
	x: number,
	y: number,
	text: string,
	rest: Partial<TextMark> = {}
): TextMark => ({
	kind: 'text',
	x,
	y,
	runs: [{ text }],
	size: SMALL,
	fill: 'ink-2',
	halo: 2,
	...rest
});

/** A line from top to bottom, left out where it would pass behind the words of these rows. */
export function upright(
	x: number,
	from: number,
	to: number,
	rows: readonly { x1: number; y0: number; y1: number }[],
	look: Look
): Mark[] {
	let d = '';
	let y = from;
	for (const row of [...rows].sort((a, b) => a.y0 - b.y0)) {
		if (x > row.x1 + 6 || row.y1 <= y || row.y0 >= to) continue;
		if (row.y0 > y) d += `M${x} ${y}V${row.y0}`;
		y = row.y1;
	}
	if (y < to) d += `M${x} ${y}V${to}`;
	return path(d, look);
}
