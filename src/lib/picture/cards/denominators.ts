/** Reports that divide by different numbers, side by side: one square a weapon, the same grid for all. */
import type { DayCardOf } from '../../cards/card';
import { denominatorsSentence, blockSentence } from '../../charts/denominators/sentence';
import type { Block, Denominators } from '../../charts/denominators/series';
import { placeSquares, SIDE_PX, type Squares } from '../../charts/denominators/squares';
import {
	namedReports,
	rateText,
	ratioText,
	reportText,
	squareText
} from '../../charts/denominators/words';
import * as m from '../../paraglide/messages';
import type { Locale } from '../../view/catalogue';
import type { DrawSize } from '../../plot/draw-size';
import { widthOf } from '../../plot/measured/measure';
import { stretchPath } from '../../plot/path';
import type { Hot, Look, Mark, Scene, TextMark } from '../../plot/scene';
import { stackLines, type Line } from '../../plot/measured/block';
import { fitScene } from '../../plot/measured/fit';
import { placeKey, type RowItem } from '../../plot/measured/key-rows';
import { SMALL } from '../../plot/measured/words';
import { FAMILY_TOKENS as TONES } from '../../charts/shared/family-tokens';

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

type Part = 'stopped' | 'notStopped' | 'unknown' | 'leftOut';
const PARTS: readonly Part[] = ['stopped', 'notStopped', 'unknown', 'leftOut'];

const lookOf = (part: Part, family: Denominators['family']): Look => {
	const { stop, not } = TONES[family];
	switch (part) {
		case 'stopped':
			return { fill: stop };
		case 'notStopped':
			return { fill: not };
		case 'unknown':
			return { stroke: not, strokeWidth: 1.5 };
		case 'leftOut':
			return { stroke: 'rule-strong', dash: [2, 1.6] };
	}
};

/** The squares, the figures over them, the reports under them; why they differ stands below all. */
export function drawDenominators(card: DayCardOf<'denominators'>, size: DrawSize): Scene {
	const { series, names, locale } = card;
	const blocks = series.blocks.map((block) => ({
		block,
		squares: placeSquares(block, series.perSquare)
	}));
	const items = keyItems(
		series,
		blocks.map(({ squares }) => squares),
		locale
	);
	return fitScene(size, ({ width, height }) => {
		const key = placeKey(items, width, 0);
		const perRow = Math.max(
			1,
			Math.min(blocks.length, Math.floor((width + GAP) / (LEAST_COLUMN + GAP)))
		);
		const column = (width - (perRow - 1) * GAP) / perRow;
		const why = stackLines(
			[{ text: denominatorsSentence(series, names, locale), size: WHY_SIZE, fill: 'ink' }],
			{ x: 0, width: Math.min(width, 900), top: 0, anchor: 'start' }
		);
		const worded = blocks.map(({ block, squares }) => ({
			block,
			squares,
			head: stackLines(headLines(block, column, locale), {
				...{ x: 0, width: column, top: 0, anchor: 'start' }
			}),
			foot: stackLines(footLines(card, block), {
				...{ x: 0, width: column, top: 0, anchor: 'start' }
			})
		}));
		const rows = Array.from({ length: Math.ceil(worded.length / perRow) }, (_, i) => {
			const cells = worded.slice(i * perRow, (i + 1) * perRow);
			return {
				cells,
				head: Math.max(...cells.map(({ head }) => head.height)),
				squares: Math.max(...cells.map(({ squares }) => squares.height)),
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
			row.cells.forEach(({ block, squares, head, foot }, i) => {
				const x = i * (column + GAP);
				put(head.texts, x, y);
				marks.push({
					kind: 'group',
					x,
					y: squaresY,
					scale: growth,
					marks: PARTS.flatMap((part): Mark[] =>
						squares[part] === ''
							? []
							: [{ kind: 'path', d: squares[part], ...lookOf(part, series.family) }]
					)
				});
				put(foot.texts, x, footY);
				hots.push({
					x,
					y,
					width: column,
					height: footY + row.foot - y,
					text: blockSentence(block, names, locale)
				});
			});
			y = footY + row.foot + ROW_GAP;
		}
		put(why.texts, 0, y - ROW_GAP + WHY_GAP);
		return { width, height: height ?? y - ROW_GAP + WHY_GAP + why.height, marks, hots };
	});
}

/** The figure, whether Barrage uses it, and its rate. */
function headLines(block: Block, column: number, locale: Locale): Line[] {
	const ratio = { size: 25, weight: 600 };
	const text = ratioText(block, locale);
	// A long figure in a slim column is set smaller rather than broken.
	const fitting = Math.min(ratio.size, (ratio.size * column) / widthOf(text, ratio));
	return [
		{ text, size: Math.max(SMALL, Math.floor(fitting)), weight: ratio.weight, fill: 'ink' },
		{ text: rateText(block, locale), size: WHY_SIZE, fill: 'ink-2' },
		...(block.isUsed
			? [
					{
						text: m.denominators_used({}, { locale }),
						size: SMALL,
						weight: 650,
						fill: 'ink' as const
					}
				]
			: [])
	];
}

/** The reports that say so. */
function footLines({ names, locale }: DayCardOf<'denominators'>, block: Block): Line[] {
	const { named, more } = namedReports(block.reports);
	return [
		...named.map((report) => reportText(report, names, locale)),
		...(more > 0 ? [m.denominators_more({ n: more }, { locale })] : [])
	].map((text) => ({ text, size: SMALL, fill: 'ink-3' }));
}

/** What one square is, and only the kinds of square that are in the picture. */
function keyItems(series: Denominators, placed: readonly Squares[], locale: Locale): RowItem[] {
	const o = { locale };
	const words: Record<Part, string> = {
		stopped: m.word_stopped({}, o),
		notStopped: m.word_not_stopped({}, o),
		unknown: m.denominators_key_unknown({}, o),
		leftOut: m.denominators_key_left_out({}, o)
	};
	const side = SIDE_PX - 1;
	return [
		...PARTS.filter((part) => placed.some((squares) => squares[part] !== '')).map(
			(part): RowItem => ({
				text: words[part],
				sign: {
					width: SIDE_PX,
					draw: (x, y) => [
						{
							kind: 'path',
							d: stretchPath(`M.5 .5h${side}v${side}h-${side}z`, 1, 1, x, y - SIDE_PX / 2),
							...lookOf(part, series.family)
						}
					]
				}
			})
		),
		{ text: squareText(series, locale) }
	];
}
