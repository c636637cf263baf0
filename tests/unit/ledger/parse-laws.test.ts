import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTable } from '../../../src/lib/ledger/parse';
import { eachRecord } from '../../../src/lib/ledger/records';
import { schemaOf, TABLE_NAMES } from '../../../src/lib/ledger/schema';
import { writeTable } from '../../../src/lib/ledger/write';
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

/** Every data record is either a row or named by an error; or the header's own error says why none is. */
function expectNoRowLost(file: string, text: string, name: string): void {
	const { rows, lines, problems } = parseTable(file, text, schemaOf(name));
	expect(rows).toHaveLength(lines.length);
	const errors = problems.filter((problem) => problem.severity === 'error');
	const named = new Set(errors.map((problem) => problem.row));
	const data = dataLines(text);
	const isRejected =
		rows.length === 0 && errors.length > 0 && !data.some((line) => named.has(line));
	if (isRejected && data.length > 0) return;
	expect(
		[...new Set([...lines, ...data.filter((line) => named.has(line))])].sort(byNumber)
	).toEqual(data);
	expect(lines.filter((line) => named.has(line))).toEqual([]);
}

const byNumber = (a: number, b: number) => a - b;

describe('no text breaks the parser, and no row is lost without a word', () => {
	it('for any text', () => {
		fc.assert(
			fc.property(tableName, anyText, (name, text) => expectNoRowLost('x.csv', text, name)),
			{ numRuns: 500 }
		);
	});

	it('for any text under a good header', () => {
		fc.assert(
			fc.property(tableName, anyText, (name, text) => {
				const header = schemaOf(name).fields.map((field) => field.name);
				expectNoRowLost('x.csv', `${header.join(',')}\n${text}`, name);
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
				expectNoRowLost('x.csv', text.slice(0, from) + typed + text.slice(from + length), name);
			}),
			{ numRuns: 500 }
		);
	});
});
