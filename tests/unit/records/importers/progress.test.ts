import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importFile } from '../../../../src/lib/records/importers/import-file';
import { emptyTables } from '../../../../src/lib/records/ledger/empty-tables';
import { between, countLines, everySome } from '../../../../src/lib/records/importers/progress';
import { FOREIGN, OPTIONS } from '../../pages/own/files';

const empty = emptyTables();

describe('progress', () => {
	it('gets through once in some thousands of rows, and lies between 0 and 1', () => {
		fc.assert(
			fc.property(fc.nat(20_000), (count) => {
				const parts: number[] = [];
				const tell = everySome(count, (part) => parts.push(part));
				for (let i = 1; i <= count; i++) tell(i);
				expect(parts.length).toBeLessThanOrEqual(1 + count / 2000);
				expect(parts.every((part) => part >= 0 && part <= 1)).toBe(true);
				expect(parts).toEqual([...parts].sort((a, b) => a - b));
			}),
			{ numRuns: 20 }
		);
	});
	it('is nothing where nobody listens', () => {
		expect(() => everySome(3, undefined)(2)).not.toThrow();
		expect(between(0, 1, undefined)).toBeUndefined();
	});
	it('of a step is its share of the whole', () => {
		const parts: number[] = [];
		between(0.5, 1, (part) => parts.push(part))!(0.5);
		expect(parts).toEqual([0.75]);
	});
	it.each([
		['', 1],
		['a', 1],
		['a\nb\n', 3],
		['a\r\nb', 2],
		['a\rb\rc', 3]
	])('counts the lines of %j', (text, lines) => {
		expect(countLines(text)).toBe(lines);
	});
	it('of an import changes nothing of what it gives', () => {
		const { vocabulary, recorded } = OPTIONS;
		const options = { file: 'a.csv', text: FOREIGN, tables: empty, vocabulary, recorded };
		const parts: number[] = [];
		const watched = importFile({ ...options, onPart: (part) => parts.push(part) });
		expect(watched).toEqual(importFile(options));
		expect(parts.length).toBeGreaterThan(1);
		expect(parts).toEqual([...parts].sort((a, b) => a - b));
	});
});
