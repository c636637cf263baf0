/** The calendar card as a scene: months of day cells shaded by class. */
import type { Card } from '../../cards/card';
import { placeCalendar, totalText, type PlacedMonth } from '../../charts/calendar/layout';
import type { CalendarDay, CalendarSeries } from '../../charts/calendar/series';
import { readCalendar } from '../../charts/calendar/words';
import * as m from '../../paraglide/messages';
import { formatNumber, weekdayNames } from '../../view/format';
import type { DrawSize } from '../../plot/draw-size';
import { widthOf } from '../../plot/measured/measure';
import { stretchPath } from '../../plot/path';
import type { Hot, Mark, Scene, TextMark, Token } from '../../plot/scene';
import { calendarKey, LEVELS } from './calendar-key';
import { fitMonths, GAP, TITLE, type CalendarGrid } from './calendar-fit';
import { drawEmpty } from '../../plot/measured/empty';
import { fillScene } from '../../plot/measured/fit';
import { placeKey, type KeyRows } from '../../plot/measured/key-rows';
import { label, path } from '../../plot/measured/marks';
import { SMALL, textBox, Words } from '../../plot/measured/words';

type CalendarCard = Extract<Card, { id: 'calendar' }>;

const KEY_GAP = 8;
const MORE = 20;
const TITLE_FONT = { size: 14, weight: 650 } as const;
/** Share of a picture's height that a key with all its words may take. */
const KEY_MOST = 0.14;

/** The calendar; with neither title nor source. Where not all months fit, the last of them, and it says so. */
export function drawCalendar(card: CalendarCard, size: DrawSize): Scene {
	if (card.series.days.length === 0)
		return drawEmpty('', m.calendar_nothing({}, { locale: card.locale }), size);
	return fillScene(size, (room) => draw(card, room));
}

/** The key with what classes stand for, unless it would take the days' room. */
function keyFor({ series, locale }: CalendarCard, { width, height }: DrawSize): KeyRows {
	const key = (brief: boolean) =>
		placeKey(calendarKey(series, locale, { brief, signs: true }), width, 0);
	const full = key(false);
	return height !== null && full.height > Math.max(20, height * KEY_MOST) ? key(true) : full;
}

/** The month the last days of a series begin with: earlier ones are left out. */
const lastDays = (series: CalendarSeries, from: number): CalendarSeries =>
	from === 0 ? series : { ...series, days: series.days.slice(from) };

function draw(card: CalendarCard, { width, height }: DrawSize): Scene | null {
	const { series, locale } = card;
	const key = keyFor(card, { width, height });
	const above = key.height + KEY_GAP;
	const weeks = placeCalendar(series, locale, { compact: true, cell: 1, head: 0 });
	const title = Math.max(...weeks.months.map((month) => widthOf(month.title, TITLE_FONT))) + 4;
	const fit = (free: number | null) => fitMonths(weeks.months, { width, height: free, title });
	let grid = fit(height === null ? null : height - above);
	if (height !== null && grid?.shown !== weeks.months.length) grid = fit(height - above - MORE);
	if (!grid) return null;

	const first = weeks.months.length - grid.shown;
	const from = weeks.months[first]!.cells[0]!.index;
	const placed = placeCalendar(lastDays(series, from), locale, {
		compact: grid.text === 'none',
		cell: grid.cell,
		head: grid.head
	});
	const words = new Words();
	words.put(...key.texts);
	const marks: Mark[] = [...key.marks];
	const hots: Hot[] = [];
	let top = above;
	for (let i = 0; i < placed.months.length; i += grid.columns) {
		const row = placed.months.slice(i, i + grid.columns);
		row.forEach((month, column) => {
			const at = { x: column * (grid.month + GAP.x), y: top };
			words.put(
				label(at.x, top + 14, month.title, { ...TITLE_FONT, fill: 'ink', halo: undefined })
			);
			const cells = { x: at.x, y: top + TITLE };
			marks.push(...monthMarks(month, grid, cells));
			marks.push(...putMonth(card, { month, from, grid }, cells, words));
			hots.push(...monthHots(card, { month, from, grid }, cells));
		});
		top += TITLE + Math.max(...row.map((month) => month.height)) + GAP.y;
	}
	top -= GAP.y;
	if (first > 0) {
		const more = m.picture_earlier_months(
			{ count: first, text: formatNumber(first, locale) },
			{ locale }
		);
		words.put(label(0, top + 16, more, { halo: undefined }));
		top += MORE;
	}
	return {
		width,
		height: height ?? Math.ceil(top + 2),
		marks: [...marks, ...words.marks],
		hots
	};
}

interface Place {
	x: number;
	y: number;
}
interface Shown {
	month: PlacedMonth;
	/** Index in the card's series of the first day that is drawn. */
	from: number;
	grid: CalendarGrid;
}

/** Cells by class, those without a total, definition breaks. */
function monthMarks(month: PlacedMonth, grid: CalendarGrid, { x, y }: Place): Mark[] {
	const px = (d: string) => stretchPath(d, grid.month / 100, 1, x, y);
	const ground = { stroke: 'surface', strokeWidth: grid.text === 'none' ? 1 : 2 } as const;
	return [
		...month.levels.flatMap((d, level) => path(px(d), { fill: LEVELS[level]!, ...ground })),
		...path(px(month.blank), { stroke: 'rule' }),
		...path(px(month.ticks), { stroke: 'mark', strokeWidth: 1.6 }),
		...path(px(month.dashes), { stroke: 'mark', strokeWidth: 6.4 }),
		...path(px(month.breaks), { stroke: 'ink', strokeWidth: 2 })
	];
}

const inkOf = (day: CalendarDay): Token =>
	day.level === null ? 'ink-2' : day.level >= 3 ? 'h-light-text' : 'h-dark-text';

/** Weekdays, day numbers and totals; answers the dots of days with casualties. */
function putMonth(
	{ series, locale }: CalendarCard,
	{ month, from, grid }: Shown,
	{ x, y }: Place,
	words: Words
): Mark[] {
	const column = grid.month / 7;
	if (grid.head > 0)
		weekdayNames(locale).forEach((name, i) => {
			words.put(
				label(x + (i + 0.5) * column, y + 12, name, {
					anchor: 'middle',
					fill: 'ink-3',
					halo: undefined
				})
			);
		});
	const marks: Mark[] = [];
	for (const cell of month.cells) {
		const day = series.days[from + cell.index]!;
		const fill = inkOf(day);
		const left = x + (cell.x * grid.month) / 100;
		const right = left + column;
		const top = y + cell.y;
		// Under 26 px a line of text leaves no row for a dot: it stands left of the total.
		let dot = { x: right - 7, y: top + 8 };
		const last = grid.text === 'both' ? top + grid.cell - 7 : top + grid.cell / 2 + 4.5;
		const total = totalText(day, locale);
		if (grid.text !== 'none' && total !== '') {
			const mark: TextMark = label(right - 5, last, total, {
				anchor: 'end',
				fill,
				weight: 650,
				size: grid.text === 'both' && grid.cell >= 40 ? 15 : SMALL,
				halo: undefined
			});
			words.put(mark);
			if (grid.text === 'line') dot = { x: textBox(mark).x0 - 6, y: last - 4.5 };
		}
		if (grid.text !== 'none') {
			const date = label(
				left + 4,
				grid.text === 'both' ? top + 15 : last,
				String(Number(day.date.slice(8))),
				{
					fill,
					halo: undefined
				}
			);
			const room = grid.text === 'both' ? Infinity : dot.x - 4 - textBox(date).x1;
			if (room > 0) words.putIfFree(date);
		}
		if (day.casualties && grid.text !== 'none' && dot.x - 3 > left)
			marks.push({ kind: 'circle', x: dot.x, y: dot.y, r: 2.8, fill });
		else if (day.casualties && grid.text === 'none' && column >= 12 && grid.cell >= 12)
			marks.push({
				kind: 'circle',
				x: right - 4,
				y: top + 4,
				r: 1.8,
				fill
			});
	}
	return marks;
}

function monthHots(
	{ series, names, locale }: CalendarCard,
	{ month, from, grid }: Shown,
	{ x, y }: Place
): Hot[] {
	return month.cells.map((cell) => {
		const { when, facts, sources } = readCalendar(series, from + cell.index, names, locale);
		return {
			x: x + (cell.x * grid.month) / 100,
			y: y + cell.y,
			width: grid.month / 7,
			height: grid.cell,
			text: [when, ...facts, sources].filter((text) => text !== '').join('. ')
		};
	});
}
