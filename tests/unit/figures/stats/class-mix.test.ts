import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	classMix,
	restOf,
	shareOf,
	splitDays,
	type MixDays
} from '../../../../src/lib/figures/stats/class-mix';
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

const mixOf = (days: MixDays) => classMix(SPAN, splitDays(days, 'launched'), 'launched');

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
				const mix = mixOf({ whole: toDays(whole), parts: parts.map(toDays) });
				const sum = mix.parts.reduce((n, part) => n + (part.figure?.value ?? 0), 0);
				expect(sum + (mix.rest.figure?.value ?? 0)).toBe(mix.total?.value ?? 0);
			})
		);
	});

	it('is unknown where nothing is stated, never zero', () => {
		const none = toDays([null, null, null]);
		const unknown = { figure: null, state: 'not-mentioned', other: null };
		expect(mixOf({ whole: none, parts: [none] })).toEqual({
			total: null,
			parts: [unknown],
			rest: unknown,
			unsplit: []
		});
	});

	it('says of the rest too that there is no report', () => {
		const none = DATES.map((date) => day(date, null, { reported: false, state: 'no-report' }));
		expect(mixOf({ whole: none, parts: [none] }).rest.state).toBe('no-report');
	});

	it('puts what is stated of the family alone into the rest', () => {
		const whole = toDays([exactly(10), exactly(5), null]);
		const part = toDays([exactly(7), null, null]);
		const mix = mixOf({ whole, parts: [part] });
		expect(mix.total?.value).toBe(15);
		expect(mix.parts[0]?.figure?.value).toBe(7);
		expect(mix.rest.figure).toEqual(exactly(8));
	});

	it('counts no class of a day on which they come to more than the family, and names it', () => {
		const whole = toDays([exactly(41), exactly(10), null]);
		const part = toDays([exactly(44), exactly(4), null]);
		const mix = mixOf({ whole, parts: [part] });
		expect(mix.total).toEqual(exactly(51));
		expect(mix.unsplit).toEqual([{ date: '2024-01-01', parts: exactly(44), whole: exactly(41) }]);
		expect(mix.rest.figure?.value).toBe(47);
		// Of the class something was launched on that day: what is left is no more than a lower bound.
		expect(mix.parts[0]?.figure).toMatchObject({ value: 4, floor: true });
	});

	it('counts no class that another report states than that of the family, and shows it', () => {
		const whole = [day(DATES[0]!, exactly(10), { chosen: [1] })];
		const own = [day(DATES[0]!, exactly(3), { chosen: [1] })];
		const foreign = [day(DATES[0]!, exactly(4), { chosen: [2] })];
		const mix = mixOf({ whole, parts: [own, foreign] });
		expect(mix.parts[0]).toEqual({ figure: exactly(3), state: 'known', other: null });
		expect(mix.parts[1]).toEqual({ figure: null, state: 'other-report', other: exactly(4) });
		expect(mix.rest.figure).toEqual(exactly(7));
		expect(mix.unsplit).toEqual([{ date: DATES[0], parts: exactly(4), whole: exactly(10) }]);
	});

	it('keeps the bounds of what is not counted', () => {
		const whole = [day(DATES[0]!, atLeast(10), { chosen: [1] })];
		const foreign = [day(DATES[0]!, atLeast(4), { chosen: [2] })];
		const { unsplit } = mixOf({ whole, parts: [foreign] });
		expect(unsplit).toEqual([{ date: DATES[0], parts: atLeast(4), whole: atLeast(10) }]);
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
	it('is about, where one of the two is a range or approximate', () => {
		const range = { ...exactly(5), low: 3, high: 6, most: 6 };
		expect(shareOf(range, exactly(20))?.bound).toBe('about');
		expect(shareOf(exactly(5), { ...exactly(20), high: 25, most: 25 })?.bound).toBe('about');
		expect(shareOf({ ...exactly(5), approximate: true }, exactly(20))?.bound).toBe('about');
	});
	it('of all that is counted is exact only where that is', () => {
		expect(shareOf(exactly(20), exactly(20))?.bound).toBe('exact');
		expect(shareOf(atLeast(20), atLeast(20))?.bound).toBe('about');
		expect(shareOf(exactly(20), atLeast(20))?.bound).toBe('about');
		expect(shareOf(atLeast(20), exactly(20))?.bound).toBe('exact');
	});
	it('is none under ten weapons, and none of what is not stated', () => {
		expect(shareOf(exactly(3), exactly(9))).toBeNull();
		expect(shareOf(null, exactly(20))).toBeNull();
		expect(shareOf(exactly(3), null)).toBeNull();
	});
});
