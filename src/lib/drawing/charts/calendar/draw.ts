/** The marks of the calendar: months of day cells under the names of the weekdays. */
import { words, type PlotMark } from '../../plot/marks';
import type { Locale } from '../../../figures/view/catalogue';
import { formatMonthShort, weekdayNames } from '../../../figures/view/format';
import { cellMarks } from './cells';
import {
	COLUMN,
	placeCalendar,
	type CalendarRoom,
	type PlacedCalendar,
	type PlacedMonth
} from './layout';
import type { CalendarSeries } from './series';

export interface DrawnMonth extends PlacedMonth {
	/** From the back to the front; words in the order of their weight. */
	marks: readonly PlotMark[];
}
export interface DrawnCalendar extends PlacedCalendar {
	months: DrawnMonth[];
}

/** The calendar; on a page without a room. */
export function drawCalendar(
	series: CalendarSeries,
	locale: Locale,
	room?: CalendarRoom
): DrawnCalendar {
	const placed = placeCalendar(series, locale, room);
	return {
		...placed,
		months: placed.months.map((month) => ({
			...month,
			marks: [
				...headMarks(placed, month, series, locale),
				...cellMarks(month.cells, series, placed, locale)
			]
		}))
	};
}

/** Over a month its weekdays; over a strip its months, on a narrow one every third. */
function headMarks(
	{ head, share }: CalendarRoom,
	{ begins }: PlacedMonth,
	{ days }: CalendarSeries,
	locale: Locale
): PlotMark[] {
	if (head === 0) return [];
	if (share === COLUMN) return [weekdayMarks(head, locale)];
	/** Where the next begins so near, a month has no room for its name. */
	const named = begins.filter(({ x }, i) => (begins[i + 1]?.x ?? Infinity) - x > 3 * share);
	const isQuarter = ({ index }: { index: number }) =>
		(Number(days[index]!.date.slice(5, 7)) - 1) % 3 === 0;
	const names = (set: 'wide' | 'narrow', shown: typeof named): PlotMark[] =>
		shown.map(({ x, index }) =>
			words({ x, y: head - 6 }, formatMonthShort(days[index]!.date, locale), {
				...{ set, dx: 1, fill: 'ink-3', plain: true, stands: true }
			})
		);
	return [...names('wide', named), ...names('narrow', named.filter(isQuarter))];
}

const weekdayMarks = (head: number, locale: Locale): PlotMark => ({
	kind: 'figures',
	at: weekdayNames(locale).map((text, i) => ({
		x: Math.round((i + 0.5) * COLUMN * 100) / 100,
		y: head - 6,
		text
	})),
	dx: 0,
	size: 13,
	fill: 'ink-3',
	anchor: 'middle',
	stands: true
});
