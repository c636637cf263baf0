/** The files under build/data/, as a visitor gets them. Needs `npm run build`. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { guardText } from '../../src/lib/outputs/export/spreadsheet';
import { dataPackage } from '../../src/lib/records/ledger/schema';

const read = (path: string) => readFileSync(`build/data/${path}`);
const parse = (text: string) =>
	Papa.parse<string[]>(text, { delimiter: ',', skipEmptyLines: true });
const own = dataPackage.resources.filter((resource) => !resource.derived);
const derived = dataPackage.resources.filter((resource) => resource.derived);

/** DESIGN.md 7, word for word. */
const DAILY =
	'date,direction,missiles_launched,missiles_intercepted,missiles_suppressed,drones_launched,drones_intercepted,drones_suppressed,killed,killed_low,killed_high,injured,injured_low,injured_high,partial,reports';

describe.each(own.map(({ path }) => path))('data/%s', (path) => {
	it('is the file of the repository, byte for byte', () => {
		expect(read(path).equals(readFileSync(`data/${path}`))).toBe(true);
	});
});

describe.each(derived.map((resource) => [resource.path, resource] as const))(
	'data/%s',
	(path, { schema }) => {
		const text = read(path).toString();

		it('is UTF-8 with LF, without byte order mark', () => {
			expect(text).not.toMatch(/^\ufeff|\r/);
			expect(text.endsWith('\n')).toBe(true);
		});

		it('has the columns of its schema and as many cells in each row', () => {
			const { data, errors } = parse(text);
			expect(errors).toEqual([]);
			expect(data[0]).toEqual(schema.fields.map((field) => field.name));
			expect(data.every((row) => row.length === schema.fields.length)).toBe(true);
			expect(data.length).toBeGreaterThan(1);
		});

		it('has no key twice', () => {
			const rows = Papa.parse<Record<string, string>>(text, {
				header: true,
				skipEmptyLines: true
			}).data;
			const keys = rows.map((row) => schema.primaryKey.map((name) => row[name]).join(' '));
			expect(new Set(keys).size).toBe(keys.length);
		});

		it('holds whole numbers that are not negative, or nothing, where figures stand', () => {
			const rows = Papa.parse<Record<string, string>>(text, {
				header: true,
				skipEmptyLines: true
			}).data;
			for (const { name } of schema.fields.filter((field) => field.type === 'integer'))
				for (const row of rows) expect(row[name]).toMatch(/^\d*$/);
		});
	}
);

describe('data/daily.csv', () => {
	it('has the columns that the design promises, in that order', () => {
		expect(read('daily.csv').toString().split('\n', 1)[0]).toBe(DAILY);
	});

	it('has every day of both directions, once, in order', () => {
		const { data } = Papa.parse<Record<string, string>>(read('daily.csv').toString(), {
			header: true,
			skipEmptyLines: true
		});
		for (const direction of ['RU', 'UA']) {
			const days = data
				.filter((row) => row['direction'] === direction)
				.map((row) => row['date'] ?? '');
			expect(days).toEqual([...days].sort());
			const [first = '', last = ''] = [days[0], days.at(-1)];
			expect(days).toHaveLength((Date.parse(last) - Date.parse(first)) / 86_400_000 + 1);
		}
	});
});

describe.each(dataPackage.resources.map((resource) => [resource.path, resource] as const))(
	'data/spreadsheet/%s',
	(path, { schema }) => {
		it('differs from the clean file only by mark, line breaks and guarded text', () => {
			const guarded = read(`spreadsheet/${path}`).toString();
			expect(guarded.startsWith('\ufeff')).toBe(true);
			const isText = schema.fields.map((field) => field.type === 'string');
			const clean = parse(read(path).toString()).data.map((row) =>
				row.map((cell, i) => (isText[i] ? guardText(cell) : cell))
			);
			const { data } = Papa.parse<string[]>(guarded.slice(1), {
				delimiter: ',',
				newline: '\r\n',
				skipEmptyLines: true
			});
			expect(data).toEqual(clean);
		});
	}
);

describe('data/datapackage.json and data/SHA256SUMS', () => {
	it('give the size and the hash of each file', () => {
		const { resources } = JSON.parse(read('datapackage.json').toString()) as {
			resources: { path: string; bytes: number; hash: string }[];
		};
		const sums = read('SHA256SUMS').toString();
		for (const { path, bytes, hash } of resources) {
			const content = read(path);
			const hex = createHash('sha256').update(content).digest('hex');
			expect({ path, bytes, hash }).toEqual({
				path,
				bytes: content.byteLength,
				hash: `sha256:${hex}`
			});
			expect(sums).toContain(`${hex}  ${path}\n`);
		}
	});
});

it('has each file once, not a second time below /uk/', () => {
	const files = readdirSync('build/uk/data');
	expect(files.filter((name) => name.endsWith('.csv'))).toEqual([]);
});
