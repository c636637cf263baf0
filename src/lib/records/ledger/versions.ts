/**
 * Versions of a ledger. Since reports are only ever appended, each with the day it was recorded, the ledger of
 * an earlier day can be made from today's: the version of a day holds what had been recorded by its end.
 */
import { kyivDay } from './moment';
import { schemaOf } from './schema';
import type { IsoDay, LedgerTables } from './types';
import { writeTable } from './write';

/** Every day on which reports entered the ledger, in Kyiv, the oldest first. None for an empty ledger. */
export function versionsOf(tables: LedgerTables): IsoDay[] {
	const days = new Set(tables.reports.map((report) => kyivDay(report.recorded)));
	days.delete('');
	return [...days].sort();
}

/**
 * The tables as of the end of a day: its reports, their counts and readings, and the attacks they are about. What describes
 * (weapons, places, sources, notes) has no date of its own and is given as it is today. The tables themselves
 * when nothing is later.
 */
export function tablesOfVersion(tables: LedgerTables, day: IsoDay): LedgerTables {
	const reports = tables.reports.filter((report) => kyivDay(report.recorded) <= day);
	if (reports.length === tables.reports.length) return tables;
	const reportIds = new Set(reports.map((report) => report.report_id));
	const attackIds = new Set(reports.map((report) => report.attack_id));
	return {
		...tables,
		reports,
		attacks: tables.attacks.filter((attack) => attackIds.has(attack.attack_id)),
		counts: tables.counts.filter((count) => reportIds.has(count.report_id)),
		readings: tables.readings.filter((reading) => reportIds.has(reading.report_id))
	};
}

/** The tables that hold what was said; once published, their rows do not change. */
export const FROZEN_TABLES = ['attacks', 'reports', 'counts'] as const;
export type FrozenTable = (typeof FROZEN_TABLES)[number];

/**
 * Columns of those tables that may be mended after publication, for they are our words about a statement and
 * not the statement: titles, the note, an address that no longer answers, and whether the moment was seen.
 */
export const MENDABLE: Record<FrozenTable, readonly string[]> = {
	attacks: ['title_en', 'title_uk'],
	reports: ['url', 'note', 'published_basis'],
	counts: []
};

/** The columns of a table that never change once published. */
export const frozenColumns = (table: FrozenTable): string[] =>
	schemaOf(table)
		.fields.map((field) => field.name)
		.filter((name) => !MENDABLE[table].includes(name));

/**
 * What never changes in a table, as text to be hashed: CSV of its frozen columns without header, rows sorted.
 * Neither the order of rows, nor a mended note, nor a column appended and still empty alters it.
 */
export function frozenText(tables: LedgerTables, table: FrozenTable): string {
	const schema = schemaOf(table);
	const columns = frozenColumns(table);
	const rows = (tables[table] as unknown as Record<string, unknown>[]).map((row) =>
		writeTable([row], {
			...schema,
			fields: schema.fields.filter((field) => columns.includes(field.name))
		})
			.split('\n')
			.slice(1)
			.join('\n')
			.replace(/,*\n$/, '\n')
	);
	return rows.sort().join('');
}
