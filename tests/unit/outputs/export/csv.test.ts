import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { formatCsv, type CsvRows, type CsvValue } from '../../../../src/lib/outputs/export/csv';
import {
	BYTE_ORDER_MARK,
	guardText,
	spreadsheetCsv
} from '../../../../src/lib/outputs/export/spreadsheet';

/** Text with the characters that break CSV, and those that a spreadsheet runs. */
const text = fc.oneof(
	fc.string(),
	fc.string({
		unit: fc.constantFrom(
			'=',
			'+',
			'-',
			'@',
			'\t',
			'\r',
			'\n',
			'"',
			',',
			"'",
			' ',
			'ї',
			'1',
			'\ufeff'
		)
	})
);
const value: fc.Arbitrary<CsvValue> = fc.oneof(
	text,
	fc.integer(),
	fc.double({ noNaN: true, noDefaultInfinity: true }),
	fc.boolean(),
	fc.constant(null)
);
const table: fc.Arbitrary<CsvRows> = fc.integer({ min: 1, max: 5 }).chain((width) =>
	fc.record({
		columns: fc.array(text, { minLength: width, maxLength: width }),
		rows: fc.array(fc.array(value, { minLength: width, maxLength: width }), { maxLength: 6 })
	})
);

const asText = (cell: CsvValue): string => (cell === null ? '' : String(cell));
const parse = (csv: string, newline: '\n' | '\r\n'): string[][] => {
	const { data } = Papa.parse<string[]>(csv, { delimiter: ',', newline });
	// The nothing behind the last line break.
	return data.slice(0, -1);
};

describe('the clean CSV', () => {
	it('parses back to what went in', () => {
		fc.assert(
			fc.property(table, (rows) => {
				expect(parse(formatCsv(rows), '\n')).toEqual(
					[rows.columns, ...rows.rows].map((row) => row.map(asText))
				);
			})
		);
	});

	it('has LF, a final line break and no byte order mark', () => {
		const csv = formatCsv({ columns: ['a', 'b'], rows: [[1, 'x']] });
		expect(csv).toBe('a,b\n1,x\n');
	});

	it('is a header alone where there are no rows', () => {
		expect(formatCsv({ columns: ['a', 'b'], rows: [] })).toBe('a,b\n');
	});

	it('leaves text that looks like a formula as it is', () => {
		expect(formatCsv({ columns: ['a'], rows: [['=1+1'], ['-x']] })).toBe('a\n=1+1\n-x\n');
	});

	it('writes what is not a finite number as an empty cell, and −0 as 0', () => {
		expect(formatCsv({ columns: ['a', 'b', 'c'], rows: [[NaN, Infinity, -0]] })).toBe(
			'a,b,c\n,,0\n'
		);
	});

	it('keeps a row whose only cell is empty', () => {
		expect(formatCsv({ columns: ['a'], rows: [[null]] })).toBe('a\n""\n');
	});
});

describe('the spreadsheet variant', () => {
	it('differs from the clean one by the mark, the line breaks and the guard on text alone', () => {
		fc.assert(
			fc.property(table, (rows) => {
				const csv = spreadsheetCsv(rows);
				expect(csv.startsWith(BYTE_ORDER_MARK)).toBe(true);
				expect(parse(csv.slice(1), '\r\n')).toEqual(
					[rows.columns, ...rows.rows].map((row) =>
						row.map((cell) => (typeof cell === 'string' ? guardText(cell) : asText(cell)))
					)
				);
			})
		);
	});

	it('never touches a number, a negative one neither', () => {
		fc.assert(
			fc.property(
				fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })),
				(n) => {
					const [, [cell] = []] = parse(
						spreadsheetCsv({ columns: ['n'], rows: [[n]] }).slice(1),
						'\r\n'
					);
					expect(cell).toBe(String(n));
				}
			)
		);
	});

	it('leaves no text cell that a spreadsheet would run', () => {
		fc.assert(
			fc.property(text, (cell) => {
				expect(guardText(cell)).not.toMatch(/^[=+\-@\t\r\n]/);
				expect(guardText(cell).endsWith(cell)).toBe(true);
			})
		);
	});

	it.each(['=1', '+1', '-1', '@x', '\tx', '\rx', '\nx'])('puts an apostrophe before %j', (cell) => {
		expect(guardText(cell)).toBe(`'${cell}`);
	});

	it('leaves other text as it is', () => {
		expect(guardText('a=1')).toBe('a=1');
		expect(guardText('2024-01-02')).toBe('2024-01-02');
		expect(guardText('')).toBe('');
	});

	it('has no sep= line', () => {
		expect(spreadsheetCsv({ columns: ['a'], rows: [] })).toBe('\ufeffa\r\n');
	});
});
