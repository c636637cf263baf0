import { headlineTiles } from '../../drawing/cards/headline';
import type { Tile } from '../../drawing/charts/headline/tile';
import { boundCell, missing, type Table } from '../../drawing/charts/table';
import { weaponsValue } from '../export/table-csv';
import * as m from '../../paraglide/messages';
import type { Locale } from '../../figures/view/catalogue';
import { titleOf } from '../../figures/view/describe';
import { formatSpan } from '../../figures/view/format';
import type { Scope } from '../../figures/view/scope';

/** People are counted of attacks with all weapons. */
const isToll = ({ tone }: Tile) => tone === 'killed' || tone === 'injured';

/** The headline figures as a table: a row a figure. */
export function headlineTable(scope: Scope, locale: Locale): Table {
	const o = { locale };
	return {
		caption: titleOf(
			`${m.slide_headline({}, o)}, ${formatSpan(scope.span, locale)}`,
			scope.selection,
			locale
		),
		columns: [
			{ id: 'figure', label: m.slide_column_figure({}, o), numeric: false },
			{ id: 'value', label: m.slide_column_value({}, o), numeric: true },
			{ id: 'low', label: '', numeric: true, csvOnly: true },
			{ id: 'high', label: '', numeric: true, csvOnly: true },
			{ id: 'weapons', label: '', numeric: false, csvOnly: true }
		],
		rows: headlineTiles(scope, locale).map((tile) => [
			{ value: tile.id, text: tile.label },
			tile.figure ? { value: tile.figure.value, text: tile.text } : missing(tile.text),
			boundCell(tile.figure, 'low'),
			boundCell(tile.figure, 'high'),
			{ value: weaponsValue(isToll(tile) ? null : scope.selection.ids), text: '' }
		])
	};
}
