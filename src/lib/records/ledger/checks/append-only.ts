/**
 * A ledger against what of it was published: reports are appended, never edited and never removed. Without
 * this, what was known on an earlier day could be rewritten without a trace.
 */
import { formatCell, type Cell } from '../cells';
import type { LedgerLines } from '../parse';
import { createProblem, type ProblemCode } from '../problems';
import { schemaOf } from '../schema';
import type { LedgerTables, Problem, Reading } from '../types';
import { FROZEN_TABLES, MENDABLE, type FrozenTable } from '../versions';

type Row = Record<string, Cell | undefined>;

export interface PublishedTables {
	tables: LedgerTables;
	/** Where each row stood, for those that are gone; else row `i` stood on line `i + 2`. */
	lines?: LedgerLines | undefined;
	/** The columns each file had; a column appended since may be filled in. All of them by default. */
	columns?: Partial<Record<FrozenTable, readonly string[]>> | undefined;
}

/**
 * What was published and is no longer as it was: every changed cell and every row that is gone is an error.
 * New figures of a published report are an error too. New rows are not, nor is another order of rows.
 * A mended title, note or address, a moment found to be seen or inferred, a reading that is gone is a warning: our words about a statement, not the statement.
 */
export function checkAppendOnly(
	before: PublishedTables,
	after: { tables: LedgerTables; lines?: LedgerLines | undefined }
): Problem[] {
	const problems: Problem[] = [];
	const publishedReports = new Set(before.tables.reports.map((report) => report.report_id));
	for (const table of FROZEN_TABLES) {
		const keyColumns = schemaOf(table).primaryKey;
		const keyOf = (row: Row) => JSON.stringify(keyColumns.map((column) => row[column] ?? null));
		const rowsAfter = after.tables[table] as unknown as Row[];
		const rowsBefore = before.tables[table] as unknown as Row[];
		const found = new Map(rowsAfter.map((row, index) => [keyOf(row), index]));
		const lineAfter = (index: number) => after.lines?.[table][index] ?? index + 2;
		const file = `${table}.csv`;
		const columns = schemaOf(table).fields.map((field) => field.name);
		const known = before.columns?.[table] ?? columns;

		rowsBefore.forEach((old, index) => {
			const key = keyColumns.map((column) => formatCell(old[column])).join(',');
			const at = found.get(keyOf(old));
			const now = at === undefined ? undefined : rowsAfter[at];
			if (at === undefined || now === undefined) {
				const line = before.lines?.[table][index] ?? index + 2;
				problems.push(createProblem('published-gone', { file, value: key }, String(line)));
				return;
			}
			for (const column of columns) {
				const [was, is] = [formatCell(old[column]), formatCell(now[column])];
				if (was === is || !known.includes(column)) continue;
				const code: ProblemCode = MENDABLE[table].includes(column)
					? 'published-mended'
					: 'published-edited';
				const spot = { file, row: lineAfter(at), column, value: is };
				problems.push(createProblem(code, spot, was === '' ? 'empty' : `"${was.slice(0, 80)}"`));
			}
		});

		if (table !== 'counts') continue;
		const publishedKeys = new Set(rowsBefore.map(keyOf));
		rowsAfter.forEach((row, index) => {
			const report = formatCell(row['report_id']);
			if (!publishedReports.has(report) || publishedKeys.has(keyOf(row))) return;
			const spot = { file, row: lineAfter(index), column: 'report_id', value: report };
			problems.push(createProblem('published-grown', spot));
		});
	}
	return problems.concat(readingsGone(before, after.tables));
}

/** Places where a published report was read may be added, and mended in words; one that is gone is said. */
function readingsGone(before: PublishedTables, { readings }: LedgerTables): Problem[] {
	const key = (row: Reading) => JSON.stringify([row.report_id, row.url]);
	const kept = new Set(readings.map(key));
	return before.tables.readings.flatMap((row, index) => {
		if (kept.has(key(row))) return [];
		const line = before.lines?.readings[index] ?? index + 2;
		const spot = { file: 'readings.csv', value: `${row.report_id},${row.url}` };
		return [createProblem('published-reading-gone', spot, String(line))];
	});
}
