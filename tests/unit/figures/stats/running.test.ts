import { describe, expect, it } from 'vitest';
import { sumFamily } from '../../../../src/lib/figures/stats/grain';
import { runningTotals } from '../../../../src/lib/figures/stats/running';
import { FAMILIES } from '../../../../src/lib/figures/stats/series';
import { shippedScope } from '../../drawing/charts/scope-of';

describe('A running total', () => {
	it.each([
		['RU', null],
		['UA', null],
		['RU', '2024-01-02T09:00+02:00']
	] as const)('is after each day what its days add up to: %s, %s', async (direction, asOf) => {
		const { scope } = await shippedScope({ direction, asOf });
		for (const family of FAMILIES)
			for (const measure of ['launched', 'stopped'] as const) {
				const days = scope.families[family];
				const sums = runningTotals(days, measure);
				expect(sums.map(({ date }) => date)).toEqual(days.map(({ date }) => date));
				sums.forEach(({ figure }, i) => {
					const until = days.slice(0, i + 1);
					const span = { from: days[0]!.date, to: days[i]!.date };
					expect(figure, `${family} ${measure} to ${span.to}`).toEqual(
						sumFamily(span, until)[measure]
					);
				});
			}
	});

	it('says of which days nothing is known, and does not take a kind that is not mentioned for one', async () => {
		const { scope } = await shippedScope({});
		const sums = runningTotals(scope.families.drone, 'launched');
		const silent = new Set(sums.filter((day) => day.isSilent).map(({ date }) => date));
		const states = new Map(scope.families.drone.map(({ date, state }) => [date, state]));
		expect(silent.size).toBeGreaterThan(0);
		for (const [date, state] of states)
			expect(silent.has(date), `${date} ${state}`).toBe(
				state !== 'not-mentioned' &&
					(state !== 'known' ||
						scope.families.drone.find((day) => day.date === date)!.launched === null)
			);
	});

	it('is empty for no days, and keeps what it is given', () => {
		expect(runningTotals([], 'launched')).toEqual([]);
	});
});
