import { atLeast } from '../../../../src/lib/figures/stats/figure';
import { expect, it } from 'vitest';
import { boundCell, missing, type Table } from '../../../../src/lib/drawing/charts/table';
import { tableCsv, tableRows, withView } from '../../../../src/lib/outputs/export/table-csv';

const table: Table = {
	caption: 'Launches',
	columns: [
		{ id: 'date', label: 'Day', numeric: false },
		{ id: 'launched', label: 'Launched', numeric: true },
		{ id: 'launched_high', label: '', numeric: true, csvOnly: true },
		{ id: 'change', label: 'Change', numeric: true }
	],
	rows: [
		[
			{ value: '2024-01-02', text: '2 Jan 2024', href: '/days/2024-01-02/' },
			{ value: 1234, text: '1,234' },
			boundCell(atLeast(1234), 'high'),
			{ value: -12, text: '−12' }
		],
		[
			{ value: '2024-01-03', text: '3 Jan 2024' },
			missing('no report'),
			boundCell(null, 'high'),
			missing('no report')
		]
	]
};

it('writes the values behind the words of the screen, under the ids of the columns', () => {
	expect(tableCsv(table)).toBe(
		'date,launched,launched_high,change\n2024-01-02,1234,,-12\n2024-01-03,,,\n'
	);
});

it('has a cell for each cell of the table, those of the CSV alone included', () => {
	const { columns, rows } = tableRows(table);
	expect(columns).toHaveLength(4);
	expect(rows.every((row) => row.length === columns.length)).toBe(true);
});

it('each row of a saved table says as known on when, and of which weapons, in its last columns', () => {
	const known = { knownOn: '2024-01-02T10:30+02:00' };
	const { columns, rows } = tableRows(withView(table, known));
	expect(columns.slice(-2)).toEqual(['known_on', 'weapons']);
	expect(rows.map((row) => row.slice(-2))).toEqual(Array(2).fill([known.knownOn, 'all']));
	expect(tableRows(withView(table, { knownOn: null })).rows[0]?.at(-2)).toBeNull();
	const some = tableRows(withView(table, { ...known, weapons: ['ballistic', 'kalibr'] }));
	expect(some.rows[0]?.at(-1)).toBe('ballistic kalibr');
	expect(table.columns).toHaveLength(4);
});
