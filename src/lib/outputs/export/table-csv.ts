import type { Table } from '../../drawing/charts/table';
import type { IsoMoment } from '../../records/ledger/types';
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

/** The view that a table is of, as far as its rows do not say it themselves. */
export interface TableView {
	/** As known on; null when nothing was known. */
	knownOn: IsoMoment | null;
	/** Ids of the weapons chosen; null for all. */
	weapons?: readonly string[] | null;
}

const csvColumn = (id: string) => ({ id, label: '', numeric: false, csvOnly: true });
const textCell = (value: string | null) => ({ value, text: value ?? '' });

/** Ids as a cell holds them: `ballistic cruise`; `all` where none were chosen. */
export const weaponsValue = (ids: readonly string[] | null): string => ids?.join(' ') ?? 'all';

/**
 * The table with what its rows need when they are copied away from the name of their file: last `known_on`, empty
 * when nothing was known, and `weapons`, unless its rows name their own.
 */
export function withView(table: Table, { knownOn, weapons = null }: TableView): Table {
	const isNamed = table.columns.some(({ id }) => id === 'weapons');
	const extra = isNamed ? [] : [textCell(weaponsValue(weapons))];
	return {
		...table,
		columns: [...table.columns, csvColumn('known_on'), ...extra.map(() => csvColumn('weapons'))],
		rows: table.rows.map((row) => [...row, textCell(knownOn), ...extra])
	};
}
