import type { Tree } from '../ledger/ledger';
import { isWithin } from '../ledger/ledger';
import { sumFigures, type Figure } from './figure';
import { sumPairs } from './pair';
import {
	FAMILIES,
	type CellState,
	type Day,
	type Family,
	type Pair,
	type StrikeCell
} from './series';

/** A family on a day, restricted to the weapons chosen. Units: weapons. */
export interface FamilyDay {
	date: string;
	/** Some report gives a strike figure that day, of whatever weapon or place. */
	reported: boolean;
	state: CellState;
	launched: Figure | null;
	intercepted: Figure | null;
	suppressed: Figure | null;
	stopped: Figure | null;
	paired: Pair | null;
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

/** Of the days of a series, what they know of the chosen nodes: sums, with states that say what is missing. */
export function familyDay(day: Day, nodes: readonly string[]): FamilyDay {
	const cells = nodes.flatMap((node) => {
		const cell = day.strikes[node];
		return cell ? [cell] : [];
	});
	const states = cells.map((cell) => cell.state);
	const state: CellState =
		Object.keys(day.strikes).length === 0
			? 'no-report'
			: states.includes('known')
				? 'known'
				: states.includes('undisclosed')
					? 'undisclosed'
					: states.includes('local')
						? 'local'
						: 'not-mentioned';
	return {
		date: day.date,
		reported: day.reported,
		state,
		launched: sumFigures(cells.map((cell) => cell.launched)),
		intercepted: sumFigures(cells.map((cell) => cell.intercepted)),
		suppressed: sumFigures(cells.map((cell) => cell.suppressed)),
		stopped: sumFigures(cells.map((cell) => cell.stopped)),
		paired: sumPairs(cells.map((cell) => cell.paired)),
		partial: cells.some((cell) => cell.partial),
		disputed: cells.some((cell) => cell.disputed),
		chosen: [...new Set(cells.flatMap((cell) => cell.chosen))],
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
