import { isWithin, type IndexedReport, type Ledger, type Tree } from '../ledger/ledger';
import type { Count, Direction, StrikeMeasure } from '../ledger/types';
import { exactly, sumFigures, toFigure, type Figure } from './figure';
import { sumPairs } from './pair';
import type { Pair } from './series';

/** What one report says of one weapon node for the whole country. Null where it does not say. */
export interface StrikeTotals {
	launched: Figure | null;
	intercepted: Figure | null;
	suppressed: Figure | null;
	/** intercepted + suppressed, of those stated. */
	stopped: Figure | null;
	/** Launches whose outcome is stated too, and how many of them were stopped: what a rate may use. */
	paired: Pair | null;
	/** A part is stated without its number, or a launch without its outcome: the totals are lower bounds. */
	partial: boolean;
	/** The nodes whose launches make up `launched`: the node itself where the report states it. */
	launchedNodes: string[];
	/** How many weapon nodes the report states at or below this one. */
	nodes: number;
}

/** The whole country under attack: `UA` when Russia attacks, `RU` when Ukraine does. */
export const countryOf = (direction: Direction): string => (direction === 'RU' ? 'UA' : 'RU');

/** Of counts of one measure, those with no stated ancestor among them: a parent is never added to its child. */
function frontier(tree: Tree, stated: readonly Count[]): readonly Count[] {
	if (stated.length < 2) return stated;
	return stated.filter(
		(count) =>
			!stated.some(
				(other) =>
					other.weapon_id !== count.weapon_id && isWithin(tree, count.weapon_id!, other.weapon_id!)
			)
	);
}

/**
 * The totals one report gives for a weapon node (DESIGN.md 3, rule 1): the figure it states for the node,
 * else the sum of what it states below. `counts` are what it states there for the whole country. Null when
 * they hold neither launches nor outcomes. Outcomes are matched to launches within this one report; a
 * numerator never meets another's denominator.
 */
export function countTotals(tree: Tree, counts: readonly Count[]): StrikeTotals | null {
	if (counts.length === 0) return null;
	const of = (measure: StrikeMeasure) => counts.filter((count) => count.measure === measure);
	const stated = { intercepted: of('intercepted'), suppressed: of('suppressed') };
	const top = {
		launched: frontier(tree, of('launched')),
		intercepted: frontier(tree, stated.intercepted),
		suppressed: frontier(tree, stated.suppressed)
	};
	const total = (list: readonly Count[]) => sumFigures(list.map(toFigure));
	const below = (list: readonly Count[], node: string) => {
		const inside = list.filter((count) => isWithin(tree, count.weapon_id!, node));
		return inside.length === 0 ? null : total(frontier(tree, inside));
	};

	const launched = total(top.launched);
	const intercepted = total(top.intercepted);
	const suppressed = total(top.suppressed);
	const stopped = sumFigures([intercepted, suppressed]);

	// A type without its number matters only where the total is made of types.
	const isUnstated = (count: Count) => toFigure(count) === null;
	let partial =
		top.launched.some(isUnstated) ||
		top.intercepted.some(isUnstated) ||
		top.suppressed.some(isUnstated);
	const pairs: Pair[] = [];
	for (const launch of top.launched) {
		const figure = toFigure(launch);
		const shotDown = below(stated.intercepted, launch.weapon_id!);
		const lost = below(stated.suppressed, launch.weapon_id!);
		const outcome = sumFigures([shotDown, lost]);
		if (figure !== null && (outcome !== null || figure.value === 0))
			pairs.push({
				launched: figure,
				stopped: outcome ?? exactly(0),
				intercepted: shotDown ?? exactly(0)
			});
		else partial = true;
	}
	if (launched === null && stopped !== null) partial = true;

	return {
		launched,
		intercepted,
		suppressed,
		stopped,
		paired: sumPairs(pairs),
		partial,
		launchedNodes: top.launched.map((count) => count.weapon_id!),
		nodes: new Set(counts.map((count) => count.weapon_id)).size
	};
}

/** {@link countTotals} of a report's figures for the whole country at or below a weapon node. */
export const strikeTotals = (
	ledger: Ledger,
	report: IndexedReport,
	node: string,
	direction: Direction
): StrikeTotals | null =>
	countTotals(
		ledger.weaponTree,
		report.counts.filter(
			({ weapon_id, place_id }) =>
				weapon_id !== null &&
				place_id === countryOf(direction) &&
				isWithin(ledger.weaponTree, weapon_id, node)
		)
	);
