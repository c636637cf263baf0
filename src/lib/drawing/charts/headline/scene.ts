/** The headline figures as a scene: a tile a figure, with what is needed to quote it. */
import type { DrawSize } from '../../plot/draw-size';
import { lineHeight, putBlock, stackLines, type Line } from '../../plot/measured/block';
import { fitScene } from '../../plot/measured/fit';
import { breakLines, widthOf } from '../../plot/measured/measure';
import { plotScene } from '../../plot/measured/plot-scene';
import { SMALL, Words } from '../../plot/measured/words';
import type { Hot, Mark, Scene, TextMark } from '../../plot/scene';
import { drawTile } from './draw';
import { tileLines, tileSentence, withoutChange, type Tile } from './tile';

const LABEL = { size: 14.5, weight: 600 } as const;
/** The page's figure is 45 px; with more room it grows, with less it gives way to its words. */
const VALUES = [64, 56, 50, 45, 40, 36, 32, 28, 26];
const NATURAL = 45;
/** A figure leaves a tenth of its tile free, as its width in a fallback face is not known. */
const SPARE = 1.1;
/** Before figures get smaller than this, another number of columns is tried, px. */
const READABLE = 32;
const PAD = 16;
/** px between the parts of a tile; where the height is little they draw together. */
const LOOSE = { above: 10, bars: 20, rows: 14 };
const TIGHT = { above: 6, bars: 13, rows: 9 };
/** Below this, px of height. */
const LOW = 260;

/** Figures in tiles, with notes under them; neither title nor source. */
export function headlineScene(
	tiles: readonly Tile[],
	notes: readonly string[],
	size: DrawSize
): Scene {
	return fitScene(size, (room) => draw(tiles, notes, room));
}

interface Grid {
	columns: number;
	/** Size of the figures, px. */
	value: number;
	withChange: boolean;
}

const counts = (width: number, tiles: number): number[] =>
	width < 520 ? [2] : [Math.ceil(tiles / 2), ...(width >= 840 ? [tiles] : [])];

/** What may be tried in turn: large figures first, the change given up before the words get small. */
function grids(width: number, height: number | null, tiles: number): Grid[] {
	const columns = counts(width, tiles);
	if (height === null)
		return [{ columns: width >= 1000 ? tiles : columns[0]!, value: NATURAL, withChange: true }];
	const grid = (least: number, most: number, withChange: boolean): Grid[] =>
		columns.flatMap((each) =>
			VALUES.filter((value) => value >= least && value < most).map((value) => ({
				columns: each,
				value,
				withChange
			}))
		);
	return [true, false].flatMap((withChange) => [
		...grid(READABLE, Infinity, withChange),
		...grid(0, READABLE, withChange)
	]);
}

function draw(tiles: readonly Tile[], notes: readonly string[], room: DrawSize): Scene | null {
	for (const grid of grids(room.width, room.height, tiles.length)) {
		const scene = drawGrid(tiles, notes, room, grid);
		if (scene) return scene;
	}
	return null;
}

const valueFont = ({ known }: Tile, value: number) =>
	known ? ({ size: value, weight: 600 } as const) : ({ size: 22, weight: 400 } as const);

function drawGrid(
	tiles: readonly Tile[],
	notes: readonly string[],
	{ width, height }: DrawSize,
	{ columns, value, withChange }: Grid
): Scene | null {
	const gaps = height !== null && height < LOW ? TIGHT : LOOSE;
	const step = (width + PAD) / columns;
	const column = step - PAD;
	const linesOf = (tile: Tile): Line[] =>
		tileLines(withChange ? tile : withoutChange(tile)).map((text) => ({
			text,
			size: SMALL,
			fill: 'ink-2'
		}));
	const rows = Array.from({ length: Math.ceil(tiles.length / columns) }, (_, row) => {
		const own = tiles.slice(row * columns, (row + 1) * columns);
		const label = Math.max(...own.map((tile) => breakLines(tile.label, column, LABEL).length));
		const under = own.map((tile) =>
			stackLines(linesOf(tile), { x: 0, width: column, top: 0, anchor: 'start' })
		);
		return { own, label: label * lineHeight(LABEL.size), under };
	});
	const tooWide = tiles.some((tile) =>
		breakLines(tile.text, column, valueFont(tile, value)).some(
			(line, i) => (tile.known && i > 0) || widthOf(line, valueFont(tile, value)) * SPARE > column
		)
	);
	if (tooWide && height !== null && value > VALUES.at(-1)!) return null;
	const note = stackLines(
		notes.map((text) => ({ text, size: SMALL, fill: 'ink-3' })),
		{ x: 0, width, top: 0, anchor: 'start' }
	);
	const noteGap = notes.length > 0 ? 10 : 0;
	const figure = Math.max(Math.round(value * 1.1), tiles.every((tile) => tile.known) ? 0 : 32);
	const tall = rows.map(
		({ label, under }) =>
			gaps.above + label + figure + gaps.bars + Math.max(...under.map((block) => block.height))
	);
	const needs =
		tall.reduce((sum, each) => sum + each, 0) +
		gaps.rows * (rows.length - 1) +
		note.height +
		noteGap +
		4;
	if (height !== null && needs > height) return null;
	const spare = height === null ? 0 : Math.min(60, (height - needs) / rows.length);

	const marks: Mark[] = [{ kind: 'path', d: `M0 0.75H${width}`, stroke: 'ink', strokeWidth: 1.5 }];
	const hots: Hot[] = [];
	let y = 0;
	rows.forEach(({ own, label, under }, row) => {
		if (row > 0) marks.push({ kind: 'path', d: `M0 ${y - 6}H${width}`, stroke: 'rule' });
		own.forEach((tile, i) => {
			const x = i * step;
			if (i > 0)
				marks.push({
					kind: 'path',
					d: `M${Math.round(x - PAD / 2) + 0.5} ${y + gaps.above}V${y + tall[row]!}`,
					stroke: 'rule'
				});
			marks.push(
				...tileMarks(withChange ? tile : withoutChange(tile), {
					x,
					y: y + gaps.above,
					width: column,
					label,
					figure,
					value
				}),
				...putBlock(under[i]!, x, y + gaps.above + label + figure + gaps.bars)
			);
			hots.push({
				x,
				y,
				width: column,
				height: tall[row]!,
				text: tileSentence(tile)
			});
		});
		y += tall[row]! + gaps.rows + spare;
	});
	y -= gaps.rows;
	const foot = height === null ? y + noteGap : height - note.height - 4;
	marks.push(...putBlock(note, 0, foot));
	return { width, height: height ?? Math.ceil(foot + note.height + 4), marks, hots };
}

/** Label, figure and the two bars of a tile. */
function tileMarks(
	tile: Tile,
	place: { x: number; y: number; width: number; label: number; figure: number; value: number }
): Mark[] {
	const { x, y, width, label, figure } = place;
	const font = valueFont(tile, place.value);
	const lines = breakLines(tile.text, width, font);
	const base = y + label + figure;
	const texts = stackLines([{ text: tile.label, ...LABEL, fill: 'ink' }], {
		x,
		width,
		top: y,
		anchor: 'start'
	}).texts;
	const shrink = Math.min(1, ...lines.map((line) => width / widthOf(line, font)));
	lines.forEach((text, i) =>
		texts.push({
			kind: 'text',
			x,
			y: base - 8 - (lines.length - 1 - i) * 26,
			runs: [{ text }],
			size: Math.max(SMALL, Math.floor(font.size * shrink)),
			weight: font.weight,
			fill: tile.known ? 'ink' : 'ink-2'
		} satisfies TextMark)
	);
	const bars = drawTile(tile).marks;
	return [...texts, ...plotScene(bars, { left: x, top: base, plot: width }, new Words())];
}
