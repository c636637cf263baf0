/** What every check of a ledger is given, and how it speaks. */
import { createProblem, type ProblemCode } from '../problems';
import type { LedgerLines } from '../parse';
import type { IsoDay, LedgerTables, Problem, TableName } from '../types';

export interface CheckContext {
	tables: LedgerTables;
	today: IsoDay;
	/** Tables from which rows are missing: what is not found there may well exist. */
	incomplete: ReadonlySet<TableName>;
	/** Adds a problem about row `index` of a table; `column` is `''` for the row as a whole. */
	report(code: ProblemCode, table: TableName, index: number, column: string, detail?: string): void;
	/** The line of a row in its file. */
	lineOf(table: TableName, index: number): number;
}

/** A context that adds to `problems`. Without lines, row `i` is taken to stand on line `i + 2`. */
export function createContext(
	tables: LedgerTables,
	today: IsoDay,
	lines: LedgerLines | undefined,
	incomplete: ReadonlySet<TableName>,
	problems: Problem[]
): CheckContext {
	const lineOf = (table: TableName, index: number) => lines?.[table][index] ?? index + 2;
	return {
		tables,
		today,
		incomplete,
		lineOf,
		report(code, table, index, column, detail) {
			const row = tables[table][index] as unknown as Record<string, unknown>;
			const value = column === '' ? '' : String(row[column] ?? '');
			const spot = { file: `${table}.csv`, row: lineOf(table, index), column, value };
			problems.push(createProblem(code, spot, detail));
		}
	};
}
