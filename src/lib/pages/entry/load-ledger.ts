/** The ledger of the site, fetched when the form is opened. */
import { formatProblem } from '../../records/ledger/format-problem';
import { parseLedger } from '../../records/ledger/parse';
import { TABLE_NAMES } from '../../records/ledger/schema';
import type { LedgerTables } from '../../records/ledger/types';
import type { Span } from '../../figures/stats/grain';
import { temporalOf } from '../../records/ledger/window';

export interface LoadedLedger {
	tables: LedgerTables;
	/** The days that the site shows; null where its description does not say. */
	span: Span | null;
}

/** Fetches the tables below `base` (`/data/`). Rejects with a reason for people. */
export async function loadTables(base: string): Promise<LoadedLedger> {
	const text = async (name: string): Promise<string> => {
		const response = await fetch(`${base}${name}`);
		if (!response.ok) throw new Error(`${name}: ${response.status}`);
		return response.text();
	};
	const files = TABLE_NAMES.map((name) => `${name}.csv`);
	const [texts, descriptor] = await Promise.all([
		Promise.all(files.map(text)),
		text('datapackage.json').then(
			(json): unknown => JSON.parse(json),
			() => null
		)
	]);
	const entries = files.map((file, i) => [file, texts[i] ?? ''] as const);
	const { tables, problems } = parseLedger(Object.fromEntries(entries));
	const error = problems.find((problem) => problem.severity === 'error');
	if (error) throw new Error(formatProblem(error));
	return { tables, span: temporalOf(descriptor) };
}
