/** A long table as the page has it before script, and after. */
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import type { Table } from '../../../../src/lib/drawing/charts/table';
import DataTable from '../../../../src/lib/pages/dashboard/DataTable.svelte';

const tableOf = (rows: number): Table => ({
	caption: 'Launches by day.',
	columns: [{ id: 'day', label: 'Day', numeric: false }],
	rows: Array.from({ length: rows }, (_, i) => [{ text: `row ${i + 1}`, value: i + 1 }])
});
const show = (rows: number, more: { cut?: boolean; live?: boolean } = {}) => {
	const { body } = render(DataTable, {
		props: { table: tableOf(rows), label: 'Launches', cut: true, ...more }
	});
	return { body, shown: [...body.matchAll(/row (\d+)/g)].map(([, number]) => Number(number)) };
};

describe('A table on screen', () => {
	it('of 200 rows shows all of them', () => {
		const { body, shown } = show(200);
		expect(shown).toHaveLength(200);
		expect(body).not.toContain('class="cut');
	});

	it('of more shows the last 60, the latest days, and says of how many', () => {
		const { body, shown } = show(1461);
		expect(shown).toEqual(Array.from({ length: 60 }, (_, i) => 1402 + i));
		expect(body).toMatch(/60[\s\S]*1,461/);
	});

	it('has a button for the rest as soon as script runs, and none before', () => {
		expect(show(1461).body).not.toContain('<button');
		expect(show(1461, { live: true }).body).toContain('<button');
	});

	it('is whole where no file beside it has its rows', () => {
		expect(show(1461, { cut: false }).shown).toHaveLength(1461);
	});
});
