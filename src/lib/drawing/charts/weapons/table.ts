import { OUTCOMES } from '../../../records/ledger/measures';
import type { IsoDay } from '../../../records/ledger/types';
import * as m from '../../../paraglide/messages';
import type { Figure } from '../../../figures/stats/figure';
import { rangeOf } from '../../../figures/stats/rate';
import type { CellState } from '../../../figures/stats/series';
import type { Locale, Names } from '../../../figures/view/catalogue';
import { formatDayLong, formatFigureRange, formatNumber } from '../../../figures/view/format';
import { notStoppedText, rateCellText } from '../shared/rate-words';
import { boundCell, missing, type Table } from '../table';
import type { WeaponRow } from './series';
import { stateText, weaponName } from './words';

/** Of what was stopped the parts that were not shot down: the rest was. */
const NOT_SHOT_DOWN = OUTCOMES.filter((outcome) => outcome !== 'intercepted');

/** The rows as a table for the screen and its CSV. */
export function weaponsTable(
	rows: readonly WeaponRow[],
	date: IsoDay,
	names: Names,
	locale: Locale
): Table {
	const o = { locale };
	const figure = (value: Figure | null, state: CellState) =>
		value
			? { value: value.value, text: formatFigureRange(value, locale) }
			: missing(stateText(state, locale));
	const count = (value: number | null) =>
		value === null ? missing('—') : { value, text: formatNumber(value, locale) };
	const hidden = (id: string) => ({ id, label: id, numeric: true, csvOnly: true });
	return {
		caption: m.day_weapons_caption({ date: formatDayLong(date, locale) }, o),
		columns: [
			{ id: 'weapon', label: m.day_col_weapon({}, o), numeric: false },
			{ id: 'weapon_id', label: 'weapon_id', numeric: false, csvOnly: true },
			{ id: 'launched', label: m.day_col_launched({}, o), numeric: true },
			hidden('launched_low'),
			hidden('launched_high'),
			{ id: 'stopped', label: m.day_col_stopped({}, o), numeric: true },
			hidden('stopped_low'),
			hidden('stopped_high'),
			...NOT_SHOT_DOWN.map(hidden),
			{ id: 'not_stopped', label: m.day_col_not({}, o), numeric: true },
			{ id: 'outcome_unknown', label: m.day_col_unknown({}, o), numeric: true },
			{ id: 'share_stopped', label: m.day_col_share({}, o), numeric: true },
			hidden('share_low'),
			hidden('share_high'),
			{ id: 'reports', label: m.day_col_report({}, o), numeric: false, csvOnly: true }
		],
		rows: rows.map((row) => {
			const { rate } = row;
			const share = rate && !rate.few ? rate.share : null;
			const range = rate && rangeOf(rate);
			return [
				{ value: weaponName(row, names, locale), text: weaponName(row, names, locale) },
				{ value: row.id, text: row.id },
				figure(row.launched, row.state),
				boundCell(row.launched, 'low'),
				boundCell(row.launched, 'high'),
				figure(row.stopped, row.state),
				boundCell(row.stopped, 'low'),
				boundCell(row.stopped, 'high'),
				...NOT_SHOT_DOWN.map((outcome) => count(row.outcomes[outcome]?.value ?? null)),
				row.notStopped === null
					? missing('—')
					: {
							value: row.notStopped,
							text: notStoppedText(row.notStopped, row.pair?.stopped ?? null, locale)
						},
				count(row.unknown),
				share === null
					? missing(rate?.few ? m.day_under_ten({}, o) : '—')
					: {
							value: round(share),
							text: rateCellText({ ...rate!, share })
						},
				{ value: share === null ? null : round(range?.low), text: '' },
				{ value: share === null ? null : round(range?.high), text: '' },
				{ value: row.reportIds.join(' '), text: row.reportIds.join(' ') }
			];
		})
	};
}

const round = (share: number | undefined): number | null =>
	share === undefined ? null : Number(share.toFixed(4));
