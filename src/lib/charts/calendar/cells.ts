/**
 * The marks of days wherever their cells stand: shaded by class, the signs of days without a total, numbers over them.
 */
import { stretched, type PlotMark, type Point } from '../../plot/marks';
import { round } from '../../plot/round';
import type { Token } from '../../plot/scene';
import type { Locale } from '../../view/catalogue';
import { COLUMN, totalText, type CalendarRoom, type PlacedCell } from './layout';
import type { CalendarDay, CalendarSeries } from './series';

/** The shades of the classes, from the palest. */
export const SHADES = ['h1', 'h2', 'h3', 'h4', 'h5'] as const satisfies readonly Token[];
/** From this class on a cell is dark. */
export const DARK_FROM = 3;

/** The smallest words of a picture, and a total where there is room, px. */
const SMALL = 13;
const LARGE = { px: 15, share: 4.4, least: SMALL };
/** Cells at least so high have large totals, px. */
const LARGE_FROM = 40;
/** Between the edge of a cell and its words, and between those on one line, px. */
const PAD = 6;
/** Advance of a digit, and of a plus, for each px of its size. */
const DIGIT = 0.53;
/** Radius of the dot of a day with casualties: beside words, and in an empty cell, px. */
const DOT = 3;
const SMALL_DOT = 1.8;
/** Least width and height of an empty cell that has a dot, px. */
const DOT_FROM = 12;

interface DayCell extends PlacedCell {
	day: CalendarDay;
}

const inkOf = ({ level }: CalendarDay): Token =>
	level === null ? 'ink-2' : level >= DARK_FROM ? 'h-light-text' : 'h-dark-text';
const dateText = ({ date }: CalendarDay): string => String(Number(date.slice(8)));
const widthOf = (text: string): number => text.length * DIGIT * SMALL;

/** Cells with all that is in them, from the back to the front; then words, totals before the days' numbers. */
export function cellMarks(
	placed: readonly PlacedCell[],
	series: CalendarSeries,
	room: CalendarRoom,
	locale: Locale
): PlotMark[] {
	const cells = placed.map((cell): DayCell => ({ ...cell, day: series.days[cell.index]! }));
	return [
		...groundMarks(cells, series, room),
		...[...new Set(cells.map(({ day }) => inkOf(day)))].flatMap((fill) => {
			const of = cells.filter(({ day }) => inkOf(day) === fill);
			return [...dotMarks(of, room, fill, locale), ...figureMarks(of, room, fill, locale)];
		})
	];
}

/** Shades of the classes, outlines of days without a total and why they have none, definition breaks. */
function groundMarks(
	cells: readonly DayCell[],
	{ breaks }: CalendarSeries,
	{ text, cell }: CalendarRoom
): PlotMark[] {
	const width = round(COLUMN);
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
				return `M${round(x + COLUMN / 2)} ${round(at - half)}v${2 * half}`;
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

/** Baseline of the words at the foot of a cell, or of its one line. */
const lastLine = ({ text, cell }: CalendarRoom, y: number): number =>
	text === 'both' ? y + cell - 7 : y + cell / 2 + 4.5;

/** The right edge of a cell, per cent. */
const rightOf = ({ x }: Point): number => round(x + COLUMN);

/** Days with casualties: a dot in the corner, or where there is one line before the total. */
function dotMarks(
	cells: readonly DayCell[],
	room: CalendarRoom,
	fill: Token,
	locale: Locale
): PlotMark[] {
	const found = cells.filter(({ day }) => day.casualties);
	const dots = (of: readonly DayCell[], dx: number, dy: number, r: number): PlotMark => ({
		kind: 'dots',
		at: of.map((each) => ({ x: rightOf(each), y: each.y + dy })),
		r,
		dx,
		fill
	});
	if (room.text === 'both') return [dots(found, -9, 11, DOT)];
	if (room.text === 'line')
		return found.map((each) =>
			dots([each], lineDot(each.day, locale), lastLine(room, 0) - 4.5, DOT)
		);
	return room.cell >= DOT_FROM && (room.column ?? DOT_FROM) >= DOT_FROM
		? [dots(found, -4, 4, SMALL_DOT)]
		: [];
}

/** From the right edge of a cell of one line to its dot, px. */
const lineDot = (day: CalendarDay, locale: Locale): number =>
	-PAD - widthOf(totalText(day, locale)) - PAD;

/** Totals and the numbers of days; where both have no room on one line, the total alone. */
function figureMarks(
	cells: readonly DayCell[],
	room: CalendarRoom,
	fill: Token,
	locale: Locale
): PlotMark[] {
	if (room.text === 'none') return [];
	const isBoth = room.text === 'both';
	const hasRoom = ({ day }: DayCell): boolean => {
		const end = day.casualties
			? lineDot(day, locale) - DOT
			: -PAD - widthOf(totalText(day, locale));
		return isBoth || PAD + widthOf(dateText(day)) + PAD <= (room.column ?? Infinity) + end;
	};
	return [
		{
			kind: 'figures',
			at: cells
				.filter(({ day }) => day.total)
				.map((cell) => ({
					x: rightOf(cell),
					y: lastLine(room, cell.y),
					text: totalText(cell.day, locale)
				})),
			dx: -PAD,
			size: isBoth && room.cell >= LARGE_FROM ? (room.column ? LARGE.px : LARGE) : SMALL,
			weight: 650,
			fill,
			anchor: 'end',
			stands: true
		},
		{
			kind: 'figures',
			at: cells.filter(hasRoom).map((cell) => ({
				x: cell.x,
				y: isBoth ? cell.y + 15 : lastLine(room, cell.y),
				text: dateText(cell.day)
			})),
			dx: PAD - 1,
			size: SMALL,
			fill
		}
	];
}
