import { lineageOf, type IndexedReport, type Ledger, type Tree } from '../ledger/ledger';
import type { Count, Direction } from '../ledger/types';
import { exactly, sumFigures, sumFiguresOf, toFigure, type Figure } from './figure';
import { sumPairsOf } from './pair';
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

/** What a report states of one weapon node itself, by measure; null for what it does not speak of. */
interface Stated {
	launched: Count[] | null;
	intercepted: Count[] | null;
	suppressed: Count[] | null;
}

/** The totals of a node, with which of their parts are stated without a number, and launches without an outcome. */
interface Branch {
	totals: StrikeTotals;
	gaps: { launched: boolean; intercepted: boolean; suppressed: boolean; outcome: boolean };
}

const isUnstated = (count: Count): boolean => toFigure(count) === null;

/**
 * The totals one report gives for every weapon node it speaks of (DESIGN.md 3, rule 1): the figure it states for
 * the node, else the sum of what it states below. So a parent is never added to its child. `counts` are what it
 * states of weapons for the whole country. Outcomes are matched to launches within this one report; a numerator
 * never meets another's denominator. Nodes of which the same counts speak share one object, which nothing changes.
 */
export function totalsByNode(
	tree: Tree,
	counts: readonly Count[]
): ReadonlyMap<string, StrikeTotals> {
	const stated = new Map<string, Stated>();
	const children = new Map<string, string[]>();
	const roots: string[] = [];
	for (const count of counts) {
		const id = count.weapon_id!;
		let own = stated.get(id);
		if (!own) {
			stated.set(id, (own = { launched: null, intercepted: null, suppressed: null }));
			connect(lineageOf(tree, id), children, roots);
		}
		const { measure } = count;
		if (measure === 'launched' || measure === 'intercepted' || measure === 'suppressed')
			(own[measure] ??= []).push(count);
	}
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

/** Adds a line of nodes, the lowest first, to the part of the tree that is spoken of, up to where it is known. */
function connect(line: readonly string[], children: Map<string, string[]>, roots: string[]): void {
	let below: string | null = null;
	for (const node of line) {
		const known = children.get(node);
		if (known) {
			if (below !== null) known.push(below);
			return;
		}
		children.set(node, below === null ? [] : [below]);
		below = node;
	}
	if (below !== null) roots.push(below);
}

/** What is stated of a node itself, else the sum of its parts. */
const totalOf = (
	stated: readonly Count[] | null | undefined,
	parts: readonly Branch[],
	measure: keyof Stated
): Figure | null =>
	stated ? sumFiguresOf(stated, toFigure) : sumFiguresOf(parts, ({ totals }) => totals[measure]);

const hasGap = (
	stated: readonly Count[] | null | undefined,
	parts: readonly Branch[],
	measure: keyof Stated
): boolean => (stated ? stated.some(isUnstated) : parts.some(({ gaps }) => gaps[measure]));

function toBranch(node: string, own: Stated | undefined, parts: readonly Branch[]): Branch {
	const launches = own?.launched ?? null;
	const launched = totalOf(launches, parts, 'launched');
	const intercepted = totalOf(own?.intercepted, parts, 'intercepted');
	const suppressed = totalOf(own?.suppressed, parts, 'suppressed');
	const stopped = suppressed === null ? intercepted : sumFigures([intercepted, suppressed]);
	const pairOf = (launch: Count): Pair | null => {
		const figure = toFigure(launch);
		if (figure === null || (stopped === null && figure.value !== 0)) return null;
		return {
			launched: figure,
			stopped: stopped ?? exactly(0),
			intercepted: intercepted ?? exactly(0)
		};
	};
	// A type without its number matters only where the total is made of types.
	const gaps = {
		launched: hasGap(launches, parts, 'launched'),
		intercepted: hasGap(own?.intercepted, parts, 'intercepted'),
		suppressed: hasGap(own?.suppressed, parts, 'suppressed'),
		outcome: launches
			? launches.some((launch) => pairOf(launch) === null)
			: parts.some((part) => part.gaps.outcome)
	};
	let nodes = own ? 1 : 0;
	for (const { totals } of parts) nodes += totals.nodes;
	return {
		totals: {
			launched,
			intercepted,
			suppressed,
			stopped,
			paired: launches
				? sumPairsOf(launches, pairOf)
				: sumPairsOf(parts, ({ totals }) => totals.paired),
			partial:
				gaps.launched ||
				gaps.intercepted ||
				gaps.suppressed ||
				gaps.outcome ||
				(launched === null && stopped !== null),
			launchedNodes: launches
				? launches.map(() => node)
				: parts.flatMap(({ totals }) => totals.launchedNodes),
			nodes
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
