import { DARK_FROM, SHADES } from '../../../drawing/charts/calendar/cells';
import { totalText } from '../../../drawing/charts/calendar/layout';
import type { CalendarDay, CalendarSeries } from '../../../drawing/charts/calendar/series';
import { boundsText, classText } from '../../../drawing/charts/calendar/words';
import { withinText } from '../../../drawing/charts/shared/breaks';
import { addDays, daysBetween } from '../../../records/ledger/moment';
import * as m from '../../../paraglide/messages';
import {
	formatDayShort,
	formatNumber,
	weekdayNames,
	weekdayOf
} from '../../../figures/view/format';
import { addWords, type Page } from './page';
import { BODY, colour } from './paper';
import { addTable, type SlideCell } from './table-box';

const ground = (level: number) => ({
	fill: colour(SHADES[level]!),
	color: colour(level >= DARK_FROM ? 'h-light-text' : 'h-dark-text')
});

/** Weeks down, days across, each cell its number on the shade of its class; the latest weeks where not all fit. */
export function drawCalendar(page: Page, series: CalendarSeries, caption: string): void {
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
		caption,
		{
			keep: 'last',
			more: (left, locale) =>
				m.pptx_more_weeks({ count: left, text: formatNumber(left, locale) }, { locale })
		}
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
		[
			(series.shade === 'rank' ? m.pptx_calendar_note : m.pptx_calendar_note_value)({}, o),
			withinText(series.breaks, locale)
		]
			.filter((text) => text !== '')
			.join(' '),
		{ x: BODY.x, y: y + 0.28, w: BODY.w, h: 0.24 },
		{ size: 10, least: 8, color: 'ink-3' }
	);
}
