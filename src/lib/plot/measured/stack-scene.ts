/** A stack of panels as a picture. */
import type { DrawSize } from '../draw-size';
import type { Stack, StackRoom } from '../stack';
import type { Mark, Scene } from '../scene';
import { AXIS, drawAxis } from './axis';
import { columns } from './fit';
import { legendRows, placeKey, type KeyRows } from './key-rows';
import { label, path, upright } from './marks';
import { breakLines } from './measure';
import { plotScene } from './plot-scene';
import { SMALL, Words } from './words';

/** Right of a plot whose lines end in words, px. */
const ENDS = 48;
const KEY_GAP = 6;
const NOTE_LINE = 17;

export interface StackLook {
	/** Least height of a panel, px. */
	least: number;
	/** Between panels, px. */
	gap: number;
	/** Rows of legends: their height and the room between their items, px. */
	legend: { line: number; gap: number };
	/** Words stand beside the right end of the plot. */
	hasEnds?: boolean;
}

/**
 * The stack in a room; null where its panels would be lower than can be read. `readings` are the figures of each
 * column, told where it is pointed at.
 */
export function stackScene(
	drawAt: (room: StackRoom) => Stack,
	readings: readonly string[],
	{ width, height }: DrawSize,
	look: StackLook
): Scene | null {
	const plot = width - (look.hasEnds ? ENDS : 0);
	const first = drawAt({ width: plot });
	const count = first.panels.length;
	const legends = legendRows(first.panels.map((panel) => panel.legend));
	const legendAt = (i: number, top: number) => placeKey(legends[i]!, width, top, look.legend);
	const key = placeKey(first.key, width, 0);
	const notes = first.notes.flatMap((note) => breakLines(note, width - 10, { size: SMALL }));
	const above = key.height + KEY_GAP;
	const list = notes.length > 0 ? notes.length * NOTE_LINE + 4 : 0;
	const rest =
		above +
		first.laneHeight +
		legends.reduce((sum, _, i) => sum + legendAt(i, 0).height, 0) +
		(count - 1) * look.gap +
		AXIS +
		list;
	const free = height === null ? undefined : height - rest;
	if (free !== undefined && free < look.least * count) return null;
	const stack = free === undefined ? first : drawAt({ width: plot, height: free });

	const words = new Words();
	words.put(...key.texts);
	const marks: Mark[] = [];
	const rows: KeyRows['rows'] = [];
	const from = above + stack.laneHeight;
	let y = from;
	stack.panels.forEach((panel, i) => {
		const legend = legendAt(i, y);
		words.put(...legend.texts);
		marks.push(...legend.marks);
		rows.push(...legend.rows);
		y += legend.height;
		marks.push(...plotScene(panel.marks, { left: 0, top: y, plot }, words));
		y += panel.height + look.gap;
	});
	y -= look.gap;
	const axis = drawAxis(stack.axis, { top: y, plot, right: width });
	words.put(...axis.texts);
	const x = (share: number) => Math.round(share * plot) / 100;
	const back = [
		...stack.months.flatMap((share) =>
			upright(x(share), from, y + 4, rows, { stroke: 'ink-3', dash: [1, 3] })
		),
		...stack.dividers.flatMap((share) =>
			upright(x(share), above, y, rows, { stroke: 'ink-2', strokeWidth: 1.5 })
		)
	];
	const lane = plotScene(stack.lane, { left: 0, top: above, plot }, words);
	notes.forEach((line, i) => {
		words.put(label(9, y + AXIS + 15 + i * NOTE_LINE, line, { halo: undefined }));
	});
	return {
		width,
		height: height ?? Math.ceil(y + AXIS + list),
		marks: [
			...key.marks,
			...back,
			...marks,
			...axis.marks,
			...lane,
			...(list > 0
				? path(`M1 ${y + AXIS + 4}v${list - 6}`, { stroke: 'ink-2', strokeWidth: 1.5 })
				: []),
			...words.marks
		],
		hots: columns(readings, { x: 0, y: from, width: plot, height: y - from })
	};
}
