/**
 * Rule 11: no report stops more than it says was launched, at one weapon and across a family and its nodes. Only
 * what cannot be true by the bounds of the qualifiers is an error: "about" without bounds says nothing, "at least"
 * nothing of what is above it.
 */
import { createTree, lineageOf, type Tree } from '../ledger';
import { byMeasure, isTallied, OUTCOMES, TALLIED, type TalliedMeasure } from '../measures';
import type { Count } from '../types';
import type { CheckContext } from './context';
import { numberKeys, type KeyedRow } from './number-keys';

/** The least that a count can mean. */
export function leastOf({
	qualifier,
	value,
	low
}: Pick<Count, 'qualifier' | 'value' | 'low'>): number {
	if (value === null) return 0;
	if (qualifier === 'exact' || qualifier === 'at_least') return value;
	if (qualifier === 'more_than') return value + 1;
	return qualifier === 'about' ? (low ?? 0) : 0;
}

/** The most that a count can mean; `Infinity` where it is open above. */
export function mostOf({
	qualifier,
	value,
	high
}: Pick<Count, 'qualifier' | 'value' | 'high'>): number {
	if (value === null) return Infinity;
	if (qualifier === 'exact' || qualifier === 'at_most') return value;
	return qualifier === 'about' ? (high ?? Infinity) : Infinity;
}

/** What must have been launched and stopped of a weapon and all below it. */
interface Node {
	weaponId: string;
	/** `''` for a root. */
	parentId: string;
	/** How far it stands from the root. */
	depth: number;
	/** The most that were launched. */
	most: number;
	own: Least;
	/** The same over the parts that share no weapon. */
	parts: Least;
}

/** The least there must have been, by what is counted. */
interface Least extends Record<TalliedMeasure, number> {
	/** That must have flown: stated launches or what was stopped, here or in the parts together. */
	flown: number;
}

const createLeast = (): Least => ({ ...byMeasure(TALLIED, () => 0), flown: 0 });

const createNode = (weaponId: string, parentId: string, depth: number): Node => ({
	...{ weaponId, parentId, depth, most: Infinity },
	...{ own: createLeast(), parts: createLeast() }
});

/**
 * Whether a weapon may hold what another at its side holds too, as mixtures of several classes or families do:
 * such parts are never added to others.
 */
function isMixture({ weaponId: id, parentId }: Node): boolean {
	if (parentId === 'all') return id !== 'missile' && id !== 'drone';
	return id.endsWith('-mixed') || parentId.endsWith('-mixed');
}

export function checkStopped(context: CheckContext, counts: readonly Count[]): void {
	const tree = createTree(
		context.tables.weapons,
		(row) => row.weapon_id,
		(row) => row.parent_id
	);
	const keys = numberKeys(counts as unknown as readonly KeyedRow[], ['report_id', 'place_id']);
	const groups = new Map<number | string, number[]>();
	let last: number | string | undefined;
	let group: number[] = [];
	for (let index = 0; index < counts.length; index++) {
		const { measure, weapon_id } = counts[index]!;
		if (weapon_id === null || !isTallied(measure)) continue;
		const key = keys[index]!;
		if (key !== last) {
			const known = groups.get(key);
			if (known) group = known;
			else groups.set(key, (group = []));
			last = key;
		}
		group.push(index);
	}
	for (const rows of groups.values()) if (rows.length > 1) checkGroup(context, counts, rows, tree);
}

/** The rows of one report about one place. Every stopped figure below the weapon at fault is named. */
function checkGroup(
	context: CheckContext,
	counts: readonly Count[],
	rows: readonly number[],
	tree: Tree
): void {
	const said = new Set<number>();
	for (const { weaponId, own, most } of faultsOf(counts, rows, tree)) {
		for (const index of rows) {
			const count = counts[index]!;
			if (count.measure === 'launched' || said.has(index)) continue;
			if (!lineageOf(tree, count.weapon_id!).includes(weaponId)) continue;
			said.add(index);
			const detail = `${OUTCOMES.map((outcome) => own[outcome]).join(' + ')} of ${most}`;
			context.report('stopped-exceeds-launched', 'counts', index, 'value', detail);
		}
	}
}

/** The weapons of which more must have been stopped than can have been launched, parts before wholes. */
function faultsOf(
	counts: readonly Count[],
	rows: readonly number[],
	tree: Tree
): Pick<Node, 'weaponId' | 'own' | 'most'>[] {
	const nodes = new Map<string, Node>();
	let isBounded = false;
	let isStopped = false;
	for (const index of rows) {
		const count = counts[index]!;
		const line = lineageOf(tree, count.weapon_id!);
		for (let at = 0; at < line.length && !nodes.has(line[at]!); at++)
			nodes.set(line[at]!, createNode(line[at]!, line[at + 1] ?? '', line.length - at));
		const node = nodes.get(count.weapon_id!)!;
		const measure = count.measure as TalliedMeasure;
		node.own[measure] = Math.max(node.own[measure], leastOf(count));
		if (measure === 'launched') {
			node.most = Math.min(node.most, mostOf(count));
			isBounded ||= node.most < Infinity;
		} else isStopped ||= node.own[measure] > 0;
	}
	if (!isBounded || !isStopped) return [];

	const faults: Node[] = [];
	for (const node of [...nodes.values()].sort(byDepth)) {
		const parent = nodes.get(node.parentId);
		const { own, parts, most } = node;
		for (const measure of TALLIED) own[measure] = Math.max(own[measure], parts[measure]);
		const stopped = OUTCOMES.reduce((sum, outcome) => sum + own[outcome], 0);
		own.flown = Math.max(own.launched, stopped, parts.flown);
		// Launches of the parts that exceed the whole are another matter (rule 9).
		if (stopped > most || (own.flown > most && own.launched <= most)) faults.push(node);
		if (parent) addPart(parent, node);
	}
	return faults;
}

/** Parts before wholes, and of the parts of one whole the mixtures last: they are set against the sum of the rest. */
const byDepth = (a: Node, b: Node): number =>
	b.depth - a.depth || Number(isMixture(a)) - Number(isMixture(b));

function addPart({ parts }: Node, part: Node): void {
	const isApart = !isMixture(part);
	for (const measure of [...TALLIED, 'flown'] as const)
		parts[measure] = isApart
			? parts[measure] + part.own[measure]
			: Math.max(parts[measure], part.own[measure]);
}
