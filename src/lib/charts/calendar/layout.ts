/** Months of day cells: per cent across a month, px down. */
import type { IsoDay } from '../../ledger/types';
import type { Locale } from '../../view/catalogue';
import { formatMonth, formatNumber, weekdayOf } from '../../view/format';
import type { CalendarDay, CalendarSeries } from './series';
import { round } from '../../plot/round';

/** Height of a cell with its gap; compact where there are more months than can be read at once. */
const CELL_PX = 46;
const COMPACT_PX = 22;
/** From so many months on cells are compact and hold no text. */
const COMPACT_FROM = 13;
const HEAD_PX = 20;
const COLUMN = 100 / 7;

export interface PlacedCell {
	/** Index of its day in the series. */
	index: number;
	/** Left edge, per cent; top, px. */
	x: number;
	y: number;
}

export interface PlacedText {
	x: number;
	y: number;
	text: string;
}

export interface PlacedMonth {
	id: string;
	title: string;
	height: number;
	/** Rectangles of each class, and of the cells without a total. */
	levels: string[];
	blank: string;
	/** In blank cells: no report at all; reported without a national number. */
	ticks: string;
	dashes: string;
	/** Day numbers and totals on pale and on dark cells. */
	dates: { pale: PlacedText[]; dark: PlacedText[] };
	totals: { pale: PlacedText[]; dark: PlacedText[] };
	/** Casualties reported, on pale and on dark cells. */
	dots: { pale: Omit<PlacedText, 'text'>[]; dark: Omit<PlacedText, 'text'>[] };
	cells: PlacedCell[];
	/** Left edges of the first days of a new definition. */
	breaks: string;
}

export interface PlacedCalendar {
	compact: boolean;
	/** Height of a cell with its gap, px; and of the row of weekdays. */
	cell: number;
	head: number;
	months: PlacedMonth[];
}

/** Classes whose cells take light text. */
const isDark = (day: CalendarDay) => day.level !== null && day.level >= 3;

function emptyMonth(day: IsoDay, locale: Locale): PlacedMonth {
	return {
		id: day.slice(0, 7),
		title: formatMonth(day, locale),
		height: 0,
		levels: ['', '', '', '', ''],
		blank: '',
		ticks: '',
		dashes: '',
		dates: { pale: [], dark: [] },
		totals: { pale: [], dark: [] },
		dots: { pale: [], dark: [] },
		cells: [],
		breaks: ''
	};
}

/** The total as it is printed: `158`, or `41+` where it is a floor. */
export const totalText = (day: CalendarDay, locale: Locale): string =>
	day.total ? formatNumber(day.total.value, locale) + (day.floor ? '+' : '') : '';

/** Sizes of a calendar that is not the page's: px, and whether cells hold no text. */
export type CalendarRoom = Pick<PlacedCalendar, 'compact' | 'cell' | 'head'>;

const pageRoom = (months: number): CalendarRoom =>
	months >= COMPACT_FROM
		? { compact: true, cell: COMPACT_PX, head: 0 }
		: { compact: false, cell: CELL_PX, head: HEAD_PX };

/** Weeks run from Monday, top to bottom. `room` is by default that of the page. */
export function placeCalendar(
	series: CalendarSeries,
	locale: Locale,
	room?: CalendarRoom
): PlacedCalendar {
	const months: PlacedMonth[] = [];
	const count = new Set(series.days.map((day) => day.date.slice(0, 7))).size;
	const { compact, cell, head } = room ?? pageRoom(count);
	series.days.forEach((day, index) => {
		const id = day.date.slice(0, 7);
		let month = months.at(-1);
		if (month?.id !== id) {
			month = emptyMonth(day.date, locale);
			months.push(month);
		}
		const first = weekdayOf(`${id}-01`);
		const date = Number(day.date.slice(8, 10));
		// A period that begins late in a month begins in its first row.
		const start = Number(series.days[index - month.cells.length]!.date.slice(8, 10));
		const skipped = Math.floor((first + start - 1) / 7);
		const row = Math.floor((first + date - 1) / 7) - skipped;
		const column = weekdayOf(day.date);
		const x = round(column * COLUMN);
		const y = head + row * cell;
		month.height = y + cell;
		month.cells.push({ index, x, y });
		if (series.breaks.some((note) => note.start === day.date)) month.breaks += `M${x} ${y}v${cell}`;
		const box = `M${x} ${y}h${round(COLUMN)}v${cell}h-${round(COLUMN)}z`;
		const tone = isDark(day) ? 'dark' : 'pale';
		if (day.level !== null) month.levels[day.level] += box;
		else {
			month.blank += box;
			const middle = round(x + COLUMN / 2);
			const at = y + cell * (compact ? 0.5 : 0.68);
			if (day.reported) month.dashes += `M${middle} ${round(at - 0.65)}v1.3`;
			else month.ticks += `M${middle} ${round(at - 4)}v8`;
		}
		if (compact) return;
		month.dates[tone].push({ x, y: y + 15, text: String(date) });
		const right = round((column + 1) * COLUMN);
		if (day.total)
			month.totals[tone].push({ x: right, y: y + cell - 8, text: totalText(day, locale) });
		if (day.casualties) month.dots[tone].push({ x: right, y: y + 11 });
	});
	return { compact, cell, head, months };
}
