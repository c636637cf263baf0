/** The weapons of a day: one row a node of the tree, families with what is below them. */
import { byMeasure, OUTCOMES, type OutcomeMeasure } from '../../../records/ledger/measures';
import type { Figure } from '../../../figures/stats/figure';
import { rateOf, type Rate } from '../../../figures/stats/rate';
import { segmentsOf } from '../../../figures/stats/segments';
import {
	FAMILIES,
	type CellState,
	type DailySeries,
	type Day,
	type Family,
	type Pair
} from '../../../figures/stats/series';
import type { Names } from '../../../figures/view/catalogue';

export interface WeaponRow {
	id: string;
	family: Family;
	/** 0 for the family itself. */
	depth: number;
	state: CellState;
	launched: Figure | null;
	stopped: Figure | null;
	/** Of the stopped, how. */
	outcomes: Readonly<Record<OutcomeMeasure, Figure | null>>;
	/** Launches with a known outcome that were not stopped. */
	notStopped: number | null;
	/** Launches whose outcome no report gives. */
	unknown: number | null;
	rate: Rate | null;
	/** Of those with a known outcome, as stated; null without. */
	pair: Pair | null;
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
			outcomes: byMeasure(OUTCOMES, (outcome) => cell[outcome]),
			notStopped: paired && Math.max(0, paired.launched.value - paired.stopped.value),
			unknown: cell.launched && segmentsOf(cell).unknown,
			rate: rateOf([cell]),
			pair: paired,
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
