import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FigureCells, type CellReading } from '../../../../src/lib/records/importers/figure-cell';
import { DELIMITERS, type Delimiter } from '../../../../src/lib/records/ledger/records';

/** What the cells of a file are read as, in short. */
function readAll(cells: readonly string[], delimiter: Delimiter = ',') {
	const reader = new FigureCells(delimiter);
	for (const cell of cells) reader.see(cell);
	return cells.map((cell) => inShort(reader.read(cell)));
}
function inShort(reading: CellReading): string | number | null {
	if (reading.kind === 'fault') return reading.fault;
	if (reading.kind === 'unknown') return null;
	const { qualifier, value, low, high } = reading.figure;
	if (qualifier === 'exact') return value;
	return low === null ? `${qualifier} ${value}` : `${qualifier} ${value} (${low}–${high})`;
}

describe('a cell alone in a file', () => {
	it.each([
		['', null],
		['0', 0],
		['12', 12],
		['22.0', 22],
		['22,0', 22],
		['22.00', 22],
		['22.', 22],
		['0.000', 0],
		['22,', 'grouped-figure'],
		['2.000', 'ambiguous-figure'],
		['1 234', 1234],
		['1\u00a0234', 1234],
		['1\u2009234', 1234],
		['1\u202f234', 1234],
		['1 234,0', 1234],
		["1'234", 1234],
		['1’234', 1234],
		['1,234.0', 1234],
		['1 23', 'grouped-figure'],
		['1,00,000', 'grouped-figure'],
		['12 34', 'grouped-figure'],
		['2.5', 'fraction-figure'],
		['1,5', 'fraction-figure'],
		['1234.567', 'fraction-figure'],
		['1234.000', 'ambiguous-figure'],
		['000', 'cut-figure'],
		['-1', 'negative-figure'],
		['−1', 'negative-figure'],
		['2000000', 'implausible-figure'],
		['1,234,567', 'implausible-figure'],
		['1e3', 'bad-figure'],
		['٣', 'bad-figure'],
		['(5)', 'bad-figure'],
		['05-06', 'bad-figure'],
		['45-40', 'bad-figure'],
		['> 40-45', 'bad-figure'],
		['40-45-50', 'bad-figure'],
		['about -5', 'bad-figure']
	])('%j is %j', (text, value) => {
		expect(readAll([text])).toEqual([value]);
	});
	it.each('NA,N/A,n/a,#N/A,NaN,null,None,-,--,—,–,..,...,?,н/д,невідомо'.split(','))(
		'%j is not known, and said in a word',
		(text) => {
			expect(new FigureCells(',').read(text)).toEqual({ kind: 'unknown', isWord: true });
		}
	);
	it.each([
		['40+', 'at_least 40'],
		['>40', 'more_than 40'],
		['≥ 40', 'at_least 40'],
		['at least 40', 'at_least 40'],
		['не менше 40', 'at_least 40'],
		['понад 1 200', 'more_than 1200'],
		['~40', 'about 40'],
		['≈40', 'about 40'],
		['About 40', 'about 40'],
		['близько 40', 'about 40'],
		['до 40', 'at_most 40'],
		['40–45', 'about 40 (40–45)'],
		['40-45', 'about 40 (40–45)'],
		['~40 — 45', 'about 40 (40–45)']
	])('%j keeps how exact it is: %s', (text, said) => {
		expect(readAll([text])).toEqual([said]);
	});
});

describe('three digits behind a mark', () => {
	const NO = 'ambiguous-figure';
	it.each<[Delimiter, string[], (string | number)[]]>([
		// Alone: thousands where the file has the other mark for fractions.
		[',', ['2,000', '1,000'], [2000, 1000]],
		[',', ['2,000', '45'], [2000, 45]],
		[',', ['2.000', '45'], [NO, 45]],
		[';', ['2.000', '45'], [2000, 45]],
		[';', ['2,000', '45'], [NO, 45]],
		['\t', ['2,000', '2.000'], [NO, NO]],
		// Another cell tells.
		['\t', ['2,000', '45.0'], [2000, 45]],
		['|', ['2.000', '45,0'], [2000, 45]],
		[';', ['2,000', '45.0'], [2000, 45]],
		[',', ['2,000', '1,5'], [NO, 'fraction-figure']],
		[',', ['2,000', '22,0'], [NO, 22]],
		[',', ['2.000', '1.234.567'], [2000, 'implausible-figure']],
		[';', ['2,000', '1,234.0'], [2000, 1234]],
		// Both at once contradict each other.
		[',', ['1,234,567', '1,5'], [NO, NO]],
		[',', ['0.500', '1.500'], ['fraction-figure', NO]],
		[',', ['1,200–1,500', '~2,000'], ['about 1200 (1200–1500)', 'about 2000']]
	])('in a file with %j between cells: %j is %j', (delimiter, cells, read) => {
		expect(readAll(cells, delimiter)).toEqual(read);
	});
});

it('no number is ever cut: what is read has all of its digits, save zeros of a fraction', () => {
	const cell = fc
		.array(fc.constantFrom('0', '1', '2', '5', '00', '000', '234', ',', '.', ' ', "'"), {
			maxLength: 7
		})
		.map((pieces) => pieces.join(''));
	fc.assert(
		fc.property(fc.array(cell, { maxLength: 5 }), fc.constantFrom(...DELIMITERS), (cells, mark) => {
			readAll(cells, mark).forEach((read, i) => {
				if (typeof read !== 'number') return;
				const text = cells[i]!.trim();
				const digits = (of: string) => of.replace(/\D/g, '').replace(/^0+(?=\d)/, '');
				const whole = /^(.*?)(?:[.,]0{0,2}|(?<=^0+)[.,]0+)?$/.exec(text)![1]!;
				expect(String(read)).toBe(digits(whole));
			});
		}),
		{ numRuns: 2000 }
	);
});
