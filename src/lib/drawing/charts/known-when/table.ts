import * as m from '../../../paraglide/messages';
import type { Locale, Names } from '../../../figures/view/catalogue';
import { missing, type Table } from '../table';
import type { KnownWhenSeries } from './series';
import { changeText, momentText, saidText, sourceText } from './words';

/** A row a report, in order of publication: when, who, what it said, what it changed. */
export function knownWhenTable(series: KnownWhenSeries, names: Names, locale: Locale): Table {
	const o = { locale };
	return {
		caption: m.knownwhen_caption({}, o),
		columns: [
			{ id: 'number', label: m.knownwhen_column_number({}, o), numeric: false },
			{ id: 'published', label: m.knownwhen_column_published({}, o), numeric: false },
			{ id: 'source', label: m.knownwhen_column_source({}, o), numeric: false },
			{ id: 'said', label: m.knownwhen_column_said({}, o), numeric: false },
			{ id: 'changed', label: m.knownwhen_column_changed({}, o), numeric: false },
			{ id: 'report_id', label: '', numeric: false, csvOnly: true },
			{ id: 'published_basis', label: '', numeric: false, csvOnly: true }
		],
		rows: series.moments.flatMap((moment) => {
			const last = moment.reports.at(-1);
			return moment.reports.map((report) => {
				// A change belongs to the report the new figure rests on; what several made, to the last of the moment.
				const changed = series.panels
					.filter(({ steps }) => {
						const step = steps.find((each) => each.at === moment.at);
						const ofMoment = moment.reports.filter(({ reportId }) =>
							step?.reportIds.includes(reportId)
						);
						return (ofMoment.length === 1 ? ofMoment[0] : last) === report;
					})
					.map((panel) => changeText(panel, moment.at, locale))
					.filter((text) => text !== '')
					.join('; ');
				const said = saidText(report.said, names, locale);
				const text = report.withdrawn
					? [m.knownwhen_withdrawn({}, o), said].filter((each) => each !== '').join(': ')
					: said;
				return [
					{ value: report.number, text: String(report.number) },
					{ value: report.moment, text: momentText(report, locale) },
					{ value: sourceText(report, locale), text: sourceText(report, locale) },
					text === '' ? missing(m.knownwhen_said_other({}, o)) : { value: text, text },
					changed === ''
						? missing(m.knownwhen_no_figure_changed({}, o))
						: { value: changed, text: changed },
					{ value: report.reportId, text: '' },
					{ value: report.inferred ? 'inferred' : 'seen', text: '' }
				];
			});
		})
	};
}
