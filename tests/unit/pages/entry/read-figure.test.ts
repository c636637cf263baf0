import { describe, expect, it } from 'vitest';
import { readFigure } from '../../../../src/lib/pages/entry/read-figure';

const stated = (
	qualifier: string,
	value: number | null,
	low: number | null = null,
	high = low
) => ({
	figure: { qualifier, value, low, high }
});

describe('a figure as typed', () => {
	it.each([
		['20', 'exact', 20],
		[' 0 ', 'exact', 0],
		['1 200', 'exact', 1200],
		['1,200', 'exact', 1200],
		['20+', 'at_least', 20],
		['20 +', 'at_least', 20],
		['about 20', 'about', 20],
		['~20', 'about', 20],
		['близько 20', 'about', 20],
		['Приблизно 20', 'about', 20],
		['at least 20', 'at_least', 20],
		['не менше 20', 'at_least', 20],
		['≥ 20', 'at_least', 20],
		['more than 20', 'more_than', 20],
		['over 20', 'more_than', 20],
		['понад 20', 'more_than', 20],
		['up to 20', 'at_most', 20],
		['not more than 20', 'at_most', 20],
		['до 20', 'at_most', 20]
	])('%s is %s %i', (text, qualifier, value) => {
		expect(readFigure(text)).toEqual(stated(qualifier, value));
	});

	it('keeps the bounds that are given with “about”', () => {
		expect(readFigure('about 130 (119–135)')).toEqual(stated('about', 130, 119, 135));
	});

	it.each(['', '  ', '-', '?', 'not reported', 'невідомо'])('“%s” is no figure at all', (text) => {
		expect(readFigure(text)).toEqual({ figure: null });
	});

	it('tells what is not disclosed from what is not reported, and neither is zero', () => {
		expect(readFigure('not disclosed')).toEqual(stated('undisclosed', null));
		expect(readFigure('Не розкрито')).toEqual(stated('undisclosed', null));
		expect(readFigure('none reported')).toEqual(stated('none_reported', null));
	});

	it.each([
		['-5', 'negative'],
		['−5', 'negative'],
		['20.5', 'not-whole'],
		['twenty', 'not-a-number'],
		['20 drones', 'not-a-number'],
		['20-25', 'not-a-number'],
		['12 34', 'not-a-number'],
		['=1+1', 'not-a-number'],
		['1e3', 'not-a-number'],
		['2000000', 'too-large'],
		['about 20 (30-40)', 'range-wrong']
	])('“%s” is refused: %s', (text, fault) => {
		expect(readFigure(text)).toEqual({ fault });
	});
});
