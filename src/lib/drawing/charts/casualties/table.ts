import * as m from '../../../paraglide/messages';
import type { IsoMoment } from '../../../records/ledger/types';
import type { DailySeries } from '../../../figures/stats/series';
import type { Locale, Names } from '../../../figures/view/catalogue';
import { ofAllWeapons } from '../../../figures/view/describe';
import { formatNumber, formatSpan, formatFigureRange } from '../../../figures/view/format';
import { doubtsIn } from '../../../figures/stats/doubts';
import { datedDoubt } from '../shared/notes';
import { sourceCell } from '../shared/source-cell';
import { boundCell, missing, totalCells, type Cell, type Column, type Table } from '../table';
import type { CasualtiesSeries, CasualtyPoint } from './series';
import { absentText, measureName } from './words';

function cells(point: CasualtyPoint, locale: Locale): Cell[] {
	const o = { locale };
	const { figure, fromPlaces, verified } = point;
	return [
		figure
			? { value: figure.value, text: formatFigureRange(figure, locale) }
			: missing(absentText(point, locale)),
		boundCell(figure, 'low'),
		boundCell(figure, 'high'),
		figure
			? {
					value: fromPlaces ? 'places' : 'statement',
					text: fromPlaces ? m.casualties_basis_places({}, o) : m.casualties_basis_statement({}, o)
				}
			: missing(''),
		verified ? { value: verified.value, text: formatNumber(verified.value, locale) } : missing('')
	];
}

/** A row a mark; both measures with bounds, what they rest on, the verified minimum, the sources. */
export function casualtiesTable(
	series: CasualtiesSeries,
	reports: DailySeries['reports'],
	names: Names,
	locale: Locale,
	asOf: IsoMoment | null = null
): Table {
	const o = { locale };
	const from = { direction: series.direction, asOf, reports, names, locale };
	const measures = series.panels.flatMap((panel): Column[] => {
		const { measure } = panel;
		const name = measureName(panel, locale);
		return [
			{ id: measure, label: name, numeric: true },
			{ id: `${measure}_low`, label: '', numeric: true, csvOnly: true },
			{ id: `${measure}_high`, label: '', numeric: true, csvOnly: true },
			{ id: `${measure}_basis`, label: m.casualties_column_basis({ name }, o), numeric: false },
			{
				id: `${measure}_verified`,
				label: m.casualties_column_verified({ name }, o),
				numeric: true
			}
		];
	});
	const columns: Column[] = [
		{ id: 'from', label: m.casualties_column_date({}, o), numeric: false },
		{ id: 'to', label: '', numeric: false, csvOnly: true },
		...measures,
		{ id: 'sources', label: m.casualties_column_sources({}, o), numeric: false },
		{ id: 'note', label: m.casualties_column_note({}, o), numeric: false }
	];
	return {
		caption: ofAllWeapons(
			m.casualties_caption({ span: formatSpan(series.span, locale) }, o),
			series.selection,
			locale
		),
		columns,
		rows: (series.panels[0]?.points ?? []).map((point, i) => {
			const points = series.panels.map((panel) => panel.points[i]!);
			const note = doubtsIn(series.doubts, point.span)
				.map((each) => datedDoubt(each, locale))
				.join(' ');
			return [
				{ value: point.span.from, text: formatSpan(point.span, locale) },
				{ value: point.span.to, text: '' },
				...points.flatMap((each) => cells(each, locale)),
				sourceCell(
					from,
					point.span,
					points.flatMap((each) => each.chosen)
				),
				note ? { value: note, text: note } : missing('')
			];
		}),
		total: totalCells(
			columns,
			series.panels.map(({ measure, total }) => ({
				at: columns.findIndex(({ id }) => id === measure),
				cells: [
					total
						? { value: total.value, text: formatFigureRange(total, locale) }
						: missing(m.casualties_none({}, o)),
					boundCell(total, 'low'),
					boundCell(total, 'high')
				]
			})),
			locale
		)
	};
}
