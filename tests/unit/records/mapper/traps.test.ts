import { describe, expect, it } from 'vitest';
import { CELL_TRAPS } from './cell-traps';
import { codesOf, daysOf, readText } from './mapped';
import { ROW_TRAPS } from './row-traps';

const TRAPS = [...CELL_TRAPS, ...ROW_TRAPS];

describe('Small tables with a trap', () => {
	it('there are at least forty', () => expect(TRAPS.length).toBeGreaterThanOrEqual(40));
	it.each(TRAPS)('$name', ({ text, answers, days, codes = [] }) => {
		const read = readText(text, answers);
		expect(daysOf(read)).toEqual(days);
		expect(codesOf(read)).toEqual(codes);
	});
	it.each(TRAPS)('$name: every row is in a statement, silent, or kept out', ({ text, answers }) => {
		const read = readText(text, answers);
		const stated = new Set(read.statements.flatMap((statement) => statement.lines));
		const kept = new Set(read.keptOut.map((row) => row.line));
		expect([...stated].filter((line) => kept.has(line))).toEqual([]);
		expect(stated.size + kept.size).toBeLessThanOrEqual(read.rowsIn);
		expect(kept.size).toBe(read.keptOut.length);
	});
});
