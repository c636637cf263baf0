import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../../../src/lib/records/ledger/format-problem';
import { createProblem } from '../../../../src/lib/records/ledger/problems';

const spot = { file: 'counts.csv', row: 12, column: 'value' };

describe('a problem in one line', () => {
	it('names file, row, column, value, reason and what to do', () => {
		expect(formatProblem(createProblem('not-a-whole-number', { ...spot, value: '22.0' }))).toBe(
			'counts.csv:12:value: "22.0": it is not a whole number: ' +
				'write digits only, without spaces, separators or decimals'
		);
	});

	it('leaves out what does not apply', () => {
		expect(formatProblem(createProblem('missing-value', spot))).toBe(
			'counts.csv:12:value: the cell is empty: fill it in'
		);
		expect(formatProblem(createProblem('missing-file', { file: 'counts.csv' }))).toMatch(
			/^counts\.csv: the file is not there: /
		);
	});

	it('says when it is a warning only', () => {
		expect(formatProblem(createProblem('empty-row', { ...spot, column: '' }, '3'))).toBe(
			'counts.csv:12: warning, 3 rows from here on are empty: remove them; nothing was read there'
		);
	});

	it('shows line breaks, controls and marks of direction escaped', () => {
		const value = 'a\nb\r\t\u001b[31m\u202e\u2028';
		expect(formatProblem(createProblem('not-in-list', { ...spot, value }, 'x'))).toContain(
			'"a\\nb\\r\\t\\u001b[31m\\u202e\\u2028"'
		);
	});
});
