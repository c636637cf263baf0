/** `npm run bench -- make`: writes a synthetic ledger into a directory of its own. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { schemaOf, TABLE_NAMES } from '../../src/lib/records/ledger/schema';
import type { LedgerTables } from '../../src/lib/records/ledger/types';
import { writeTable } from '../../src/lib/records/ledger/write';
import { isVacant, whyNotMadeAt } from '../../src/lib/site/server/ledger-place';
import { syntheticLedger, syntheticTables } from '../fixtures/synthetic-ledger';

/** The files of a ledger, by name. */
export function ledgerTexts(tables: LedgerTables): Record<string, string> {
	return Object.fromEntries(
		TABLE_NAMES.map((name) => [`${name}.csv`, writeTable<object>(tables[name], schemaOf(name))])
	);
}

/** What to make: so many counts, or so many days at the usual intensity. */
export type Size = { counts: number } | { days: number };

/** Makes a ledger and writes its files; rejects, in words for people, when something else lies there. */
export async function makeLedger(out: string, size: Size, seed: number): Promise<LedgerTables> {
	const refused = await whyNotMadeAt(out);
	if (refused !== null) throw new Error(refused);
	if (!(await isVacant(out)))
		throw new Error(`${out} is not empty: a synthetic ledger never goes beside other files.`);
	const tables =
		'counts' in size
			? syntheticLedger(size.counts, seed)
			: syntheticTables({ seed, days: size.days, directions: ['RU', 'UA'] });
	await mkdir(out, { recursive: true });
	for (const [file, text] of Object.entries(ledgerTexts(tables)))
		await writeFile(join(out, file), text);
	return tables;
}
