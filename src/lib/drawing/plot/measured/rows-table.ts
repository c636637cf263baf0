/** Rows as a table: names, figures under their heads, a bar as wide as there is room. */
import { pieceRuns, type Row, type Rows } from '../rows';
import type { Mark, Run, TextMark } from '../scene';
import { breakNames } from './block';
import { signAt } from './key-rows';
import { breakLines, widthOf, type Font } from './measure';
import { plotScene } from './plot-scene';
import { SMALL, textBox, Words } from './words';

/** Height of a line of a row, and of a head, px. */
export const LINE = 17;
const HEAD_LINE = 16;
/** Between a row's lines and the next row, px. */
export const PAD = 9;
const INDENT = 14;
/** Between columns, and before the bar, where a sign may stand, px. */
const GAP = 20;
const BAR_GAP = 24;
export const SIGN_GAP = 6;
/** Heads are broken at this width or that of their cells, px. */
const HEAD_WIDTH = 96;
/** Names may be broken down to this width, px. */
const LEAST_NAME = 120;

export const PLAIN: Font = { size: SMALL };
const STRONG: Font = { size: SMALL, weight: 650 };

/** A row wherever it is put. */
export interface PlacedRow {
	/** What its lines need, px. */
	height: number;
	draw: (y: number, height: number) => Mark[];
}

export const lineOf = (runs: readonly Run[], rest: Partial<TextMark> = {}): TextMark => ({
	kind: 'text',
	x: 0,
	y: 0,
	runs,
	size: SMALL,
	fill: 'ink-2',
	...rest
});
export const lengthOf = (runs: readonly Run[], weight?: number): number => {
	const { x0, x1 } = textBox(lineOf(runs, { weight }));
	return x1 - x0;
};
export const indentOf = ({ depth = 0 }: Row): number => Math.min(3, depth) * INDENT;
export const nameFont = ({ isWhole }: Row): Font => (isWhole ? STRONG : PLAIN);

interface PlacedColumn {
	head: string[];
	/** Where its words are anchored, px. */
	x: number;
	anchor: TextMark['anchor'];
}

export interface RowsTable {
	/** Widths of the names and of the bar, and where that begins, px. */
	name: number;
	bar: { x: number; width: number };
	columns: PlacedColumn[];
	/** Lines of the highest head. */
	headLines: number;
}

/** Where the columns stand; null where they have no room. */
export function placeColumns({ columns, rows, bar }: Rows, width: number): RowsTable | null {
	const measured = columns.map((column, i) => {
		const cells = Math.max(
			...rows.map((row) => lengthOf(pieceRuns(row.cells[i]!), nameFont(row).weight))
		);
		const head = breakLines(column.head, Math.max(cells, HEAD_WIDTH), PLAIN);
		return { head, width: Math.max(cells, ...head.map((line) => widthOf(line, PLAIN))) };
	});
	const widest = Math.max(
		...rows.map(
			(row) =>
				indentOf(row) + Math.max(widthOf(row.name, nameFont(row)), widthOf(row.note ?? '', PLAIN))
		)
	);
	const free = width - measured.reduce((sum, column) => sum + column.width + GAP, 0) - BAR_GAP;
	const name = Math.min(widest, free - bar.least);
	if (name < Math.min(widest, LEAST_NAME)) return null;
	const barWidth = Math.min(bar.most ?? Infinity, free - name);
	let x = name;
	let barX = 0;
	const placed = columns.map(({ anchor = 'end' }, i): PlacedColumn => {
		if (i === bar.after) {
			barX = x + BAR_GAP;
			x = barX + barWidth;
		}
		const { head, width } = measured[i]!;
		const from = x + GAP;
		x = from + width;
		return { head, x: anchor === 'end' ? x : from, anchor };
	});
	return {
		name,
		bar: { x: barX, width: barWidth },
		columns: placed,
		headLines: Math.max(1, ...placed.map(({ head }) => head.length))
	};
}

/** The heads, the last of their lines beside each other, and how high they are. */
export function headMarks(
	{ head, bar }: Rows,
	table: RowsTable,
	top: number
): { marks: Mark[]; height: number } {
	const put = (lines: readonly string[], x: number, anchor?: TextMark['anchor']) =>
		lines.map((text, i) =>
			lineOf([{ text }], {
				...{ x, y: top + (table.headLines - lines.length + i) * HEAD_LINE + 12 },
				...{ anchor, fill: 'ink-3' }
			})
		);
	const anchors = { 0: 'start', 50: 'middle', 100: 'end' } as const;
	return {
		marks: [
			...put([head], 0),
			...table.columns.flatMap((column) => put(column.head, column.x, column.anchor)),
			...bar.heads.flatMap(({ x, text }) =>
				put([text], table.bar.x + (x * table.bar.width) / 100, anchors[x])
			)
		],
		height: table.headLines * HEAD_LINE + 8
	};
}

/** A row of the table: its name, and its note below, in the middle of its height. */
export function tableRow(row: Row, { bar }: Rows, table: RowsTable): PlacedRow {
	const x = indentOf(row);
	const room = table.name - x;
	const { weight } = nameFont(row);
	const names = [
		...breakNames(row.name, room, nameFont(row)).map((text) =>
			lineOf([{ text }], { x, weight, fill: 'ink' })
		),
		...breakLines(row.note ?? '', room, PLAIN).map((text) =>
			lineOf([{ text }], { x, fill: 'ink-3' })
		)
	];
	return {
		height: names.length * LINE + PAD,
		draw: (y, height) => {
			const middle = y + height / 2;
			const base = middle + 4.5;
			const place = { left: table.bar.x, top: middle - bar.height / 2, plot: table.bar.width };
			return [
				...names.map((text, n) => ({ ...text, y: base + (n - (names.length - 1) / 2) * LINE })),
				...table.columns.map((column, i) =>
					lineOf(pieceRuns(row.cells[i]!), {
						...{ x: column.x, y: base, anchor: column.anchor, weight },
						fill: row.isWhole ? 'ink' : 'ink-2'
					})
				),
				...(row.sign ? signAt(row.sign, table.bar.x - BAR_GAP + SIGN_GAP, middle) : []),
				...plotScene(row.bar, place, new Words())
			];
		}
	};
}
