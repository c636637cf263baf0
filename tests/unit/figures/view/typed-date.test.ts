import { describe, expect, it } from 'vitest';
import { isoOf, parseTypedDate } from '../../../../src/lib/figures/view/typed-date';

const read = (text: string) =>
	parseTypedDate(text).map(
		(date) => isoOf(date) ?? `${date.month ?? '?'}/${date.day === null ? '?' : date.day}`
	);

describe('A typed date', () => {
	it.each([
		['2024-01-02', ['2024-01-02']],
		[' 2024-1-2 ', ['2024-01-02']],
		['2024.01.02', ['2024-01-02']],
		['2.1.2024', ['2024-01-02']],
		['02.01.24', ['2024-01-02']],
		['2 1 2024', ['2024-01-02']],
		['2 January 2024', ['2024-01-02']],
		['January 2nd, 2024', ['2024-01-02']],
		['2\u00a0Jan\u00a02024', ['2024-01-02']],
		['2 січня 2024 року', ['2024-01-02']],
		['2 січ. 2024', ['2024-01-02']],
		['2-го січня 2024 р.', ['2024-01-02']],
		['2024', ['2024']],
		['2024-01', ['2024-01']],
		['01.2024', ['2024-01']],
		['Січень 2024', ['2024-01']],
		['лист 2023', ['2023-11']],
		['2 January', ['1/2']],
		['02.01', ['1/2']],
		['29.02', ['2/29']],
		['March', ['3/?']]
	])('%j is %j', (text, dates) => {
		expect(read(text)).toEqual(dates);
	});

	it('between strokes is read in both orders, and only in that which the calendar has', () => {
		expect(read('2/1/2024')).toEqual(['2024-01-02', '2024-02-01']);
		expect(read('29/12/2023')).toEqual(['2023-12-29']);
		expect(read('12/29/2023')).toEqual(['2023-12-29']);
		expect(read('1/1/2024')).toEqual(['2024-01-01']);
	});

	it.each([
		'',
		'Kyiv',
		'Харків',
		'29.02.2023',
		'31 April',
		'2024-13-01',
		'0.1.2024',
		'2 3',
		'99 May',
		'2 January 2024 Kyiv',
		'ma',
		'Shahed-136',
		'12345',
		'0024'
	])('%j is none', (text) => {
		// Two numbers alone are a day and a month.
		expect(read(text)).toEqual(text === '2 3' ? ['3/2'] : []);
	});
});
