import { describe, expect, it } from 'vitest';
import { createLedger } from '../../../../src/lib/records/ledger/ledger';
import { kyivDay } from '../../../../src/lib/records/ledger/moment';
import { readLedger } from '../../../../src/lib/site/server/read-ledger';
import { latestStatement } from '../../../../src/lib/figures/stats/latest-statement';
import { resolveDaily } from '../../../../src/lib/figures/stats/resolve-daily';
import { LedgerBuilder } from '../../../fixtures/ledger-builder';

describe('The latest', () => {
	it('is the newest statement of the whole ledger, by its Kyiv day: of either direction, of a period too', () => {
		const ledger = new LedgerBuilder()
			.attack('ru-2024-01-01')
			.report('a', 'air-force', [['launched', 'drone', 5]], { published: '2024-01-01' })
			.attack('ua-2024-01-02', { direction: 'UA' })
			.report('b', 'outlet', [['intercepted', 'drone', 5]], { published: '2024-01-02T22:30Z' })
			.attack('ru-period', { kind: 'period', start: '2024-01-01', end: '2024-01-02' })
			.report('c', 'outlet', [['launched', 'drone', 9]], { published: '2024-02-07' })
			.build();
		expect(latestStatement(ledger)).toBe('2024-02-07');
		expect(latestStatement(ledger, Date.parse('2024-01-20T00:00Z'))).toBe('2024-01-03');
		for (const direction of ['RU', 'UA'] as const) {
			expect(resolveDaily(ledger, { direction, asOf: null }).knownOn).toBe('2024-02-07');
			expect(resolveDaily(ledger, { direction, asOf: '2024-01-01' }).knownOn).toBe('2024-01-01');
		}
	});

	it('is none before the first statement', () => {
		const ledger = new LedgerBuilder()
			.attack('ru-2024-01-01')
			.report('a', 'air-force', [['launched', 'drone', 5]])
			.build();
		expect(latestStatement(ledger, 0)).toBeNull();
		expect(latestStatement(new LedgerBuilder().build())).toBeNull();
	});

	it('of the shipped ledger is one day in both directions', async () => {
		const { tables } = await readLedger('data', { today: '2026-11-22' });
		const ledger = createLedger(tables);
		const newest = tables.reports
			.map(({ published }) => kyivDay(published))
			.sort()
			.at(-1);
		const known = (['RU', 'UA'] as const).map(
			(direction) => resolveDaily(ledger, { direction, asOf: null }).knownOn
		);
		expect(new Set([...known, latestStatement(ledger)])).toEqual(new Set([newest]));
	});
});
