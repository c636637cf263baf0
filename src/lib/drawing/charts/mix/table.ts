import * as m from '../../../paraglide/messages';
import type { Figure } from '../../../figures/stats/figure';
import type { MixGrain } from '../../../figures/stats/grain';
import type { Locale } from '../../../figures/view/catalogue';
import { capital, familyName, weaponsText } from '../../../figures/view/describe';
import { formatFigureRange, formatNumber, formatSpan } from '../../../figures/view/format';
import { boundCell, missing, type Cell, type Column, type Table } from '../table';
import type { MixFamily, MixMark, MixSeries, MixSpan } from './series';
import { panelName, markText, mixNotes, absentText } from './words';

/** `missiles_other`, `cruise`, `one_way_drone`. */
const columnId = ({ family }: MixFamily, id: string) =>
	id === 'rest' ? `${family}s_other` : id === family ? `${family}s_all` : id.replaceAll('-', '_');

const hidden = { label: '', numeric: true, csvOnly: true } as const;

function columnsOf(family: MixFamily, { measure }: MixSeries, locale: Locale): Column[] {
	const name = familyName(family, locale);
	const total = `${family.family}s_${measure}`;
	return [
		{ id: total, label: m.mix_col_family({ family: name }, { locale }), numeric: true },
		{ id: `${total}_low`, ...hidden },
		{ id: `${total}_high`, ...hidden },
		// Days on which its classes are no split of it.
		{ ...hidden, id: `${total}_unsplit_days`, numeric: false },
		...family.panels.flatMap((panel): Column[] => {
			const id = `${columnId(family, panel.id)}_${measure}`;
			return [
				{ id, label: panelName(panel, locale), numeric: true },
				{ id: `${id}_low`, ...hidden },
				{ id: `${id}_high`, ...hidden },
				{ id: `${id}_share`, ...hidden },
				{ ...hidden, id: `${id}_share_bound`, numeric: false },
				{ ...hidden, id: `${id}_state`, numeric: false },
				{ ...hidden, id: `${id}_other_report` },
				{ ...hidden, id: `${id}_other_report_low` },
				{ ...hidden, id: `${id}_other_report_high` }
			];
		})
	];
}

const figureCell = (figure: Figure | null, locale: Locale): Cell =>
	figure
		? { value: figure.value, text: formatFigureRange(figure, locale) }
		: missing(m.mix_none({}, { locale }));

const markCells = (mark: MixMark, locale: Locale): Cell[] => [
	mark.figure
		? { value: mark.figure.value, text: markText(mark, locale) }
		: missing(absentText(mark, locale)),
	boundCell(mark.figure, 'low'),
	boundCell(mark.figure, 'high'),
	{ value: mark.share && Math.round(mark.share.share * 10_000) / 10_000, text: '' },
	{ value: mark.share?.bound ?? null, text: '' },
	{ value: mark.state, text: '' },
	{ value: mark.other?.value ?? null, text: '' },
	boundCell(mark.other, 'low'),
	boundCell(mark.other, 'high')
];

const CAPTIONS = {
	launched: { week: m.mix_caption_launched_week, month: m.mix_caption_launched_month },
	stopped: { week: m.mix_caption_stopped_week, month: m.mix_caption_stopped_month }
};

/** A row a span, then one of the period: each class with its share, so that they add up to the family. */
export function mixTable(series: MixSeries, locale: Locale): Table {
	const o = { locale };
	const { measure, grain, families, spans, period } = series;
	const weapons = capital(weaponsText(series.selection, locale));
	const count = (pick: (span: MixSpan) => number) => spans.reduce((n, span) => n + pick(span), 0);
	const whole: MixSpan = {
		...period,
		days: count(({ days }) => days),
		reportedDays: count(({ reportedDays }) => reportedDays),
		isCut: false
	};
	const rowOf = (
		row: MixGrain | 'total',
		span: MixSpan,
		name: string,
		at: number | null
	): Cell[] => [
		{ value: span.from, text: name },
		{ value: span.to, text: '' },
		{
			value: span.reportedDays,
			text: m.word_n_of_d(
				{ n: formatNumber(span.reportedDays, locale), d: formatNumber(span.days, locale) },
				o
			)
		},
		{ value: span.days, text: '' },
		{ value: span.isCut ? 1 : 0, text: '' },
		...families.flatMap(({ total: all, totals, unsplit, panels }) => {
			const total = at === null ? all : totals[at]!;
			const days = unsplit.filter(({ date }) => date >= span.from && date <= span.to);
			return [
				figureCell(total, locale),
				boundCell(total, 'low'),
				boundCell(total, 'high'),
				{ value: days.map(({ date }) => date).join(' ') || null, text: '' },
				...panels.flatMap(({ marks, total: sum }) =>
					markCells(at === null ? sum : marks[at]!, locale)
				)
			];
		}),
		{ value: row, text: '' },
		{ value: series.direction, text: '' }
	];
	return {
		caption: [
			CAPTIONS[measure][grain]({ weapons, span: formatSpan(period, locale) }, o),
			...mixNotes(series, locale)
		].join(' '),
		columns: [
			{
				id: 'from',
				label: grain === 'week' ? m.mix_col_week({}, o) : m.mix_col_month({}, o),
				numeric: false
			},
			{ ...hidden, id: 'to', numeric: false },
			{ id: 'days_reported', label: m.mix_col_reported({}, o), numeric: true },
			{ id: 'days', ...hidden },
			// 1 where the period or the record cuts the span.
			{ id: 'not_whole', ...hidden },
			...families.flatMap((family) => columnsOf(family, series, locale)),
			// `week`, `month`, or `total` for the period.
			{ ...hidden, id: 'row', numeric: false },
			{ ...hidden, id: 'direction', numeric: false }
		],
		rows: [
			...spans.map((span, i) => rowOf(grain, span, formatSpan(span, locale), i)),
			rowOf('total', whole, m.mix_total({}, o), null)
		]
	};
}
