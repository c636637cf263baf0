import { describe, expect, it } from 'vitest';
import { drawCalendar } from '../../../../src/lib/drawing/charts/calendar/draw';
import {
	COLUMN,
	placeCalendar,
	STRIP_COLUMN,
	totalText
} from '../../../../src/lib/drawing/charts/calendar/layout';
import { oneLine } from '../../../../src/lib/drawing/charts/calendar/one-line';
import { calendarSentence } from '../../../../src/lib/drawing/charts/calendar/sentence';
import { toCalendarSeries } from '../../../../src/lib/drawing/charts/calendar/series';
import { calendarTable } from '../../../../src/lib/drawing/charts/calendar/table';
import { boundsText, readCalendar } from '../../../../src/lib/drawing/charts/calendar/words';
import type { PlotMark } from '../../../../src/lib/drawing/plot/marks';
import { launchedOn } from '../../../../src/lib/figures/stats/intensity';
import { shippedScope, writtenScope } from './scope-of';

const figuresOf = (marks: readonly PlotMark[]) =>
	marks.flatMap((mark) => (mark.kind === 'figures' ? [mark] : []));
/** What is printed in the cells but the numbers of their days. */
const totalsOf = (marks: readonly PlotMark[]): string[] =>
	figuresOf(marks)
		.filter(({ anchor }) => anchor === 'end')
		.flatMap(({ at }) => at.map(({ text }) => text));

describe('The calendar', () => {
	it('has the total of each day that has one', async () => {
		const { scope } = await shippedScope();
		const series = toCalendarSeries(scope);
		scope.days.forEach((day, i) => {
			const launched = launchedOn(day);
			const total = series.days[i]!.total?.value ?? null;
			if (launched !== null) expect(total).toBeGreaterThanOrEqual(launched);
			else expect(total).toBeNull();
			expect(series.days[i]!.level === null).toBe(total === null);
		});
	});
	it('ranks within the whole record, whatever the period', async () => {
		const whole = toCalendarSeries((await shippedScope()).scope);
		const part = toCalendarSeries(
			(await shippedScope({ period: { from: '2024-01-10', to: '2024-01-20' } })).scope
		);
		expect(part.bounds).toEqual(whole.bounds);
		expect(part.days).toHaveLength(11);
	});
	it('prints bounds that hold each class', async () => {
		const series = toCalendarSeries((await shippedScope()).scope);
		for (const day of series.days) {
			if (day.level === null) continue;
			const bound = series.bounds[day.level]!;
			expect(day.total!.value).toBeGreaterThanOrEqual(bound.low);
			expect(day.total!.value).toBeLessThanOrEqual(bound.high);
			expect(boundsText(series, day.level, 'en')).not.toBeNull();
		}
	});
	it('gives every day one cell, in the column of its weekday', async () => {
		const series = toCalendarSeries((await shippedScope()).scope);
		const { months } = placeCalendar(series, 'en');
		const cells = months.flatMap((month) => month.cells);
		expect(cells.map((cell) => cell.index)).toEqual(series.days.map((_, i) => i));
		// 1 January 2024 was a Monday.
		expect(months[1]!.cells[0]).toMatchObject({ x: 0 });
		expect(months.map((month) => month.id)).toEqual(['2023-12', '2024-01']);
	});
	it('begins a cut month in its first row', async () => {
		const { scope } = await shippedScope({ period: { from: '2023-12-20', to: '2024-01-08' } });
		const { months, head } = placeCalendar(toCalendarSeries(scope), 'en');
		expect(months[0]!.cells[0]!.y).toBe(head);
	});
	it('leaves a day without a report empty, with a tick; a stated zero is a zero', () => {
		const { scope } = writtenScope([
			null,
			[
				[0, null],
				[0, null]
			],
			['local', 'not-mentioned']
		]);
		const series = toCalendarSeries(scope);
		const { marks } = drawCalendar(series, 'en').months[0]!;
		const signs = (width: number) =>
			marks.flatMap((mark) =>
				mark.kind === 'stretched' && mark.stroke === 'mark' && mark.strokeWidth === width
					? (mark.d.match(/M/g) ?? [])
					: []
			);
		const [ticks, dashes] = [1.6, 6.4].map(signs);
		expect(ticks).toHaveLength(1);
		expect(dashes).toHaveLength(1);
		expect(totalsOf(marks)).toEqual(['0']);
		expect([series.noReport, series.noNumber]).toEqual([1, 1]);
	});
	it('marks a total that is a floor', () => {
		const { scope } = writtenScope([
			[[null, 9], 'not-mentioned'],
			['local', [4, 4]]
		]);
		const series = toCalendarSeries(scope);
		expect(series.days.map((day) => totalText(day, 'en'))).toEqual(['9+', '4+']);
	});
	it('has a table with the numbers of the cells', async () => {
		const { scope, names } = await shippedScope();
		const series = toCalendarSeries(scope);
		const table = calendarTable(series, names, 'en');
		const at = table.columns.findIndex((column) => column.id === 'launched');
		expect(table.rows.map((row) => row[at]!.value)).toEqual(
			series.days.map((day) => day.total?.value ?? null)
		);
		expect(table.rows.every((row) => row.length === table.columns.length)).toBe(true);
	});
	it('says the greatest day, the missing days and the days with casualties', async () => {
		const { scope, names } = await shippedScope();
		const series = toCalendarSeries(scope);
		const text = calendarSentence(series, names, 'en').replaceAll('\u00a0', ' ');
		const most = Math.max(...series.days.map((day) => day.total?.value ?? 0));
		expect(text).toContain(`Most: ${most}, 29 December 2023.`);
		expect(text).toContain(`${scope.days.filter((day) => !day.reported).length} of 62;`);
		expect(text).toContain(`days with a report of casualties: ${scope.totals.casualtyDays}.`);
	});
	it('reads out a day without a report as one', async () => {
		const { scope, names } = await shippedScope();
		const series = toCalendarSeries(scope);
		const at = series.days.findIndex((day) => !day.reported);
		expect(readCalendar(series, at, names, 'en').facts[0]).toBe('no report');
	});
	it('drops the numbers when there are more months than can be read at once', () => {
		const { scope } = writtenScope(
			Array.from({ length: 420 }, () => [
				[1, 1],
				[2, 1]
			])
		);
		const drawn = drawCalendar(toCalendarSeries(scope), 'en');
		expect(drawn.text).toBe('none');
		expect(drawn.months.flatMap(({ marks }) => figuresOf(marks))).toEqual([]);
	});
	it('leaves out the number of a day that has no room beside its total on one line', () => {
		const { scope } = writtenScope([
			[[1111, 1], 'not-mentioned'],
			[[7, 1], 'not-mentioned']
		]);
		const line = (column: number) =>
			figuresOf(
				drawCalendar(toCalendarSeries(scope), 'en', {
					...{ text: 'line', cell: 24, head: 0, column, fill: oneLine, share: COLUMN }
				}).months[0]!.marks
			).flatMap(({ at }) => at.map(({ text }) => text));
		expect(line(38).sort()).toEqual(['1,111', '2', '7']);
		expect(line(90).sort()).toEqual(['1', '1,111', '2', '7']);
	});
	it('is a strip a year over half a year: weeks from left to right, Monday on top', () => {
		const day = [[2, 1], 'not-mentioned'] as const;
		const days = (n: number) =>
			Array.from({ length: n }, () => [...day] as [[number, number], 'not-mentioned']);
		expect(placeCalendar(toCalendarSeries(writtenScope(days(184)).scope), 'en').share).toBe(COLUMN);
		const placed = placeCalendar(toCalendarSeries(writtenScope(days(500)).scope), 'en');
		expect(placed.share).toBe(STRIP_COLUMN);
		expect(placed.months.map(({ title }) => title)).toEqual(['2024', '2025']);
		const [first, second] = placed.months;
		// 1 March 2024 is a Friday of the ninth week that holds days of 2024.
		expect(first!.cells[0]).toEqual({
			index: 0,
			x: Math.round(8 * STRIP_COLUMN * 100) / 100,
			y: placed.head + 4 * placed.cell
		});
		// 1 January 2025 is a Wednesday.
		expect(second!.cells[0]).toMatchObject({ x: 0, y: placed.head + 2 * placed.cell });
		const places = first!.cells.map(({ x, y }) => `${x} ${y}`);
		expect(new Set(places).size).toBe(first!.cells.length);
		expect(Math.max(...placed.months.flatMap(({ cells }) => cells.map(({ x }) => x)))).toBeLessThan(
			100
		);
	});
	it('shades by number in fifths of the greatest, and prints what they hold', () => {
		const { scope, names } = writtenScope(
			[
				[[10, 1], 'not-mentioned'],
				[[19, 1], 'not-mentioned'],
				[[21, 1], 'not-mentioned'],
				[[100, 1], 'not-mentioned']
			],
			{ shade: 'value' }
		);
		const series = toCalendarSeries(scope);
		expect(series.days.map(({ level }) => level)).toEqual([0, 0, 1, 4]);
		expect([0, 1, 2, 3, 4].map((level) => boundsText(series, level, 'en'))).toEqual([
			'10–19',
			'21',
			null,
			null,
			'100'
		]);
		expect(calendarSentence(series, names, 'en')).toContain('shaded by number');
		expect(readCalendar(series, 3, names, 'en').spoken).toContain('80 to 100% of the greatest');
	});
	it('stands a period without days', () => {
		const { scope, names } = writtenScope([]);
		const series = toCalendarSeries(scope);
		expect(placeCalendar(series, 'en').months).toEqual([]);
		expect(calendarSentence(series, names, 'en')).toContain('No report gives a number');
	});
});
