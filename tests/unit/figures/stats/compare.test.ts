import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Note } from '../../../../src/lib/records/ledger/types';
import { changeOf, periodsApart, type Side } from '../../../../src/lib/figures/stats/compare';
import { atLeast, exactly, type Figure } from '../../../../src/lib/figures/stats/figure';

const whole = (figure: Figure | null): Side => ({ figure, days: 7, reported: 7 });
const range = (value: number, low: number, high: number): Figure => ({
	...exactly(value),
	low,
	high,
	most: high === Infinity ? value : high
});
const breakOn = (start: string): Note => ({
	start,
	end: start,
	direction: 'RU',
	kind: 'definition_break',
	text_en: '',
	text_uk: '',
	url: '',
	measure: null
});

describe('Two periods', () => {
	const record = { from: '2023-12-01', to: '2024-01-31' };
	const january = { from: '2024-01-08', to: '2024-01-14' };
	it('are apart where a day of one lies outside the record', () => {
		expect(periodsApart({ from: '2023-12-04', to: '2023-12-10' }, january, record, [])).toBeNull();
		const before = { from: '2023-11-27', to: '2023-12-03' };
		expect(periodsApart(january, before, record, [])).toBe('outside');
		expect(periodsApart(before, january, record, [])).toBe('outside');
	});
	it('are apart where a definition break lies between their first and last day', () => {
		const before = { from: '2024-01-01', to: '2024-01-07' };
		for (const [start, apart] of [
			['2024-01-01', null],
			['2024-01-02', 'break'],
			['2024-01-08', 'break'],
			['2024-01-14', 'break'],
			['2024-01-15', null]
		] as const)
			expect(periodsApart(january, before, record, [breakOn(start)]), start).toBe(apart);
	});
	it('are apart where one has more days: its total grows with them', () => {
		const longer = { from: '2023-12-31', to: '2024-01-07' };
		expect(periodsApart(january, longer, record, [])).toBe('length');
		expect(periodsApart(longer, january, record, [])).toBe('length');
	});
});

describe('A change', () => {
	it('is given between exact figures of periods with a report on every day', () => {
		expect(changeOf(whole(exactly(150)), whole(exactly(100)), null)).toEqual({
			kind: 'change',
			difference: 50,
			ratio: 1.5
		});
		expect(changeOf(whole(exactly(0)), whole(exactly(54)), null)).toMatchObject({ ratio: 0 });
	});
	it('is given between closed ranges that do not touch', () => {
		expect(changeOf(whole(range(99, 90, 110)), whole(range(50, 40, 60)), null)).toMatchObject({
			difference: 49
		});
	});
	it('has no ratio of a base under ten, nor one over tenfold', () => {
		const ratio = (now: number, before: number) => {
			const change = changeOf(whole(exactly(now)), whole(exactly(before)), null);
			return change.kind === 'change' ? change.ratio : change.why;
		};
		expect(ratio(99, 9)).toBeNull();
		expect(ratio(100, 10)).toBe(10);
		expect(ratio(101, 10)).toBeNull();
		expect(ratio(5, 0)).toBeNull();
	});

	const side = (patch: Partial<Side>): Side => ({ ...whole(exactly(20)), ...patch });
	it.each([
		['unknown', side({ figure: null }), side({}), null],
		['unknown', side({}), side({ figure: null }), null],
		['outside', side({}), side({}), 'outside'],
		['break', side({}), side({}), 'break'],
		['coverage', side({ reported: 4 }), side({}), null],
		['coverage', side({}), side({ reported: 6 }), null],
		['open', side({ figure: atLeast(20) }), side({}), null],
		['open', side({}), side({ figure: range(53, 39, Infinity) }), null],
		['open', side({ figure: { ...exactly(20), approximate: true } }), side({}), null],
		['overlap', side({ figure: range(20, 15, 25) }), side({ figure: range(26, 25, 30) }), null]
	] as const)('is not given: %s', (why, now, before, periods) => {
		expect(changeOf(now, before, periods)).toEqual({ kind: 'apart', why });
	});

	it('is given from one to the other whenever it is given back, with the opposite sign', () => {
		const figure = fc
			.tuple(fc.nat(200), fc.nat(20), fc.oneof(fc.nat(20), fc.constant(Infinity)), fc.boolean())
			.map(([value, below, above, approximate]): Figure => ({
				...exactly(value),
				low: Math.max(0, value - below),
				high: value + above,
				approximate
			}));
		const anySide = fc.record({
			figure: fc.option(figure),
			days: fc.constant(7),
			reported: fc.constantFrom(5, 7, 7)
		});
		fc.assert(
			fc.property(anySide, anySide, (a, b) => {
				const [there, back] = [changeOf(a, b, null), changeOf(b, a, null)];
				expect(there.kind).toBe(back.kind);
				if (there.kind !== 'change' || back.kind !== 'change') return;
				expect(there.difference + back.difference).toBe(0);
				expect([a.figure?.high, b.figure?.high]).not.toContain(Infinity);
				expect([a.reported, b.reported]).toEqual([7, 7]);
			})
		);
	});
});
