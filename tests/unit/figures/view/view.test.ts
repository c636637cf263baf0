import { describe, expect, it } from 'vitest';
import { firstPeriod, LONGEST_WHOLE } from '../../../../src/lib/figures/view/view';

describe('The period that a page shows first', () => {
	it('is the whole record up to 800 days', () => {
		expect(LONGEST_WHOLE).toBe(800);
		expect([0, 1, 62, 800].map(firstPeriod)).toEqual(['all', 'all', 'all', 'all']);
	});

	it('is the last year of a longer one', () => {
		expect([801, 1461].map(firstPeriod)).toEqual(['1y', '1y']);
	});
});
