import { describe, expect, it } from 'vitest';
import { indexTable, type IndexDay } from '../../../../src/lib/pages/day/index-table';
import { monthGrid } from '../../../../src/lib/pages/day/month-grid';
import { exactly } from '../../../../src/lib/figures/stats/figure';

const none = { launched: null, stopped: null, state: 'no-report' } as const;
const day = (date: string, patch: Partial<IndexDay> = {}): IndexDay => ({
	date,
	reported: true,
	inRecord: true,
	missiles: none,
	drones: none,
	killed: null,
	injured: null,
	reports: 1,
	...patch
});
const launched = (value: number) =>
	({ launched: exactly(value), stopped: null, state: 'known' }) as const;
const claimed = (value: number) =>
	({ launched: null, stopped: exactly(value), state: 'known' }) as const;

describe('The months of the index', () => {
	const grid = monthGrid(
		[
			day('2024-02-01', { missiles: launched(4), drones: launched(6) }),
			day('2024-02-02', { drones: claimed(3) }),
			day('2024-02-03', { reported: false, reports: 0 }),
			day('2024-02-05', { drones: launched(0) })
		],
		'en'
	);
	const cells = grid.flatMap((month) => month.weeks.flat()).filter((cell) => cell !== null);

	it('are whole, in weeks from Monday, of leap years too', () => {
		expect(cells).toHaveLength(29);
		expect(grid[0]?.weeks.every((week) => week.length === 7)).toBe(true);
		// 1 February 2024 was a Thursday.
		expect(grid[0]?.weeks[0]?.findIndex((cell) => cell !== null)).toBe(3);
	});
	it('tell a floor, a stated zero and a day without a report apart', () => {
		const text = (date: string) => cells.find((cell) => cell.date === date)?.text;
		expect(['2024-02-01', '2024-02-02', '2024-02-03', '2024-02-05'].map(text)).toEqual([
			'10',
			'3+',
			'',
			'0'
		]);
	});
	it('link only days that have a page', () => {
		expect(cells.filter((cell) => cell.hasPage).map((cell) => cell.date.slice(8))).toEqual([
			'01',
			'02',
			'03',
			'05'
		]);
	});
	it('are none without days', () => {
		expect(monthGrid([], 'en')).toEqual([]);
	});
});

describe('The list of the index', () => {
	it('leads to each day in the language and direction of the page, and never writes unknown as zero', () => {
		const table = indexTable([day('2024-02-03', { reported: false, reports: 0 })], 'UA', 'uk');
		const [row] = table.rows;
		expect(row?.[0]?.href).toBe('/uk/days/2024-02-03/ua/');
		expect(row?.slice(1).every((cell) => cell.value === null)).toBe(true);
	});
});
