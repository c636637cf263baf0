/** Rows of figures and bars as a picture: a table where its columns have room, else a block a row. */
import type { DrawSize } from '../draw-size';
import type { KeyItem } from '../marks';
import { lineText, pieceRuns, type Row, type Rows } from '../rows';
import type { Hot, Mark, Scene } from '../scene';
import { breakNames } from './block';
import { placeKey, signAt } from './key-rows';
import { plotScene } from './plot-scene';
import {
	headMarks,
	indentOf,
	lengthOf,
	LINE,
	lineOf,
	nameFont,
	PAD,
	placeColumns,
	SIGN_GAP,
	tableRow,
	type PlacedRow
} from './rows-table';
import { Words } from './words';

/** Below this width rows are blocks, px. */
const NARROW = 560;
const KEY_GAP = 12;
/** How much more than it needs a row of a table takes: at most, and where the height is free, px. */
const MOST_EXTRA = 14;
const FREE_EXTRA = 4;
/** A line that says how many rows are left out, px. */
const MORE = 20;
/** In a block: from its top to the baseline of its name, px. */
const FIRST = 18;

export interface RowsPicture {
	rows: Rows;
	key: readonly KeyItem[];
	/** The figures of each row, told where it is pointed at. */
	told: readonly string[];
	/** Says how many of the last rows are left out; without it they all have to fit. */
	more?: (count: number) => string;
}

/** The rows in a room; null where not all fit that have to. */
export function rowsScene(picture: RowsPicture, size: DrawSize): Scene | null {
	const { width, height } = size;
	const { rows } = picture;
	const key = placeKey(
		picture.key.map((item) => (item.isName ? { ...item, weight: 700 } : item)),
		width,
		0
	);
	const top = key.height === 0 ? 0 : key.height + KEY_GAP;
	const table = width < NARROW ? null : placeColumns(rows, width);
	const heads = table ? headMarks(rows, table, top) : { marks: [], height: 0 };
	const body = stacked(
		picture,
		rows.rows.map((row) => (table ? tableRow(row, rows, table) : block(row, rows, width))),
		{ ...size, top: top + heads.height, extra: table ? MOST_EXTRA : 0 }
	);
	return (
		body && {
			width,
			height: height ?? body.height,
			marks: [...key.marks, ...key.texts, ...heads.marks, ...body.marks],
			hots: body.hots
		}
	);
}

/** Rows under each other, a line over each; as many as fit where some may be left out. */
function stacked(
	{ rows: { rows }, told, more }: RowsPicture,
	placed: readonly PlacedRow[],
	{ width, height, top, extra }: DrawSize & { top: number; extra: number }
): { marks: Mark[]; hots: Hot[]; height: number } | null {
	const shown = placed.slice(0, fitting(placed, top, height));
	const left = rows.length - shown.length;
	if (left > 0 && !more) return null;
	const needed = shown.reduce((sum, row) => sum + row.height, top) + (left > 0 ? MORE : 0);
	const each =
		height === null
			? Math.min(extra, FREE_EXTRA)
			: Math.max(0, Math.min(extra, (height - needed) / shown.length));
	const marks: Mark[] = [];
	const hots: Hot[] = [];
	let y = top;
	for (const [i, row] of shown.entries()) {
		const tall = row.height + each;
		const fill = rows[i]!.isWhole ? 'ink-3' : 'rule';
		marks.push({ kind: 'rect', x: 0, y, width, height: 1, fill }, ...row.draw(y, tall));
		hots.push({ x: 0, y, width, height: tall, text: told[i]! });
		y += tall;
	}
	if (left > 0 && more) {
		marks.push(lineOf([{ text: more(left) }], { y: y + 15, fill: 'ink-3' }));
		y += MORE;
	}
	return { marks, hots, height: y };
}

/** How many of the rows fit below `top`, one at least, with a line for the rest where not all do. */
function fitting(placed: readonly PlacedRow[], top: number, height: number | null): number {
	if (height === null) return placed.length;
	let y = top;
	const bottoms = placed.map((row) => (y += row.height));
	if (y <= height) return placed.length;
	return Math.max(1, bottoms.filter((bottom) => bottom + MORE <= height).length);
}

/** Name and leading figure, the bar, then the other figures, each with its head, in a flow. */
function block(row: Row, { columns, lead, bar }: Rows, width: number): PlacedRow {
	const x = indentOf(row);
	const figure = pieceRuns(row.cells[lead]!);
	const font = nameFont(row);
	const signX = width - lengthOf(figure, font.weight) - SIGN_GAP - (row.sign?.width ?? -SIGN_GAP);
	const names = breakNames(row.name, signX - x - SIGN_GAP, font);
	const barY = 9 + names.length * LINE;
	const wordsY = barY + (row.bar.length === 0 ? -3 : bar.height + 1);
	/** None is broken: a figure belongs to its head. */
	const words = placeKey(
		[
			...columns.flatMap(({ head }, i) =>
				i === lead ? [] : [{ text: `${head}: ${lineText(row.cells[i]!)}` }]
			),
			...(row.note ? [{ text: row.note }] : [])
		],
		width - x,
		wordsY,
		{ line: LINE, gap: 16 }
	);
	return {
		height: wordsY + words.height + PAD,
		draw: (y) => [
			...names.map((text, n) =>
				lineOf([{ text }], { x, y: y + FIRST + n * LINE, weight: font.weight, fill: 'ink' })
			),
			...(row.sign ? signAt(row.sign, signX, y + FIRST - 4.5) : []),
			lineOf(figure, { x: width, y: y + FIRST, weight: font.weight, anchor: 'end' }),
			...plotScene(row.bar, { left: x, top: y + barY, plot: width - x }, new Words()),
			...words.texts.map((text) => ({ ...text, x: text.x + x, y: text.y + y }))
		]
	};
}
