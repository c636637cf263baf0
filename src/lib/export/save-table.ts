import type { Table } from '../charts/table';
import { downloadFile } from './download';
import { fileName, type FileLabel } from './file-name';
import { spreadsheetCsv } from './spreadsheet';
import { tableCsv, tableRows } from './table-csv';

/** Hands the CSV of a card's table to the visitor: clean, or guarded for a spreadsheet. */
export function saveTable(table: Table, label: FileLabel, spreadsheet: boolean): void {
	downloadFile(
		fileName({ ...label, spreadsheet }),
		spreadsheet ? spreadsheetCsv(tableRows(table)) : tableCsv(table)
	);
}
