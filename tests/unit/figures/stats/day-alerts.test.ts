import { describe, expect, it } from 'vitest';
import { dayAlerts } from '../../../../src/lib/figures/stats/day-alerts';
import { resolveDaily } from '../../../../src/lib/figures/stats/resolve-daily';
import { LedgerBuilder } from '../../../fixtures/ledger-builder';

/** A ledger with so many drones launched each day from 1 January 2024; null for a day without a report. */
function ledgerOf(launched: readonly (number | null)[]) {
	const builder = new LedgerBuilder();
	launched.forEach((n, i) => {
		const day = `2024-01-${String(i + 1).padStart(2, '0')}`;
		if (n !== null)
			builder.attack(`ru-${day}`).report(`r.${day}`, 'air-force', [['launched', 'drone', n]]);
	});
	return builder;
}
const alertsOf = (builder: LedgerBuilder) =>
	dayAlerts(
		resolveDaily(builder.build(), {
			direction: 'RU',
			asOf: null,
			hasPatterns: false,
			from: '2024-01-01',
			to: '2024-01-20'
		})
	);
const told = (builder: LedgerBuilder) => alertsOf(builder).map(({ kind, day }) => `${kind} ${day}`);
/** Ten days that differ, 20 at most. */
const TEN = [10, 20, 10, 20, 10, 20, 10, 20, 10, 20];

describe('Days that stand out', () => {
	it('are a salvo and a record, or one of both', () => {
		// The mean of the ten is 15, their deviation 5.3: 22 is a record, 23 is a salvo too.
		expect(told(ledgerOf([...TEN, 22]))).toEqual(['record 2024-01-11']);
		expect(told(ledgerOf([...TEN, 23]))).toEqual(['salvo 2024-01-11', 'record 2024-01-11']);
		expect(told(ledgerOf([...TEN, 20]))).toEqual([]);
	});

	it('need ten days with a figure before them: days without a report are none', () => {
		expect(told(ledgerOf([...TEN.slice(1), 99]))).toEqual([]);
		expect(told(ledgerOf([null, ...TEN, null, 99]))).toEqual([
			'salvo 2024-01-13',
			'record 2024-01-13'
		]);
	});

	it('are no record where a day before had as many', () => {
		expect(told(ledgerOf([99, ...TEN, 99]))).toEqual(['salvo 2024-01-12']);
	});

	it('say what they rest on, by family, and how sure the days before are', () => {
		const builder = ledgerOf(TEN)
			.attack('ru-2024-01-11')
			.report('open', 'air-force', [['launched', 'drone', 5, 'at_least']])
			.attack('ru-2024-01-12')
			.report('a', 'air-force', [['launched', 'drone', 40]])
			.attack('ru-2024-01-12-day')
			.report('b', 'air-force', [['launched', 'missile', 3, 'at_least']]);
		const record = alertsOf(builder).find(({ kind }) => kind === 'record');
		expect(record).toMatchObject({ day: '2024-01-12', launched: 43, floor: true, openBefore: 1 });
		expect(record?.families.drone?.value).toBe(40);
		expect(record?.families.missile?.value).toBe(3);
		expect([...(record?.reports ?? [])].sort()).toEqual(['a', 'b']);
	});

	it('are none in a record without days', () => {
		expect(alertsOf(new LedgerBuilder())).toEqual([]);
	});
});
