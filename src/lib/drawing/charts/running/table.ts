import * as m from '../../../paraglide/messages';
import type { Locale } from '../../../figures/view/catalogue';
import { capital, familyName, weaponsText } from '../../../figures/view/describe';
import {
	formatDay,
	formatDayShort,
	formatFigureRange,
	formatNumber,
	formatSpan
} from '../../../figures/view/format';
import { boundCell, missing, type Cell, type Column, type Table } from '../table';
import type { RunningLine, RunningPanel, RunningSeries } from './series';
import { lackText, lineName, panelSentence } from './words';

/** Beside a sum to which its day adds nothing that is known. */
const SILENT = '°';

const hidden = { label: '', numeric: true, csvOnly: true } as const;

/** `missiles_launched_by_now`, `drones_launched_by_2024`. */
const columnId = ({ family }: RunningPanel, { id }: RunningLine, { measure }: RunningSeries) =>
	`${family}s_${measure}_by_${id}`;

function columnsOf(panel: RunningPanel, series: RunningSeries, locale: Locale): Column[] {
	return panel.lines.flatMap((line): Column[] => {
		const id = columnId(panel, line, series);
		return [
			{
				id,
				label: m.running_col(
					{ family: familyName(panel, locale), name: lineName(line, locale) },
					{ locale }
				),
				numeric: true
			},
			{ id: `${id}_low`, ...hidden },
			{ id: `${id}_high`, ...hidden },
			// 1 where no number is known of the day itself.
			{ id: `${id}_no_number`, ...hidden }
		];
	});
}

function cellsOf({ points }: RunningLine, step: number, locale: Locale): Cell[] {
	const point = points[step] ?? null;
	const figure = point?.figure ?? null;
	const absent = point ? m.running_none({}, { locale }) : m.running_outside({}, { locale });
	const text = figure && formatFigureRange(figure, locale);
	return [
		figure && text
			? { value: figure.value, text: point?.isSilent ? `${text} ${SILENT}` : text }
			: missing(absent),
		boundCell(figure, 'low'),
		boundCell(figure, 'high'),
		{ value: point && (point.isSilent ? 1 : 0), text: '' }
	];
}

/** A row a day: what each period or year had come to by then. */
export function runningTable(series: RunningSeries, locale: Locale): Table {
	const o = { locale };
	const { form, steps, panels, period } = series;
	const lines = panels[0]?.lines ?? [];
	const isYears = form === 'years';
	const dates: Column[] = isYears
		? []
		: lines.map((line) => ({
				id: `date_${line.id}`,
				label: capital(lineName(line, locale)),
				numeric: false
			}));
	return {
		caption: [
			(series.measure === 'launched' ? m.running_caption : m.running_caption_stopped)(
				{
					weapons: capital(weaponsText(series.selection, locale)),
					span: formatSpan(period, locale)
				},
				o
			),
			...panels.map((panel) => panelSentence(panel, series, locale)),
			lackText(series, locale),
			lines.some(({ points }) => points.some((point) => point?.figure && point.isSilent))
				? m.running_caption_silent({ sign: SILENT }, o)
				: ''
		]
			.filter((text) => text !== '')
			.join(' '),
		columns: [
			{
				id: isYears ? 'month_day' : 'day',
				label: isYears ? m.running_col_date({}, o) : m.running_col_day({}, o),
				numeric: false
			},
			...dates,
			...panels.flatMap((panel) => columnsOf(panel, series, locale))
		],
		rows: steps.map((day, step): Cell[] => [
			isYears
				? { value: day.slice(5), text: formatDayShort(day, locale) }
				: { value: step + 1, text: formatNumber(step + 1, locale) },
			...(isYears
				? []
				: lines.map(({ points }): Cell => {
						const date = points[step]?.date;
						return date
							? { value: date, text: formatDay(date, locale) }
							: missing(m.running_outside({}, o));
					})),
			...panels.flatMap((panel) => panel.lines.flatMap((line) => cellsOf(line, step, locale)))
		])
	};
}
