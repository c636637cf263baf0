/** New rows as the text that goes at the end of each file. */
import { schemaOf } from '../../records/ledger/schema';
import { writeTable } from '../../records/ledger/write';
import { ENTRY_TABLES, type EntryRows } from './check-rows';

export interface FileLines {
	table: (typeof ENTRY_TABLES)[number];
	/** `reports.csv` */
	file: string;
	/** The lines to append, each ended; empty where the file gets none. */
	lines: string;
	/** The same with the header, as a file of its own. */
	whole: string;
}

/** For each of the files what to append, columns in the order of the schema. */
export const fileLines = (rows: EntryRows): FileLines[] =>
	ENTRY_TABLES.filter((table) => table === 'attacks' || rows[table].length > 0).map((table) => {
		const whole = writeTable<object>(rows[table], schemaOf(table));
		return { table, file: `${table}.csv`, lines: whole.slice(whole.indexOf('\n') + 1), whole };
	});
