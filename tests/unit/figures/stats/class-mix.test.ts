import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classMix, restOf, shareOf } from '../../../../src/lib/figures/stats/class-mix';
import { atLeast, exactly, type Figure } from '../../../../src/lib/figures/stats/figure';
import type { FamilyDay } from '../../../../src/lib/figures/stats/select-strikes';

const day = (date: string, launched: Figure | null, rest: Partial<FamilyDay> = {}): FamilyDay => ({
	date,
	reported: true,
	state: launched ? 'known' : 'not-mentioned',
	launched,
	intercepted: null,
	suppressed: null,
	stopped: null,
	paired: null,
	outcomes: [],
	partial: false,
	disputed: false,
	chosen: [],
	alternatives: [],
	...rest
});

const SPAN = { from: '2024-01-01', to: '2024-01-03' };
const DATES = ['2024-01-01', '2024-01-02', '2024-01-03'];

const figure = fc
	.tuple(fc.nat(200), fc.boolean())
	.map(([value, floor]) => (floor ? atLeast(value) : exactly(value)));
const stated = fc.option(figure, { nil: null });
const days = fc.tuple(stated, stated, stated);
const toDays = (figures: readonly (Figure | null)[]) => figures.map((f, i) => day(DATES[i]!, f));

describe('What a family is made of', () => {
	it('adds up: the classes and what no class accounts for are the family', () => {
		fc.assert(
			fc.property(days, fc.array(days, { maxLength: 4 }), (whole, parts) => {
				const mix = classMix(SPAN, { whole: toDays(whole), parts: parts.map(toDays) }, 'launched');
				const sum = mix.parts.reduce((n, part) => n + (part.figure?.value ?? 0), 0);
				expect(sum + (mix.rest?.value ?? 0)).toBe(mix.total?.value ?? 0);
			})
		);
	});

	it('is unknown where nothing is stated, never zero', () => {
		const mix = classMix(
			SPAN,
			{ whole: toDays([null, null, null]), parts: [toDays([null, null, null])] },
			'launched'
		);
		expect(mix).toEqual({
			total: null,
			parts: [{ figure: null, state: 'not-mentioned' }],
			rest: null,
			unsplit: []
		});
	});

	it('puts what is stated of the family alone into the rest', () => {
		const whole = toDays([exactly(10), exactly(5), null]);
		const part = toDays([exactly(7), null, null]);
		const mix = classMix(SPAN, { whole, parts: [part] }, 'launched');
		expect(mix.total?.value).toBe(15);
		expect(mix.parts[0]?.figure?.value).toBe(7);
		expect(mix.rest).toEqual(exactly(8));
	});

	it('counts no class of a day on which they come to more than the family, and names it', () => {
		const whole = toDays([exactly(41), exactly(10), null]);
		const part = toDays([exactly(44), exactly(4), null]);
		const mix = classMix(SPAN, { whole, parts: [part] }, 'launched');
		expect(mix.total).toEqual(exactly(51));
		expect(mix.unsplit).toEqual([{ date: '2024-01-01', parts: 44, whole: 41 }]);
		expect(mix.rest?.value).toBe(47);
		// Of the class something was launched on that day: what is left is no more than a lower bound.
		expect(mix.parts[0]?.figure).toMatchObject({ value: 4, floor: true });
	});

	it('keeps a bound: the rest of "at least 100" is at least, that beside a class of "at least" may be none', () => {
		expect(restOf(atLeast(100), exactly(60))).toMatchObject({ value: 40, floor: true, low: 40 });
		expect(restOf(exactly(100), atLeast(60))).toMatchObject({ value: 40, low: 0, high: 40 });
		expect(restOf(atLeast(100), atLeast(60))).toMatchObject({ floor: false, high: Infinity });
		expect(restOf(exactly(100), null)).toEqual(exactly(100));
	});

	it('never leaves a rest outside its own bounds', () => {
		fc.assert(
			fc.property(figure, stated, (whole, parts) => {
				const rest = restOf(whole, parts);
				expect(rest.low).toBeGreaterThanOrEqual(0);
				expect(rest.low).toBeLessThanOrEqual(rest.value);
				expect(rest.value).toBeLessThanOrEqual(rest.high);
			})
		);
	});
});

describe('The share of a class', () => {
	it('says which way it may be wrong', () => {
		expect(shareOf(exactly(5), exactly(20))).toEqual({ share: 0.25, bound: 'exact' });
		expect(shareOf(atLeast(5), exactly(20))?.bound).toBe('at-least');
		expect(shareOf(exactly(5), atLeast(20))?.bound).toBe('at-most');
		expect(shareOf(atLeast(5), atLeast(20))?.bound).toBe('about');
	});
	it('is none under ten weapons, and none of what is not stated', () => {
		expect(shareOf(exactly(3), exactly(9))).toBeNull();
		expect(shareOf(null, exactly(20))).toBeNull();
		expect(shareOf(exactly(3), null)).toBeNull();
	});
});
