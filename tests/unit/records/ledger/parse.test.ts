import { describe, expect, it } from 'vitest';
import { parseLedger, parseTable } from '../../../../src/lib/records/ledger/parse';
import type { Field, TableSchema } from '../../../../src/lib/records/ledger/schema';
import { PARSE_CASES } from './parse-cases';

const words = { title: '', title_uk: '', description: '', description_uk: '' };
const fields: Field[] = [
	{
		...words,
		name: 'id',
		type: 'string',
		constraints: { required: true, unique: true, pattern: '^[a-z][a-z0-9]*$' }
	},
	{ ...words, name: 'kind', type: 'string', constraints: { enum: ['big', 'small'] } },
	{ ...words, name: 'size', type: 'integer', constraints: { minimum: 0, maximum: 100 } },
	{ ...words, name: 'day', type: 'date' },
	{ ...words, name: 'at', type: 'string', semantic: 'moment' },
	{ ...words, name: 'url', type: 'string', format: 'uri' },
	{ ...words, name: 'note', type: 'string', semantic: 'text' },
	{ ...words, name: 'code', type: 'string', constraints: { pattern: '[A-Z]{2}' } },
	{ ...words, name: 'yes', type: 'boolean' }
];
const things: TableSchema = { fields, primaryKey: ['id'], missingValues: [''] };

describe('a table of text', () => {
	it.each(PARSE_CASES)('$description', ({ input, rows, problems }) => {
		const parsed = parseTable<Record<string, unknown>>('things.csv', input, things);
		expect(parsed.rows.map((row) => fields.map((field) => row[field.name]))).toEqual(rows);
		expect(
			parsed.problems.map(
				({ severity, row, column, code, value }) => `${severity} ${row} ${column} ${code} ${value}`
			)
		).toEqual(problems);
	});

	it('gives each row the line on which it begins', () => {
		const input = `${fields.map((field) => field.name).join(',')}\na,,,,,,"1\n2",,\n\nb,,,,,,,,\n`;
		expect(parseTable('things.csv', input, things).lines).toEqual([2, 5]);
	});

	it('quotes at most 80 characters of a cell of 10 MB, and halves no character', () => {
		const header = fields.map((field) => field.name).join(',');
		const long = `x${'😀'.repeat(2_500_000)}`;
		const { problems } = parseTable('things.csv', `${header}\n${long},,,,,,,,\n`, things);
		expect(problems).toHaveLength(1);
		expect(problems[0]?.value).toBe(`x${'😀'.repeat(39)}`);
	});

	it('names fifty unknown columns and counts the rest', () => {
		const { problems } = parseTable('things.csv', `id${',x'.repeat(1000)}\n`, things);
		const unknown = problems.filter((problem) => problem.code === 'unknown-column');
		const more = problems.find((problem) => problem.code === 'more-unknown-columns');
		expect(unknown).toHaveLength(50);
		expect(more?.reason).toContain('950');
	});
});

describe('a ledger of texts', () => {
	it('names each file that is missing and each that is none of its tables', () => {
		const { tables, problems } = parseLedger({ 'places.csv': 'x\n', 'more.csv': '' });
		expect(tables.attacks).toEqual([]);
		const missing = problems.filter((problem) => problem.code === 'missing-file');
		expect(missing.map((problem) => problem.file)).toEqual([
			'attacks.csv',
			'reports.csv',
			'counts.csv',
			'weapons.csv',
			'sources.csv',
			'notes.csv'
		]);
		expect(problems.at(-1)).toMatchObject({ file: 'more.csv', code: 'unknown-file' });
	});

	it('does not mistake names that every object has for files', () => {
		const { problems } = parseLedger({ constructor: '', __proto__: 'x' } as never);
		expect(problems.map((problem) => problem.code)).toContain('unknown-file');
	});
});
