import type { Tree } from '../../records/ledger/ledger';
import { isWithin } from '../../records/ledger/ledger';
import { byMeasure, STRIKES, TALLIED, type TalliedMeasure } from '../../records/ledger/measures';
import { someAtLeast, sumFiguresOf, type Figure } from './figure';
import { sumPairsOf } from './pair';
import {
	FAMILIES,
	type CellState,
	type Day,
	type Family,
	type Outcome,
	type Pair,
	type StrikeCell,
	type Tally
} from './series';

/** A family on a day, restricted to the weapons chosen. Units: weapons. */
export interface FamilyDay extends Tally {
	date: string;
	/** Some report speaks of an air attack that ended that day. */
	reported: boolean;
	state: CellState;
	stopped: Figure | null;
	paired: Pair | null;
	/** The same by attack. */
	outcomes: readonly Outcome[];
	partial: boolean;
	disputed: boolean;
	/** Indices of the chosen reports. */
	chosen: number[];
	alternatives: StrikeCell['alternatives'];
}

/** The chosen nodes of one family, none below another. `null` stands for all weapons. */
export function nodesOf(tree: Tree, family: Family, weapons: readonly string[] | null): string[] {
	if (weapons === null) return [family];
	const inside = weapons.filter((id) => isWithin(tree, id, family) || isWithin(tree, family, id));
	if (inside.some((id) => isWithin(tree, family, id))) return [family];
	return inside.filter((id) => !inside.some((other) => other !== id && isWithin(tree, id, other)));
}

/** The families that a choice of weapons has: one of which nothing is chosen is not part of the view (rule 12). */
export const selectedFamilies = (tree: Tree, weapons: readonly string[] | null): Family[] =>
	FAMILIES.filter((family) => nodesOf(tree, family, weapons).length > 0);

const isEmpty = (cells: Day['strikes']): boolean => {
	for (const _ in cells) return false;
	return true;
};

/** The states that say why there is no figure, from the one that says most. */
const WHY: readonly CellState[] = ['undisclosed', 'local'];

/** What several cells or days tell together: that of one, when it tells most. */
export function joinStates(states: ReadonlySet<CellState>, otherwise: CellState): CellState {
	if (states.has('known')) return 'known';
	return WHY.find((state) => states.has(state)) ?? otherwise;
}

/** What is in any of the lists, each once, in order. */
export function unique(lists: readonly (readonly number[])[]): number[] {
	const all = new Set<number>();
	for (const list of lists) for (const each of list) all.add(each);
	return [...all];
}

/** Of the days of a series, what they know of the chosen nodes: sums, with states that say what is missing. */
export function familyDay(day: Day, nodes: readonly string[]): FamilyDay {
	const { date, reported, strikes } = day;
	const cells: StrikeCell[] = [];
	for (const node of nodes) {
		const cell = strikes[node];
		if (cell) cells.push(cell);
	}
	const [first] = cells;
	// Nearly all: nothing to add up, and a view has thousands of them.
	if (first && cells.length === 1) {
		const state = first.state === 'no-report' ? 'not-mentioned' : first.state;
		return { ...first, date, reported, state };
	}
	/** At least that, where one of the nodes is spoken of without a figure. */
	const sum = (measure: TalliedMeasure | 'stopped') => {
		const figure = sumFiguresOf(cells, (cell) => cell[measure]);
		const isOpen = cells.some((cell) => cell.partial && cell[measure] === null);
		const isExpected = measure === 'stopped' || STRIKES[measure].expected;
		return isOpen && isExpected ? someAtLeast(figure) : figure;
	};
	return {
		date,
		reported,
		state: isEmpty(strikes)
			? reported
				? 'not-mentioned'
				: 'no-report'
			: joinStates(new Set(cells.map((cell) => cell.state)), 'not-mentioned'),
		...byMeasure(TALLIED, sum),
		stopped: sum('stopped'),
		paired: sumPairsOf(cells, (cell) => cell.paired),
		outcomes: cells.flatMap((cell) => cell.outcomes),
		partial: cells.some((cell) => cell.partial),
		disputed: cells.some((cell) => cell.disputed),
		chosen: unique(cells.map((cell) => cell.chosen)),
		alternatives: cells.flatMap((cell) => cell.alternatives)
	};
}

/** Both families of the days, restricted to the chosen weapons. */
export function selectFamilies(
	days: readonly Day[],
	tree: Tree,
	weapons: readonly string[] | null
): Record<Family, FamilyDay[]> {
	const select = (family: Family) => {
		const nodes = nodesOf(tree, family, weapons);
		return days.map((day) => familyDay(day, nodes));
	};
	return { missile: select(FAMILIES[0]), drone: select(FAMILIES[1]) };
}
