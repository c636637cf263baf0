/**
 * What follows from the rest of a day, so that a page need not carry it. Both sides of the packing ask here, so
 * that what is left out is what comes back.
 */
import { lineageOf, type Tree } from '../../../records/ledger/ledger';
import {
	byMeasure,
	OUTCOMES,
	TALLIED,
	type OutcomeMeasure
} from '../../../records/ledger/measures';
import { exactly, openAbove, sumFigures, sumFiguresOf, type Figure } from '../../stats/figure';
import { sumPairsOf } from '../../stats/pair';
import {
	FAMILIES,
	type Alternative,
	type CasualtyCell,
	type CellState,
	type Outcome as OfAttack,
	type StrikeCell
} from '../../stats/series';

export const STATES: readonly CellState[] = [
	...(['known', 'local', 'undisclosed', 'not-mentioned', 'no-report'] as const)
];

/** What a cell has besides what is mostly so; bits of a number. */
export const GIVEN = {
	figures: 1,
	stopped: 2,
	bounds: 4,
	state: 8,
	pair: 16,
	chosen: 32,
	alternatives: 64
} as const;

/** What of a day there is; bits of a number. */
export const DAY = { reported: 1, strikes: 2, killed: 4, injured: 8 } as const;

/** What people killed or injured have besides what is mostly so; bits of a number. */
export const PEOPLE = { statement: 1, verified: 2, disputed: 4, best: 8, chosen: 16 } as const;

/** How the bounds of a figure are given; 0 where they go without saying. */
export const formOf = ({ floor, high, approximate }: Figure): number =>
	1 + (high === Infinity ? 1 : 0) + (floor ? 2 : 0) + (approximate ? 4 : 0);

/** What {@link formOf} says. */
export const readForm = (form: number) => ({
	isOpen: ((form - 1) & 1) === 1,
	floor: ((form - 1) & 2) === 2,
	approximate: ((form - 1) & 4) === 4
});

/** The nodes of a tree in the orders in which a day needs them. */
export interface NodeOrder {
	tree: Tree;
	byName: readonly string[];
	/** Each after all that stand below it. */
	partsFirst: readonly string[];
}

/** Sorts a tree once for all days. */
export function orderNodes(tree: Tree): NodeOrder {
	const byName = [...tree.parent.keys()].sort();
	const depth = new Map(byName.map((id) => [id, lineageOf(tree, id).length]));
	return { tree, byName, partsFirst: byName.toSorted((a, b) => depth.get(b)! - depth.get(a)!) };
}

/** The nodes of a day from those it names: the families, and these with all that stand above them. */
export function closeNodes({ tree, byName }: NodeOrder, named: readonly string[]): string[] {
	const all = new Set<string>();
	for (const id of named) for (const each of lineageOf(tree, id)) all.add(each);
	const [missile, drone] = FAMILIES;
	const others = byName.filter((id) => all.has(id) && id !== missile && id !== drone);
	return [missile, drone, ...others];
}

/** Calls for each node of a day with the cells of its parts; `make` gives the node's own. */
export function eachNode(
	{ tree, partsFirst }: NodeOrder,
	nodes: readonly string[],
	make: (id: string, parts: readonly StrikeCell[]) => StrikeCell
): void {
	const wanted = new Set(nodes);
	const parts = new Map<string, StrikeCell[]>();
	for (const id of partsFirst) {
		if (!wanted.has(id)) continue;
		const cell = make(id, parts.get(id) ?? []);
		const parent = tree.parent.get(id);
		if (!parent) continue;
		const beside = parts.get(parent);
		if (beside) beside.push(cell);
		else parts.set(parent, [cell]);
	}
}

/** The cell of a node whose parts have these: their sum. Of a node without parts, that of an empty statement. */
export function sumCells(parts: readonly StrikeCell[], first: number): StrikeCell {
	const [only] = parts;
	if (only && parts.length === 1) return only;
	const sum = (pick: (cell: StrikeCell) => Figure | null) => sumFigures(parts.map(pick));
	const states = parts.map(({ state }) => state);
	return {
		...byMeasure(TALLIED, (measure) => sum((cell) => cell[measure])),
		stopped: sum((cell) => cell.stopped),
		...pairedOf(sumOutcomes(parts)),
		partial: parts.some((cell) => cell.partial),
		disputed: parts.some((cell) => cell.disputed),
		state: STATES.find((state) => states.includes(state)) ?? STATES[0]!,
		chosen: only
			? [...new Set(parts.flatMap((cell) => cell.chosen))].sort((a, b) => a - b)
			: [first],
		alternatives: []
	};
}

/** The outcomes of each attack, added up over the parts. */
function sumOutcomes(parts: readonly StrikeCell[]): OfAttack[] {
	const all = parts.flatMap((cell) => cell.outcomes);
	const waves = [...new Set(all.map(({ wave }) => wave))].sort((a, b) => a - b);
	return waves.map((wave) => ({
		wave,
		pair: sumPairsOf(all, (each) => (each.wave === wave ? each.pair : null))!,
		rivals: []
	}));
}

/** Outcomes with what follows from them. */
export const pairedOf = (
	outcomes: readonly OfAttack[]
): Pick<StrikeCell, 'outcomes' | 'paired'> => ({
	outcomes,
	paired: sumPairsOf(outcomes, (each) => each.pair)
});

/** A figure with its bounds widened to what other reports say. */
function widen(figure: Figure, others: readonly Alternative[], of: 'launched' | 'stopped'): Figure {
	let { low, high } = figure;
	for (const other of others) {
		const said = other[of];
		if (said === null) continue;
		low = Math.min(low, said);
		high = Math.max(high, said);
	}
	return low === figure.low && high === figure.high ? figure : { ...figure, low, high, most: high };
}

/** Launched of a value, where nothing is said of its bounds but what other reports say. */
export const plainLaunched = (value: number, alternatives: readonly Alternative[]): Figure =>
	widen(exactly(value), alternatives, 'launched');

type Outcome = Pick<StrikeCell, OutcomeMeasure | 'alternatives'>;

/** The sum of the outcomes, its bounds what other reports say. */
export function plainStopped(cell: Outcome): Figure | null {
	const sum = sumFiguresOf(OUTCOMES, (outcome) => cell[outcome]);
	return sum && widen(sum, cell.alternatives, 'stopped');
}

/** The outcomes that figures make where nothing speaks against it: those of one attack and one report. */
export const plainOutcomes = ({
	launched,
	intercepted,
	stopped
}: Pick<StrikeCell, 'launched' | 'intercepted' | 'stopped'>): readonly OfAttack[] =>
	launched && stopped
		? [{ wave: 0, pair: { launched, stopped, intercepted: intercepted ?? exactly(0) }, rivals: [] }]
		: [];

/** People of a day from what is known of its places: a lower bound. */
export function plainToll(places: CasualtyCell['places']): Figure {
	return openAbove(sumFigures(places.map(({ figure }) => figure)) ?? exactly(0));
}
