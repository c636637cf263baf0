import type { IndexedAttack, Ledger } from '../ledger/ledger';
import { contradicts, spanFigures, type Figure } from './figure';
import { spanPairs } from './pair';
import type { Pair } from './series';
import { standingAt, type Candidate, type Standing } from './standing';
import type { StrikeTotals } from './strike-totals';

export type { Candidate };

/** The figures of one attack for one weapon node: those of the chosen report, with the range of all. */
export interface AttackFigures {
	chosen: Candidate;
	/** All candidates, the chosen one first. */
	candidates: readonly Candidate[];
	/** Of them those that count the same, the chosen one first: not those that list only a part. */
	rivals: readonly Candidate[];
	/** The chosen totals; low and high span the rivals (rule 2). */
	launched: Figure | null;
	intercepted: Figure | null;
	suppressed: Figure | null;
	stopped: Figure | null;
	paired: Pair | null;
	partial: boolean;
	/** Two candidates state launches that cannot both be true. */
	disputed: boolean;
}

/**
 * Rule 1, the order of candidates: best source rank, then the one that states most weapon nodes, then the
 * latest published. Ties fall to the report's id so that the order of rows never matters.
 */
export function compareCandidates(a: Candidate, b: Candidate): number {
	return (
		a.report.source.rank_strikes - b.report.source.rank_strikes ||
		b.totals.nodes - a.totals.nodes ||
		b.report.publishedAt - a.report.publishedAt ||
		(a.report.report_id < b.report.report_id ? -1 : 1)
	);
}

/**
 * Whether a candidate lists only a part of what the chosen one counts: it does not state the node itself, it
 * lists other kinds than the chosen one, and they add to less. "3 Kalibr" is no rival of "70 Kh-101 and 3
 * Kalibr"; it neither widens the range nor disputes it. Where its list adds to more it does contradict.
 */
function isPart(node: string, candidate: StrikeTotals, chosen: StrikeTotals): boolean {
	const { launchedNodes: nodes, launched } = candidate;
	if (nodes.includes(node) || !launched || !chosen.launched) return false;
	const sameKinds =
		nodes.length === chosen.launchedNodes.length &&
		nodes.every((id) => chosen.launchedNodes.includes(id));
	return !sameKinds && launched.low <= chosen.launched.value;
}

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
	).sort(compareCandidates);
}

/** {@link attackFigures} of an attack whose standing reports are at hand. */
export function standingFigures(standing: Standing, node: string): AttackFigures | null {
	const stated = standing.byNode.get(node);
	if (!stated) return null;
	const candidates = candidatesOf(stated);
	const chosen = candidates[0];
	if (!chosen) return null;

	// Most attacks have one report on a node: nothing to span.
	if (candidates.length === 1) {
		const { launched, intercepted, suppressed, stopped, paired, partial } = chosen.totals;
		return {
			chosen,
			candidates,
			rivals: candidates,
			launched,
			intercepted,
			suppressed,
			stopped,
			paired,
			partial,
			disputed: false
		};
	}
	const rivals = candidates.filter(({ totals }) => !isPart(node, totals, chosen.totals));
	const span = (pick: (totals: StrikeTotals) => Figure | null) => {
		const own = pick(chosen.totals);
		return own && spanFigures(own, rivals.map((rival) => pick(rival.totals)).filter(present));
	};
	const pairs = rivals.map((rival) => rival.totals.paired).filter(present);
	const launches = rivals.map((rival) => rival.totals.launched).filter(present);
	return {
		chosen,
		candidates,
		rivals,
		launched: span((totals) => totals.launched),
		intercepted: span((totals) => totals.intercepted),
		suppressed: span((totals) => totals.suppressed),
		stopped: span((totals) => totals.stopped),
		paired: chosen.totals.paired && spanPairs(chosen.totals.paired, pairs),
		partial: chosen.totals.partial,
		disputed: launches.some((a) => launches.some((b) => contradicts(a, b)))
	};
}
