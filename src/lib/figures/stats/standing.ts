import type { IndexedAttack, IndexedReport, Ledger, Tree } from '../../records/ledger/ledger';
import type { Count } from '../../records/ledger/types';
import { knownReports } from './known-reports';
import { countryOf } from '../../records/ledger/country';
import { totalsByNode, type StrikeTotals } from './strike-totals';

/** One report that may give the total of an attack for a weapon node. */
export interface Candidate {
	report: IndexedReport;
	totals: StrikeTotals;
}

/** A figure of people at a place, with the report that states it. */
export interface PeopleCount {
	report: IndexedReport;
	count: Count;
	placeId: string;
}

/** An attack as known on T: asked for once, read for every weapon node and measure. */
export interface Standing {
	attack: IndexedAttack;
	/** The weapons of the ledger. */
	tree: Tree;
	/** The reports that stand at T, in the order of the attack's. */
	reports: IndexedReport[];
	/**
	 * By weapon node, those that speak of it for the whole country, in the same order, with their totals. Nodes of
	 * which the same counts of a report speak share the candidate.
	 */
	byNode: ReadonlyMap<string, readonly Candidate[]>;
	/** What they state of weapons, for whatever place. */
	strikes: Count[];
	/** What they state of places without a weapon: people. */
	people: PeopleCount[];
}

/** The last standing worked out of each attack of a ledger: from one T to another most attacks stand as they did. */
const lasts = new WeakMap<Ledger, Map<IndexedAttack, Standing>>();

/** Whether two lists hold the very same things in the same order. */
export const isSameList = <T>(a: readonly T[], b: readonly T[]): boolean =>
	a.length === b.length && a.every((each, i) => each === b[i]);

/**
 * What stands of an attack at T (epoch milliseconds; `Infinity` for the latest). The same object as before
 * where the same reports stand; it is never changed.
 */
export function standingAt(ledger: Ledger, attack: IndexedAttack, asOf: number): Standing {
	const reports = knownReports(attack.reports, asOf);
	let last = lasts.get(ledger);
	if (!last) lasts.set(ledger, (last = new Map()));
	const before = last.get(attack);
	if (before && isSameList(before.reports, reports)) return before;
	const standing = toStanding(ledger, attack, reports);
	// Nothing is quickly found anew: what is kept is what took work.
	if (reports.length > 0) last.set(attack, standing);
	return standing;
}

function toStanding(ledger: Ledger, attack: IndexedAttack, reports: IndexedReport[]): Standing {
	const country = countryOf(attack.direction);
	const byNode = new Map<string, Candidate[]>();
	const strikes: Count[] = [];
	const people: PeopleCount[] = [];
	for (const report of reports) {
		const national: Count[] = [];
		for (const count of report.counts) {
			const { weapon_id, place_id } = count;
			if (weapon_id !== null) {
				strikes.push(count);
				if (place_id === country) national.push(count);
			} else if (place_id !== null) people.push({ report, count, placeId: place_id });
		}
		if (national.length === 0) continue;
		let candidate: Candidate | undefined;
		for (const [node, totals] of totalsByNode(ledger.weaponTree, national)) {
			// Nodes that share their totals come one after the other.
			if (candidate === undefined || candidate.totals !== totals) candidate = { report, totals };
			const list = byNode.get(node);
			if (list) list.push(candidate);
			else byNode.set(node, [candidate]);
		}
	}
	return { attack, tree: ledger.weaponTree, reports, byNode, strikes, people };
}
