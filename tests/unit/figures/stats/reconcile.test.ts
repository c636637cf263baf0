import { beforeAll, describe, expect, it } from 'vitest';
import { createLedger, type Ledger } from '../../../../src/lib/records/ledger/ledger';
import { readLedger } from '../../../../src/lib/site/server/read-ledger';
import {
	reconcileParts,
	reconcilePeriods,
	reconcileReports
} from '../../../../src/lib/figures/stats/reconcile';
import { resolveDaily } from '../../../../src/lib/figures/stats/resolve-daily';
import { LedgerBuilder } from '../../../fixtures/ledger-builder';

let shipped: Ledger;
beforeAll(async () => {
	shipped = createLedger((await readLedger('data', { today: '2026-11-22' })).tables);
});
const shippedPeriods = () =>
	reconcilePeriods(
		shipped,
		resolveDaily(shipped, { direction: 'RU', asOf: null, from: '2023-12-01', to: '2024-01-31' })
	);
const shippedPeriod = (attack: string) =>
	shippedPeriods().find((check) => check.attack.attack_id === attack)!;

describe('Statements over several days of the shipped ledger', () => {
	it('sets about 300 missiles and more than 200 drones of 29 December to 2 January beside our days', () => {
		const { lines } = shippedPeriod('ru-period-2023-12-29--2024-01-02');
		expect(
			lines.map(({ weaponId, stated, ours, known, days }) => [
				weaponId,
				stated.value,
				ours?.value,
				known,
				days
			])
		).toEqual([
			['all', 500, 466, 5, 5],
			['missile', 300, 236, 4, 5],
			['shahed-136-131', 201, 230, 5, 5]
		]);
		expect(lines.map((line) => line.agrees)).toEqual(['sum', 'sum', 'statement']);
	});
	it('sets about 170 drones since 31 December beside our days', () => {
		const line = shippedPeriod('ru-period-2023-12-31--2024-01-02').lines.find(
			({ weaponId }) => weaponId === 'shahed-136-131'
		);
		expect([line?.stated.value, line?.ours?.value, line?.difference]).toEqual([170, 184, 14]);
	});
	it('finds that the nights to 12–16 December meet 112 launched and 104 shot down exactly', () => {
		const check = shippedPeriod('ru-period-2023-12-11--2023-12-16');
		expect(check.lines.map(({ stated }) => stated.value).sort()).toEqual([104, 112]);
		expect(check.match).toEqual({ from: '2023-12-12', to: '2023-12-16' });
	});
	it('gives no difference where the period reaches out of the record', () => {
		for (const { lines } of shippedPeriods()) {
			for (const line of lines) {
				if (line.inside < line.days) expect(line.difference).toBe(null);
				else expect(line.difference).toBe(line.ours && line.ours.value - line.stated.value);
			}
		}
	});
});

describe('A statement over several days', () => {
	const ledgerOf = (stated: number, exactly: 'exact' | 'about' | 'at_least' = 'exact') =>
		new LedgerBuilder()
			.attack('a-2024-03-01')
			.report('r1', 'air-force', [
				['launched', 'drone', 10],
				['intercepted', 'drone', 8]
			])
			.attack('b-2024-03-02')
			.report('r2', 'air-force', [
				['launched', 'drone', 5],
				['intercepted', 'drone', 5]
			])
			.attack('p', { kind: 'period', start: '2024-03-01', end: '2024-03-02' })
			.report('rp', 'general-staff', [['launched', 'drone', stated, exactly]]);
	const check = (builder: LedgerBuilder) => {
		const ledger = builder.build();
		return reconcilePeriods(
			ledger,
			resolveDaily(ledger, { direction: 'RU', asOf: null, from: '2024-03-01', to: '2024-03-02' })
		)[0]!;
	};
	it('meets our sum', () => {
		expect(check(ledgerOf(15)).lines[0]).toMatchObject({ difference: 0, agrees: 'statement' });
	});
	it('differs from it by ours less stated', () => {
		expect(check(ledgerOf(20)).lines[0]).toMatchObject({ difference: -5, agrees: null });
	});
	it('may be right where our sum is of too few days, and the sum says at least', () => {
		const line = check(
			ledgerOf(20)
				.attack('c-2024-03-02')
				.report('r3', 'air-force', [['launched', 'drone', null, 'undisclosed']])
		).lines[0]!;
		expect(line).toMatchObject({ difference: -5, agrees: 'sum' });
		expect(line.ours).toMatchObject({ value: 15, floor: true, high: Infinity });
	});
	it('is exceeded by a lower bound of its own', () => {
		expect(check(ledgerOf(12, 'at_least')).lines[0]).toMatchObject({
			difference: 3,
			agrees: 'statement'
		});
	});
	it('is looked for in fewer days only where it gives two exact figures', () => {
		expect(check(ledgerOf(5)).match).toBe(null);
	});
	it('is never added to a day', () => {
		const ledger = ledgerOf(20).build();
		const { days } = resolveDaily(ledger, { direction: 'RU', asOf: null });
		expect(days.map((day) => day.strikes['drone']?.launched?.value)).toEqual([10, 5]);
	});
});

describe('Wholes and parts', () => {
	it('are compared within one report, and differ where the parts exceed the whole', () => {
		const ledger = new LedgerBuilder()
			.attack('a-2024-03-01')
			.report('fits', 'air-force', [
				['launched', 'missile', 10],
				['launched', 'kalibr', 4],
				['launched', 'kh-101-555', 6]
			])
			.report('exceeds', 'outlet', [
				['launched', 'missile', 10],
				['launched', 'kalibr', 4],
				['launched', 'kh-101-555', 8]
			])
			.build();
		const { compared, differing } = reconcileParts(ledger, 'RU');
		expect(compared).toBe(2);
		expect(differing.map((one) => [one.report.report_id, one.difference])).toEqual([
			['exceeds', 2]
		]);
	});
	it('of the shipped ledger never exceed', () => {
		expect(reconcileParts(shipped, 'RU').compared).toBeGreaterThan(20);
		expect(reconcileParts(shipped, 'RU').differing).toEqual([]);
	});
});

describe('Reports that disagree', () => {
	const differing = (day: string) =>
		reconcileReports(shipped, 'RU')
			.filter((check) => check.day === day && check.total === 'missile')
			.map((check) => [check.used.figure.value, check.other.figure.value]);
	it('names 44 beside 41 on 23 January 2024', () => {
		expect(differing('2024-01-23')).toContainEqual([41, 44]);
	});
	it('does not name a part that is said to be one: 83 of the interceptable types, of 99', () => {
		expect(differing('2024-01-02')).toEqual([]);
	});
	it('are none where one says at least and the other more', () => {
		const ledger = new LedgerBuilder()
			.attack('a-2024-03-01')
			.report('r1', 'air-force', [['launched', 'drone', 10]])
			.report('r2', 'outlet', [['launched', 'drone', 8, 'at_least']])
			.build();
		expect(reconcileReports(ledger, 'RU')).toEqual([]);
	});
});
