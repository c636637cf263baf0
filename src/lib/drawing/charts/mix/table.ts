import * as m from '../../../paraglide/messages';
import type { Figure } from '../../../figures/stats/figure';
import type { Locale } from '../../../figures/view/catalogue';
import { capital, familyName, weaponsText } from '../../../figures/view/describe';
import { formatFigureRange, formatNumber, formatSpan } from '../../../figures/view/format';
import { boundCell, missing, type Cell, type Column, type Table } from '../table';
import type { MixFamily, MixMark, MixSeries } from './series';
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
		...family.panels.flatMap((panel): Column[] => {
			const id = `${columnId(family, panel.id)}_${measure}`;
			return [
				{ id, label: panelName(panel, locale), numeric: true },
				{ id: `${id}_low`, ...hidden },
				{ id: `${id}_high`, ...hidden },
				{ id: `${id}_share`, ...hidden },
				{ ...hidden, id: `${id}_share_bound`, numeric: false }
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
	{ value: mark.share?.bound ?? null, text: '' }
];

const CAPTIONS = {
	launched: { week: m.mix_caption_launched_week, month: m.mix_caption_launched_month },
	stopped: { week: m.mix_caption_stopped_week, month: m.mix_caption_stopped_month }
};

/** A row a span: each class with its share, so that they add up to the family. */
export function mixTable(series: MixSeries, locale: Locale): Table {
	const o = { locale };
	const { measure, grain, families, spans, period } = series;
	const weapons = capital(weaponsText(series.selection, locale));
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
			...families.flatMap((family) => columnsOf(family, series, locale))
		],
		rows: spans.map((span, i): Cell[] => [
			{ value: span.from, text: formatSpan(span, locale) },
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
			...families.flatMap((family) => {
				const total = family.totals[i]!;
				return [
					figureCell(total, locale),
					boundCell(total, 'low'),
					boundCell(total, 'high'),
					...family.panels.flatMap(({ marks }) => markCells(marks[i]!, locale))
				];
			})
		])
	};
}
