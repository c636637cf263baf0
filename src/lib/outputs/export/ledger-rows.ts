import { schemaOf } from '../../records/ledger/schema';
import type { LedgerTables, TableName } from '../../records/ledger/types';
import type { CsvRows, CsvValue } from './csv';

/** A table of the ledger as rows to write, with the columns of its schema; figures stay numbers. */
export function ledgerRows(tables: LedgerTables, name: TableName): CsvRows {
	const columns = schemaOf(name).fields.map((field) => field.name);
	const rows = tables[name] as readonly object[];
	return {
		columns,
		rows: rows.map((row) => {
			const cells = row as Record<string, CsvValue | undefined>;
			return columns.map((column) => cells[column] ?? null);
		})
	};
}
