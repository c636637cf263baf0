import { lineageOf, type IndexedReport, type Ledger, type Tree } from '../ledger/ledger';
import type { Count, Direction } from '../ledger/types';
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

/** What a report states of one weapon node itself, by measure. */
interface Stated {
	launched: Count[];
	intercepted: Count[];
	suppressed: Count[];
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
			stated.set(id, (own = { launched: [], intercepted: [], suppressed: [] }));
			connect(lineageOf(tree, id), children, roots);
		}
		const { measure } = count;
		if (measure === 'launched' || measure === 'intercepted' || measure === 'suppressed')
			own[measure].push(count);
	}
	const totals = new Map<string, StrikeTotals>();
	const visit = (node: string): Branch => {
		const parts = children.get(node)!.map(visit);
		const own = stated.get(node);
		const [only] = parts;
		const branch = !own && only && parts.length === 1 ? only : toBranch(node, own, parts);
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

function toBranch(node: string, own: Stated | undefined, parts: readonly Branch[]): Branch {
	const stated = (measure: keyof Stated) => (own && own[measure].length > 0 ? own[measure] : null);
	const total = (measure: keyof Stated): Figure | null =>
		sumFigures(stated(measure)?.map(toFigure) ?? parts.map(({ totals }) => totals[measure]));
	const hasGap = (measure: keyof Stated): boolean =>
		stated(measure)?.some(isUnstated) ?? parts.some(({ gaps }) => gaps[measure]);

	const launched = total('launched');
	const intercepted = total('intercepted');
	const suppressed = total('suppressed');
	const stopped = sumFigures([intercepted, suppressed]);
	const launches = stated('launched');
	const pairs = launches
		? launches.map((launch): Pair | null => {
				const figure = toFigure(launch);
				if (figure === null || (stopped === null && figure.value !== 0)) return null;
				return {
					launched: figure,
					stopped: stopped ?? exactly(0),
					intercepted: intercepted ?? exactly(0)
				};
			})
		: parts.map(({ totals }) => totals.paired);
	// A type without its number matters only where the total is made of types.
	const gaps = {
		launched: hasGap('launched'),
		intercepted: hasGap('intercepted'),
		suppressed: hasGap('suppressed'),
		outcome: launches ? pairs.includes(null) : parts.some((part) => part.gaps.outcome)
	};
	return {
		totals: {
			launched,
			intercepted,
			suppressed,
			stopped,
			paired: sumPairs(pairs),
			partial:
				gaps.launched ||
				gaps.intercepted ||
				gaps.suppressed ||
				gaps.outcome ||
				(launched === null && stopped !== null),
			launchedNodes: launches
				? launches.map(() => node)
				: parts.flatMap(({ totals }) => totals.launchedNodes),
			nodes: parts.reduce((sum, { totals }) => sum + totals.nodes, own ? 1 : 0)
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
