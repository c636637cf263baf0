/** The ledger of tests/fixtures/ledger-small, resolved over its window. */
import { createLedger } from '../../../../src/lib/records/ledger/ledger';
import type { Direction } from '../../../../src/lib/records/ledger/types';
import { readLedger } from '../../../../src/lib/site/server/read-ledger';
import { resolveDaily } from '../../../../src/lib/figures/stats/resolve-daily';

export const SMALL_LEDGER = 'tests/fixtures/ledger-small';

export async function readSmallLedger(direction: Direction = 'RU', asOf: string | null = null) {
	const { tables, problems } = await readLedger(SMALL_LEDGER, { today: '2024-02-01' });
	if (problems.length > 0) throw new Error(`The fixture has problems: ${problems[0]?.reason}`);
	const ledger = createLedger(tables);
	const span = { from: '2023-12-31', to: '2024-01-03' };
	return { tables, ledger, series: resolveDaily(ledger, { direction, asOf, ...span }) };
}
