import { describe, expect, it } from 'vitest';
import { movedTo } from '../../../../src/routes/data/moved';

const PERIODS = ['2023-12-29-five-days.af'];

describe('movedTo', () => {
	it.each([
		['own', 'open/'],
		['add', 'add/'],
		['reconciliation', 'reconciliation/'],
		['checks', 'reconciliation/#checks'],
		['correct', 'corrections/#correct'],
		['dictionary', 'dictionary/'],
		['joins', 'dictionary/#joins'],
		['dictionary-counts', 'dictionary/#dictionary-counts'],
		['dictionary-counts-qualifier', 'dictionary/#dictionary-counts-qualifier'],
		[PERIODS[0]!, `reconciliation/#${PERIODS[0]}`]
	])('#%s leads to %s', (fragment, to) => {
		expect(movedTo(fragment, PERIODS)).toBe(to);
	});

	it.each(['', 'daily', 'ledger', 'package', 'licence', 'offline', 'variants', 'constructor'])(
		'leaves #%s where it is',
		(fragment) => {
			expect(movedTo(fragment, PERIODS)).toBeNull();
		}
	);
});
