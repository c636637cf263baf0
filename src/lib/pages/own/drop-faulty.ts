/** A ledger of one's own that has faults: what is faulty is left out and named, the rest can be shown. */
import type { IsoDay, LedgerTables, Problem, TableName } from '../../records/ledger/types';
import { validateLedger } from '../../records/ledger/validate';
import type { LedgerLines } from '../../records/ledger/parse';
import { TABLE_NAMES } from '../../records/ledger/schema';

export interface SoundTables {
	tables: LedgerTables;
	/** Where the rows that are left stand in their files. */
	lines: LedgerLines;
	problems: Problem[];
	/** Rows left out by the code of the first problem of each. */
	dropped: Map<string, number>;
}

/** A row left out may leave others without what they refer to; after so many rounds the rest is given up. */
const MAX_ROUNDS = 12;

/**
 * Leaves out rows until the checks find no error. `lines` are those of the rows in their files; a table without
 * them stands as if it were written out. The tables given are not changed.
 */
export function dropFaulty(
	tables: LedgerTables,
	today: IsoDay,
	lines: Partial<LedgerLines>
): SoundTables {
	let rows = { ...tables };
	const at: LedgerLines = Object.fromEntries(
		TABLE_NAMES.map((name) => [name, lines[name] ?? tables[name].map((_, i) => i + 2)])
	) as LedgerLines;
	const problems: Problem[] = [];
	const dropped = new Map<string, number>();
	for (let round = 0; round < MAX_ROUNDS; round++) {
		const found = validateLedger(rows, { today, lines: at });
		const errors = found.filter(({ severity }) => severity === 'error');
		for (const problem of errors.length === 0 ? found : errors) problems.push(problem);
		if (errors.length === 0) return { tables: rows, lines: at, problems, dropped };
		const faulty = new Map<TableName, Map<number, string>>();
		for (const { file, row, code } of errors) {
			const name = file.replace(/\.csv$/, '') as TableName;
			const list = faulty.get(name) ?? new Map<number, string>();
			if (!list.has(row)) list.set(row, code);
			faulty.set(name, list);
		}
		let isLess = false;
		for (const [name, bad] of faulty) {
			const keep = at[name].map((line) => !bad.has(line));
			if (keep.every(Boolean)) continue;
			isLess = true;
			rows = { ...rows, [name]: (rows[name] as unknown[]).filter((_, i) => keep[i]) };
			at[name] = at[name].filter((_, i) => keep[i]);
			for (const code of bad.values()) dropped.set(code, (dropped.get(code) ?? 0) + 1);
		}
		if (!isLess) break;
	}
	const none = { attacks: [], reports: [], counts: [] };
	return { tables: { ...rows, ...none }, lines: { ...at, ...none }, problems, dropped };
}
