/**
 * Rows of the tables that grow long, made of their cells. An object whose columns are all named at once takes a
 * fraction of the time of one that is filled column by column; a test holds the columns to those of the schemas.
 */
import type { Cell } from './cells';
import type { Attack, Count, Report, TableName } from './types';

/** A row of the values of its cells, in the order of the schema's fields. The cells are read and not kept. */
export type RowMaker = (cells: readonly (Cell | undefined)[]) => object;

/** The row with each cell as its column's type says: the readers of the columns have seen to that. */
type Untyped<Row> = { [Column in keyof Row]: Cell | undefined };

export const ROW_MAKERS: Partial<Record<TableName, RowMaker>> = {
	attacks: (cells): Untyped<Attack> => ({
		attack_id: cells[0],
		direction: cells[1],
		kind: cells[2],
		means: cells[3],
		start: cells[4],
		end: cells[5],
		title_en: cells[6],
		title_uk: cells[7]
	}),
	reports: (cells): Untyped<Report> => ({
		report_id: cells[0],
		attack_id: cells[1],
		source_id: cells[2],
		via_source_id: cells[3],
		published: cells[4],
		recorded: cells[5],
		status: cells[6],
		supersedes: cells[7],
		url: cells[8],
		note: cells[9],
		published_basis: cells[10]
	}),
	counts: (cells): Untyped<Count> => ({
		report_id: cells[0],
		measure: cells[1],
		weapon_id: cells[2],
		place_id: cells[3],
		qualifier: cells[4],
		value: cells[5],
		low: cells[6],
		high: cells[7]
	})
};
