import * as m from '../../../paraglide/messages';
import type { DrawSize } from '../../plot/draw-size';
import { drawEmpty } from '../../plot/measured/empty';
import { fillScene } from '../../plot/measured/fit';
import { placeKey, type KeyRows, type RowItem } from '../../plot/measured/key-rows';
import { label } from '../../plot/measured/marks';
import { widthOf } from '../../plot/measured/measure';
import { plotScene } from '../../plot/measured/plot-scene';
import { Words } from '../../plot/measured/words';
import type { Hot, Mark, Scene } from '../../plot/scene';
import type { Locale, Names } from '../../../figures/view/catalogue';
import { formatNumber } from '../../../figures/view/format';
import { drawCalendar } from './draw';
import { fitMonths, fitStrips, GAP, TITLE, type CalendarGrid } from './fit';
import { PATCH, shadeItems, signItems, type ShadeItem } from './key';
import { COLUMN, isStrips, placeCalendar, STRIP_COLUMN, type PlacedCell } from './layout';
import type { CalendarSeries } from './series';
import { readCalendar } from './words';

interface CalendarPicture {
	series: CalendarSeries;
	names: Names;
	locale: Locale;
}

/** Below this width words of the narrow set stand, px. */
const NARROW = 560;
const KEY_GAP = 8;
const MORE = 20;
const TITLE_FONT = { size: 14, weight: 650 } as const;
/** Share of a picture's height that a key with all its words may take. */
const KEY_MOST = 0.14;

/**
 * The calendar as a picture; with neither title nor source. Where not all months fit, the last of them, and it
 * says so.
 */
export function calendarScene(card: CalendarPicture, size: DrawSize): Scene {
	if (card.series.days.length === 0)
		return drawEmpty('', m.calendar_nothing({}, { locale: card.locale }), size);
	return fillScene(size, (room) => draw(card, room));
}

const patch = (item: ShadeItem): RowItem['sign'] => ({
	width: PATCH,
	draw: (x, y) => plotScene(item.marks, { left: x, top: y - PATCH / 2, plot: PATCH }, new Words())
});

/** The key with what classes stand for, unless it would take the days' room. */
function keyFor({ series, locale }: CalendarPicture, { width, height }: DrawSize): KeyRows {
	const shades = shadeItems(series, locale);
	const signs = signItems(series, locale);
	const text = ({ head, rest, count }: ShadeItem, isBrief: boolean) =>
		count !== null
			? `${head}: ${formatNumber(count, locale)}`
			: isBrief
				? head
				: `${head} (${rest})`;
	const key = (isBrief: boolean) =>
		placeKey(
			[
				...shades.map((item): RowItem => ({
					text: text(item, isBrief),
					sign: patch(item),
					...(item.count === null && { fill: 'ink' })
				})),
				...signs
			],
			width,
			0
		);
	const full = key(false);
	return height !== null && full.height > Math.max(20, height * KEY_MOST) ? key(true) : full;
}

/** The month the last days of a series begin with: earlier ones are left out. */
const lastDays = (series: CalendarSeries, from: number): CalendarSeries =>
	from === 0 ? series : { ...series, days: series.days.slice(from) };

function draw(card: CalendarPicture, { width, height }: DrawSize): Scene | null {
	const { series, locale } = card;
	const key = keyFor(card, { width, height });
	const above = key.height + KEY_GAP;
	const share = isStrips(series) ? STRIP_COLUMN : COLUMN;
	const weeks = placeCalendar(series, locale, { text: 'none', cell: 1, head: 0, share });
	const title = Math.max(...weeks.months.map((month) => widthOf(month.title, TITLE_FONT))) + 4;
	const fit = (free: number | null) =>
		isStrips(series)
			? fitStrips(weeks.months.length, { width, height: free })
			: fitMonths(weeks.months, { width, height: free, title });
	let grid = fit(height === null ? null : height - above);
	if (height !== null && grid?.shown !== weeks.months.length) grid = fit(height - above - MORE);
	if (!grid) return null;

	const first = weeks.months.length - grid.shown;
	const shown = lastDays(series, weeks.months[first]!.cells[0]!.index);
	const { months } = drawCalendar(shown, locale, grid);
	const words = new Words();
	words.put(...key.texts);
	const marks: Mark[] = [...key.marks];
	const hots: Hot[] = [];
	const isBeside = grid.gutter > 0;
	const over = isBeside ? 0 : TITLE;
	const set = width < NARROW ? 'narrow' : 'wide';
	let top = above;
	for (let i = 0; i < months.length; i += grid.columns) {
		const row = months.slice(i, i + grid.columns);
		row.forEach((month, column) => {
			const left = grid.gutter + column * (grid.month + GAP.x);
			const at = { left, top: top + over, plot: grid.month };
			words.put(
				label(left - grid.gutter, top + (isBeside ? grid.head + 13 : 14), month.title, {
					...TITLE_FONT,
					fill: 'ink',
					halo: undefined
				})
			);
			marks.push(...plotScene(month.marks, at, words, { set }));
			hots.push(...cellHots({ ...card, series: shown }, month.cells, grid, at));
		});
		top += over + Math.max(...row.map((month) => month.height)) + GAP.y;
	}
	top -= GAP.y;
	if (first > 0) {
		const left = series.days.slice(0, series.days.length - shown.days.length);
		const count = new Set(left.map(({ date }) => date.slice(0, 7))).size;
		const more = m.picture_earlier_months({ count, text: formatNumber(count, locale) }, { locale });
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

/** An area a day, which tells its figures. */
const cellHots = (
	{ series, names, locale }: CalendarPicture,
	cells: readonly PlacedCell[],
	grid: CalendarGrid,
	{ left, top }: { left: number; top: number }
): Hot[] =>
	cells.map((cell) => {
		const { when, facts, sources } = readCalendar(series, cell.index, names, locale);
		return {
			x: left + (cell.x * grid.month) / 100,
			y: top + cell.y,
			width: (grid.month * grid.share) / 100,
			height: grid.cell,
			text: [when, ...facts, sources].filter((text) => text !== '').join('. ')
		};
	});
