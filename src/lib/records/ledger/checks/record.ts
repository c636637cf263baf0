import { kyivDay } from '../moment';
import type { LedgerLines } from '../parse';
import { createProblem } from '../problems';
import type { IsoDay, LedgerTables, Problem } from '../types';
import { outsideRecord, propertyOf, temporalOf } from '../window';

const FILE = 'datapackage.json';

export interface RecordOptions {
	/** The record does not reach beyond it. */
	today: IsoDay;
	/** Where each row stands in its file; else row `i` is on line `i + 2`. */
	lines?: LedgerLines;
}

/**
 * The window of the record against the waves of the ledger: one that lies outside would be in no chart and no total,
 * so that is said of each, unless the ledger itself says that it is kept for comparison only. `descriptor` is the
 * content of `datapackage.json`, or null; without a window every day is shown.
 */
export function checkRecord(
	tables: LedgerTables,
	descriptor: unknown,
	{ today, lines }: RecordOptions
): Problem[] {
	const stated = propertyOf(descriptor, 'temporal');
	if (stated === undefined) return [];
	const window = temporalOf(descriptor);
	const kept = outsideRecord(descriptor);
	const problems: Problem[] = [];
	if (!window) {
		const spot = { file: FILE, column: 'temporal', value: JSON.stringify(stated) };
		problems.push(createProblem('bad-window', spot));
	} else if (window.to > today) {
		const spot = { file: FILE, column: 'temporal', value: window.to };
		problems.push(createProblem('after-today', spot, today));
	}
	if (!kept) problems.push(createProblem('bad-outside', { file: FILE, column: 'outside_record' }));
	if (!window || !kept) return problems;
	tables.attacks.forEach((attack, index) => {
		const day = kyivDay(attack.end);
		if (attack.kind !== 'wave' || kept.has(attack.attack_id)) return;
		if (day >= window.from && day <= window.to) return;
		const row = lines?.attacks[index] ?? index + 2;
		const spot = { file: 'attacks.csv', row, column: 'end', value: attack.end };
		problems.push(createProblem('outside-record', spot, `${window.from} to ${window.to}`));
	});
	return problems;
}
