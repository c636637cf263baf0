import { lineageOf, type Tree } from '../../records/ledger/ledger';
import { byMeasure, isTallied, TALLIED, type TalliedMeasure } from '../../records/ledger/measures';
import type { Count } from '../../records/ledger/types';
import { toFigure, type Figure } from './figure';

/** What a report states of one weapon node itself, by measure; null for what it does not speak of. */
export type Stated = Record<TalliedMeasure, Figure[] | null> & {
	/** The measures of which it speaks of some of this node without a number. */
	open: TalliedMeasure[];
	/** The report names the node itself; else what stands here follows from what it says of others. */
	named: boolean;
};

/** The part of the weapon tree that a report speaks of. */
export interface Spoken {
	stated: Map<string, Stated>;
	/** The nodes below each that are spoken of. */
	children: Map<string, string[]>;
	roots: string[];
}

/** A node of which nothing is stated yet. */
export const nothingStated = (): Stated => ({
	...byMeasure(TALLIED, () => null),
	open: [],
	named: false
});

/** What a report says of weapons for the whole country, by node. `counts` all name a weapon. */
export function spokenOf(tree: Tree, counts: readonly Count[]): Spoken {
	const spoken: Spoken = { stated: new Map(), children: new Map(), roots: [] };
	for (const count of counts) {
		const id = count.weapon_id!;
		let own = spoken.stated.get(id);
		if (!own) {
			spoken.stated.set(id, (own = nothingStated()));
			connect(lineageOf(tree, id), spoken.children, spoken.roots);
			own.named = true;
		}
		if (!isTallied(count.measure)) continue;
		const figure = toFigure(count);
		if (figure) (own[count.measure] ??= []).push(figure);
		// "None reported" leaves nothing open: nobody speaks of any.
		else if (count.qualifier !== 'none_reported') own.open.push(count.measure);
	}
	return spoken;
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
