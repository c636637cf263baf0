import { describe, expect, it } from 'vitest';
import { missing, type Table } from '../../../../src/lib/drawing/charts/table';
import { isOrdering, nextOrder, orderRows } from '../../../../src/lib/pages/dashboard/table-order';

const row = (day: string, launched: number | null, shown = true) => [
	{ value: day, text: day },
	launched === null
		? missing('no report')
		: { value: launched, text: String(launched), muted: !shown },
	{ value: 'AP', text: 'AP' }
];
const table: Table = {
	caption: '',
	columns: [
		{ id: 'date', label: 'Date', numeric: false },
		{ id: 'launched', label: 'Launched', numeric: true },
		{ id: 'sources', label: 'Sources', numeric: false }
	],
	rows: [row('2024-01-01', 9), row('2024-01-02', null), row('2024-01-03', 99), row('2024-01-04', 0)]
};
const days = (of: Table, ...order: Parameters<typeof nextOrder>) =>
	orderRows(of, nextOrder(...order), 'en').map(([day]) => day!.value);

describe('The head of a column', () => {
	it('orders by the greatest first, then the other way round, then as the rows were', () => {
		const first = nextOrder(null, 1);
		expect(first).toEqual({ by: 1, descending: true });
		expect(nextOrder(first, 1)).toEqual({ by: 1, descending: false });
		expect(nextOrder({ by: 1, descending: false }, 1)).toBeNull();
		expect(nextOrder(first, 0)).toEqual({ by: 0, descending: true });
	});

	it('puts what is not known last either way, and zero among the figures', () => {
		const [d1, d2, d3, d4] = table.rows.map(([day]) => day!.value);
		expect(days(table, null, 1)).toEqual([d3, d1, d4, d2]);
		expect(days(table, { by: 1, descending: true }, 1)).toEqual([d4, d1, d3, d2]);
		expect(days(table, null, 0)).toEqual([d4, d3, d2, d1]);
		expect(days(table, { by: 1, descending: false }, 1)).toEqual([d1, d2, d3, d4]);
	});

	it('never orders by a figure that words stand for', () => {
		const few = { ...table, rows: [row('a', 5), row('b', 50, false), row('c', 7)] };
		expect(days(few, null, 1)).toEqual(['c', 'a', 'b']);
	});

	it('changes no rows, and keeps equal ones as they stood', () => {
		const same = { ...table, rows: [row('a', 1), row('b', 1), row('c', 1)] };
		const before = [...same.rows];
		expect(days(same, null, 1)).toEqual(['a', 'b', 'c']);
		expect(days(same, { by: 1, descending: true }, 1)).toEqual(['a', 'b', 'c']);
		expect(same.rows).toEqual(before);
	});

	it('is none of words beside the figures', () => {
		expect([0, 1, 2].map((column) => isOrdering(table, column))).toEqual([true, true, false]);
	});
});
