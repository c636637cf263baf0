/** The weapons of a day: one row a node of the tree, families with what is below them. */
import * as m from '../paraglide/messages';
import type { Table } from '../charts/table';
import { boundCell, missing } from '../charts/table';
import type { Figure } from '../stats/figure';
import { rateOf, type Rate } from '../stats/rate';
import { FAMILIES, type CellState, type DailySeries, type Day, type Family } from '../stats/series';
import type { IsoDay } from '../ledger/types';
import type { Locale, Names } from '../view/catalogue';
import {
	formatDayLong,
	formatNumber,
	formatShare,
	formatShares,
	formatFigureRange
} from '../view/format';

export interface WeaponRow {
	id: string;
	family: Family;
	/** 0 for the family itself. */
	depth: number;
	state: CellState;
	launched: Figure | null;
	stopped: Figure | null;
	/** Of the stopped, those lost to electronic warfare. */
	suppressed: Figure | null;
	/** Launches with a known outcome that were not stopped. */
	notStopped: number | null;
	/** Launches whose outcome no report gives. */
	unknown: number | null;
	rate: Rate | null;
	disputed: boolean;
	partial: boolean;
	reportIds: string[];
}

/** The rows of a day, families first, each followed by what is stated below it. None without a report. */
export function weaponRows(day: Day, reports: DailySeries['reports'], names: Names): WeaponRow[] {
	const rowOf = (id: string, family: Family, depth: number): WeaponRow | null => {
		const cell = day.strikes[id];
		if (!cell || (depth > 0 && cell.state === 'not-mentioned')) return null;
		const { paired } = cell;
		return {
			id,
			family,
			depth,
			state: cell.state,
			launched: cell.launched,
			stopped: cell.stopped,
			suppressed: cell.suppressed,
			notStopped: paired && Math.max(0, paired.launched.value - paired.stopped.value),
			unknown: cell.launched && Math.max(0, cell.launched.value - (paired?.launched.value ?? 0)),
			rate: rateOf([paired]),
			disputed: cell.disputed,
			partial: cell.partial,
			reportIds: cell.chosen.flatMap((index) => reports[index]?.id ?? [])
		};
	};
	const below = (id: string, family: Family, depth: number): WeaponRow[] =>
		(names.weaponTree.children.get(id) ?? []).flatMap((child) => {
			const row = rowOf(child, family, depth);
			const inside = below(child, family, row ? depth + 1 : depth);
			// A class with one model says nothing that the model does not.
			return row && !repeats(row, inside) ? [row, ...inside] : below(child, family, depth);
		});
	return FAMILIES.flatMap((family) => {
		const row = rowOf(family, family, 0);
		return row ? [row, ...below(family, family, 1)] : [];
	});
}

const repeats = (row: WeaponRow, inside: readonly WeaponRow[]): boolean => {
	const direct = inside.filter((other) => other.depth === row.depth + 1);
	return (
		direct.length === 1 &&
		direct[0]!.launched?.value === row.launched?.value &&
		direct[0]!.stopped?.value === row.stopped?.value
	);
};

/** "All missiles" for a family with rows below it, else the weapon's name. */
export function weaponName(row: WeaponRow, names: Names, locale: Locale): string {
	if (row.depth > 0) return names.weapon(row.id);
	return row.family === 'missile'
		? m.day_all_missiles({}, { locale })
		: m.day_all_drones({}, { locale });
}

/** Why a figure is not there, in words. */
export function stateText(state: CellState, locale: Locale): string {
	const o = { locale };
	switch (state) {
		case 'undisclosed':
			return m.word_undisclosed({}, o);
		case 'local':
			return m.word_local_only({}, o);
		case 'not-mentioned':
			return m.word_not_mentioned({}, o);
		case 'no-report':
			return m.word_no_report({}, o);
		case 'known':
			return '—';
	}
}

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
			hidden('suppressed'),
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
			return [
				{ value: weaponName(row, names, locale), text: weaponName(row, names, locale) },
				{ value: row.id, text: row.id },
				figure(row.launched, row.state),
				boundCell(row.launched, 'low'),
				boundCell(row.launched, 'high'),
				figure(row.stopped, row.state),
				boundCell(row.stopped, 'low'),
				boundCell(row.stopped, 'high'),
				count(row.suppressed?.value ?? null),
				count(row.notStopped),
				count(row.unknown),
				share === null
					? missing(rate?.few ? m.day_under_ten({}, o) : '—')
					: {
							value: round(share),
							text: `${formatShare(share)} (${rate?.sampling ? formatShares(rate.sampling) : '—'})`
						},
				{ value: share === null ? null : round(rate?.sampling?.low), text: '' },
				{ value: share === null ? null : round(rate?.sampling?.high), text: '' },
				{ value: row.reportIds.join(' '), text: row.reportIds.join(' ') }
			];
		})
	};
}

const round = (share: number | undefined): number | null =>
	share === undefined ? null : Number(share.toFixed(4));
