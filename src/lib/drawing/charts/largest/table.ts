import * as m from '../../../paraglide/messages';
import type { Figure } from '../../../figures/stats/figure';
import type { Locale, Names } from '../../../figures/view/catalogue';
import { formatNumber, formatWeekday } from '../../../figures/view/format';
import { doubtsIn } from '../../../figures/stats/doubts';
import { doubtText } from '../shared/notes';
import { boundCell, type Cell, type Column, type Table } from '../table';
import { largestCaption } from './sentence';
import type { LargestSeries } from './series';
import {
	launchedText,
	peoplePiece,
	pieceText,
	stoppedHead,
	stoppedPiece,
	tollHeads
} from './words';

/** The rows of the list with plain numbers for the CSV. */
export function largestTable(series: LargestSeries, _names: Names, locale: Locale): Table {
	const shown = (id: string, label: string, numeric = true): Column => ({ id, label, numeric });
	const hidden = (id: string): Column => ({ id, label: '', numeric: true, csvOnly: true });
	const { families } = series.selection;
	const tolls = tollHeads(series, locale);
	const columns: Column[] = [
		shown('date', m.largest_col_date({}, { locale }), false),
		shown('rank', m.largest_col_rank({}, { locale })),
		{ ...hidden('direction'), numeric: false },
		shown('launched', m.largest_col_launched({}, { locale })),
		hidden('lower_bound'),
		hidden('largest_to_date'),
		...families.flatMap((selected) => [
			hidden(`${selected.family}s_launched`),
			shown(`${selected.family}s_stopped`, stoppedHead(selected, locale)),
			hidden(`${selected.family}s_outcome_unknown`)
		]),
		shown('killed', tolls.killed),
		hidden('killed_low'),
		hidden('killed_high'),
		shown('injured', tolls.injured),
		hidden('injured_low'),
		hidden('injured_high'),
		// Whichever weapons are chosen, people are counted of attacks with all of them.
		{ ...hidden('casualty_weapons'), numeric: false },
		shown('note', m.largest_col_note({}, { locale }), false)
	];
	const doubtOf = (day: string) =>
		doubtsIn(series.doubts, { from: day, to: day })
			.map((note) => doubtText(note, locale))
			.join(' ');
	const plain = (value: number | null): Cell => ({
		value,
		text: value === null ? '' : String(value)
	});
	const people = (figure: Figure | null): Cell[] => [
		{
			value: figure?.value ?? null,
			text: pieceText(peoplePiece(figure, locale)),
			muted: figure === null
		},
		boundCell(figure, 'low'),
		boundCell(figure, 'high')
	];
	const rows = series.rows.map((row): Cell[] => [
		{ value: row.date, text: formatWeekday(row.date, locale) },
		{ value: row.rank, text: formatNumber(row.rank, locale) },
		{ value: series.direction, text: series.direction },
		{ value: row.launched, text: launchedText(row, locale) },
		plain(row.floor ? 1 : 0),
		plain(row.largestToDate ? 1 : 0),
		...families.flatMap(({ family }): Cell[] => {
			const mark = row.marks[family];
			const piece = stoppedPiece(mark, locale);
			return [
				plain(mark.launched?.value ?? null),
				{
					value: mark.stopped?.value ?? null,
					text: pieceText(piece),
					muted: piece.strong === ''
				},
				plain(mark.launched ? mark.segments.unknown : null)
			];
		}),
		...people(row.killed),
		...people(row.injured),
		{ value: 'all', text: '' },
		{
			value: doubtOf(row.date) || null,
			text: doubtOf(row.date)
		}
	]);
	return { caption: largestCaption(series, locale), columns, rows };
}
