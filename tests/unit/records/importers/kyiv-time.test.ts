import { describe, expect, it } from 'vitest';
import {
	overlapOf,
	parseKyivTime,
	windowOf
} from '../../../../src/lib/records/importers/kyiv-time';

describe('a time on Kyiv’s clock', () => {
	it.each([
		['2024-01-02', '2024-01-02'],
		['2024-01-02 ', '2024-01-02'],
		['2024-01-02 07:30', '2024-01-02T07:30+02:00'],
		['2024-07-02 07:30:00', '2024-07-02T07:30+03:00'],
		['2023-05-16 3:30', '2023-05-16T03:30+03:00'],
		['2024-01-02T07:30', '2024-01-02T07:30+02:00']
	])('%j is %s', (text, moment) => {
		expect(parseKyivTime(text)?.moment).toBe(moment);
	});

	it.each([
		'',
		'soon',
		'2024-02-30',
		'2024-01-02 24:00',
		'2024-01-02 7:61',
		'02.01.2024',
		'2024-01-02 7'
	])('%j is none', (text) => {
		expect(parseKyivTime(text)).toBeNull();
	});
});

describe('the window of a wave', () => {
	const hours = (start: string, end: string) => {
		const { from, to } = windowOf(start, end);
		return Math.round((to - from) / 360_000) / 10;
	};
	it('is from hour to hour, and the whole of a day whose hours are not given', () => {
		expect(hours('2024-01-01T18:00+02:00', '2024-01-02T08:00+02:00')).toBe(14);
		expect(hours('2024-01-02', '2024-01-02T08:00+02:00')).toBe(8);
		expect(hours('2024-01-02', '2024-01-02')).toBe(24);
		// The day on which clocks leap has 23.
		expect(hours('2024-03-31', '2024-03-31')).toBe(23);
	});

	it('meets another only where both run, not where one ends as the other begins', () => {
		const night = windowOf('2024-01-01T18:00+02:00', '2024-01-02T08:00+02:00');
		const day = windowOf('2024-01-02T08:00+02:00', '2024-01-02T18:00+02:00');
		const missiles = windowOf('2024-01-02T07:00+02:00', '2024-01-02T09:00+02:00');
		const instant = windowOf('2024-01-02T08:00+02:00', '2024-01-02T08:00+02:00');
		expect(overlapOf(night, day)).toBe(0);
		expect(overlapOf(night, missiles)).toBe(3_600_000);
		expect(overlapOf(night, instant)).toBe(1);
	});
});
