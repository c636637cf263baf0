import { isWithin, type IndexedAttack, type Ledger } from '../../records/ledger/ledger';
import { byMeasure, TALLIED } from '../../records/ledger/measures';
import { compareBy, STRIKE_CRITERIA } from './criteria';
import { contradicts, spanFigures, type Figure } from './figure';
import { FAMILIES, type Pair, type Tally } from './series';
import { standingAt, type Candidate, type Standing } from './standing';
import type { StrikeTotals } from './strike-totals';

export type { Candidate };

/** The figures of one attack for one weapon node: those of the chosen report, with the range of all. */
export interface AttackFigures extends Tally {
	chosen: Candidate;
	/** All candidates, the chosen one first. */
	candidates: readonly Candidate[];
	/** Of them those in force on the same total, the chosen one first: not those that list only a part of it, or were raised since. */
	rivals: readonly Candidate[];
	/** Those that count a named part of it, with a denominator of its own (rule 3). */
	subsets: readonly Candidate[];
	/** As the chosen totals have it; low and high span the rivals, as those of all its tally do (rule 2). */
	stopped: Figure | null;
	/** The chosen report's own launches with their outcome. */
	paired: Pair | null;
	/** Those of the other rivals, each report's own. */
	rivalPairs: readonly Pair[];
	partial: boolean;
	/** Two candidates state launches that cannot both be true. */
	disputed: boolean;
}

/**
 * Whether a candidate lists other kinds than the chosen one, does not state the node itself, and its list adds to
 * less: "3 Kalibr" is no rival of "70 Kh-101 and 3 Kalibr". It neither widens the range nor disputes it. Where its
 * list adds to more it does contradict.
 */
function isPart(node: string, candidate: StrikeTotals, chosen: StrikeTotals): boolean {
	const { launchedNodes: nodes, launched } = candidate;
	if (nodes.includes(node) || !launched || !chosen.launched) return false;
	const sameKinds =
		nodes.length === chosen.launchedNodes.length &&
		nodes.every((id) => chosen.launchedNodes.includes(id));
	return !sameKinds && launched.low <= chosen.launched.value;
}

/**
 * Whether a candidate counts a named subset: the kinds that it names make up all of its total, and another states
 * the very same and further kinds of a greater total. 83 of the types that can be shot down are no low estimate of
 * the 99 of all types.
 */
function isSubset(node: string, { kinds, launched }: StrikeTotals, other: StrikeTotals): boolean {
	if (!launched || !other.launched || launched.value >= other.launched.value) return false;
	if (kinds.has(node) || kinds.size >= other.kinds.size) return false;
	const sum = [...kinds.values()].reduce((total, value) => total + value, 0);
	return (
		sum === launched.value && [...kinds].every(([kind, value]) => other.kinds.get(kind) === value)
	);
}

/** Whether the source has since stated a greater count of the same: the earlier one is history (rule 2). */
const isRaised = (candidate: Candidate, candidates: readonly Candidate[]): boolean => {
	const { launched } = candidate.totals;
	return (
		launched !== null &&
		candidates.some(
			({ report, totals }) =>
				report.source_id === candidate.report.source_id &&
				report.publishedAt > candidate.report.publishedAt &&
				totals.launched !== null &&
				totals.launched.value > launched.value
		)
	);
};

const present = <T>(value: T | null): value is T => value !== null;

/**
 * The figures of an attack for a weapon node as known on T: one report per total (rule 1), with the range of
 * all candidates (rule 2). Where no report states launches, the one with the best claim of interceptions
 * serves: its launches stay unknown, because what was shot down is only a floor for what was launched.
 * Null when no standing report speaks of the node for the whole country.
 */
export const attackFigures = (
	ledger: Ledger,
	attack: IndexedAttack,
	node: string,
	asOf: number
): AttackFigures | null => standingFigures(standingAt(ledger, attack, asOf), node);

/** Those that state launches, or while none does those that state an outcome; the best first. */
function candidatesOf(stated: readonly Candidate[]): readonly Candidate[] {
	const [only] = stated;
	if (only && stated.length === 1)
		return only.totals.launched === null && only.totals.stopped === null ? [] : stated;
	const withLaunches = stated.filter((candidate) => candidate.totals.launched !== null);
	return (
		withLaunches.length > 0
			? withLaunches
			: stated.filter((candidate) => candidate.totals.stopped !== null)
	).toSorted((a, b) => compareBy(STRIKE_CRITERIA, a, b));
}

/**
 * The statements of a node that may stand beside those of its siblings. Where the report chosen for the family says
 * of which kinds all of it was and does not name this one, another report's reading of the same weapons would count
 * them twice: one missile, called a cruise missile here and a ballistic one there.
 */
function ofOneSplit(
	{ byNode, tree }: Standing,
	node: string,
	stated: readonly Candidate[]
): readonly Candidate[] {
	const family = FAMILIES.find((each) => each !== node && isWithin(tree, node, each));
	const whole = family && byNode.get(family);
	if (!whole || whole.length < 2) return stated;
	const [chosen] = candidatesOf(whole);
	const isNamed = stated.some(({ report }) => report === chosen?.report);
	if (!chosen || isNamed) return stated;
	return chosen.totals.split || chosen.totals.node !== family ? [] : stated;
}

/** {@link attackFigures} of an attack whose standing reports are at hand. */
export function standingFigures(standing: Standing, node: string): AttackFigures | null {
	const stated = standing.byNode.get(node);
	if (!stated) return null;
	const candidates = candidatesOf(ofOneSplit(standing, node, stated));
	const chosen = candidates[0];
	if (!chosen) return null;

	// Most attacks have one report on a node: nothing to span.
	if (candidates.length === 1) {
		const { totals } = chosen;
		return {
			chosen,
			candidates,
			rivals: candidates,
			subsets: [],
			...byMeasure(TALLIED, (measure) => totals[measure]),
			stopped: totals.stopped,
			paired: totals.paired,
			rivalPairs: [],
			partial: totals.partial,
			disputed: false
		};
	}
	const isOfSubset = ({ totals }: Candidate) =>
		candidates.some((other) => isSubset(node, totals, other.totals));
	const rivals = candidates.filter(
		(each) =>
			each === chosen ||
			!(isPart(node, each.totals, chosen.totals) || isRaised(each, candidates) || isOfSubset(each))
	);
	const span = (pick: (totals: StrikeTotals) => Figure | null) => {
		const own = pick(chosen.totals);
		return own && spanFigures(own, rivals.map((rival) => pick(rival.totals)).filter(present));
	};
	const launches = rivals.map((rival) => rival.totals.launched).filter(present);
	return {
		chosen,
		candidates,
		rivals,
		subsets: candidates.filter(isOfSubset),
		...byMeasure(TALLIED, (measure) => span((totals) => totals[measure])),
		stopped: span((totals) => totals.stopped),
		paired: chosen.totals.paired,
		rivalPairs: rivals
			.slice(1)
			.map((rival) => rival.totals.paired)
			.filter(present),
		partial: chosen.totals.partial,
		disputed: launches.some((a) => launches.some((b) => contradicts(a, b)))
	};
}
