/** The tables as Parquet, read back by a reader and compared with the CSV. */
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { schemaOf } from '../../../../src/lib/records/ledger/schema';
import { readPublishedData, type PublishedData } from '../../../../src/lib/site/server/data-files';
import {
	formatParquet,
	parquetFiles,
	type ParquetFile
} from '../../../../src/lib/site/server/parquet';

const bufferOf = ({ buffer, byteOffset, byteLength }: Uint8Array<ArrayBuffer>) =>
	buffer.slice(byteOffset, byteOffset + byteLength);

/** What a reader gives, as the cells of the CSV: a date as its day, null as an empty cell. */
async function readBack(bytes: Uint8Array<ArrayBuffer>): Promise<Record<string, string>[]> {
	const rows = await parquetReadObjects({ file: bufferOf(bytes) });
	const toText = (value: unknown) =>
		value === null ? '' : value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
	return rows.map((row) =>
		Object.fromEntries(Object.entries(row).map(([name, value]) => [name, toText(value)]))
	);
}
const typesOf = (bytes: Uint8Array<ArrayBuffer>) =>
	Object.fromEntries(
		parquetMetadata(bufferOf(bytes))
			.schema.slice(1)
			.map((each) => [each.name, [each.converted_type ?? each.type, each.repetition_type]])
	);

describe.each(['data', 'tests/fixtures/ledger-small'])('The Parquet files of %s', (dir) => {
	let data: PublishedData;
	let files: ParquetFile[];
	beforeAll(async () => {
		data = await readPublishedData(dir);
		files = parquetFiles(data);
	});

	it('are the figures by weapon and the counts', () => {
		expect(files.map(({ path }) => path).sort()).toEqual([
			'counts.parquet',
			'daily_by_weapon.parquet'
		]);
	});

	it('hold every row and cell of the CSV beside them, in its order', async () => {
		for (const { path, table, bytes } of files) {
			const csv = data.files.find(({ resource }) => resource.name === table)!;
			const text = new TextDecoder().decode(csv.clean);
			const rows = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
			expect(rows.data.length, path).toBeGreaterThan(0);
			expect(await readBack(bytes), path).toEqual(rows.data);
		}
	});

	it('have the types of the schema: days as dates, figures as integers, nulls where they may be', () => {
		const kinds = { date: 'DATE', integer: 'INT32', boolean: 'BOOLEAN', string: 'UTF8' };
		for (const { table, bytes } of files) {
			const fields = schemaOf(table as 'counts').fields.map(({ name, type, constraints }) => [
				name,
				[kinds[type as keyof typeof kinds], constraints?.required ? 'REQUIRED' : 'OPTIONAL']
			]);
			expect(typesOf(bytes)).toEqual(Object.fromEntries(fields));
		}
	});
});

describe('A table as Parquet', () => {
	const fields = schemaOf('daily_by_weapon' as 'counts').fields;
	const columns = fields.map(({ name }) => name);
	const row = columns.map((name) =>
		name === 'date' ? '2024-01-02' : name === 'partial' ? false : name.startsWith('la') ? 7 : null
	);

	it('is the same bytes each time', () => {
		const table = { columns: ['date', 'launched'], rows: [['2024-01-02', 7] as const] };
		expect(formatParquet(table, fields)).toEqual(formatParquet(table, fields));
	});

	it('keeps a zero a zero and an unknown figure unknown', async () => {
		const table = { columns: ['launched', 'launched_high'], rows: [[0, null] as const] };
		expect(await parquetReadObjects({ file: bufferOf(formatParquet(table, fields)) })).toEqual([
			{ launched: 0, launched_high: null }
		]);
	});

	it('has no row where there are none, and still its columns', async () => {
		const empty = formatParquet({ columns, rows: [] }, fields);
		expect(await readBack(empty)).toEqual([]);
		expect(Object.keys(typesOf(empty))).toEqual(columns);
	});

	it('is not made where a required cell is empty', () => {
		expect(() => formatParquet({ columns, rows: [row] }, fields)).toThrow();
	});
});
