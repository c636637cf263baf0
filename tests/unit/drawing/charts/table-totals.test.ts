/** The row of the whole period: the same figures as everywhere else, with their bounds, and no row of a file. */
import { describe, expect, it } from 'vitest';
import { createCard, type Card } from '../../../../src/lib/drawing/cards/card';
import { cardTable } from '../../../../src/lib/drawing/cards/card-back';
import type { Table } from '../../../../src/lib/drawing/charts/table';
import type { DashboardId, View } from '../../../../src/lib/figures/view/view';
import { tableCsv } from '../../../../src/lib/outputs/export/table-csv';
import { shippedScope } from './scope-of';

async function tableOf(id: DashboardId, patch: Partial<View> = {}) {
	const { scope, names } = await shippedScope({ period: 'all', ...patch });
	return { table: cardTable(createCard(id, scope, names, 'en') as Card), scope };
}
const totalOf = ({ columns, total }: Table, id: string) =>
	total?.[columns.findIndex((column) => column.id === id)]?.text;

describe('The row of the whole period', () => {
	it('of launches says what the headline says, "at least" included', async () => {
		const { table } = await tableOf('launches');
		expect(totalOf(table, 'missiles_launched')).toBe('458+ (445–462+)');
		expect(totalOf(table, 'drones_launched')).toMatch(/^1,001\+/);
		expect(totalOf(table, 'missiles_not_stopped')).toBe('≤137');
		expect(table.total?.[0]?.text).toBe('Whole period');
		expect(tableCsv(table)).not.toContain('Whole period');
		expect(tableCsv(table).trim().split('\n')).toHaveLength(63);
	});

	it('of people and of the calendar is the same toll; the calendar adds both families', async () => {
		const people = (await tableOf('casualties')).table;
		const calendar = (await tableOf('calendar')).table;
		expect(totalOf(people, 'killed')).toMatch(/^108\+/);
		expect(totalOf(calendar, 'killed')).toMatch(/^108\+/);
		expect(totalOf(calendar, 'launched')).toBe('1,459+');
	});

	it('of rates is the ratio of sums', async () => {
		const { table } = await tableOf('rate');
		expect(totalOf(table, 'missiles_share')).toBe('66%');
	});

	it.each([
		['by week', { grain: 'week' }],
		['of attacks by Ukraine', { direction: 'UA' }],
		['of one day', { period: { from: '2024-01-03', to: '2024-01-03' } }],
		['of one weapon', { weapons: ['kinzhal'] }]
	] as [string, Partial<View>][])('has a cell a column, %s', async (_, patch) => {
		for (const id of ['launches', 'casualties', 'calendar', 'rate'] as const) {
			const { table } = await tableOf(id, patch);
			expect(table.total, id).toHaveLength(table.columns.length);
			for (const row of table.rows) expect(row, id).toHaveLength(table.columns.length);
		}
	});

	it('never makes a zero of a period without a report', async () => {
		const patch = { period: { from: '2024-01-03', to: '2024-01-03' } };
		for (const id of ['launches', 'casualties', 'calendar', 'rate'] as const) {
			const { table } = await tableOf(id, patch);
			for (const cell of table.total ?? []) expect(cell.text, id).not.toMatch(/^0/);
		}
	});
});

describe('Sources in a table', () => {
	it('of a day lead each to its report on the page of that day', async () => {
		const { table, scope } = await tableOf('launches', { asOf: '2024-01-05' });
		const at = table.columns.findIndex(({ id }) => id === 'sources');
		const cell = table.rows.find(([day]) => day!.value === '2024-01-02')![at]!;
		expect(cell.links?.map(({ text }) => text).join('; ')).toBe(cell.value);
		for (const { href } of cell.links ?? []) {
			const { pathname, searchParams, hash } = new URL(href, 'https://example.org');
			expect(pathname).toBe('/days/2024-01-02/');
			expect(searchParams.get('known')).toBe('2024-01-05');
			expect(scope.series.reports.map(({ id }) => `#${id}`)).toContain(hash);
		}
	});

	it('of a week are names alone', async () => {
		const { table } = await tableOf('launches', { grain: 'week' });
		const at = table.columns.findIndex(({ id }) => id === 'sources');
		expect(table.rows.some((row) => row[at]!.text !== '')).toBe(true);
		expect(table.rows.every((row) => row[at]!.links === undefined)).toBe(true);
	});
});
