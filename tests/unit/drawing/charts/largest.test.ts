import { describe, expect, it } from 'vitest';
import { calendarSentence } from '../../../../src/lib/drawing/charts/calendar/sentence';
import { toCalendarSeries } from '../../../../src/lib/drawing/charts/calendar/series';
import { placeLargest } from '../../../../src/lib/drawing/charts/largest/layout';
import { largestSentence } from '../../../../src/lib/drawing/charts/largest/sentence';
import { LARGEST_ROWS, toLargestSeries } from '../../../../src/lib/drawing/charts/largest/series';
import { largestTable } from '../../../../src/lib/drawing/charts/largest/table';
import { pieceText, stoppedPiece } from '../../../../src/lib/drawing/charts/largest/words';
import { shippedScope, writtenScope } from './scope-of';

describe('The largest days', () => {
	it('come in order, the greatest first', async () => {
		const { rows } = toLargestSeries((await shippedScope()).scope);
		expect(rows).toHaveLength(LARGEST_ROWS);
		expect(rows[0]!.date).toBe('2023-12-29');
		for (const [i, row] of rows.slice(1).entries())
			expect(row.launched).toBeLessThanOrEqual(rows[i]!.launched);
	});
	it('are marked where no earlier day of the record was larger', async () => {
		const { scope } = await shippedScope({ period: { from: '2023-12-29', to: '2024-01-31' } });
		const { rows } = toLargestSeries(scope);
		expect(rows.filter((row) => row.largestToDate).map((row) => row.date)).toEqual(['2023-12-29']);
	});
	it('rank claims where no launches are stated, as floors', async () => {
		const { rows } = toLargestSeries((await shippedScope({ direction: 'UA' })).scope);
		expect(rows[0]).toMatchObject({ date: '2023-12-05', launched: 47, floor: true });
	});
	it('leave out days without a number and days of nothing', () => {
		const { scope } = writtenScope([
			null,
			[[0, null], 'not-mentioned'],
			[
				[4, 2],
				[1, 1]
			]
		]);
		expect(toLargestSeries(scope).rows.map((row) => row.launched)).toEqual([5]);
	});
	it('say of stated zeros that they are stated', () => {
		const zero: Parameters<typeof writtenScope>[0][number] = [
			[0, null],
			[0, null]
		];
		const { scope, names } = writtenScope([...Array.from({ length: 10 }, () => zero), null]);
		const series = toLargestSeries(scope);
		expect(series.zeros).toBe(10);
		for (const text of [
			largestSentence(series, names, 'en'),
			calendarSentence(toCalendarSeries(scope), names, 'en')
		]) {
			expect(text).toContain('a report states zero for 10 of the 11 days');
			expect(text).not.toContain('No report gives a number');
		}
		const { scope: silent } = writtenScope([null]);
		expect(largestSentence(toLargestSeries(silent), names, 'en')).toContain(
			'No report gives a number'
		);
	});
	it('say n of d, and what is unknown beside it', () => {
		const { scope } = writtenScope([
			[
				[6, null],
				[36, 27]
			]
		]);
		const { marks } = toLargestSeries(scope).rows[0]!;
		expect(pieceText(stoppedPiece(marks.missile, 'en'))).toBe('6 unknown');
		expect(pieceText(stoppedPiece(marks.drone, 'en'))).toBe('27 of 36');
	});
	it('have bars in proportion, inside the width', async () => {
		const series = toLargestSeries((await shippedScope()).scope);
		const bars = placeLargest(series);
		for (const parts of bars) {
			const last = parts.at(-1)!;
			expect(last.x + last.width).toBeLessThanOrEqual(100.1);
		}
		const weapons = (row: number) => bars[row]!.reduce((sum, part) => sum + part.width, 0);
		expect(weapons(1) / weapons(0)).toBeCloseTo(
			series.rows[1]!.launched / series.rows[0]!.launched,
			2
		);
	});
	it('have a table with the same numbers', async () => {
		const { scope, names } = await shippedScope();
		const series = toLargestSeries(scope);
		const table = largestTable(series, names, 'en');
		const column = (id: string) => {
			const at = table.columns.findIndex((each) => each.id === id);
			return table.rows.map((row) => row[at]!.value);
		};
		expect(column('date')).toEqual(series.rows.map((row) => row.date));
		expect(column('launched')).toEqual(series.rows.map((row) => row.launched));
		expect(column('killed')).toEqual(series.rows.map((row) => row.killed?.value ?? null));
		expect(table.rows.every((row) => row.length === table.columns.length)).toBe(true);
	});
	it('say the first and the last in words', async () => {
		const { scope, names } = await shippedScope();
		const series = toLargestSeries(scope);
		const text = largestSentence(series, names, 'en').replaceAll('\u00a0', ' ');
		expect(text).toContain(`29 December 2023 with ${series.rows[0]!.launched}`);
		const empty = writtenScope([null]);
		expect(largestSentence(toLargestSeries(empty.scope), empty.names, 'en')).toContain(
			'unknown, not zero'
		);
	});
});
