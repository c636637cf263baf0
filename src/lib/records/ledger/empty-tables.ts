import { TABLE_NAMES } from './schema';
import type { LedgerTables } from './types';

/** A ledger without rows: each table there is, empty. */
export const emptyTables = (): LedgerTables =>
	Object.fromEntries(TABLE_NAMES.map((name) => [name, []])) as unknown as LedgerTables;
