import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTable } from '../../../../src/lib/records/ledger/parse';
import { eachRecord } from '../../../../src/lib/records/ledger/records';
import { schemaOf, TABLE_NAMES } from '../../../../src/lib/records/ledger/schema';
import { writeTable } from '../../../../src/lib/records/ledger/write';
import { createSmallLedger } from './small-ledger';

const csvLike = fc
	.array(
		fc.constantFrom(
			'"',
			'""',
			',',
			',,',
			'\n',
			'\r\n',
			'\r',
			';',
			'\ufeff',
			'\0',
			'\ufffd',
			' ',
			'a',
			'12',
			'RU'
		),
		{ maxLength: 60 }
	)
	.map((parts) => parts.join(''));
const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), csvLike);
const tableName = fc.constantFrom(...TABLE_NAMES);

/** Lines of all data records that hold anything, broken ones included. */
function dataLines(text: string): number[] {
	const lines: number[] = [];
	eachRecord(text.replace(/^\ufeff+/, ''), {
		onRecord: (cells, line) => {
			if (cells.some((cell) => cell.trim() !== '')) lines.push(line);
		},
		onBroken: (_, __, line) => lines.push(line)
	});
	return lines.slice(1);
}

/**
 * Every data record is either a row or named by an error, never both. Where the header itself is
 * bad there may be no rows at all, and an error on the header that says so.
 */
function expectNoRowLost(text: string, name: string, hasGoodHeader: boolean): void {
	const { rows, lines, problems } = parseTable('x.csv', text, schemaOf(name));
	expect(rows).toHaveLength(lines.length);
	const errors = problems.filter((problem) => problem.severity === 'error');
	const named = new Set(errors.map((problem) => problem.row));
	const data = dataLines(text);
	const failed = data.filter((line) => named.has(line));
	if (!hasGoodHeader && rows.length === 0 && failed.length === 0) {
		expect(data.length === 0 || errors.length > 0).toBe(true);
		return;
	}
	expect([...lines, ...failed].sort(byNumber)).toEqual(data);
}

const byNumber = (a: number, b: number) => a - b;

describe('no text breaks the parser, and no row is lost without a word', () => {
	it('for any text', () => {
		fc.assert(
			fc.property(tableName, anyText, (name, text) => expectNoRowLost(text, name, false)),
			{ numRuns: 500 }
		);
	});

	it('for any text under a good header', () => {
		fc.assert(
			fc.property(tableName, anyText, (name, text) => {
				const header = schemaOf(name).fields.map((field) => field.name);
				expectNoRowLost(`${header.join(',')}\n${text}`, name, true);
			}),
			{ numRuns: 500 }
		);
	});

	it('for a valid file in which something was cut, doubled or typed', () => {
		const ledger = createSmallLedger();
		const spot = fc.double({ min: 0, max: 1, noNaN: true });
		fc.assert(
			fc.property(tableName, spot, fc.nat(5), csvLike, (name, at, length, typed) => {
				const text = writeTable<object>(ledger[name], schemaOf(name));
				const from = Math.floor(at * text.length);
				expectNoRowLost(text.slice(0, from) + typed + text.slice(from + length), name, false);
			}),
			{ numRuns: 500 }
		);
	});
});
