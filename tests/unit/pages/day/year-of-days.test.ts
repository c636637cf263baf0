import { describe, expect, it } from 'vitest';
import type { IndexDay } from '../../../../src/lib/pages/day/index-table';
import { yearOfDays } from '../../../../src/lib/pages/day/year-of-days';
import { exactly } from '../../../../src/lib/figures/stats/figure';

const none = { launched: null, stopped: null, state: 'no-report' } as const;
const day = (date: string, launched: number, inRecord = true): IndexDay => ({
	...{ date, inRecord, reported: true, missiles: none, killed: null, injured: null, reports: 1 },
	drones: { launched: exactly(launched), stopped: null, state: 'known' }
});
const DAYS = [
	day('2023-03-09', 81, false),
	day('2023-12-30', 10),
	day('2023-12-31', 20),
	day('2024-01-01', 90)
];

describe('A year of days', () => {
	it('is the latest where none is named, its last day first', () => {
		const { year, days, months } = yearOfDays(DAYS, null, 'en');
		expect([year, days.map(({ date }) => date), months.map(({ id }) => id)]).toEqual([
			'2024',
			['2024-01-01'],
			['2024-01']
		]);
	});

	it('names every year with its months, also those outside the record', () => {
		expect(yearOfDays(DAYS, '2023', 'en')).toMatchObject({
			year: '2023',
			years: [
				{ year: '2024', months: ['2024-01'] },
				{ year: '2023', months: ['2023-03', '2023-12'] }
			]
		});
	});

	it('is shaded by the whole record', () => {
		const cells = yearOfDays(DAYS, '2023', 'en').months[0]!.weeks.flat();
		expect(cells.filter((cell) => cell?.level != null).map((cell) => cell?.level)).toEqual([0, 1]);
	});

	it('may have no day, and no year at all', () => {
		expect(yearOfDays(DAYS, '2019', 'en')).toMatchObject({ year: '2019', days: [], months: [] });
		expect(yearOfDays([], null, 'en')).toEqual({ year: '', years: [], days: [], months: [] });
	});
});
