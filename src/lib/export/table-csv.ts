import type { Table } from '../charts/table';
import type { IsoMoment } from '../ledger/types';
import { formatCsv, type CsvRows } from './csv';

/** The table of a card as rows to write: the numbers of the screen, named by the ids of its columns. */
export function tableRows(table: Table): CsvRows {
	return {
		columns: table.columns.map((column) => column.id),
		rows: table.rows.map((row) => row.map((cell) => cell.value))
	};
}

/** The CSV of the table on screen, its `csvOnly` columns included. */
export const tableCsv = (table: Table): string => formatCsv(tableRows(table));

/** The table with a last column `known_on` for the CSV: the moment of the view; empty when nothing was known. */
export const withKnownOn = (table: Table, knownOn: IsoMoment | null): Table => ({
	...table,
	columns: [...table.columns, { id: 'known_on', label: '', numeric: false, csvOnly: true }],
	rows: table.rows.map((row) => [...row, { value: knownOn, text: knownOn ?? '' }])
});
