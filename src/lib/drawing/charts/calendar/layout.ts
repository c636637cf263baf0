/** Where the days stand: cells in months, per cent across a month, px down. */
import type { IsoDay } from '../../../records/ledger/types';
import { round } from '../../plot/round';
import type { Locale } from '../../../figures/view/catalogue';
import { daysBetween } from '../../../records/ledger/moment';
import { formatMonth, formatNumber, weekdayOf } from '../../../figures/view/format';
import type { FillCells } from './cells';
import type { CalendarDay, CalendarSeries } from './series';

/** Height of a cell with its gap, in months and in strips. */
const CELL_PX = 46;
const STRIP_PX = 19;
const HEAD_PX = 20;
/** Days that are shown as months: more than half a year is a strip a year. */
const MOST_DAYS = 184;
/** Width of a cell in a month, per cent. */
export const COLUMN = 100 / 7;

export interface PlacedCell {
	/** Index of its day in the series. */
	index: number;
	/** Left edge, per cent; top, px. */
	x: number;
	y: number;
}

/** A month, or a year in a strip. */
export interface PlacedMonth {
	id: string;
	title: string;
	height: number;
	cells: PlacedCell[];
	/** The months that begin in a strip: left edge, per cent, and the index of their first day. */
	begins: { x: number; index: number }[];
}

/** What a cell holds: day number over total; both or the total on one line; nothing. */
export type CellText = 'both' | 'line' | 'none';

/** How the days of a calendar are shown. */
export interface CalendarRoom {
	text: CellText;
	/** Height of a cell with its gap, and of the row of weekdays, px. */
	cell: number;
	head: number;
	/** Width of a cell where it is known, px. */
	column?: number;
	/** What is drawn into cells; by default what `text` says. */
	fill?: FillCells;
	/** Its width in its month or strip, per cent. */
	share: number;
}

export interface PlacedCalendar extends CalendarRoom {
	months: PlacedMonth[];
}

/** The total as it is printed: `158`, or `41+` where it is a floor. */
export const totalText = (day: Pick<CalendarDay, 'total' | 'floor'>, locale: Locale): string =>
	day.total ? formatNumber(day.total.value, locale) + (day.floor ? '+' : '') : '';

const monthOf = (day: IsoDay): string => day.slice(0, 7);

/** Whether the days stand in strips, a year each, weeks from left to right; else in months, weeks from top to bottom. */
export const isStrips = ({ days }: { days: readonly unknown[] }): boolean =>
	days.length > MOST_DAYS;

/** A year has days of at most 54 weeks. */
const STRIP_WEEKS = 54;
/** Width of a cell in a strip, per cent. */
export const STRIP_COLUMN = 100 / STRIP_WEEKS;

const pageRoom = (series: CalendarSeries): CalendarRoom =>
	isStrips(series)
		? { text: 'none', cell: STRIP_PX, head: HEAD_PX, share: STRIP_COLUMN }
		: { text: 'both', cell: CELL_PX, head: HEAD_PX, share: COLUMN };

/** Days from Monday, top to bottom, a column a week. */
function placeStrips({ days }: CalendarSeries, room: CalendarRoom): PlacedCalendar {
	const strips: PlacedMonth[] = [];
	days.forEach(({ date }, index) => {
		const id = date.slice(0, 4);
		let strip = strips.at(-1);
		if (strip?.id !== id) {
			strip = { id, title: id, height: room.head + 7 * room.cell, cells: [], begins: [] };
			strips.push(strip);
		}
		const first = `${id}-01-01`;
		const week = Math.floor((daysBetween(first, date) + weekdayOf(first)) / 7);
		const x = round(week * STRIP_COLUMN);
		if (date.endsWith('-01') || strip.cells.length === 0) strip.begins.push({ x, index });
		strip.cells.push({ index, x, y: room.head + weekdayOf(date) * room.cell });
	});
	return { ...room, months: strips };
}

/** Where the days stand. `room` is by default that of the page. */
export function placeCalendar(
	series: CalendarSeries,
	locale: Locale,
	room: CalendarRoom = pageRoom(series)
): PlacedCalendar {
	if (room.share === STRIP_COLUMN) return placeStrips(series, room);
	const { cell, head } = room;
	const months: PlacedMonth[] = [];
	series.days.forEach((day, index) => {
		const id = monthOf(day.date);
		let month = months.at(-1);
		if (month?.id !== id) {
			month = { id, title: formatMonth(day.date, locale), height: 0, cells: [], begins: [] };
			months.push(month);
		}
		const first = weekdayOf(`${id}-01`);
		const date = Number(day.date.slice(8, 10));
		// A period that begins late in a month begins in its first row.
		const start = Number(series.days[index - month.cells.length]!.date.slice(8, 10));
		const skipped = Math.floor((first + start - 1) / 7);
		const row = Math.floor((first + date - 1) / 7) - skipped;
		const y = head + row * cell;
		month.height = y + cell;
		month.cells.push({ index, x: round(weekdayOf(day.date) * COLUMN), y });
	});
	return { ...room, months };
}
