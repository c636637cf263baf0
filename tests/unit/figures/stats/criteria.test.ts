import { describe, expect, it } from 'vitest';
import { compareBy, decidedBy, type Criterion } from '../../../../src/lib/figures/stats/criteria';

interface Two {
	rank: number;
	detail: number;
}
const CRITERIA: readonly Criterion<Two>[] = [
	{ id: 'rank', compare: (a, b) => a.rank - b.rank },
	{ id: 'detail', compare: (a, b) => b.detail - a.detail }
];

describe('Rule 1: the criteria', () => {
	it('Are asked in their order: a later one only where those before tell nothing', () => {
		expect(compareBy(CRITERIA, { rank: 1, detail: 0 }, { rank: 2, detail: 9 })).toBeLessThan(0);
		expect(compareBy(CRITERIA, { rank: 1, detail: 0 }, { rank: 1, detail: 9 })).toBeGreaterThan(0);
		expect(compareBy(CRITERIA, { rank: 1, detail: 9 }, { rank: 1, detail: 9 })).toBe(0);
	});

	it('The one that decided is named, and the order of ids where none did', () => {
		expect(decidedBy(CRITERIA, { rank: 1, detail: 0 }, { rank: 2, detail: 9 })).toBe('rank');
		expect(decidedBy(CRITERIA, { rank: 1, detail: 9 }, { rank: 1, detail: 0 })).toBe('detail');
		expect(decidedBy(CRITERIA, { rank: 1, detail: 9 }, { rank: 1, detail: 9 })).toBe('id');
	});
});
