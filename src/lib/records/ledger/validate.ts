/** A ledger as a whole: what no single cell can show. DESIGN.md, rule 11, and the schemas' keys. */
import { checkAttacks } from './checks/attacks';
import { createContext } from './checks/context';
import { checkCounts } from './checks/counts';
import { checkKeys } from './checks/keys';
import { checkReadings } from './checks/readings';
import { checkReports } from './checks/reports';
import { checkTrees } from './checks/trees';
import type { LedgerLines } from './parse';
import { TABLE_NAMES } from './schema';
import type { IsoDay, LedgerTables, Problem, TableName } from './types';

export interface ValidateOptions {
	/** Nothing may be dated after it. */
	today: IsoDay;
	/** Where each row stands in its file, from `parseLedger`; else row `i` is on line `i + 2`. */
	lines?: LedgerLines;
	/**
	 * Tables that lack rows, because some could not be read: references into them are not checked,
	 * lest one bad cell be reported as many missing rows.
	 */
	incomplete?: Iterable<TableName>;
}

/**
 * Checks the tables of a ledger against each other, and returns the problems by table and row.
 * The tables are not changed. Their order of rows does not change what is found.
 */
export function validateLedger(tables: LedgerTables, options: ValidateOptions): Problem[] {
	const problems: Problem[] = [];
	const incomplete = new Set(options.incomplete ?? []);
	const context = createContext(tables, options.today, options.lines, incomplete, problems);
	checkKeys(context);
	checkTrees(context);
	checkAttacks(context);
	checkReports(context);
	checkReadings(context);
	checkCounts(context);
	const rank = new Map<string, number>(TABLE_NAMES.map((name, index) => [`${name}.csv`, index]));
	return problems.sort(
		(a, b) => (rank.get(a.file) ?? 0) - (rank.get(b.file) ?? 0) || a.row - b.row
	);
}
