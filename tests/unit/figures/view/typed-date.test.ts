import { describe, expect, it } from 'vitest';
import { isoOf, parseTypedDate, splitTypedDate } from '../../../../src/lib/figures/view/typed-date';

const read = (text: string) =>
	parseTypedDate(text)?.map(
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
		['20240102', ['2024-01-02']],
		['２０２４-01-02', ['2024-01-02']],
		['2024–01–02', ['2024-01-02']],
		['2024-01-02T10:00+02:00', ['2024-01-02']],
		['2 of January 2024', ['2024-01-02']],
		['Tuesday, 2 January 2024', ['2024-01-02']],
		['вівторок, 2 січня 2024 р.', ['2024-01-02']],
		['у січні 2024', ['2024-01']],
		['лютому 2024', ['2024-02']],
		['листопаді 2023', ['2023-11']],
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

	it.each(['29.02.2023', '31 April', '30 лютого', '2024-13-01', '0.1.2024', '99 May', '0024'])(
		'%j is written like one, and the calendar has none such',
		(text) => {
			expect(parseTypedDate(text)).toEqual([]);
		}
	);

	it.each(['', 'Kyiv', 'Харків', '2 January 2024 Kyiv', 'ma', 'Shahed-136', '12345', 'of'])(
		'%j is other words',
		(text) => {
			expect(parseTypedDate(text)).toBeNull();
		}
	);

	it.each([
		['Kharkiv 2 January', '1/2', 'kharkiv'],
		['2 січня 2024 Київ', '2024-01-02', 'київ'],
		['Kh-101, 2023', '2023', 'kh-101'],
		['Kyiv 31 April', undefined, 'kyiv']
	])('stands among others in %j', (text, date, rest) => {
		const split = splitTypedDate(text);
		expect(split?.typed.map((each) => isoOf(each) ?? `${each.month}/${each.day}`)[0]).toBe(date);
		expect(split?.rest).toBe(rest);
	});

	it.each(['Kyiv', '', 'Kh-101 kyiv'])('stands among none in %j', (text) => {
		expect(splitTypedDate(text)).toBeNull();
	});

	it('is looked for in a long text in bounded time', () => {
		expect(splitTypedDate('1 '.repeat(5000))).not.toBeNull();
		expect(splitTypedDate('слово '.repeat(5000))).toBeNull();
	});
});
