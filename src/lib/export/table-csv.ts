import type { Table } from '../charts/table';
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
