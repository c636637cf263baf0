import type { Table } from '../../drawing/charts/table';
import { downloadFile } from './download';
import { fileName, type FileLabel } from './file-name';
import { spreadsheetCsv } from './spreadsheet';
import { tableCsv, tableRows, withView } from './table-csv';

/**
 * Hands the CSV of a card's table to the visitor: clean, or guarded for a spreadsheet. Its rows end with
 * `known_on` and `weapons`: they are often copied away from the name of their file.
 */
export function saveTable(table: Table, label: FileLabel, spreadsheet: boolean): void {
	const dated = withView(table, label);
	downloadFile(
		fileName({ ...label, spreadsheet }),
		spreadsheet ? spreadsheetCsv(tableRows(dated)) : tableCsv(dated)
	);
}
