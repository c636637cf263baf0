/**
 * The marks of days wherever their cells stand: shaded by class, the signs of days without a total, numbers over them.
 */
import { stretched, type Length, type PlotMark, type Point } from '../../plot/marks';
import { round } from '../../plot/round';
import type { Token } from '../../plot/scene';
import type { Locale } from '../../../figures/view/catalogue';
import { COLUMN, totalText, type CalendarRoom, type PlacedCell } from './layout';
import type { CalendarDay, CalendarSeries } from './series';

/** The shades of the classes, from the palest. */
export const SHADES = ['h1', 'h2', 'h3', 'h4', 'h5'] as const satisfies readonly Token[];
/** From this class on a cell is dark. */
export const DARK_FROM = 3;

/** Words of cells, and totals where there is room, px. */
export const SMALL = 13;
const LARGE = { px: 15, share: 4.4, least: SMALL };
/** Cells at least so high have large totals, px. */
const LARGE_FROM = 40;
/** Between the edge of a cell and its total, px. */
export const PAD = 6;
/** Radius of the dot of a day with casualties: beside words, and in an empty cell, px. */
export const DOT = 3;
const SMALL_DOT = 1.8;
/** Least width and height of an empty cell that has a dot, px. */
const DOT_FROM = 12;

/** The marks over cells of one ink: words last, totals before the days' numbers. */
export type FillCells = (
	cells: readonly DayCell[],
	room: CalendarRoom,
	fill: Token,
	locale: Locale
) => PlotMark[];

/** A cell and its day. */
export interface DayCell extends PlacedCell {
	day: CalendarDay;
}

const inkOf = ({ level }: CalendarDay): Token =>
	level === null ? 'ink-2' : level >= DARK_FROM ? 'h-light-text' : 'h-dark-text';
export const dateText = ({ date }: CalendarDay): string => String(Number(date.slice(8)));

/** Cells with all that is in them, from the back to the front; then words, totals before the days' numbers. */
export function cellMarks(
	placed: readonly PlacedCell[],
	series: CalendarSeries,
	room: CalendarRoom,
	locale: Locale
): PlotMark[] {
	const cells = placed.map((cell): DayCell => ({ ...cell, day: series.days[cell.index]! }));
	const fill = room.fill ?? (room.text === 'none' ? smallDots : wordsAndDots);
	return [
		...groundMarks(cells, series, room),
		...[...new Set(cells.map(({ day }) => inkOf(day)))].flatMap((ink) =>
			fill(
				cells.filter(({ day }) => inkOf(day) === ink),
				room,
				ink,
				locale
			)
		)
	];
}

/** Shades of the classes, outlines of days without a total and why they have none, definition breaks. */
function groundMarks(
	cells: readonly DayCell[],
	{ breaks }: CalendarSeries,
	{ text, cell, share }: CalendarRoom
): PlotMark[] {
	const width = round(share);
	const boxes = (is: (day: CalendarDay) => boolean) =>
		cells
			.filter(({ day }) => is(day))
			.map(({ x, y }) => `M${x} ${y}h${width}v${cell}h-${width}z`)
			.join('');
	/** Strokes in the middle of cells, under the day's number where there is one. */
	const strokes = (half: number, is: (day: CalendarDay) => boolean) =>
		cells
			.filter(({ day }) => day.level === null && is(day))
			.map(({ x, y }) => {
				const at = y + cell * (text === 'none' ? 0.5 : 0.68);
				return `M${round(x + share / 2)} ${round(at - half)}v${2 * half}`;
			})
			.join('');
	return [
		...SHADES.map((fill, level) =>
			stretched(
				boxes((day) => day.level === level),
				{ fill, stroke: 'surface', strokeWidth: { px: 2, share: 0.75, least: 1 } }
			)
		),
		stretched(
			boxes((day) => day.level === null),
			{ stroke: 'rule' }
		),
		stretched(
			strokes(4, (day) => !day.reported),
			{ stroke: 'mark', strokeWidth: 1.6 }
		),
		stretched(
			strokes(0.65, (day) => day.reported),
			{ stroke: 'mark', strokeWidth: 6.4 }
		),
		stretched(
			cells
				.filter(({ day }) => breaks.some((note) => note.start === day.date))
				.map(({ x, y }) => `M${x} ${y}v${cell}`)
				.join(''),
			{ stroke: 'ink', strokeWidth: { px: 5, share: 2.5, least: 2 } }
		)
	];
}

/** The right edge of a cell, per cent. */
const rightOf = ({ x }: Point, share: number): number => round(x + share);

/** Dots of days with casualties, at the right edge of their cells. */
export const dots = (
	cells: readonly DayCell[],
	fill: Token,
	{ dx, dy, r, share = COLUMN }: { dx: number; dy: number; r: number; share?: number }
): PlotMark => ({
	kind: 'dots',
	at: cells
		.filter(({ day }) => day.casualties)
		.map((cell) => ({ x: rightOf(cell, share), y: cell.y + dy })),
	r,
	dx,
	fill
});

/** Totals, `dy` px under the tops of their cells. */
export const totals = (
	cells: readonly DayCell[],
	fill: Token,
	{ dy, size, locale }: { dy: number; size: Length; locale: Locale }
): PlotMark => ({
	kind: 'figures',
	at: cells
		.filter(({ day }) => day.total)
		.map((cell) => ({
			x: rightOf(cell, COLUMN),
			y: cell.y + dy,
			text: totalText(cell.day, locale)
		})),
	dx: -PAD,
	size,
	weight: 650,
	fill,
	anchor: 'end',
	stands: true
});

/** The numbers of days, `dy` px under the tops of their cells. */
export const dates = (cells: readonly DayCell[], fill: Token, dy: number): PlotMark => ({
	kind: 'figures',
	at: cells.map(({ x, y, day }) => ({ x, y: y + dy, text: dateText(day) })),
	dx: PAD - 1,
	size: SMALL,
	fill
});

/** The number of the day and a dot, and under them the total. */
const wordsAndDots: FillCells = (cells, { cell, column }, fill, locale) => [
	dots(cells, fill, { dx: -9, dy: 11, r: DOT }),
	totals(cells, fill, {
		dy: cell - 7,
		size: cell < LARGE_FROM ? SMALL : column ? LARGE.px : LARGE,
		locale
	}),
	dates(cells, fill, 15)
];

/** Nothing but dots, where they have room. */
const smallDots: FillCells = (cells, { cell, column = DOT_FROM, share }, fill) =>
	Math.min(cell, column) < DOT_FROM
		? []
		: [dots(cells, fill, { dx: -4, dy: 4, r: SMALL_DOT, share })];
