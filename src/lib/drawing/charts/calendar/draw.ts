/** The marks of the calendar: months of day cells under the names of the weekdays. */
import type { PlotMark } from '../../plot/marks';
import type { Locale } from '../../../figures/view/catalogue';
import { weekdayNames } from '../../../figures/view/format';
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
				...(placed.head > 0 ? [weekdayMarks(placed.head, locale)] : []),
				...cellMarks(month.cells, series, placed, locale)
			]
		}))
	};
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
