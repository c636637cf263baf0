import { headlineTiles } from '../cards/headline';
import { boundCell, missing, type Table } from '../charts/table';
import * as m from '../paraglide/messages';
import type { Locale } from '../view/catalogue';
import { formatSpan } from '../view/format';
import type { Scope } from '../view/scope';

/** The headline figures as a table: a row a figure. */
export function headlineTable(scope: Scope, locale: Locale): Table {
	const o = { locale };
	return {
		caption: `${m.slide_headline({}, o)}, ${formatSpan(scope.span, locale)}`,
		columns: [
			{ id: 'figure', label: m.slide_column_figure({}, o), numeric: false },
			{ id: 'value', label: m.slide_column_value({}, o), numeric: true },
			{ id: 'low', label: '', numeric: true, csvOnly: true },
			{ id: 'high', label: '', numeric: true, csvOnly: true }
		],
		rows: headlineTiles(scope, locale).map((tile) => [
			{ value: tile.id, text: tile.label },
			tile.figure ? { value: tile.figure.value, text: tile.text } : missing(tile.text),
			boundCell(tile.figure, 'low'),
			boundCell(tile.figure, 'high')
		])
	};
}
