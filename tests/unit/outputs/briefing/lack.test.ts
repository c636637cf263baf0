/** Which slides a view has no figure for. */
import { describe, expect, it } from 'vitest';
import { lackOf, leftOutText } from '../../../../src/lib/outputs/briefing/lack';
import { createSlide, DEFAULT_KINDS } from '../../../../src/lib/outputs/briefing/make-deck';
import type { View } from '../../../../src/lib/figures/view/view';
import { shippedScope } from '../../drawing/charts/scope-of';

async function lacksOf(patch: Partial<View>) {
	const { scope, names } = await shippedScope(patch, 'en');
	return DEFAULT_KINDS.flatMap((kind) => {
		const lack = lackOf(kind, scope, names, 'en');
		return lack === null ? [] : [`${kind}: ${lack}`];
	});
}

describe('A view', () => {
	it('of the whole record lacks nothing', async () => {
		expect(await lacksOf({})).toEqual([]);
	});

	it('of attacks of which only claims are published has no share, and keeps the claims', async () => {
		expect(await lacksOf({ direction: 'UA' })).toEqual(['rate: share']);
	});

	it('of a day without a report lacks every figure', async () => {
		const period = { from: '2024-01-10', to: '2024-01-10' };
		expect(await lacksOf({ direction: 'UA', period })).toEqual([
			'headline: figures',
			'gauges: launches',
			'launches: launches',
			'rate: share',
			'casualties: people',
			'calendar: launches',
			'largest: launches',
			'known: launches'
		]);
	});

	it('says which slides were left out and why, in both languages', () => {
		const leftOut = [
			{ slide: createSlide('a', 'rate', ''), lack: 'share' },
			{ slide: createSlide('b', 'casualties', ''), lack: 'people' }
		] as const;
		expect(leftOutText(leftOut, 'en')).toBe(
			'Interception rate over time (no interception rate), Killed and injured (no figure of people)'
		);
		expect(leftOutText(leftOut, 'uk')).toMatch(
			/\(немає частки знешкоджених\).*\(немає даних про людей\)/
		);
	});
});
