import { byMeasure, TALLIED } from '../../../../src/lib/records/ledger/measures';
import { describe, expect, it } from 'vitest';
import { eachDay } from '../../../../src/lib/records/ledger/moment';
import { exactly } from '../../../../src/lib/figures/stats/figure';
import { familyByGrain, groupByGrain, startOfGrain } from '../../../../src/lib/figures/stats/grain';
import { intensityScale, salvoDays } from '../../../../src/lib/figures/stats/intensity';
import { largestDays } from '../../../../src/lib/figures/stats/largest-days';
import { comparedSpan, yearBefore } from '../../../../src/lib/figures/stats/period-totals';
import { resolveDaily } from '../../../../src/lib/figures/stats/resolve-daily';
import { nodesOf, selectFamilies } from '../../../../src/lib/figures/stats/select-strikes';
import { centredMean, centredRates } from '../../../../src/lib/figures/stats/smooth';
import { LedgerBuilder } from '../../../fixtures/ledger-builder';

const builder = () =>
	new LedgerBuilder()
		.attack('ru-2024-01-01-night')
		.report('night', 'air-force', [
			['launched', 'shahed-136-131', 90],
			['intercepted', 'shahed-136-131', 87]
		])
		.attack('ru-2024-01-01-day')
		.report('day', 'air-force', [
			['launched', 'shahed-136-131', 10],
			['intercepted', 'shahed-136-131', 9]
		])
		.attack('ru-2024-01-03')
		.report('third', 'air-force', [
			['launched', 'kalibr', 2],
			['launched', 'iskander-m', 3],
			['intercepted', 'kalibr', 2]
		])
		.attack('ru-2024-01-05-town', { means: 'rocket_artillery' })
		.report('town', 'governor', [['killed', 'UA-30', 4]])
		.attack('ru-period', { kind: 'period', start: '2024-01-01', end: '2024-01-03' })
		.report('sum', 'general-staff', [['launched', 'drone', 200]]);
const series = () => resolveDaily(builder().build(), { direction: 'RU', asOf: null });

describe('Rule 4: a day is the sum over its waves', () => {
	it('Night and day waves add up', () => {
		const cell = series().days[0]!.strikes['drone'];
		expect(cell).toMatchObject({ launched: { value: 100 }, intercepted: { value: 96 } });
		expect(series().days[0]!.waves).toBe(2);
	});
	it('A day without a report is there, as a day without a report', () => {
		const [, second] = series().days;
		expect(second).toMatchObject({
			date: '2024-01-02',
			reported: false,
			strikes: {},
			killed: null
		});
	});
	it('A family that no report mentions is not a zero', () => {
		expect(series().days[2]!.strikes['drone']).toMatchObject({
			state: 'not-mentioned',
			launched: null
		});
	});
	it('Attacks that were artillery stay out of the days and are listed apart', () => {
		const { days, others } = series();
		expect(days.at(-1)).toMatchObject({ date: '2024-01-05', killed: null });
		expect(others).toMatchObject([{ day: '2024-01-05', killed: { value: 4 } }]);
	});
	it('Sums over several days are periods, never added', () => {
		expect(series().periods).toMatchObject([{ from: '2024-01-01', figure: { value: 200 } }]);
	});
	it('Weapons chosen are summed without counting a parent twice', () => {
		const ledger = builder().build();
		const tree = ledger.weaponTree;
		expect(nodesOf(tree, 'missile', ['kalibr', 'cruise'])).toEqual(['cruise']);
		expect(nodesOf(tree, 'missile', ['missile', 'kalibr'])).toEqual(['missile']);
		expect(nodesOf(tree, 'drone', ['kalibr'])).toEqual([]);
		const { missile, drone } = selectFamilies(series().days, tree, ['kalibr']);
		expect(missile[2]).toMatchObject({ launched: { value: 2 }, partial: false });
		expect(drone[0]?.launched).toBeNull();
	});
});

describe('Grain', () => {
	it('Weeks begin on Monday, months on their first day', () => {
		expect(startOfGrain('2024-01-07', 'week')).toBe('2024-01-01');
		expect(startOfGrain('2024-02-29', 'month')).toBe('2024-02-01');
	});
	it('Spans are cut by the period and hold every day once', () => {
		const days = eachDay('2023-12-30', '2024-01-09').map((date) => ({ date }));
		const groups = groupByGrain(days, 'week');
		expect(groups.map((group) => group.span)).toEqual([
			{ from: '2023-12-30', to: '2023-12-31' },
			{ from: '2024-01-01', to: '2024-01-07' },
			{ from: '2024-01-08', to: '2024-01-09' }
		]);
		expect(groups.flatMap((group) => group.days)).toEqual(days);
	});
	it('The spans of a grain add up to the days', () => {
		const { days } = series();
		const { drone } = selectFamilies(days, builder().build().weaponTree, null);
		const [week] = familyByGrain(drone, 'week');
		expect(week).toMatchObject({
			launched: { value: 100 },
			reportedDays: 2,
			knownDays: 1,
			days: 5
		});
	});
});

describe('Rule 6: smoothing', () => {
	it('The mean is centred and cut where its window is incomplete', () => {
		expect(centredMean([1, 2, 3, 4, 5, 6, 7, 8])).toEqual([
			null,
			null,
			null,
			4,
			5,
			null,
			null,
			null
		]);
	});
	it('An unknown day leaves no mean', () => {
		expect(centredMean([1, 2, 3, null, 5, 6, 7]).every((value) => value === null)).toBe(true);
	});
	it('The rate is the ratio of sums over the window', () => {
		const day = (stopped: number | null, launched: number) => {
			const paired =
				stopped === null
					? null
					: {
							launched: exactly(launched),
							stopped: exactly(stopped),
							intercepted: exactly(stopped)
						};
			return {
				date: '',
				reported: true,
				state: 'known' as const,
				...byMeasure(TALLIED, () => null),
				...{ launched: exactly(launched), stopped: null },
				paired,
				outcomes: paired ? [{ wave: 0, pair: paired, rivals: [] }] : [],
				partial: false,
				disputed: false,
				chosen: [],
				alternatives: []
			};
		};
		const rates = centredRates([
			day(1, 1),
			day(0, 9),
			day(null, 50),
			day(5, 10),
			day(0, 0),
			day(0, 0),
			day(4, 10)
		]);
		expect(rates[3]).toMatchObject({ stopped: 10, launched: 30 });
		expect(rates.filter((rate) => rate !== null)).toHaveLength(1);
	});
});

describe('Rule 7: intensity and salvos', () => {
	it('Classes are ranks among reporting days; equal values share one', () => {
		const scale = intensityScale([...Array.from({ length: 100 }, (_, i) => i + 1), null]);
		expect(scale.bounds.map((bound) => bound && [bound.low, bound.high])).toEqual([
			[1, 25],
			[26, 50],
			[51, 75],
			[76, 90],
			[91, 100]
		]);
		expect(intensityScale([5, 5, 5, 5]).bounds.filter((bound) => bound)).toHaveLength(1);
	});
	it('An empty record has no bounds', () => {
		expect(intensityScale([null]).bounds.every((bound) => bound === null)).toBe(true);
	});
	it('A salvo stands out against the thirty reporting days before it', () => {
		const quiet = Array.from({ length: 12 }, (_, i) => ({
			date: `2024-01-${String(i + 1).padStart(2, '0')}`,
			launched: 10 + (i % 2)
		}));
		const days = [
			...quiet,
			{ date: '2024-01-13', launched: null },
			{ date: '2024-01-14', launched: 90 }
		];
		expect([...salvoDays(days)]).toEqual(['2024-01-14']);
		expect(salvoDays(days.slice(6)).size).toBe(0);
	});
});

describe('Rule 8: records and comparisons', () => {
	it('Days rank by launches and say when they were the largest to date', () => {
		const ranked = largestDays(series().days, { from: '2024-01-01', to: '2024-01-05' }, 5);
		expect(ranked.map(({ day, rank, largestToDate }) => [day.date, rank, largestToDate])).toEqual([
			['2024-01-01', 1, true],
			['2024-01-03', 2, false]
		]);
	});
	it('The previous period is equal and does not overlap', () => {
		expect(comparedSpan({ from: '2024-01-01', to: '2024-01-31' }, 'previous')).toEqual({
			from: '2023-12-01',
			to: '2023-12-31'
		});
	});
	it('A year before 29 February is 28 February', () => {
		expect(yearBefore('2024-02-29')).toBe('2023-02-28');
		expect(yearBefore('2024-01-31')).toBe('2023-01-31');
	});
});
