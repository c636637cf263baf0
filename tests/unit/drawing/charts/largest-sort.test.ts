import { describe, expect, it } from 'vitest';
import { toLargestSeries } from '../../../../src/lib/drawing/charts/largest/series';
import { FIRST_SORT, nextSort, sortRows } from '../../../../src/lib/drawing/charts/largest/sort';
import { shippedScope } from './scope-of';

describe('The order of the largest days', () => {
	it('is at first that in which they were found', async () => {
		const { rows } = toLargestSeries((await shippedScope()).scope);
		expect(sortRows(rows, FIRST_SORT)).toEqual(rows);
	});

	it('goes by a column either way, what is not known last, and changes nothing that is given', async () => {
		const { rows } = toLargestSeries((await shippedScope()).scope);
		const given = rows.map(({ date }) => date);
		for (const by of ['date', 'launched', 'missile', 'drone', 'killed', 'injured'] as const)
			for (const descending of [true, false]) {
				const sorted = sortRows(rows, { by, descending });
				expect(sorted.map(({ date }) => date).sort()).toEqual([...given].sort());
				if (by === 'missile' || by === 'drone') continue;
				const values = sorted.map((row) =>
					by === 'date' ? row.date : by === 'launched' ? row.launched : (row[by]?.value ?? null)
				);
				const known = values.filter((value) => value !== null);
				expect(values.slice(0, known.length)).toEqual(known);
				const inOrder = [...known].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
				expect(known).toEqual(descending ? inOrder.reverse() : inOrder);
			}
		expect(rows.map(({ date }) => date)).toEqual(given);
	});

	it('turns round where a head is pressed again; dates begin with the earliest', () => {
		expect(nextSort(FIRST_SORT, 'launched')).toEqual({ by: 'launched', descending: false });
		expect(nextSort(FIRST_SORT, 'killed')).toEqual({ by: 'killed', descending: true });
		expect(nextSort(FIRST_SORT, 'date')).toEqual({ by: 'date', descending: false });
	});
});
