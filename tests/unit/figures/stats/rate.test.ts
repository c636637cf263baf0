import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atLeast, exactly, type Figure } from '../../../../src/lib/figures/stats/figure';
import { rateOf, type RateDay } from '../../../../src/lib/figures/stats/rate';
import type { Pair } from '../../../../src/lib/figures/stats/series';

const pair = (
	stopped: Figure | number,
	launched: Figure | number,
	intercepted = stopped
): Pair => ({
	launched: typeof launched === 'number' ? exactly(launched) : launched,
	stopped: typeof stopped === 'number' ? exactly(stopped) : stopped,
	intercepted: typeof intercepted === 'number' ? exactly(intercepted) : intercepted
});
/** A day of one attack with an outcome, and what other reports say of it. */
const day = (own: Pair, ...rivals: Pair[]): RateDay => ({
	...own,
	outcomes: [{ wave: 0, pair: own, rivals }],
	partial: false
});
/** Launches without an outcome. */
const silent = (launched: number): RateDay => ({
	launched: exactly(launched),
	intercepted: null,
	stopped: null,
	outcomes: [],
	partial: true
});

describe('Rule 5: the rate is a ratio of sums', () => {
	it('It is not a mean of ratios', () => {
		expect(rateOf([day(pair(1, 1)), day(pair(0, 99))])?.share).toBe(0.01);
	});
	it('Attacks with an unknown outcome are left out of both sums', () => {
		expect(rateOf([day(pair(8, 10)), silent(5)])).toMatchObject({
			launched: 10,
			stopped: 8,
			share: 0.8
		});
	});
	it('No attack with both is no rate', () => expect(rateOf([silent(4)])).toBeNull());
	it('Nothing launched has no share', () => expect(rateOf([day(pair(0, 0))])?.share).toBeNull());
	it('Under ten launches says so', () => {
		expect(rateOf([day(pair(3, 9))])?.few).toBe(true);
		expect(rateOf([day(pair(3, 10))])?.few).toBe(false);
	});
	it('The shot-down share counts interceptions alone', () => {
		expect(rateOf([day(pair(30, 40, 8))], 'shot-down')?.share).toBe(0.2);
		expect(rateOf([day(pair(30, 40, 8))])?.share).toBe(0.75);
	});
});

describe('How a share is to be read', () => {
	it('A denominator that is at least makes it a ceiling, a numerator a floor, both neither', () => {
		expect(rateOf([day(pair(87, 90))])?.bound).toBe('exact');
		expect(rateOf([day(pair(87, atLeast(90)))])?.bound).toBe('at-most');
		expect(rateOf([day(pair(atLeast(26), 37))])?.bound).toBe('at-least');
		expect(rateOf([day(pair(87, atLeast(90))), day(pair(atLeast(26), 37))])?.bound).toBe('about');
	});
});

describe('What unknown outcomes leave open', () => {
	it('All launches are the base: as if none of the unknown were stopped, and as if all were', () => {
		expect(rateOf([day(pair(247, 403)), silent(55)])?.open).toEqual({
			launched: 458,
			atLeast: false,
			low: 247 / 458,
			high: 302 / 458
		});
	});
	it('It is null where every outcome is known', () => {
		expect(rateOf([day(pair(8, 10))])?.open).toBeNull();
	});
	it('Of "at least 26 of 37" the other 11 may have been stopped too', () => {
		expect(rateOf([day(pair(atLeast(26), 37))])?.open).toMatchObject({ low: 26 / 37, high: 1 });
	});
	it('What was stopped beside launches without an outcome is no unknown', () => {
		const claimed = { ...silent(9), stopped: exactly(9), intercepted: exactly(9) };
		expect(rateOf([day(pair(24, 28)), claimed])?.open).toBeNull();
	});
});

describe('The range across reports', () => {
	it('Each attack takes one report’s own pair: 21 of 41 or 22 of 44, never 22 of 41', () => {
		const rate = rateOf([day(pair(21, 41), pair(22, 44))]);
		expect(rate?.reporting).toEqual({ low: 22 / 44, high: 21 / 41 });
	});
	it('It is the least and the greatest ratio of sums over all choices', () => {
		const number = fc.integer({ min: 0, max: 40 });
		const one = fc.tuple(number, number).map(([a, b]) => pair(Math.min(a, b), Math.max(a, b, 1)));
		fc.assert(
			fc.property(
				fc.array(fc.tuple(one, fc.array(one, { maxLength: 2 })), { minLength: 1, maxLength: 4 }),
				(attacks) => {
					const days = attacks.map(([own, rivals]) => day(own, ...rivals));
					let sums: [number, number][] = [[0, 0]];
					for (const [own, rivals] of attacks)
						sums = sums.flatMap(([n, d]) =>
							[own, ...rivals].map((each): [number, number] => [
								n + each.stopped.value,
								d + each.launched.value
							])
						);
					const shares = sums.map(([n, d]) => n / d);
					const { low, high } = rateOf(days)!.reporting!;
					expect(low).toBeCloseTo(Math.min(...shares), 9);
					expect(high).toBeCloseTo(Math.max(...shares), 9);
				}
			)
		);
	});
	it('A figure made vaguer never narrows what is left open', () => {
		const number = fc.integer({ min: 1, max: 40 });
		const pairs = fc
			.tuple(number, number)
			.map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
		fc.assert(
			fc.property(
				pairs,
				fc.array(pairs, { maxLength: 2 }),
				fc.constantFrom(0, 1),
				(own, rivals, at) => {
					const hull = (figures: readonly [Figure, Figure]) => {
						const rate = rateOf([day(pair(...figures), ...rivals.map(([n, d]) => pair(n, d)))])!;
						const ends = [rate.reporting!, ...(rate.open ? [rate.open] : [])];
						return [
							Math.min(...ends.map((each) => each.low)),
							Math.max(...ends.map((each) => each.high))
						] as const;
					};
					const exact = [exactly(own[0]), exactly(own[1])] as const;
					const vague = [...exact] as [Figure, Figure];
					vague[at] = atLeast(own[at]!);
					const [before, after] = [hull(exact), hull(vague)];
					expect(after[0]).toBeLessThanOrEqual(before[0] + 1e-9);
					expect(after[1]).toBeGreaterThanOrEqual(before[1] - 1e-9);
				}
			)
		);
	});
});
