import { describe, expect, it } from 'vitest';
import { exactly } from '../../../../src/lib/figures/stats/figure';
import {
	isFloor,
	launchedFloor,
	segmentsOf,
	segmentsTotal
} from '../../../../src/lib/figures/stats/segments';

const pair = (launched: number, stopped: number) => ({
	launched: exactly(launched),
	stopped: exactly(stopped),
	intercepted: exactly(stopped)
});

describe('The parts of a bar', () => {
	it('add to what was launched where every outcome is known', () => {
		const day = {
			state: 'known' as const,
			launched: exactly(99),
			stopped: exactly(72),
			paired: pair(99, 72)
		};
		expect(segmentsOf(day)).toEqual({ notStopped: 27, stopped: 72, unknown: 0, claimed: 0 });
		expect(isFloor(day)).toBe(false);
	});
	it('leave launches without an outcome apart', () => {
		const day = {
			state: 'known' as const,
			launched: exactly(25),
			stopped: exactly(14),
			paired: pair(19, 14)
		};
		expect(segmentsOf(day)).toEqual({ notStopped: 5, stopped: 14, unknown: 6, claimed: 0 });
	});
	it('make a claim without launches a floor', () => {
		const day = { state: 'known' as const, launched: null, stopped: exactly(41), paired: null };
		expect(segmentsOf(day).claimed).toBe(41);
		expect(launchedFloor(day)).toMatchObject({ value: 41, high: Infinity });
		expect(isFloor(day)).toBe(true);
	});
	it('never count a claim beside the launches it may be among', () => {
		const day = {
			state: 'known' as const,
			launched: exactly(10),
			stopped: exactly(5),
			paired: null
		};
		expect(segmentsTotal(segmentsOf(day))).toBe(10);
	});
});
