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

const row = (sources: string[]) => [
	{ value: '2024-01-02', text: '2 Jan' },
	{ value: 99, text: '99' },
	{
		value: sources.join('; '),
		text: sources.join('; '),
		links: sources.map((text, i) => ({ text, href: `/days/2024-01-02/#r${i}` }))
	}
];
const figures: Table = {
	caption: 'Launches.',
	columns: [
		{ id: 'date', label: 'Date', numeric: false },
		{ id: 'launched', label: 'Launched', numeric: true },
		{ id: 'sources', label: 'Sources', numeric: false }
	],
	rows: [row(['Air Force']), row(['Air Force', 'General Staff']), row(['A'.repeat(80)])],
	total: [
		{ value: null, text: 'Whole period' },
		{ value: 297, text: '297+' },
		{ value: null, text: '' }
	]
};
const bodyOf = (live: boolean) =>
	render(DataTable, { props: { table: figures, label: 'Launches', live } }).body;

describe('A table of figures', () => {
	it('has the whole period under its rows', () => {
		expect(bodyOf(false)).toMatch(/<tfoot>.*Whole period.*297\+.*<\/tfoot>/s);
	});

	it('has heads that can be pressed where script runs, of figures and of what heads the rows', () => {
		expect(bodyOf(false)).not.toContain('<button');
		expect(bodyOf(true).match(/<button/g)).toHaveLength(2);
		expect(bodyOf(true)).toMatch(/<button[^>]*>Launched/);
	});

	it('leads to what its sources said: one by itself, several in what unfolds', () => {
		const body = bodyOf(true);
		expect(body).toMatch(/<td[^>]*>(<!--.*?-->)*<a href="\/days\/2024-01-02\/#r0">Air Force<\/a>/);
		expect(body).toMatch(
			/<summary>Air Force; General Staff<\/summary>\s*<ul>.*#r1">General Staff</s
		);
		expect(bodyOf(false)).not.toContain('#r0');
	});

	it('keeps a long text in one line that unfolds', () => {
		expect(bodyOf(false)).toMatch(/<summary>A{80}<\/summary>/);
	});
});

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
