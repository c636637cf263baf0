/** The plain count itself, on the examples that the rules of counting give. */
import { describe, expect, it } from 'vitest';
import { told } from '../../oracle/faults';
import { atLeast, exactly, span, type Figure } from '../../oracle/figures';
import { instantOf, kyivDay } from '../../oracle/kyiv';
import { disjoint } from '../../oracle/places';
import { RECORD } from '../../oracle/random-views';
import { clusterInterval, t975 } from '../../oracle/rates';
import { readTables } from '../../oracle/tables';
import { Oracle, type Asked, type Family } from '../../oracle/view';
import { Tree } from '../../oracle/world';

const oracle = new Oracle(readTables());
const ALL: Asked = {
	direction: 'RU',
	asOf: null,
	record: RECORD,
	period: null,
	weapons: null,
	rate: 'stopped'
};
const world = oracle.world('RU', null);
const dayOf = (date: string) => oracle.day(world, date, null);
const cellOf = (date: string, node: string) =>
	oracle.cellOf(
		world,
		world.waves.filter((wave) => wave.day === date),
		[node]
	);
const inWords = (figures: Record<string, Figure | null>) =>
	Object.fromEntries(Object.entries(figures).map(([name, figure]) => [name, told(figure)]));

describe('Figures', () => {
	it('a rival lower bound above every closed end opens the range, and not the value', () => {
		const chosen = { ...exactly(53), low: 39, high: 53 };
		expect(told(span(chosen, [atLeast(58)]))).toBe('53 [39, ∞; 58]');
		expect(told(span(chosen, [atLeast(41), exactly(58)]))).toBe('53 [39, 58]');
	});
});

describe('The clock of Kyiv', () => {
	it('a bare date is the last moment of its day, in winter and in summer', () => {
		expect(new Date(instantOf('2024-01-02')).toISOString()).toBe('2024-01-02T21:59:59.999Z');
		expect(new Date(instantOf('2024-07-02')).toISOString()).toBe('2024-07-02T20:59:59.999Z');
		expect(kyivDay('2024-01-02T23:30Z')).toBe('2024-01-03');
	});
});

describe('Places', () => {
	it('of those that overlap, the set that adds to most', () => {
		const tree = new Tree([
			{ id: 'UA-63', parent_id: 'UA' },
			{ id: 'UA-63.kharkiv', parent_id: 'UA-63' },
			{ id: 'UA-30', parent_id: 'UA' },
			{ id: 'UA-32', parent_id: 'UA' }
		]);
		const sum = (figures: Record<string, number>) =>
			disjoint(
				tree,
				Object.entries(figures).map(([place, value]) => ({ place, value }))
			).reduce((total, { value }) => total + value, 0);
		expect(sum({ 'UA-30+UA-32': 5, 'UA-30+UA-63.kharkiv': 6 })).toBe(6);
		expect(sum({ 'UA-63': 4, 'UA-63.kharkiv': 6, 'UA-32': 2 })).toBe(8);
		expect(sum({ 'UA-30+UA-63.kharkiv': 6, 'UA-30': 3, 'UA-63': 2, 'UA-32': 1 })).toBe(7);
	});
});

describe('The interval of a rate', () => {
	it('has the points of Student’s t', () => {
		expect(t975(9)).toBeCloseTo(2.2622, 3);
		expect(t975(30)).toBeCloseTo(2.0423, 3);
		expect(t975(1)).toBeCloseTo(12.7062, 3);
	});

	it('is that of the reference: 43 to 73 % of missiles, 74 to 87 % of drones', () => {
		// The reference counts 8 of 37 on 13 January, before the joint figure.
		const outcomes = (family: Family) =>
			world.waves
				.filter((wave) => wave.day >= RECORD.from && wave.day <= RECORD.to)
				.flatMap((wave) => {
					const { pair } = oracle.wave(world, wave, family);
					if (!pair) return [];
					const isJoint = wave.day === '2024-01-13' && family === 'missile';
					return [{ n: isJoint ? 8 : pair.stopped.value, d: pair.launched.value }];
				});
		const points = (family: Family) => {
			const { low, high } = clusterInterval(outcomes(family))!;
			return [low, high].map((share) => Math.round(share * 100));
		};
		const sum = (family: Family, key: 'n' | 'd') =>
			outcomes(family).reduce((total, each) => total + each[key], 0);
		expect([sum('missile', 'n'), sum('missile', 'd')]).toEqual([248, 403]);
		const [low, high] = points('missile');
		// A bootstrap is lopsided where 18 attacks are so unlike each other; the logit scale less so.
		expect(Math.abs(low! - 43)).toBeLessThanOrEqual(4);
		expect(Math.abs(high! - 73)).toBeLessThanOrEqual(4);
		const [least, most] = points('drone');
		expect(Math.abs(least! - 74)).toBeLessThanOrEqual(1);
		expect(Math.abs(most! - 87)).toBeLessThanOrEqual(1);
	});
});

describe('The examples of the rules', () => {
	it('22 December: 28 and at least 9 are at least 37, of which 33 were stopped', () => {
		const { launched, stopped } = dayOf('2023-12-22').families.drone;
		expect(inWords({ launched, stopped })).toEqual({
			launched: '37+ [37, ∞; 37]',
			stopped: '33 [33, 33]'
		});
	});

	it('11 December and 31 January hold a wave without a national figure', () => {
		for (const date of ['2023-12-11', '2024-01-31'])
			expect(dayOf(date).families.missile).toMatchObject({
				partial: true,
				launched: { floor: true }
			});
	});

	it('2 January: 83 of named types is no rival of 99', () => {
		expect(told(dayOf('2024-01-02').families.missile.launched)).toBe('99 [99, 100]');
	});

	it('8 January: all 18 stopped were of one class, so the others stopped none', () => {
		for (const node of ['kinzhal', 'aeroballistic', 'iskander-m', 'ballistic'])
			expect([node, told(cellOf('2024-01-08', node).stopped)]).toEqual([node, '0 [0, 0]']);
		expect(told(cellOf('2024-01-08', 'kh-101-555').stopped)).toBe('18 [18, 18]');
	});

	it('13 January: of over 20 that failed at least 18 were missiles, so at least 26 of 37 were stopped', () => {
		const { suppressed, stopped, launched } = dayOf('2024-01-13').families.missile;
		expect(inWords({ suppressed, stopped, launched })).toEqual({
			suppressed: '18+ [18, ∞; 18]',
			stopped: '26+ [26, ∞; 26]',
			launched: '37 [37, 37]'
		});
		expect(dayOf('2024-01-13').families.drone.stopped).toBeNull();
	});

	it('17 December: no missile stands in two classes', () => {
		const classes = world.tree
			.childrenOf('missile')
			.map((node) => cellOf('2023-12-17', node).suppressed?.value ?? 0);
		expect(classes.reduce((sum, value) => sum + value, 0)).toBe(1);
		expect(dayOf('2023-12-17').families.missile.suppressed?.value).toBe(1);
	});

	it('the toll is the greater of the statement and the sum of places', () => {
		const toll = (date: string) => {
			const { best, basis, statement } = dayOf(date).killed!;
			return `${best.value}${best.floor ? '+' : ''} ${basis}, stated ${statement?.value}`;
		};
		expect(['2023-12-29', '2024-01-02', '2024-01-08', '2024-01-23'].map(toll)).toEqual([
			'57+ sum-of-places, stated 53',
			'8+ sum-of-places, stated 5',
			'5+ sum-of-places, stated 4',
			'18 statement, stated 18'
		]);
	});

	it('attacks by Ukraine: claims are lower bounds, never launches, and one claim is no share', () => {
		const { families } = oracle.answer({ ...ALL, direction: 'UA' });
		expect(families.drone).toMatchObject({ launched: null, stopped: { floor: true } });
		// 153 in national claims, and the local ones where there is none; no place twice.
		expect(families.drone.stopped?.value).toBe(251);
		expect(families.missile.rate).toMatchObject({ attacks: 1, share: null });
	});

	it('known on 2 January the record ends that day', () => {
		expect(oracle.answer({ ...ALL, asOf: '2024-01-02' }).span).toEqual({
			from: '2023-12-01',
			to: '2024-01-02'
		});
	});
});
