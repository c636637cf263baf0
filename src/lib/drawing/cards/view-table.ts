import type { Table } from '../charts/table';
import type { Locale, Names } from '../../figures/view/catalogue';
import type { Scope } from '../../figures/view/scope';
import { createCard } from './card';
import { cardTable } from './card-back';

/** Of the people's table, what the launches' table says already. */
const SHARED = new Set(['from', 'to']);

/**
 * The figures of a view in one table: a row a day, week or month with the launches and outcomes of the weapons
 * chosen, and the people killed and injured, which `casualty_weapons` says to be of attacks with all weapons.
 */
export function viewTable(scope: Scope, names: Names, locale: Locale): Table {
	const table = cardTable(createCard('launches', scope, names, locale));
	const people = cardTable(createCard('casualties', scope, names, locale));
	const added = people.columns.flatMap((column, i) =>
		SHARED.has(column.id) ? [] : [{ column, i }]
	);
	return {
		caption: table.caption,
		columns: [
			...table.columns,
			...added.map(({ column }) =>
				column.id === 'sources' ? { ...column, id: 'casualty_sources' } : column
			),
			{ id: 'casualty_weapons', label: '', numeric: false, csvOnly: true }
		],
		rows: table.rows.map((row, n) => [
			...row,
			...added.map(({ i }) => people.rows[n]![i]!),
			{ value: 'all', text: '' }
		])
	};
}
