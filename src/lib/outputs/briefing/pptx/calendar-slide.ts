import { DARK_FROM, SHADES } from '../../../drawing/charts/calendar/cells';
import { totalText } from '../../../drawing/charts/calendar/layout';
import type { CalendarDay, CalendarSeries } from '../../../drawing/charts/calendar/series';
import { boundsText, classText } from '../../../drawing/charts/calendar/words';
import { withinText } from '../../../drawing/charts/shared/breaks';
import { addDays, daysBetween } from '../../../records/ledger/moment';
import * as m from '../../../paraglide/messages';
import { formatDayShort, weekdayNames, weekdayOf } from '../../../figures/view/format';
import type { Card } from '../../../drawing/cards/card';
import { calendarScene } from '../../../drawing/charts/calendar/scene';
import { addNote, addWords, type Page } from './page';
import { BODY, colour, type Box } from './paper';
import { addScene } from './scene-shapes';
import { addTable, type SlideCell } from './table-box';

/** Weeks that the table has room for. */
const MOST_WEEKS = 10;
const NOTE = 0.24;
/** Words of 13 px become 9 points. */
const INCH_PER_PX = 9 / 72 / 13;

type CalendarCard = Extract<Card, { id: 'calendar' }>;

const ground = (level: number) => ({
	fill: colour(SHADES[level]!),
	color: colour(level >= DARK_FROM ? 'h-light-text' : 'h-dark-text')
});

/**
 * Weeks down, days across, each cell its number on the shade of its class; where the weeks are more than fit, the
 * calendar of the page as shapes.
 */
export function drawCalendar(page: Page, card: CalendarCard, caption: string): void {
	const { series } = card;
	const days = weekdayOf(series.period.from) + series.days.length;
	if (days <= 7 * MOST_WEEKS) return drawWeeks(page, series, caption);
	const box: Box = { ...BODY, h: BODY.h - NOTE - 0.04 };
	const size = { width: box.w / INCH_PER_PX, height: box.h / INCH_PER_PX };
	addScene(page, calendarScene(card, size), box, page.content.takeaway);
	addNote(page, noteText(page, series), NOTE);
}

const noteText = ({ locale }: Page, series: CalendarSeries): string =>
	[
		(series.shade === 'rank' ? m.pptx_calendar_note : m.pptx_calendar_note_value)({}, { locale }),
		withinText(series.breaks, locale)
	]
		.filter((text) => text !== '')
		.join(' ');

function drawWeeks(page: Page, series: CalendarSeries, caption: string): void {
	const { locale } = page;
	const o = { locale };
	const first = addDays(series.period.from, -weekdayOf(series.period.from));
	const weeks: (CalendarDay | null)[][] = [];
	for (const day of series.days) {
		const at = daysBetween(first, day.date);
		(weeks[Math.floor(at / 7)] ??= Array.from({ length: 7 }, () => null))[at % 7] = day;
	}
	const row = 0.335;
	const cell = (day: CalendarDay | null): SlideCell => {
		if (!day) return { text: '', center: true };
		if (day.level === null)
			return {
				text: day.reported ? m.pptx_no_number({}, o) : m.word_no_report({}, o),
				...{ center: true, muted: true }
			};
		return { text: totalText(day, locale), center: true, ...ground(day.level) };
	};
	addTable(
		page,
		{ x: BODY.x, y: BODY.y, w: BODY.w, h: 3.95 },
		[{ text: m.pptx_week({}, o) }, ...weekdayNames(locale).map((text) => ({ text, center: true }))],
		weeks.map((week, i) => [
			{ text: formatDayShort(addDays(first, 7 * i), locale), muted: true },
			...week.map(cell)
		]),
		{ widths: [1, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5], size: 9.5, row },
		caption
	);
	const key = series.bounds.flatMap((_, level) => {
		const bounds = boundsText(series, level, locale);
		return bounds === null
			? []
			: [
					{
						text: `${bounds} (${classText(series, level, locale)})`,
						center: true,
						...ground(level)
					}
				];
	});
	const y = BODY.y + BODY.h - 0.5;
	if (key.length > 0)
		addTable(
			page,
			{ x: BODY.x, y, w: BODY.w, h: 0.26 },
			key.map((each) => ({ ...each, bold: false })),
			[],
			{ widths: key.map(() => 1), size: 10, row: 0.26 },
			page.content.title
		);
	addWords(
		page,
		noteText(page, series),
		{ x: BODY.x, y: y + 0.28, w: BODY.w, h: 0.24 },
		{ size: 10, least: 8, color: 'ink-3' }
	);
}
