import { describe, expect, it } from 'vitest';
import { createLedger } from '../../../src/lib/ledger/ledger';
import { readLedger } from '../../../src/lib/server/read-ledger';
import { resolveDaily } from '../../../src/lib/stats/resolve-daily';
import { packSeries, unpackSeries } from '../../../src/lib/view/pack-series';

describe('A packed series', () => {
	it.each(['RU', 'UA'] as const)('comes back whole, direction %s', async (direction) => {
		const { tables } = await readLedger('data', { today: '2026-11-22' });
		const series = resolveDaily(createLedger(tables), {
			direction,
			asOf: null,
			from: '2023-12-01',
			to: '2024-01-31'
		});
		const text = JSON.stringify(packSeries(series));
		expect(unpackSeries(JSON.parse(text) as ReturnType<typeof packSeries>)).toEqual(series);
		const days = (of: { days: unknown[] }) => JSON.stringify(of.days).length;
		expect(days(packSeries(series))).toBeLessThan(days(series) / 1.5);
	});
});
