/** How long another T takes. Measured alone: `npx vitest run --project unit resolve-speed`. */
import { expect, it } from 'vitest';
import { createLedger } from '../../../../src/lib/records/ledger/ledger';
import { validateLedger } from '../../../../src/lib/records/ledger/validate';
import { publicationMoments } from '../../../../src/lib/figures/stats/publication-moments';
import { resolveDaily } from '../../../../src/lib/figures/stats/resolve-daily';
import { timed } from '../../../fixtures/processor-time';
import { syntheticTables } from '../../../fixtures/synthetic-ledger';

/** Of processor time, DESIGN.md 10; the worker has it to itself. */
const LIMIT_MS = 50;
const WARM_UP = 15;
const RUNS = 31;

it('another T of a ledger of ten thousand counts resolves in under 50 ms', () => {
	const tables = syntheticTables({ seed: 1, days: 650 });
	expect(tables.counts.length).toBeGreaterThanOrEqual(10_000);
	expect(
		validateLedger(tables, { today: '2026-06-01' }).filter(({ severity }) => severity === 'error')
	).toEqual([]);
	const ledger = createLedger(tables);
	// The last twentieth: an earlier T has fewer days to resolve.
	const moments = publicationMoments(ledger, 'RU');
	const late = moments.slice(Math.floor(moments.length * 0.95));
	const times: number[] = [];
	for (let run = 0; run < WARM_UP + RUNS; run++) {
		const asOf = late[(run * 7919) % late.length]!.moment;
		const { result, ms } = timed(() => resolveDaily(ledger, { direction: 'RU', asOf }));
		times.push(ms);
		expect(result.days.length).toBeGreaterThan(600);
	}
	const measured = times.slice(WARM_UP).sort((a, b) => a - b);
	expect(measured[RUNS >> 1]).toBeLessThan(LIMIT_MS);
});
