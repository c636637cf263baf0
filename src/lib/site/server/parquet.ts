/**
 * Tables as Apache Parquet, for tools that would rather be told the types than guess them. Made while the site is
 * built, from the rows of the CSV beside it: the same figures, empty cells as nulls, days as dates.
 */
import type { SchemaElement } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';
import type { CsvRows, CsvValue } from '../../outputs/export/csv';
import { ledgerRows } from '../../outputs/export/ledger-rows';
import type { Field } from '../../records/ledger/schema';
import type { TableName } from '../../records/ledger/types';
import { sha256, type DataSet } from './data-files';

export const PARQUET_TYPE = 'application/vnd.apache.parquet';

/** The tables that are worth it: the figures of days by weapon, and the counts that they come from. */
const TABLES = new Set(['daily_by_weapon', 'counts']);

export interface ParquetFile {
	/** `counts.parquet` */
	path: string;
	/** The name of the resource that it holds. */
	table: string;
	bytes: Uint8Array<ArrayBuffer>;
	/** In hexadecimal. */
	sha256: string;
}

/** What a column is in Parquet, by its type in the schema; whatever is neither of these is text. */
const TYPES: Record<string, Omit<SchemaElement, 'name'>> = {
	date: { type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' } },
	integer: { type: 'INT32' },
	boolean: { type: 'BOOLEAN' }
};
const TEXT: Omit<SchemaElement, 'name'> = {
	type: 'BYTE_ARRAY',
	converted_type: 'UTF8',
	logical_type: { type: 'STRING' }
};

const toCell = (value: CsvValue, type: string) =>
	type === 'date' && typeof value === 'string' ? new Date(`${value}T00:00:00Z`) : value;

/**
 * A table as a Parquet file, with the columns and types of its schema: the same bytes for the same rows, on every
 * machine. An integer is below 2³¹; a required column cannot hold a null.
 */
export function formatParquet(
	{ columns, rows }: CsvRows,
	fields: readonly Field[]
): Uint8Array<ArrayBuffer> {
	const described = columns.map((name, at) => {
		const field = fields.find((each) => each.name === name);
		const type = field?.type ?? 'string';
		const element: SchemaElement = { name, ...(TYPES[type] ?? TEXT) };
		element.repetition_type = field?.constraints?.required ? 'REQUIRED' : 'OPTIONAL';
		return {
			element,
			source: { name, data: rows.map((row) => toCell(row[at] ?? null, type)) }
		};
	});
	const buffer = parquetWriteBuffer({
		columnData: described.map(({ source }) => source),
		schema: [
			{ name: 'root', num_children: columns.length },
			...described.map(({ element }) => element)
		],
		createdBy: 'Barrage'
	});
	return new Uint8Array(buffer);
}

const made = new WeakMap<DataSet, ParquetFile[]>();

/** The tables of a ledger that are also published as Parquet, each made once a build. */
export function parquetFiles(data: DataSet): ParquetFile[] {
	const known = made.get(data);
	if (known) return known;
	const files = data.files
		.filter(({ resource }) => TABLES.has(resource.name))
		.map(({ resource: { name, path, schema } }): ParquetFile => {
			const rows = data.derived[name] ?? ledgerRows(data.tables, name as TableName);
			const bytes = formatParquet(rows, schema.fields);
			const own = path.replace(/\.csv$/, '.parquet');
			return { path: own, table: name, bytes, sha256: sha256(bytes) };
		});
	made.set(data, files);
	return files;
}
