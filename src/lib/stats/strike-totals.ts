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

/** The counts of a report that speak of the whole country and a weapon. */
function nationalCounts(report: IndexedReport, country: string): Count[] {
	return report.counts.filter((count) => count.weapon_id !== null && count.place_id === country);
}

/** Of the stated nodes at or below `node`, those with no stated ancestor there: a parent is never added to its child. */
function frontier(tree: Tree, node: string, counts: readonly Count[]): Count[] {
	const stated = counts.filter((count) => isWithin(tree, count.weapon_id!, node));
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
 * else the sum of what it states below. Null when it states neither launches nor outcomes there.
 * Outcomes are matched to launches within this one report; a numerator never meets another's denominator.
 */
export function strikeTotals(
	ledger: Ledger,
	report: IndexedReport,
	node: string,
	direction: Direction
): StrikeTotals | null {
	const tree = ledger.weaponTree;
	const counts = nationalCounts(report, countryOf(direction)).filter((count) =>
		isWithin(tree, count.weapon_id!, node)
	);
	if (counts.length === 0) return null;
	const of = (measure: StrikeMeasure, below = node) =>
		frontier(
			tree,
			below,
			counts.filter((count) => count.measure === measure)
		);
	const total = (list: readonly Count[]) => sumFigures(list.map(toFigure));

	const launches = of('launched');
	const launched = total(launches);
	const intercepted = total(of('intercepted'));
	const suppressed = total(of('suppressed'));
	const stopped = sumFigures([intercepted, suppressed]);

	// A type without its number matters only where the total is made of types.
	let partial = (['launched', 'intercepted', 'suppressed'] as const).some((measure) =>
		of(measure).some((count) => toFigure(count) === null)
	);
	const pairs: Pair[] = [];
	for (const launch of launches) {
		const figure = toFigure(launch);
		const shotDown = total(of('intercepted', launch.weapon_id!));
		const lost = total(of('suppressed', launch.weapon_id!));
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
		launchedNodes: launches.map((count) => count.weapon_id!),
		nodes: new Set(counts.map((count) => count.weapon_id)).size
	};
}
