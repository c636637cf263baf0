import * as m from '../../../paraglide/messages';
import type { Figure } from '../../../figures/stats/figure';
import type { Family } from '../../../figures/stats/series';
import type { Locale, Names } from '../../../figures/view/catalogue';
import { dayHref } from '../../../figures/view/day-href';
import { familyName } from '../../../figures/view/describe';
import {
	formatFigureRange,
	formatNumber,
	formatSpan,
	formatWeekday
} from '../../../figures/view/format';
import type { SelectedFamily } from '../../../figures/view/selection';
import { noteHead } from '../shared/notes';
import { sourceCell } from '../shared/source-cell';
import { notStoppedText } from '../shared/rate-words';
import { boundCell, missing, totalCells, type Cell, type Column, type Table } from '../table';
import { launchesCaption } from './sentence';
import type { LaunchesSeries, LaunchMark } from './series';
import { alsoText, notStated, stateText } from './words';

const PREFIX: Record<Family, string> = { missile: 'missiles', drone: 'drones' };

function familyColumns(panel: SelectedFamily, locale: Locale): Column[] {
	const id = (name: string) => `${PREFIX[panel.family]}_${name}`;
	const args = { family: familyName(panel, locale) };
	const hidden = { label: '', numeric: true, csvOnly: true };
	return [
		{ id: id('launched'), label: m.launches_col_launched(args, { locale }), numeric: true },
		{ id: id('launched_low'), ...hidden },
		{ id: id('launched_high'), ...hidden },
		{ id: id('stopped'), label: m.launches_col_stopped(args, { locale }), numeric: true },
		{ id: id('not_stopped'), label: m.launches_col_not(args, { locale }), numeric: true },
		{ id: id('outcome_unknown'), label: m.launches_col_unknown(args, { locale }), numeric: true },
		{ id: id('stopped_of_unknown_launches'), ...hidden },
		{ id: id('also_reported'), label: m.launches_col_also(args, { locale }), numeric: false },
		{ id: id('state'), label: '', numeric: false, csvOnly: true }
	];
}

/** A figure with its range: `99 (83–100)`. */
const figureCell = (figure: Figure | null, otherwise: Cell, locale: Locale): Cell =>
	figure ? { value: figure.value, text: formatFigureRange(figure, locale) } : otherwise;

/** The same in every language: `72/83 70/100`. */
const alsoCsv = (mark: LaunchMark): string =>
	mark.alternatives
		.flatMap(({ launched, stopped }) => (stopped === null ? [] : [`${stopped}/${launched}`]))
		.join(' ');

function familyCells(mark: LaunchMark, locale: Locale): Cell[] {
	const number = (value: number): Cell => ({ value, text: formatNumber(value, locale) });
	const blank = missing('');
	const isKnown = mark.state === 'known';
	const { notStopped, unknown, claimed } = mark.segments;
	const also = alsoText(mark, locale);
	return [
		figureCell(
			mark.launched,
			missing(isKnown ? notStated(mark, locale) : stateText(mark, locale)),
			locale
		),
		boundCell(mark.launched, 'low'),
		boundCell(mark.launched, 'high'),
		figureCell(
			mark.stopped,
			isKnown && unknown > 0 ? missing(m.launches_not_stated({}, { locale })) : blank,
			locale
		),
		isKnown && mark.paired
			? { value: notStopped, text: notStoppedText(notStopped, mark.paired.stopped, locale) }
			: blank,
		isKnown && mark.launched ? number(unknown) : blank,
		isKnown ? number(claimed) : blank,
		also ? { value: alsoCsv(mark), text: also } : blank,
		{ value: mark.state, text: stateText(mark, locale) }
	];
}

/** A row a span, in order; the CSV holds bounds and states beside what the screen shows. */
export function launchesTable(series: LaunchesSeries, names: Names, locale: Locale): Table {
	const isDaily = series.grain === 'day';
	const columns: Column[] = [
		{
			id: isDaily ? 'date' : 'from',
			label: isDaily
				? m.launches_col_date({}, { locale })
				: series.grain === 'week'
					? m.launches_col_week({}, { locale })
					: m.launches_col_month({}, { locale }),
			numeric: false
		},
		...(isDaily ? [] : [{ id: 'to', label: '', numeric: false, csvOnly: true }]),
		{ id: 'direction', label: '', numeric: false, csvOnly: true },
		{ id: 'days', label: '', numeric: true, csvOnly: true },
		{ id: 'days_reported', label: '', numeric: true, csvOnly: true },
		...series.panels.flatMap((panel) => familyColumns(panel, locale)),
		...(isDaily ? [{ id: 'salvo', label: '', numeric: true, csvOnly: true }] : []),
		{ id: 'sources', label: m.launches_col_sources({}, { locale }), numeric: false },
		{ id: 'note', label: m.launches_col_note({}, { locale }), numeric: false }
	];
	const text = (value: string): Cell => (value ? { value, text: value } : missing(''));
	const rows = series.spans.map((span, i): Cell[] => {
		const marks = series.panels.map((panel) => panel.marks[i]!);
		const reported = marks[0]?.reportedDays ?? 0;
		const days = marks[0]?.days ?? 0;
		const notes = [
			...series.notes.map((each) => each.note),
			...series.asides,
			...series.breaks
		].filter((note) => note.start >= span.from && note.start <= span.to);
		return [
			{
				value: span.from,
				text: isDaily ? formatWeekday(span.from, locale) : formatSpan(span, locale),
				...(isDaily &&
					reported > 0 && {
						href: dayHref(span.from, series.direction, locale, { asOf: series.asOf })
					})
			},
			...(isDaily ? [] : [{ value: span.to, text: span.to }]),
			{ value: series.direction, text: series.direction },
			{ value: days, text: String(days) },
			{ value: reported, text: String(reported) },
			...marks.flatMap((mark) => familyCells(mark, locale)),
			...(isDaily ? [{ value: series.salvos.includes(i) ? 1 : 0, text: '' }] : []),
			sourceCell(
				{ ...series, names, locale },
				span,
				marks.flatMap((mark) => mark.chosen)
			),
			text(notes.map((note) => noteHead(note, locale)).join('; '))
		];
	});
	const totals = series.panels.flatMap(({ totals }) => familyCells(totals, locale));
	const at = columns.findIndex(({ id }) => id === 'days_reported') + 1;
	return {
		caption: launchesCaption(series, locale),
		columns,
		rows,
		total: totalCells(columns, [{ at, cells: totals }], locale)
	};
}
