import * as m from '../../paraglide/messages';
import { boundCell, missing, type Cell, type Table } from '../../drawing/charts/table';
import type { Direction, IsoDay } from '../../records/ledger/types';
import type { Figure } from '../../figures/stats/figure';
import type { CellState } from '../../figures/stats/series';
import type { Locale } from '../../figures/view/catalogue';
import { dayHref } from '../../figures/view/day-href';
import {
	formatDay,
	formatNumber,
	formatWeekday,
	formatFigureRange
} from '../../figures/view/format';
import { stateText } from '../../drawing/charts/weapons/words';

/** A day in the index. Units: weapons, persons; null where nothing is known. */
export interface IndexDay {
	date: IsoDay;
	/** Any report speaks of an attack that ended on it. */
	reported: boolean;
	/** Inside the days collected, or an older attack kept for comparison. */
	inRecord: boolean;
	missiles: IndexFamily;
	drones: IndexFamily;
	killed: Figure | null;
	injured: Figure | null;
	reports: number;
}
export interface IndexFamily {
	launched: Figure | null;
	stopped: Figure | null;
	state: CellState;
}

/** Days with a page as a table, in their order; each leads to its page. */
export function indexTable(days: readonly IndexDay[], direction: Direction, locale: Locale): Table {
	const o = { locale };
	const columns: Table['columns'] = [{ id: 'date', label: m.day_index_day({}, o), numeric: false }];
	const figureColumn = (id: string, label: string) => {
		columns.push(
			{ id, label, numeric: true },
			{ id: `${id}_low`, label: `${id}_low`, numeric: true, csvOnly: true },
			{ id: `${id}_high`, label: `${id}_high`, numeric: true, csvOnly: true }
		);
	};
	const label = (family: string, what: string) => `${family}: ${what}`;
	figureColumn('missiles_launched', label(m.word_missiles({}, o), m.word_launched({}, o)));
	figureColumn('missiles_stopped', label(m.word_missiles({}, o), m.word_stopped({}, o)));
	figureColumn('drones_launched', label(m.word_drones({}, o), m.word_launched({}, o)));
	figureColumn('drones_stopped', label(m.word_drones({}, o), m.word_stopped({}, o)));
	figureColumn('killed', m.word_killed({}, o));
	figureColumn('injured', m.word_injured({}, o));
	columns.push({ id: 'reports', label: m.day_wave_reports({}, o), numeric: true });

	const cells = (figure: Figure | null, otherwise: string): Cell[] => [
		figure ? { value: figure.value, text: formatFigureRange(figure, locale) } : missing(otherwise),
		boundCell(figure, 'low'),
		boundCell(figure, 'high')
	];
	const family = ({ launched, stopped, state }: IndexFamily, reported: boolean) => {
		const why = stateText(reported && state === 'no-report' ? 'not-mentioned' : state, locale);
		return [...cells(launched, launched || stopped ? '—' : why), ...cells(stopped, '—')];
	};
	const none = m.word_no_report({}, o);
	const dates = days.map(({ date }) => date).sort();
	const [first] = dates;
	const last = dates.at(-1);
	return {
		caption: m.day_index_caption(
			{ from: first ? formatDay(first, locale) : '', to: last ? formatDay(last, locale) : '' },
			o
		),
		columns,
		rows: days.map((day) => [
			{
				value: day.date,
				text: formatWeekday(day.date, locale),
				href: dayHref(day.date, direction, locale)
			},
			...family(day.missiles, day.reported),
			...family(day.drones, day.reported),
			...cells(day.killed, none),
			...cells(day.injured, none),
			day.reports > 0
				? { value: day.reports, text: formatNumber(day.reports, locale) }
				: missing(none)
		])
	};
}
