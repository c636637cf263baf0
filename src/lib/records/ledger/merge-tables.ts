/** Tables of several files as one. */
import { TABLE_NAMES } from './schema';
import type { LedgerTables } from './types';

/** The rows of the first, then those of the second. */
export function mergeTables(tables: LedgerTables, additions: LedgerTables): LedgerTables {
	return Object.fromEntries(
		TABLE_NAMES.map((name) => [name, (tables[name] as unknown[]).concat(additions[name])])
	) as unknown as LedgerTables;
}
