import type { Mark } from '../plot/scene';

/** The sign and the name, their baseline at `y`; `size` is that of the letters, px. */
export function brandMarks(x: number, y: number, size: number): Mark[] {
	const scale = size / 27;
	return [
		{
			kind: 'group',
			x,
			y: y - 18.5 * scale,
			scale,
			marks: [{ kind: 'path', d: 'M1 12h4v7H1zM8 1h4v18H8zM15 7h4v12h-4z', fill: 'ink' }]
		},
		{
			kind: 'text',
			x: x + 30 * scale,
			y,
			runs: [{ text: 'Barrage' }],
			size,
			face: 'serif',
			weight: 650,
			fill: 'ink'
		}
	];
}
