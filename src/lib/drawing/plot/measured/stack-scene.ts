/** A stack of panels as a picture. */
import type { DrawSize } from '../draw-size';
import type { Stack, StackRoom } from '../stack';
import type { Hot, Mark, Scene } from '../scene';
import { AXIS, drawAxis } from './axis';
import { columns } from './fit';
import { legendRows, placeAtRight, placeKey, splitKey, type KeyRows } from './key-rows';
import { listScene } from './list';
import { label, path, upright } from './marks';
import { breakLines } from './measure';
import { plotScene } from './plot-scene';
import { SMALL, Words } from './words';

/** Right of a plot whose lines end in words, px. */
const ENDS = 48;
const KEY_GAP = 6;
const NOTE_LINE = 17;
/** Least width of a panel beside another, and the gutter between, px. */
const LEAST_BESIDE = 300;
const GUTTER = 24;

export interface StackLook {
	/** Least height of a panel, px. */
	least: number;
	/** Between panels, px. */
	gap: number;
	/** Rows of legends: their height and the room between their items, px. */
	legend: { line: number; gap: number };
	/** Words stand beside the right end of the plot. */
	hasEnds?: boolean;
	/** Panels side by side, each on an axis of its own. */
	beside?: boolean;
	/** What of the key has room right of the first legend stands there. */
	isKeyBeside?: boolean;
}

/**
 * The stack in a room; null where its panels would be lower or narrower than can be read. `readings` are the figures
 * of each column, told where it is pointed at.
 */
export function stackScene(
	drawAt: (room: StackRoom) => Stack,
	readings: readonly string[],
	{ width, height }: DrawSize,
	{ least, gap, legend: rowsLook, hasEnds, beside, isKeyBeside }: StackLook
): Scene | null {
	const whole = width - (hasEnds ? ENDS : 0);
	const plot = beside ? (whole - GUTTER) / 2 : whole;
	if (beside && plot < LEAST_BESIDE) return null;
	const first = drawAt({ width: plot });
	const legends = legendRows(
		first.panels.map((panel) => panel.legend),
		!beside
	);
	const legendAt = (i: number, top: number) =>
		placeKey(legends[i]!, beside ? plot : width, top, rowsLook);
	const tall = legends.map((_, i) => legendAt(i, 0).height);
	const { over, beside: atRight } = isKeyBeside
		? splitKey(first.key, width, placeKey(legends[0]!, width, 0, rowsLook))
		: { over: first.key, beside: [] };
	const key = placeKey(over, width, 0);
	const notes = first.notes.flatMap((note) => breakLines(note, width - 10, { size: SMALL }));
	const above = key.height + (key.height > 0 ? KEY_GAP : 0);
	const list = notes.length > 0 ? notes.length * NOTE_LINE + 4 : 0;
	const lanes = first.lanes.reduce((sum, lane) => sum + lane.height, 0);
	const below = (first.under?.height ?? 0) + AXIS;
	const stacked = beside ? 1 : first.panels.length;
	const between = beside ? Math.max(...tall) : tall.reduce((sum, each) => sum + each, 0);
	const free = (height ?? 0) - above - lanes - between - (stacked - 1) * gap - below - list;
	if (height !== null && free < least * stacked) return null;
	const stack =
		height === null
			? first
			: drawAt({ width: plot, height: (free * first.panels.length) / stacked });

	const words = new Words();
	words.put(...key.texts);
	const marks: Mark[] = [];
	const back: Mark[] = [];
	const hots: Hot[] = [];
	const from = above + lanes;
	let rows: KeyRows['rows'] = [];
	let y = from;
	stack.panels.forEach((panel, i) => {
		const left = beside ? i * (plot + GUTTER) : 0;
		const legend = legendAt(i, y);
		words.put(...legend.texts.map((mark) => ({ ...mark, x: mark.x + left })));
		if (i === 0 && atRight.length > 0) {
			const rest = placeAtRight(atRight, width, y + 2);
			words.put(...rest.texts);
			marks.push(...rest.marks);
			rows.push(...rest.rows);
		}
		marks.push(...legend.marks);
		rows.push(...legend.rows.map((row) => ({ ...row, x1: row.x1 + left })));
		// Beside another, a shorter legend stands above its own plot.
		y += beside ? between : legend.height;
		marks.push(...plotScene(panel.marks, { left, top: y, plot }, words));
		y += panel.height;
		if (!beside && i < stack.panels.length - 1) {
			y += gap;
			return;
		}
		if (stack.under) {
			marks.push(...plotScene(stack.under.marks, { left, top: y, plot }, words));
			y += stack.under.height;
		}
		const axis = drawAxis(stack.axis, {
			left,
			top: y,
			plot,
			right: beside ? left + plot : width
		});
		words.put(...axis.texts);
		marks.push(...axis.marks);
		const x = (share: number) => Math.round(left * 100 + share * plot) / 100;
		back.push(
			...stack.months.flatMap((share) =>
				upright(x(share), from, y + 4, rows, { stroke: 'ink-3', dash: [1, 3] })
			),
			...stack.dividers.flatMap((share) =>
				upright(x(share), above, y, rows, { stroke: 'ink-2', strokeWidth: 1.5 })
			)
		);
		hots.push(...columns(readings, { x: left, y: from, width: plot, height: y - from }));
		for (const lane of stack.lanes)
			marks.push(...plotScene(lane.marks, { left, top: above, plot }, words));
		if (i < stack.panels.length - 1) {
			y = from;
			rows = [];
		}
	});
	notes.forEach((line, i) => {
		words.put(label(9, y + AXIS + 15 + i * NOTE_LINE, line, { halo: undefined }));
	});
	const items =
		height === null ? listScene(stack.list, { width, top: y + AXIS + list }, words) : null;
	return {
		width,
		height: height ?? Math.ceil(y + AXIS + list + items!.height),
		marks: [
			...key.marks,
			...back,
			...marks,
			...(list > 0
				? path(`M1 ${y + AXIS + 4}v${list - 6}`, { stroke: 'ink-2', strokeWidth: 1.5 })
				: []),
			...(items?.marks ?? []),
			...words.marks
		],
		hots
	};
}
