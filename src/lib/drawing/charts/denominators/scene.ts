import type { DrawSize } from '../../plot/draw-size';
import { stackLines, type Line } from '../../plot/measured/block';
import { fitScene } from '../../plot/measured/fit';
import { placeKey } from '../../plot/measured/key-rows';
import { widthOf } from '../../plot/measured/measure';
import { plotScene } from '../../plot/measured/plot-scene';
import { SMALL, Words } from '../../plot/measured/words';
import type { Hot, Mark, Scene, TextMark } from '../../plot/scene';
import type { Locale, Names } from '../../../figures/view/catalogue';
import { drawDenominators, type DrawnBlock } from './draw';
import type { Denominators } from './series';

interface DenominatorsPicture {
	series: Denominators;
	names: Names;
	locale: Locale;
}

const GAP = 40;
const ROW_GAP = 24;
/** From here a column has room for its words, px. */
const LEAST_COLUMN = 190;
/** Between the words of a block and its squares. */
const SQUARES_GAP = 10;
const WHY_GAP = 16;
const WHY_SIZE = 14.5;
/** How much larger or smaller than on a page the squares may be. */
const MOST_GROWTH = 2.4;
const LEAST_GROWTH = 0.6;

/** The squares, the figures over them, the reports under them; why they differ stands below all. */
export function denominatorsScene(
	{ series, names, locale }: DenominatorsPicture,
	size: DrawSize
): Scene {
	const { unit, key: items, blocks, why: text } = drawDenominators(series, names, locale);
	return fitScene(size, ({ width, height }) => {
		const key = placeKey([...items, { text: unit }], width, 0);
		const perRow = Math.max(
			1,
			Math.min(blocks.length, Math.floor((width + GAP) / (LEAST_COLUMN + GAP)))
		);
		const column = (width - (perRow - 1) * GAP) / perRow;
		const stacked = (lines: readonly Line[], room = column) =>
			stackLines(lines, { x: 0, width: room, top: 0, anchor: 'start' });
		const why = stacked([{ text, size: WHY_SIZE, fill: 'ink' }], Math.min(width, 900));
		const worded = blocks.map((block) => ({
			block,
			head: stacked(headLines(block, column)),
			foot: stacked(footLines(block))
		}));
		const rows = Array.from({ length: Math.ceil(worded.length / perRow) }, (_, i) => {
			const cells = worded.slice(i * perRow, (i + 1) * perRow);
			return {
				cells,
				head: Math.max(...cells.map(({ head }) => head.height)),
				squares: Math.max(...cells.map(({ block }) => block.squares.height)),
				foot: Math.max(...cells.map(({ foot }) => foot.height))
			};
		});
		const words =
			key.height +
			WHY_GAP +
			rows.reduce((sum, row) => sum + row.head + row.foot + 2 * SQUARES_GAP, 0) +
			(rows.length - 1) * ROW_GAP +
			WHY_GAP +
			why.height;
		const drawn = rows.reduce((sum, row) => sum + row.squares, 0);
		const widest = Math.max(...blocks.map(({ squares }) => squares.width));
		const growth = Math.min(
			MOST_GROWTH,
			column / widest,
			height === null ? 1 : (height - words) / drawn
		);
		if (growth < LEAST_GROWTH) return null;

		const marks: Mark[] = [...key.marks, ...key.texts];
		const hots: Hot[] = [];
		const put = (texts: readonly TextMark[], x: number, y: number) =>
			marks.push(...texts.map((text) => ({ ...text, x: text.x + x, y: text.y + y })));
		let y = key.height + WHY_GAP;
		for (const row of rows) {
			const squaresY = y + row.head + SQUARES_GAP;
			const footY = squaresY + row.squares * growth + SQUARES_GAP;
			row.cells.forEach(({ block, head, foot }, i) => {
				const x = i * (column + GAP);
				const { squares } = block;
				const place = { left: 0, top: 0, plot: squares.width };
				put(head.texts, x, y);
				marks.push({
					...{ kind: 'group', x, y: squaresY, scale: growth },
					marks: plotScene(squares.marks, place, new Words())
				});
				put(foot.texts, x, footY);
				hots.push({ x, y, width: column, height: footY + row.foot - y, text: block.label });
			});
			y = footY + row.foot + ROW_GAP;
		}
		put(why.texts, 0, y - ROW_GAP + WHY_GAP);
		return { width, height: height ?? y - ROW_GAP + WHY_GAP + why.height, marks, hots };
	});
}

/** The figure, its rate, and whether Barrage uses it. */
function headLines({ ratio, rate, used }: DrawnBlock, column: number): Line[] {
	const font = { size: 25, weight: 600 };
	// A long figure in a slim column is set smaller rather than broken.
	const fitting = Math.min(font.size, (font.size * column) / widthOf(ratio, font));
	return [
		{ text: ratio, size: Math.max(SMALL, Math.floor(fitting)), weight: font.weight, fill: 'ink' },
		{ text: rate, size: WHY_SIZE, fill: 'ink-2' },
		...(used ? [{ text: used, size: SMALL, weight: 650, fill: 'ink' as const }] : [])
	];
}

/** The reports that say so. */
const footLines = ({ reports, more }: DrawnBlock): Line[] =>
	[...reports.map(({ text }) => text), ...(more ? [more] : [])].map((text) => ({
		text,
		size: SMALL,
		fill: 'ink-3'
	}));
