/** Where the days stand: cells in months, per cent across a month, px down. */
import type { IsoDay } from '../../../records/ledger/types';
import { round } from '../../plot/round';
import type { Locale } from '../../../figures/view/catalogue';
import { formatMonth, formatNumber, weekdayOf } from '../../../figures/view/format';
import type { FillCells } from './cells';
import type { CalendarDay, CalendarSeries } from './series';

/** Height of a cell with its gap; compact where there are more months than can be read at once. */
const CELL_PX = 46;
const COMPACT_PX = 22;
/** From so many months on cells are compact and hold no text. */
export const COMPACT_FROM = 13;
const HEAD_PX = 20;
/** Width of a cell in a month, per cent. */
export const COLUMN = 100 / 7;

export interface PlacedCell {
	/** Index of its day in the series. */
	index: number;
	/** Left edge, per cent; top, px. */
	x: number;
	y: number;
}

export interface PlacedMonth {
	id: string;
	title: string;
	height: number;
	cells: PlacedCell[];
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
}

export interface PlacedCalendar extends CalendarRoom {
	months: PlacedMonth[];
}

/** The total as it is printed: `158`, or `41+` where it is a floor. */
export const totalText = (day: CalendarDay, locale: Locale): string =>
	day.total ? formatNumber(day.total.value, locale) + (day.floor ? '+' : '') : '';

const monthOf = (day: IsoDay): string => day.slice(0, 7);

const pageRoom = ({ days }: CalendarSeries): CalendarRoom =>
	new Set(days.map(({ date }) => monthOf(date))).size >= COMPACT_FROM
		? { text: 'none', cell: COMPACT_PX, head: 0 }
		: { text: 'both', cell: CELL_PX, head: HEAD_PX };

/** Weeks run from Monday, top to bottom. `room` is by default that of the page. */
export function placeCalendar(
	series: CalendarSeries,
	locale: Locale,
	room: CalendarRoom = pageRoom(series)
): PlacedCalendar {
	const { cell, head } = room;
	const months: PlacedMonth[] = [];
	series.days.forEach((day, index) => {
		const id = monthOf(day.date);
		let month = months.at(-1);
		if (month?.id !== id) {
			month = { id, title: formatMonth(day.date, locale), height: 0, cells: [] };
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
