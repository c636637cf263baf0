/** The largest days as rows with bars: a table where there is room, blocks of two lines on a narrow picture. */
import { daysBetween } from '../../ledger/moment';
import type { CardOf } from '../../cards/card';
import { largestEmpty } from '../../charts/largest/sentence';
import { placeLargest, type PlacedPart } from '../../charts/largest/layout';
import type { LargestRow } from '../../charts/largest/series';
import {
	dayText,
	launchedText,
	peoplePiece,
	stoppedHead,
	stoppedPiece,
	tollHeads,
	type Piece
} from '../../charts/largest/words';
import { datedDoubt } from '../../charts/shared/notes';
import * as m from '../../paraglide/messages';
import type { Locale } from '../../view/catalogue';
import { formatNumber } from '../../view/format';
import type { DrawSize } from '../../plot/draw-size';
import { breakLines, widthOf, type Font } from '../../plot/measured/measure';
import type { Hot, Mark, Run, Scene, TextMark, Token } from '../../plot/scene';
import { drawEmpty } from '../../plot/measured/empty';
import { withFoot } from '../../plot/measured/foot';
import { placeKey } from '../../plot/measured/key-rows';
import { SMALL } from '../../plot/measured/words';
import { largestKey, UNKNOWN } from './largest-key';

const NARROW = 560;
const ROW = 26;
const MOST_ROW = 40;
const GAP = 18;
/** Bars shorter than this can no longer be compared, px. */
const LEAST_BAR = 60;
const BOLD: Font = { size: SMALL, weight: 650 };
const PLAIN: Font = { size: SMALL };

const PAINT: Record<string, Token> = {
	'missile not': 'm-not',
	'missile stop': 'm-stop',
	'drone not': 'd-not',
	'drone stop': 'd-stop'
};

function bar(
	parts: readonly PlacedPart[],
	x: number,
	y: number,
	width: number,
	height: number
): Mark[] {
	return parts.map((part) => {
		const at = {
			kind: 'rect' as const,
			x: x + (part.x * width) / 100,
			y,
			width: Math.max(0.5, (part.width * width) / 100 - 1),
			height
		};
		const paint = PAINT[`${part.family} ${part.kind}`];
		const family = part.family === 'missile' ? ('m-not' as const) : ('d-not' as const);
		return paint ? { ...at, fill: paint } : { ...at, ...UNKNOWN, stroke: family, hatch: family };
	});
}

/** A cell in words that stand alone: `53 (16–58)`, `1 of 1; 8 unknown`. */
const runsOf = ({ strong, plain, muted }: Piece): Run[] => {
	const beside = /^\d/.test(plain) ? `(${plain})` : plain;
	return [
		...(strong ? [{ text: strong, weight: 650, fill: 'ink' as const }] : []),
		...(beside ? [{ text: ` ${beside}` }] : []),
		...(muted ? [{ text: strong ? `; ${muted}` : muted, fill: 'ink-3' as const }] : [])
	];
};
const cellText = (piece: Piece): string =>
	runsOf(piece)
		.map((run) => run.text)
		.join('');

const text = (
	x: number,
	y: number,
	words: string,
	font: Font,
	fill: Token,
	anchor: TextMark['anchor'] = 'start'
): TextMark => ({ kind: 'text', x, y, runs: [{ text: words }], ...font, fill, anchor });

/** The rows that fit, greatest first; a line says how many days are left out. */
export function drawLargest(card: CardOf<'largest'>, size: DrawSize): Scene {
	const doubts = card.series.doubts.map((note) => datedDoubt(note, card.locale));
	return withFoot(size, doubts, (room) => drawRows(card, room));
}

function drawRows(card: CardOf<'largest'>, size: DrawSize): Scene {
	const { series, locale } = card;
	if (series.rows.length === 0) return drawEmpty(largestEmpty(series, locale), '', size);
	const key = placeKey(largestKey(card), size.width, 0);
	const top = key.height === 0 ? 0 : key.height + 8;
	const withYear = daysBetween(series.period.from, series.period.to) >= 365;
	const cells = series.rows.map((row) => piecesOf(row, card));
	const heads = headsOf(card);
	const body =
		(size.width < NARROW ? null : table(card, heads, cells, withYear, top, size)) ??
		blocks(card, heads, cells, withYear, top, size);
	return {
		width: size.width,
		height: size.height ?? body.height,
		marks: [...key.marks, ...key.texts, ...body.marks],
		hots: body.hots
	};
}

/** What became of each family of the view, then the tolls: a cell a heading. */
const piecesOf = (row: LargestRow, { series, locale }: CardOf<'largest'>): Piece[] => [
	...series.selection.families.map(({ family }) => stoppedPiece(row.marks[family], locale)),
	peoplePiece(row.killed, locale),
	peoplePiece(row.injured, locale)
];

const headsOf = ({ series, locale }: CardOf<'largest'>): string[] => {
	const { killed, injured } = tollHeads(series, locale);
	return [
		...series.selection.families.map((selected) => stoppedHead(selected, locale)),
		killed,
		injured
	];
};

/** The read-out of a row: every cell with its heading. */
const rowWords = (
	row: LargestRow,
	heads: readonly string[],
	cells: readonly Piece[],
	locale: Locale
): string =>
	[
		`${dayText(row.date, locale, true)}: ${launchedText(row, locale)}`,
		...cells.map((cell, i) => `${heads[i]}: ${cellText(cell)}`)
	].join('; ');

interface Body {
	marks: Mark[];
	hots: Hot[];
	height: number;
}

const leftOut = (n: number, y: number, card: CardOf<'largest'>): Mark[] =>
	n === 0
		? []
		: [
				text(
					0,
					y,
					m.picture_more_days({ count: n, text: formatNumber(n, card.locale) }, card),
					PLAIN,
					'ink-3'
				)
			];

/** Rows that fit below `used` px, with a line for the rest where not all do. */
function fitting(count: number, row: number, used: number, size: DrawSize): number {
	if (size.height === null || used + count * row <= size.height) return count;
	return Math.max(1, Math.floor((size.height - used - 20) / row));
}

/** A row a day; null where its columns have no room. */
function table(
	card: CardOf<'largest'>,
	heads: readonly string[],
	cells: readonly Piece[][],
	withYear: boolean,
	top: number,
	size: DrawSize
): Body | null {
	const { series, locale } = card;
	const o = { locale };
	const widthOfColumn = (head: string, column: number) =>
		Math.max(
			...breakLines(head, 90, PLAIN).map((line) => widthOf(line, PLAIN)),
			...cells.map((row) => widthOf(cellText(row[column]!), BOLD))
		);
	const dates = series.rows.map((row) => dayText(row.date, locale, withYear));
	const dateWidth = Math.max(...dates.map((date) => widthOf(date, PLAIN)));
	const widths = heads.map(widthOfColumn);
	const numberX =
		dateWidth +
		GAP +
		Math.max(...series.rows.map((row) => widthOf(launchedText(row, locale), BOLD)));
	const barX = numberX + 24;
	const barWidth = size.width - barX - widths.reduce((sum, each) => sum + each + GAP, 0);
	if (barWidth < LEAST_BAR) return null;
	const headLines = Math.max(...heads.map((head) => breakLines(head, 90, PLAIN).length));
	const headHeight = headLines * 16 + 8;
	const used = top + headHeight;
	const shown = fitting(series.rows.length, ROW, used, size);
	const rest = series.rows.length - shown;
	const rowHeight =
		size.height === null
			? ROW + 4
			: Math.min(MOST_ROW, (size.height - used - (rest > 0 ? 20 : 0)) / shown);

	const marks: Mark[] = [];
	const hots: Hot[] = [];
	const heading = (words: string, x: number, anchor: TextMark['anchor']) => {
		const lines = breakLines(words, 90, PLAIN);
		lines.forEach((line, i) =>
			marks.push(
				text(x, top + (headLines - lines.length + i) * 16 + 12, line, PLAIN, 'ink-3', anchor)
			)
		);
	};
	heading(m.largest_col_date({}, o), 0, 'start');
	marks.push(
		text(barX, top + (headLines - 1) * 16 + 12, m.largest_col_launched({}, o), PLAIN, 'ink-3')
	);
	let x = barX + barWidth;
	const rights = widths.map((width) => (x += GAP + width));
	heads.forEach((head, i) => heading(head, rights[i]!, 'end'));
	const bars = placeLargest(series);
	series.rows.slice(0, shown).forEach((row, i) => {
		const y = used + i * rowHeight;
		const base = y + rowHeight / 2 + 4.5;
		marks.push(
			{ kind: 'rect', x: 0, y, width: size.width, height: 1, fill: 'rule' },
			text(0, base, dates[i]!, PLAIN, 'ink'),
			text(numberX, base, launchedText(row, locale), BOLD, 'ink', 'end')
		);
		if (row.largestToDate)
			marks.push({ kind: 'path', d: `M${numberX + 11} ${base - 9}l4.5 8h-9z`, fill: 'ink' });
		marks.push(...bar(bars[i]!, barX, base - 10.5, barWidth, 12));
		cells[i]!.forEach((piece, c) => {
			marks.push({
				kind: 'text',
				x: rights[c]!,
				y: base,
				runs: runsOf(piece),
				size: SMALL,
				fill: 'ink-2',
				anchor: 'end'
			});
		});
		hots.push({
			x: 0,
			y,
			width: size.width,
			height: rowHeight,
			text: rowWords(row, heads, cells[i]!, locale)
		});
	});
	const end = used + shown * rowHeight;
	marks.push(...leftOut(rest, end + 15, card));
	return { marks, hots, height: end + (rest > 0 ? 20 : 0) };
}

function blocks(
	card: CardOf<'largest'>,
	heads: readonly string[],
	cells: readonly Piece[][],
	withYear: boolean,
	top: number,
	size: DrawSize
): Body {
	const { series, locale } = card;
	const bars = placeLargest(series);
	const marks: Mark[] = [];
	const hots: Hot[] = [];
	/** The cells in a flow: none is broken, as a figure belongs to its heading. */
	const wordsOf = (i: number, at: number) =>
		placeKey(
			cells[i]!.map((cell, c) => ({ text: `${heads[c]}: ${cellText(cell)}` })),
			size.width,
			at,
			{ line: 17, gap: 16 }
		);
	let y = top;
	let shown = 0;
	for (const [i, row] of series.rows.entries()) {
		const words = wordsOf(i, y + 39);
		const height = 39 + words.height + 9;
		const isLast = i === series.rows.length - 1;
		if (size.height !== null && shown > 0 && y + height + (isLast ? 0 : 20) > size.height) break;
		marks.push(
			{ kind: 'rect', x: 0, y, width: size.width, height: 1, fill: 'rule' },
			text(0, y + 18, dayText(row.date, locale, withYear), PLAIN, 'ink'),
			text(size.width, y + 18, launchedText(row, locale), BOLD, 'ink', 'end'),
			...bar(bars[i]!, 0, y + 26, size.width, 10),
			...words.texts
		);
		hots.push({
			x: 0,
			y,
			width: size.width,
			height,
			text: rowWords(row, heads, cells[i]!, locale)
		});
		y += height;
		shown++;
	}
	const rest = series.rows.length - shown;
	marks.push(...leftOut(rest, y + 15, card));
	return { marks, hots, height: y + (rest > 0 ? 20 : 0) };
}
