/** How months or strips of day cells share the room of a picture. */
import { COLUMN, STRIP_COLUMN, type CalendarRoom, type CellText, type PlacedMonth } from './layout';
import { oneLine } from './one-line';

export interface CalendarGrid extends CalendarRoom {
	/** Months beside each other, and how many of the last are shown. */
	columns: number;
	shown: number;
	/** Width of a month, px. */
	month: number;
	/** Room at the left for the name of a strip, which then takes none above it, px. */
	gutter: number;
}

export const TITLE = 22;
export const GAP = { x: 26, y: 12 };
const HEAD = 18;
/** Least and greatest cells, px. */
const CELLS = {
	both: { width: 38, least: 34, most: 56, head: HEAD },
	line: { width: 38, least: 19, most: 33, head: HEAD },
	none: { width: 8, least: 9, most: 30, head: 0 }
};
const MONTH_MOST = 420;

/** Rows of months from the left, each with the weeks of its longest. */
function rowsOf(weeks: readonly number[], columns: number): number[] {
	const rows: number[] = [];
	for (let i = 0; i < weeks.length; i += columns)
		rows.push(Math.max(...weeks.slice(i, i + columns)));
	return rows;
}

/** Space above each row of months for the grid's titles and weekdays, px. */
const overhead = (rows: number, head: number) => rows * (TITLE + head) + (rows - 1) * GAP.y;

function fitAll(
	weeks: readonly number[],
	text: CellText,
	{ width, height, title }: { width: number; height: number | null; title: number }
): CalendarGrid | null {
	const { width: narrowest, least, most, head } = CELLS[text];
	let best: (CalendarGrid & { area: number }) | null = null;
	for (let columns = 1; columns <= weeks.length; columns++) {
		const month = Math.min(MONTH_MOST, (width - (columns - 1) * GAP.x) / columns);
		if (month < Math.max(title, 7 * narrowest)) break;
		const rows = rowsOf(weeks, columns);
		const total = rows.reduce((sum, each) => sum + each, 0);
		const free =
			height === null ? total * (text === 'none' ? 22 : 46) : height - overhead(rows.length, head);
		const cell = Math.min(most, Math.floor(free / total));
		if (cell < least) continue;
		const area = Math.min(month / 7, cell * 1.6) * cell;
		if (!best || area >= best.area)
			best = {
				...{ text, columns, shown: weeks.length, month, column: month / 7 },
				...{ cell, head, area, share: COLUMN, gutter: 0 },
				...(text === 'line' && { fill: oneLine })
			};
	}
	return best;
}

/**
 * The grid of months `weeks` high that shows most: all months, with figures if they fit; else as many of the
 * last as do. `title` is the width of the widest month's name. Null where not even one fits.
 */
export function fitMonths(
	months: readonly Pick<PlacedMonth, 'height'>[],
	room: { width: number; height: number | null; title: number }
): CalendarGrid | null {
	const weeks = months.map((month) => month.height);
	for (const text of ['both', 'line', 'none'] as const) {
		const grid = fitAll(weeks, text, room);
		if (grid) return grid;
	}
	for (let shown = weeks.length - 1; shown > 0; shown--) {
		const grid = fitAll(weeks.slice(-shown), 'none', room);
		if (grid) return grid;
	}
	return null;
}

/** Least and greatest height of a cell in a strip, and what it is where there is no limit: as its width is, between `low` and `natural`, px. */
const STRIP_CELL = { least: 6, most: 24, natural: 19, low: 11 };

/** Where a picture is so wide, the year stands beside its strip, px. */
const BESIDE_FROM = 560;
const GUTTER = 48;

/** Strips of a year one under another, as wide as there is room: all, or as many of the last as fit; null where none does. */
export function fitStrips(
	years: number,
	{ width, height }: { width: number; height: number | null }
): CalendarGrid | null {
	const gutter = width < BESIDE_FROM ? 0 : GUTTER;
	const month = width - gutter;
	for (let shown = years; shown > 0; shown--) {
		const above = overhead(shown, HEAD) - (gutter > 0 ? shown * TITLE : 0);
		const free = height === null ? Infinity : (height - above) / (7 * shown);
		const column = (month * STRIP_COLUMN) / 100;
		const natural = Math.max(STRIP_CELL.low, Math.min(STRIP_CELL.natural, Math.round(column)));
		const cell = height === null ? natural : Math.floor(Math.min(STRIP_CELL.most, free));
		if (cell < STRIP_CELL.least) continue;
		return {
			...{ text: 'none', columns: 1, shown, month, gutter, cell, head: HEAD },
			...{ share: STRIP_COLUMN, column }
		};
	}
	return null;
}
