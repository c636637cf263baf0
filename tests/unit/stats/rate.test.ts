import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactly, type Figure } from '../../../src/lib/stats/figure';
import { rateOf } from '../../../src/lib/stats/rate';
import type { Pair } from '../../../src/lib/stats/series';
import { wilson } from '../../../src/lib/stats/wilson';

const pair = (stopped: number, launched: number, intercepted = stopped): Pair => ({
	launched: exactly(launched),
	stopped: exactly(stopped),
	intercepted: exactly(intercepted)
});
const percent = (interval: { low: number; high: number } | null) =>
	interval && [Math.round(interval.low * 100), Math.round(interval.high * 100)];

describe("Wilson's interval", () => {
	const cases: [number, number, [number, number]][] = [
		[10, 10, [72, 100]],
		[3, 3, [44, 100]],
		[59, 70, [74, 91]],
		[72, 83, [78, 92]],
		[72, 99, [63, 81]],
		[0, 5, [0, 43]]
	];
	it.each(cases)('%i of %i', (k, n, expected) => expect(percent(wilson(k, n))).toEqual(expected));
	it('Nothing launched has no interval', () => expect(wilson(0, 0)).toBeNull());
	it('It always holds the share and stays between 0 and 1', () => {
		fc.assert(
			fc.property(fc.nat(500), fc.nat(500), (a, b) => {
				const [k, n] = a < b ? [a, b] : [b, a];
				fc.pre(n > 0);
				const { low, high } = wilson(k, n)!;
				expect(low).toBeGreaterThanOrEqual(0);
				expect(high).toBeLessThanOrEqual(1);
				expect(k / n).toBeGreaterThanOrEqual(low - 1e-12);
				expect(k / n).toBeLessThanOrEqual(high + 1e-12);
			})
		);
	});
});

describe('Rule 5: the rate is a ratio of sums', () => {
	it('It is not a mean of ratios', () => {
		expect(rateOf([pair(1, 1), pair(0, 99)])?.share).toBe(0.01);
	});
	it('Waves with an unknown outcome are left out of both sums', () => {
		expect(rateOf([pair(8, 10), null])).toMatchObject({ launched: 10, stopped: 8, share: 0.8 });
	});
	it('No wave with both is no rate', () => expect(rateOf([null])).toBeNull());
	it('Nothing launched has no share', () => expect(rateOf([pair(0, 0)])?.share).toBeNull());
	it('Under ten launches says so', () => {
		expect(rateOf([pair(3, 9)])?.few).toBe(true);
		expect(rateOf([pair(3, 10)])?.few).toBe(false);
	});
	it('The reporting range divides low by high and high by low, at most 1', () => {
		const range = (value: number, low: number, high: number): Figure => ({
			value,
			low,
			high,
			approximate: false
		});
		const rate = rateOf([
			{ launched: range(99, 83, 99), stopped: exactly(72), intercepted: exactly(72) }
		]);
		expect(rate?.reporting).toEqual({ low: 72 / 99, high: 72 / 83 });
		const open = rateOf([
			{ launched: exactly(37), stopped: range(29, 28, Infinity), intercepted: exactly(8) }
		]);
		expect(open?.reporting?.high).toBe(1);
	});
	it('The shot-down share counts interceptions alone', () => {
		expect(rateOf([pair(30, 40, 8)], 'shot-down')?.share).toBe(0.2);
		expect(rateOf([pair(30, 40, 8)])?.share).toBe(0.75);
	});
});
