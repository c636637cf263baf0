import { describe, expect, it } from 'vitest';
import {
	contradicts,
	exactly,
	someAtLeast,
	spanFigures,
	sumFigures,
	toFigure,
	type Figure
} from '../../../../src/lib/figures/stats/figure';
import type { Qualifier } from '../../../../src/lib/records/ledger/types';

const count = (qualifier: Qualifier, value: number | null, low?: number, high?: number) =>
	toFigure({ qualifier, value, low: low ?? null, high: high ?? null });
const bounds = (figure: Figure | null) => figure && [figure.low, figure.high];

describe('The bounds a qualifier gives', () => {
	const cases: [string, ReturnType<typeof toFigure>, [number, number] | null][] = [
		['exact 0 is a true zero', count('exact', 0), [0, 0]],
		['exact v is [v, v]', count('exact', 7), [7, 7]],
		['at least v is open above', count('at_least', 7), [7, Infinity]],
		['more than v starts one above', count('more_than', 7), [8, Infinity]],
		['at most v reaches down to 0', count('at_most', 7), [0, 7]],
		['about v has the bounds given', count('about', 100, 90, 120), [90, 120]],
		['about v without bounds has none but v', count('about', 100), [100, 100]],
		['undisclosed is no figure', count('undisclosed', null), null],
		['none reported is no figure', count('none_reported', null), null],
		['an empty value is no figure', count('exact', null), null]
	];
	it.each(cases)('%s', (_, figure, expected) => expect(bounds(figure)).toEqual(expected));
});

describe('Sums and ranges', () => {
	it('A sum of nothing is unknown, not zero', () => {
		expect(sumFigures([])).toBeNull();
		expect(sumFigures([null, null])).toBeNull();
	});
	it('A sum adds bounds to bounds and stays open where a part is open', () => {
		expect(sumFigures([exactly(3), null, count('at_least', 4)])).toMatchObject({
			value: 7,
			low: 7,
			high: Infinity
		});
	});
	it('The range spans the candidates around the chosen value', () => {
		expect(spanFigures(exactly(122), [exactly(122), exactly(110), exactly(117)])).toMatchObject({
			value: 122,
			low: 110,
			high: 122
		});
	});
	it('An "at least" below the chosen value does not open the range above', () => {
		expect(spanFigures(exactly(99), [exactly(99), count('at_least', 70)!])).toMatchObject({
			low: 70,
			high: 99
		});
	});
	it('An "at least" above all others opens it', () => {
		expect(spanFigures(exactly(99), [exactly(99), count('at_least', 120)!]).high).toBe(Infinity);
	});
	it('A lower bound stays one whatever others state, and is open above', () => {
		expect(spanFigures(count('at_least', 57)!, [exactly(53), exactly(60)])).toMatchObject({
			value: 57,
			floor: true,
			low: 53,
			high: Infinity,
			most: 60
		});
	});
	it('The greatest number stated is kept where the range is open: 53, and others at least 58', () => {
		const range = spanFigures(exactly(53), [exactly(39), count('at_least', 58)!]);
		expect(range).toMatchObject({ value: 53, floor: false, low: 39, high: Infinity, most: 58 });
		expect(sumFigures([range, exactly(5)])).toMatchObject({
			most: 63,
			high: Infinity,
			floor: false
		});
	});
	it('"At least none" is no figure', () => {
		expect(someAtLeast(exactly(0))).toBeNull();
		expect(someAtLeast(exactly(4))).toEqual(count('at_least', 4));
	});
	it('Only statements that cannot both be true contradict', () => {
		expect(contradicts(exactly(83), exactly(99))).toBe(true);
		expect(contradicts(exactly(99), count('at_least', 70)!)).toBe(false);
		expect(contradicts(exactly(122), count('about', 110)!)).toBe(false);
	});
});
