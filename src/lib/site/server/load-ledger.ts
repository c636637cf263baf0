import { formatProblem } from '../../records/ledger/format-problem';
import { createLedger, type Ledger } from '../../records/ledger/ledger';
import { instantToKyivDay } from '../../records/ledger/moment';
import { readLedger, type ReadLedger } from './read-ledger';

/** A valid ledger as the build uses it. */
export interface LoadedLedger extends ReadLedger {
	ledger: Ledger;
}

/** The directory with the ledger: `data/`, or what `npm start -- --data DIR` names. */
export const ledgerDirectory = (): string => process.env.BARRAGE_DATA || 'data';

const loaded = new Map<string, Promise<LoadedLedger>>();

async function load(dir: string, now: number): Promise<LoadedLedger> {
	const read = await readLedger(dir, { today: instantToKyivDay(now) });
	const errors = read.problems.filter((problem) => problem.severity === 'error');
	if (errors.length > 0)
		throw new Error(
			`The ledger in ${dir} has errors, so nothing is built from it:\n${errors.map(formatProblem).join('\n')}`
		);
	return { ...read, ledger: createLedger(read.tables) };
}

/**
 * Reads and checks the ledger once a build. Rejects with each problem in words when it is invalid, so that no
 * page is ever built from bad figures.
 */
export function loadLedger(dir = ledgerDirectory(), now = Date.now()): Promise<LoadedLedger> {
	const known = loaded.get(dir);
	if (known) return known;
	const promise = load(dir, now);
	loaded.set(dir, promise);
	return promise;
}
