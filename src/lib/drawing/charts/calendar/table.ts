import * as m from '../../../paraglide/messages';
import type { Locale, Names } from '../../../figures/view/catalogue';
import { ofAllWeapons } from '../../../figures/view/describe';
import { formatWeekday } from '../../../figures/view/format';
import { sumFigures, type Figure } from '../../../figures/stats/figure';
import { boundCell, missing, totalCells, type Cell, type Column, type Table } from '../table';
import { totalText } from './layout';
import { calendarCaption } from './sentence';
import type { CalendarSeries } from './series';
import { boundsText, classText, peopleText } from './words';

/** A row a day: the total, its class with the bounds, casualties. */
export function calendarTable(series: CalendarSeries, _names: Names, locale: Locale): Table {
	const hidden = { label: '', numeric: true, csvOnly: true };
	const people = {
		killed: ofAllWeapons(m.word_killed({}, { locale }), series.selection, locale),
		injured: ofAllWeapons(m.word_injured({}, { locale }), series.selection, locale)
	};
	const columns: Column[] = [
		{ id: 'date', label: m.calendar_col_date({}, { locale }), numeric: false },
		{ id: 'direction', label: '', numeric: false, csvOnly: true },
		{ id: 'launched', label: m.calendar_col_launched({}, { locale }), numeric: true },
		{ id: 'launched_low', ...hidden },
		{ id: 'launched_high', ...hidden },
		{ id: 'lower_bound', ...hidden },
		{ id: 'intensity_class', label: m.calendar_col_class({}, { locale }), numeric: false },
		{ id: 'killed', label: people.killed, numeric: true },
		{ id: 'injured', label: people.injured, numeric: true },
		// Whichever weapons are chosen, people are counted of attacks with all of them.
		{ id: 'casualty_weapons', ...hidden, numeric: false }
	];
	const none = missing(m.word_no_report({}, { locale }));
	const toll = (figure: Figure | null): Cell =>
		figure ? { value: figure.value, text: peopleText(figure, locale) } : none;
	const rows = series.days.map((day): Cell[] => {
		return [
			{ value: day.date, text: formatWeekday(day.date, locale) },
			{ value: series.direction, text: series.direction },
			day.total
				? { value: day.total.value, text: totalText(day, locale) }
				: day.reported
					? missing(m.calendar_no_number({}, { locale }))
					: none,
			boundCell(day.total, 'low'),
			day.floor ? { value: null, text: '' } : boundCell(day.total, 'high'),
			{ value: day.total ? (day.floor ? 1 : 0) : null, text: '' },
			day.level === null
				? missing('')
				: {
						value: day.level,
						text: `${boundsText(series, day.level, locale) ?? ''} (${classText(series, day.level, locale)})`
					},
			toll(day.killed),
			toll(day.injured),
			{ value: 'all', text: '' }
		];
	});
	const total = {
		total: sumFigures(series.days.map((day) => day.total)),
		floor: series.days.some(({ marks }) => marks.missile.floor || marks.drone.floor)
	};
	const sumOf = (measure: 'killed' | 'injured') =>
		toll(sumFigures(series.days.map((day) => day[measure])));
	return {
		caption: calendarCaption(series, locale),
		columns,
		rows,
		total: totalCells(
			columns,
			[
				{
					at: columns.findIndex(({ id }) => id === 'launched'),
					cells: [
						total.total
							? { value: total.total.value, text: totalText(total, locale) }
							: missing(m.calendar_no_number({}, { locale }))
					]
				},
				{
					at: columns.findIndex(({ id }) => id === 'killed'),
					cells: [sumOf('killed'), sumOf('injured')]
				}
			],
			locale
		)
	};
}
