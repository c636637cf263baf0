/** What the commands that import have in common. */
import { fileURLToPath } from 'node:url';
import {
	describeImport,
	nameDataSet,
	widenTemporal,
	type DataSet
} from '../src/lib/records/importers/descriptor';
import type { ImportResult } from '../src/lib/records/importers/import-file';
import { decodeFile } from '../src/lib/pages/own/decode-file';
import { formatProblem } from '../src/lib/records/ledger/format-problem';
import type { LedgerTables } from '../src/lib/records/ledger/types';
import { isVacant } from '../src/lib/site/server/ledger-place';
import { readLedger, type ReadLedger } from '../src/lib/site/server/read-ledger';
import { SHOWN_OF_EACH_KIND } from './import-report';

/** The larger of the public files has under 20 MB; whatever has more than twice that is something else. */
export const LARGEST_BYTES = 50_000_000;

/** A reason not to go on, in words for a person. */
export class Refusal extends Error {}

/** Progress goes beside what is printed for good. */
export function say(words: string): void {
	process.stderr.write(`… ${words}\n`);
}

/** The text of a file's bytes; a refusal for what is no text. */
export function textOf(name: string, bytes: Uint8Array): string {
	const decoded = decodeFile(name, bytes, 'en');
	if (decoded.kind === 'zip')
		throw new Refusal(`${name}: this is an archive, not a text file. Unpack it first.`);
	if (decoded.kind === 'refused')
		throw new Refusal(decoded.problems.map((problem) => formatProblem(problem)).join('\n'));
	for (const problem of decoded.problems) say(formatProblem(problem));
	return decoded.text;
}

/** The ledger to add to; null where a new one is to be made. */
export async function readTarget(
	dir: string,
	isFresh: boolean,
	today: string
): Promise<ReadLedger | null> {
	const vacant = await isVacant(dir).catch(() => false);
	if (isFresh && vacant) return null;
	const before = await readLedger(dir, { today });
	const errors = before.problems.filter((problem) => problem.severity === 'error');
	if (errors.length === 0) return before;
	throw new Refusal(
		`${errors.slice(0, SHOWN_OF_EACH_KIND).map(formatProblem).join('\n')}\nThe ledger there has errors. Mend them first (npm run data:check).`
	);
}

/** The weapons, places, sources and notes that imported rows are named by: those of the shipped ledger. */
export async function readVocabulary(today: string): Promise<LedgerTables> {
	const ours = fileURLToPath(new URL('../data', import.meta.url));
	return (await readLedger(ours, { today })).tables;
}

/**
 * The new text of `datapackage.json` after an import; null leaves it as it is. `about` is its text now, null where
 * there is none; a ledger without one gets one only where it `isFresh`.
 */
export function describe(
	about: string | null,
	isFresh: boolean,
	{ summary }: Pick<ImportResult, 'summary'>,
	set: DataSet | null
): string | null {
	const span = summary?.span;
	if (!span || !set) return null;
	if (about === null) return isFresh ? describeImport([set], span) : null;
	const named = nameDataSet(about, set);
	return widenTemporal(named ?? about, span) ?? named;
}
