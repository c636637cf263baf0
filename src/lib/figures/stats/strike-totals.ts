import { countryOf } from '../../records/ledger/country';
import type { IndexedReport, Ledger, Tree } from '../../records/ledger/ledger';
import { byMeasure, OUTCOMES, TALLIED, type TalliedMeasure } from '../../records/ledger/measures';
import type { Count, Direction } from '../../records/ledger/types';
import { atLeast, exactly, someAtLeast, sumFigures, sumFiguresOf, type Figure } from './figure';
import { settleJoint } from './joint-figures';
import { sumPairsOf } from './pair';
import type { Pair, Tally } from './series';
import { spokenOf, type Spoken, type Stated } from './spoken';

/** What one report says of one weapon node for the whole country. Null where it does not say. */
export interface StrikeTotals extends Tally {
	/** The node that is stated, or the lowest that all of it is of. */
	node: string;
	/** The sum of the outcomes, of those stated. */
	stopped: Figure | null;
	/** Launches whose outcome is stated too, and how many of them were stopped: what a rate may use. */
	paired: Pair | null;
	/** A part is stated without its number, or a launch without its outcome: the totals are lower bounds. */
	partial: boolean;
	/** The nodes whose launches make up `launched`: the node itself where the report states it. */
	launchedNodes: string[];
	/** How many weapon nodes the report states at or below this one. */
	nodes: number;
	/** Its launches by kind, where the report names kinds below the node: the lowest ones, by node. */
	kinds: ReadonlyMap<string, number>;
	/** Whether the kinds it names account for all launches that it states of the node, or while it states none for the outcomes. */
	split: boolean;
}

/** The totals of a node, with which of their parts are stated without a number, and launches without an outcome. */
interface Branch {
	totals: StrikeTotals;
	gaps: Record<TalliedMeasure | 'outcome', boolean>;
}

/**
 * The totals one report gives for every weapon node it speaks of (DESIGN.md 3, rule 1): the figure it states for
 * the node, else the sum of what it states below. So a parent is never added to its child. `counts` are what it
 * states of weapons for the whole country. Outcomes are matched to launches within this one report; a numerator
 * never meets another's denominator. A figure stated of several kinds together bounds each of them (rule 5). Nodes
 * of which the same counts speak share one object, which nothing changes.
 */
export function totalsByNode(
	tree: Tree,
	counts: readonly Count[]
): ReadonlyMap<string, StrikeTotals> {
	const spoken = spokenOf(tree, counts);
	const totals = addUp(spoken);
	return settleJoint(spoken, totals) ? addUp(spoken) : totals;
}

function addUp({ stated, children, roots }: Spoken): Map<string, StrikeTotals> {
	const totals = new Map<string, StrikeTotals>();
	const visit = (node: string): Branch => {
		const parts = children.get(node)!.map(visit);
		const own = stated.get(node);
		const branch = !own && parts.length === 1 ? parts[0]! : toBranch(node, own, parts);
		totals.set(node, branch.totals);
		return branch;
	};
	roots.forEach(visit);
	return totals;
}

/** What is stated of a node itself, else the sum of its parts; at least that, where some of it has no number. */
function totalOf(
	own: Stated | undefined,
	parts: readonly Branch[],
	measure: TalliedMeasure,
	isOpen: boolean
): Figure | null {
	const stated = own?.[measure];
	const total = stated ? sumFigures(stated) : sumFiguresOf(parts, ({ totals }) => totals[measure]);
	return isOpen ? someAtLeast(total) : total;
}

/**
 * The sum of what was launched of the parts. Beside launches that are stated, of a part of which only the outcome is
 * stated at least what was stopped was launched.
 */
function launchedOf(parts: readonly Branch[]): Figure | null {
	if (!parts.some(({ totals }) => totals.launched)) return null;
	return sumFiguresOf(
		parts,
		({ totals: { launched, stopped } }) => launched ?? someAtLeast(stopped)
	);
}

/** Whether something of a measure is spoken of without a number, in what makes up the total. */
const isOpen = (own: Stated | undefined, parts: readonly Branch[], measure: TalliedMeasure) =>
	(own?.open.includes(measure) ?? false) ||
	(!own?.[measure] && parts.some(({ gaps }) => gaps[measure]));

/** Whether the parts add up to what is stated of the whole: to the launches, or where none are stated to the outcomes. */
function isSplit(own: Stated | undefined, parts: readonly Branch[]): boolean {
	const isOf = (measure: TalliedMeasure) => {
		const whole = own?.[measure];
		if (!whole) return true;
		const sum = sumFiguresOf(parts, ({ totals }) => totals[measure]);
		return (sum?.value ?? 0) === (sumFigures(whole)?.value ?? 0);
	};
	const hasLaunches = own?.launched || parts.some(({ totals }) => totals.launched);
	return hasLaunches ? isOf('launched') : TALLIED.every(isOf);
}

function toBranch(node: string, own: Stated | undefined, parts: readonly Branch[]): Branch {
	const launches = own?.launched ?? null;
	const gaps = {
		...byMeasure(TALLIED, (measure) => isOpen(own, parts, measure)),
		outcome: false
	};
	const outcomes = byMeasure(OUTCOMES, (outcome) => totalOf(own, parts, outcome, gaps[outcome]));
	const { intercepted } = outcomes;
	// Kinds of which only launches are stated: what was stopped of the others is not all that was stopped.
	const isOutcomeOfSome =
		!OUTCOMES.some((outcome) => own?.[outcome]) && parts.some(({ gaps }) => gaps.outcome);
	const isOutcomeOpen = OUTCOMES.some((outcome) => gaps[outcome]);
	const sum = sumFiguresOf(OUTCOMES, (outcome) => outcomes[outcome]);
	const stopped = isOutcomeOpen || isOutcomeOfSome ? someAtLeast(sum) : sum;
	const stated = own?.launched ? sumFigures(own.launched) : launchedOf(parts);
	// Rule 4: what was stopped was launched.
	const known = gaps.launched ? someAtLeast(stated) : stated;
	const launched = known && stopped && stopped.low > known.value ? atLeast(stopped.low) : known;
	const pairOf = (figure: Figure): Pair | null => {
		if (figure.value === 0 && figure.high === 0)
			return { launched: figure, stopped: exactly(0), intercepted: exactly(0) };
		if (stopped === null) return null;
		return { launched: figure, stopped, intercepted: intercepted ?? exactly(0) };
	};
	gaps.outcome = launches ? pairOf(launched!) === null : parts.some((part) => part.gaps.outcome);
	let nodes = own?.named ? 1 : 0;
	const kinds = new Map<string, number>();
	for (const { totals } of parts) {
		nodes += totals.nodes;
		for (const [kind, value] of totals.kinds) kinds.set(kind, value);
	}
	if (kinds.size === 0 && launched) kinds.set(node, launched.value);
	return {
		totals: {
			node,
			launched,
			...outcomes,
			stopped: gaps.outcome ? someAtLeast(stopped) : stopped,
			paired: launches ? pairOf(launched!) : sumPairsOf(parts, ({ totals }) => totals.paired),
			partial:
				gaps.launched ||
				isOutcomeOpen ||
				gaps.outcome ||
				launched?.floor === true ||
				stopped?.floor === true ||
				(launched === null && stopped !== null),
			launchedNodes: launches
				? launches.map(() => node)
				: parts.flatMap(({ totals }) => totals.launchedNodes),
			nodes,
			kinds,
			split: parts.length > 0 && isSplit(own, parts)
		},
		gaps
	};
}

/** {@link totalsByNode} of one node; null where a report does not speak of it for the whole country. */
export const strikeTotals = (
	ledger: Ledger,
	report: IndexedReport,
	node: string,
	direction: Direction
): StrikeTotals | null => {
	const country = countryOf(direction);
	const counts = report.counts.filter(
		({ weapon_id, place_id }) => weapon_id !== null && place_id === country
	);
	return totalsByNode(ledger.weaponTree, counts).get(node) ?? null;
};
