import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { eachRecord } from '../../../../src/lib/records/ledger/records';
import { processorMs } from '../../../fixtures/processor-time';

type Found = [line: number, what: string[] | string];

function collectRecords(text: string): Found[] {
	const found: Found[] = [];
	eachRecord(text, {
		onRecord: (cells, line) => void found.push([line, cells]),
		onBroken: (code, broken, line) => found.push([line, `${code} ${broken}`])
	});
	return found;
}

const cases: { description: string; input: string; expected: Found[] }[] = [
	{ description: 'nothing', input: '', expected: [] },
	{ description: 'one line without its break', input: 'a,b', expected: [[1, ['a', 'b']]] },
	{
		description: 'LF',
		input: 'a,b\nc,d\n',
		expected: [
			[1, ['a', 'b']],
			[2, ['c', 'd']]
		]
	},
	{
		description: 'CR LF',
		input: 'a,b\r\nc,"d"\r\n',
		expected: [
			[1, ['a', 'b']],
			[2, ['c', 'd']]
		]
	},
	{
		description: 'CR alone',
		input: 'a,b\rc,d\r',
		expected: [
			[1, ['a', 'b']],
			[2, ['c', 'd']]
		]
	},
	{
		description: 'LF and CR LF mixed',
		input: 'a,b\nc,d\r\ne,f\n',
		expected: [
			[1, ['a', 'b']],
			[2, ['c', 'd']],
			[3, ['e', 'f']]
		]
	},
	{
		description: 'a CR that belongs to a quoted last cell stays',
		input: 'a,"b\r"\nc,"d\r"\r\n',
		expected: [
			[1, ['a', 'b\r']],
			[2, ['c', 'd\r']]
		]
	},
	{
		description: 'line breaks in quotes are counted',
		input: 'a\n"b\n\nc"\nd\n',
		expected: [
			[1, ['a']],
			[2, ['b\n\nc']],
			[5, ['d']]
		]
	},
	{
		description: 'blank lines are records of one empty cell',
		input: 'a\n\nb\n',
		expected: [
			[1, ['a']],
			[2, ['']],
			[3, ['b']]
		]
	},
	{
		description: 'a quote inside an unquoted cell is a character',
		input: 'a"b,c\n',
		expected: [[1, ['a"b', 'c']]]
	},
	{
		description: 'a quote that is never closed costs its own line only',
		input: 'a,b\nc,"d\ne,f\n',
		expected: [
			[1, ['a', 'b']],
			[2, 'unclosed-quote c,"d'],
			[3, ['e', 'f']]
		]
	},
	{
		description: 'text after a closing quote costs its own line only',
		input: 'a,b\nc,"d"x\r\ne,"f\ng"\nh,i\n',
		expected: [
			[1, ['a', 'b']],
			[2, 'stray-quote c,"d"x'],
			[3, ['e', 'f\ng']],
			[5, ['h', 'i']]
		]
	},
	{
		description:
			'a quote that is never closed costs no line but its own, also behind a cell of two lines',
		input: 'a,b\n"c\nd","e\nf,g\n',
		expected: [
			[1, ['a', 'b']],
			[2, 'unclosed-quote "c'],
			[3, 'unclosed-quote d","e'],
			[4, ['f', 'g']]
		]
	}
];

describe('records of a text', () => {
	it.each(cases)('$description', ({ input, expected }) => {
		expect(collectRecords(input)).toEqual(expected);
	});

	it('are those of PapaParse wherever the quotes are sound', () => {
		const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', 'ї'), maxLength: 6 });
		const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 });
		fc.assert(
			fc.property(table, fc.constantFrom('\n', '\r\n'), (rows, newline) => {
				const text = Papa.unparse(rows, { newline });
				expect(collectRecords(text).map(([, cells]) => cells)).toEqual(rows);
			})
		);
	});

	it('are those of PapaParse where long cells repeat or begin like the one above', () => {
		const long = 'a-name-of-a-report';
		const cell = fc.constantFrom(long, `${long}-2`, `${long},`, `${long}"`, `${long}\r`, '', 'a');
		const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1 });
		fc.assert(
			fc.property(table, fc.constantFrom('\n', '\r\n'), (rows, newline) => {
				const text = Papa.unparse(rows, { newline });
				expect(collectRecords(text).map(([, cells]) => cells)).toEqual(rows);
			})
		);
	});

	it(
		'take time in proportion to the text, however broken its quotes are',
		{ timeout: 120_000 },
		() => {
			const texts = [
				'"x'.repeat(500_000),
				'"a\n'.repeat(300_000),
				'"a"b\n'.repeat(200_000),
				`${'"x"'.repeat(100_000)}${' '.repeat(1_000_000)},`,
				'"""\n'.repeat(200_000),
				'a","\n'.repeat(300_000)
			];
			for (const text of texts) {
				// Some tenths of a second each; quadratic time would be minutes.
				expect(
					processorMs(() => eachRecord(text, { onRecord: () => 'torn', onBroken: () => undefined }))
				).toBeLessThan(20_000);
			}
		}
	);
});
