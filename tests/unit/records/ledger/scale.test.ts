import { describe, expect, it } from 'vitest';
import { ledgerTexts } from '../../../bench/make';
import { syntheticLedger } from '../../../fixtures/synthetic-ledger';
import { createLedger } from '../../../../src/lib/records/ledger/ledger';
import { parseLedger } from '../../../../src/lib/records/ledger/parse';
import { validateLedger } from '../../../../src/lib/records/ledger/validate';
import { resolveDaily } from '../../../../src/lib/figures/stats/resolve-daily';

/** Milliseconds of the processor that reading a ledger takes at its best of three: what else runs is not counted. */
function cost(texts: Record<string, string>): number {
	return Math.min(
		...Array.from({ length: 3 }, () => {
			const start = process.cpuUsage();
			const { tables, lines } = parseLedger(texts);
			expect(validateLedger(tables, { today: '2026-11-01', lines })).toEqual([]);
			resolveDaily(createLedger(tables), { direction: 'RU', asOf: null });
			const { user, system } = process.cpuUsage(start);
			return (user + system) / 1000;
		})
	);
}

describe('a ledger of many counts', () => {
	it('takes time in proportion to their number', { timeout: 60_000 }, () => {
		const small = cost(ledgerTexts(syntheticLedger(8_000)));
		const large = cost(ledgerTexts(syntheticLedger(64_000)));
		// Eight times as long if linear, sixty-four times if quadratic.
		expect(large / small).toBeLessThan(24);
	});
});
