import * as m from '../../paraglide/messages';
import type { Table } from '../../drawing/charts/table';
import type { DayDetail } from '../../figures/stats/day-detail';
import type { Locale, Names } from '../../figures/view/catalogue';
import { formatPublished } from '../../drawing/charts/shared/published';
import { readingsOf, shownNote } from '../../records/ledger/readings';
import { formatDayLong } from '../../figures/view/format';
import { roleText, sayings, sourceText } from './words';

/** The reports of a day as a table: who said what and when, what it is used for and why. */
export function reportsTable(detail: DayDetail, names: Names, locale: Locale): Table {
	const o = { locale };
	const text = (value: string) => ({ value: value || null, text: value });
	const column = (id: string, label: string, csvOnly = false) => ({
		id,
		label,
		numeric: false,
		csvOnly
	});
	return {
		caption: m.day_reports_caption({ date: formatDayLong(detail.date, locale) }, o),
		columns: [
			{ id: 'number', label: m.day_report_number({}, o), numeric: true },
			column('report_id', 'report_id', true),
			column('attack_id', 'attack_id', true),
			column('published', m.day_report_published({}, o)),
			column('recorded', 'recorded', true),
			column('source', m.day_report_source({}, o)),
			column('said', m.day_report_said({}, o)),
			column('used_for', m.day_report_use({}, o)),
			column('standing', 'standing', true),
			column('replaced_by', 'replaced_by', true),
			column('url', 'url', true),
			column('note', 'note', true),
			column('published_basis', 'published_basis', true),
			column('readings', 'readings', true)
		],
		rows: detail.attacks.flatMap(({ attack, reports }) =>
			reports.map(({ report, number, roles, standing, replacedBy }) => [
				{ value: number, text: String(number) },
				text(report.report_id),
				text(attack.attack_id),
				{ value: report.published, text: formatPublished(report, locale) },
				text(report.recorded),
				text(sourceText(report, names, locale)),
				text(
					sayings(report, detail.direction, names, locale)
						.map(({ subject, text: said }) => (subject ? `${subject}: ${said}` : said))
						.join('; ')
				),
				text(roles.map((role) => roleText(role, locale)).join(' ')),
				text(standing),
				text(replacedBy.join(' ')),
				text(report.url),
				text(shownNote(report)),
				text(report.published_basis ?? ''),
				text(
					readingsOf(report)
						.map(({ url }) => url)
						.join(' ')
				)
			])
		)
	};
}
