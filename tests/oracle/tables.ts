/**
 * The shipped ledger, read without anything of `src/lib`: rows of `data/*.csv` with empty cells as null. The types
 * name only the columns that the rules of counting need, so that the rows of any ledger fit.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';

export type Direction = 'RU' | 'UA';

export interface AttackRow {
	attack_id: string;
	direction: Direction;
	kind: string;
	means: string;
	start: string;
	end: string;
}
export interface ReportRow {
	report_id: string;
	attack_id: string;
	source_id: string;
	published: string;
	status: string;
	supersedes: string | null;
}
export interface CountRow {
	report_id: string;
	measure: string;
	weapon_id: string | null;
	place_id: string | null;
	qualifier: string;
	value: number | null;
	low: number | null;
	high: number | null;
}
export interface NodeRow {
	parent_id: string | null;
}
export interface SourceRow {
	source_id: string;
	party: string;
	rank_strikes: number;
	rank_casualties: number;
}
export interface NoteRow {
	start: string;
	direction: Direction;
	kind: string;
}

export interface Tables {
	attacks: readonly AttackRow[];
	reports: readonly ReportRow[];
	counts: readonly CountRow[];
	weapons: readonly (NodeRow & { weapon_id: string })[];
	places: readonly (NodeRow & { place_id: string })[];
	sources: readonly SourceRow[];
	notes: readonly NoteRow[];
}

const NUMBERS = new Set(['value', 'low', 'high', 'rank_strikes', 'rank_casualties']);

function readTable(name: string): never[] {
	const text = readFileSync(join('data', `${name}.csv`), 'utf8');
	const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
	return data.map((row) =>
		Object.fromEntries(
			Object.entries(row).map(([column, cell]) => [
				column,
				cell === '' ? null : NUMBERS.has(column) ? Number(cell) : cell
			])
		)
	) as never[];
}

export const readTables = (): Tables => ({
	attacks: readTable('attacks'),
	reports: readTable('reports'),
	counts: readTable('counts'),
	weapons: readTable('weapons'),
	places: readTable('places'),
	sources: readTable('sources'),
	notes: readTable('notes')
});
