/** Rows of small signs with their meaning: keys and legends. They wrap; what is wider than a row is broken. */
import { breakLines, widthOf, type Font } from './measure';
import type { KeyItem, Sign } from '../marks';
import { stretchPath } from '../path';
import type { Mark, TextMark } from '../scene';
import { SMALL } from './words';

/** An item as it is placed. */
export interface RowItem extends Omit<KeyItem, 'sign'> {
	sign?: Sign | DrawnSign;
	weight?: number;
	/** Takes at least this width, so that rows of several keys stand in columns, px. */
	least?: number;
}

/** Draws the sign to the right of `x`, `y` being the middle of the line. */
interface DrawnSign {
	width: number;
	draw: (x: number, y: number) => Mark[];
}

export interface KeyRows {
	/** Signs, to be drawn under the words. */
	marks: Mark[];
	texts: TextMark[];
	height: number;
	/** Right edge of each row and its top and bottom. */
	rows: { x1: number; y0: number; y1: number }[];
}

const SIGN_GAP = 6;
/** Moved as they stand. */
function moved(rows: KeyRows, dx: number, dy: number): KeyRows {
	return {
		marks:
			rows.marks.length === 0 ? [] : [{ kind: 'group', x: dx, y: dy, scale: 1, marks: rows.marks }],
		texts: rows.texts.map((mark) => ({ ...mark, x: mark.x + dx, y: mark.y + dy })),
		height: rows.height,
		rows: rows.rows.map(({ x1, y0, y1 }) => ({ x1: x1 + dx, y0: y0 + dy, y1: y1 + dy }))
	};
}

/** What of a key stands over the chart, and how many of its last items have room right of a legend. */
export function splitKey(
	items: readonly RowItem[],
	width: number,
	legend: KeyRows
): { over: RowItem[]; beside: RowItem[] } {
	const rows = placeKey(items, width, 0).rows.length;
	const room = width - (legend.rows[0]?.x1 ?? 0) - 28;
	for (let from = 0; from < items.length; from++) {
		const over = items.slice(0, from);
		const beside = items.slice(from);
		const placed = placeKey(beside, width, 0);
		if (placed.rows.length > 1 || placed.rows[0]!.x1 > room) continue;
		return placeKey(over, width, 0).rows.length < rows
			? { over, beside }
			: { over: [...items], beside: [] };
	}
	return { over: [...items], beside: [] };
}

/** A row that ends at the right edge. */
export function placeAtRight(items: readonly RowItem[], width: number, top: number): KeyRows {
	const rows = placeKey(items, width, 0);
	return moved(rows, width - (rows.rows[0]?.x1 ?? 0), top);
}

const fontOf = (item: RowItem): Font => ({ size: item.size ?? SMALL, weight: item.weight });

/** A sign where it stands: `y` is the middle of its line. */
export function signAt(sign: Sign | DrawnSign, x: number, y: number): Mark[] {
	if ('draw' in sign) return sign.draw(x, y);
	return sign.marks.map((mark): Mark =>
		mark.kind === 'path'
			? { ...mark, d: stretchPath(mark.d, 1, 1, x, y) }
			: { ...mark, x: mark.x + x, y: mark.y + y }
	);
}

/** Places items from the left in rows `line` px high, beginning at `top`. */
export function placeKey(
	items: readonly RowItem[],
	width: number,
	top: number,
	{ line = 19, gap = 18 }: { line?: number; gap?: number } = {}
): KeyRows {
	const out: KeyRows = { marks: [], texts: [], height: 0, rows: [] };
	let x = 0;
	let row = 0;
	for (const item of items) {
		const font = fontOf(item);
		const lead = item.sign ? item.sign.width + SIGN_GAP : 0;
		const lines = breakLines(item.text, width - lead, font);
		const needs = Math.max(
			item.least ?? 0,
			lead + Math.max(...lines.map((each) => widthOf(each, font)))
		);
		if (x > 0 && x + needs > width) {
			x = 0;
			row++;
		}
		const baseline = top + row * line + line * 0.74;
		out.marks.push(...(item.sign ? signAt(item.sign, x, baseline - font.size * 0.33) : []));
		lines.forEach((text, i) => {
			out.texts.push({
				kind: 'text',
				x: x + lead,
				y: baseline + i * line,
				runs: [{ text }],
				size: font.size,
				weight: item.weight,
				fill: item.fill ?? 'ink-2'
			});
			out.rows[row + i] = {
				x1: x + needs,
				y0: top + (row + i) * line,
				y1: top + (row + i + 1) * line
			};
		});
		row += lines.length - 1;
		x = lines.length > 1 ? width : x + needs + gap;
	}
	out.height = items.length === 0 ? 0 : (row + 1) * line;
	return out;
}

const NAME = { size: 16.6, weight: 700 };
const widestName = (names: readonly { text: string }[]): number =>
	Math.max(...names.map(({ text }) => widthOf(text, NAME)));

/** The legends of several panels, their names in a column unless they stand side by side. */
export function legendRows(legends: readonly (readonly KeyItem[])[], isColumn = true): RowItem[][] {
	const names = legends.flatMap((legend) => legend.filter((item) => item.isName));
	const least = isColumn ? widestName(names) : 0;
	return legends.map((legend) =>
		legend.map((item) => (item.isName ? { ...item, ...NAME, least } : item))
	);
}
