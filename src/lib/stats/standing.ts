import { lineageOf, type IndexedAttack, type IndexedReport, type Ledger } from '../ledger/ledger';
import type { Count } from '../ledger/types';
import { knownReports } from './known-reports';
import { countryOf } from './strike-totals';

/** What a report states for the whole country at or below one weapon node. */
export interface NodeCounts {
	report: IndexedReport;
	counts: Count[];
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
	/** The reports that stand at T, in the order of the attack's. */
	reports: IndexedReport[];
	/** By weapon node, what they state there for the whole country. */
	byNode: ReadonlyMap<string, NodeCounts[]>;
	/** What they state of weapons, for whatever place. */
	strikes: Count[];
	/** What they state of places without a weapon: people. */
	people: PeopleCount[];
}

/** The last standing worked out of each attack: from one T to another most attacks stand as they did. */
const last = new WeakMap<IndexedAttack, Standing>();

/** Whether two lists hold the very same things in the same order. */
export const isSameList = <T>(a: readonly T[], b: readonly T[]): boolean =>
	a.length === b.length && a.every((each, i) => each === b[i]);

/**
 * What stands of an attack at T (epoch milliseconds; `Infinity` for the latest). The same object as before
 * where the same reports stand; it is never changed.
 */
export function standingAt(ledger: Ledger, attack: IndexedAttack, asOf: number): Standing {
	const reports = knownReports(attack.reports, asOf);
	const before = last.get(attack);
	if (before && isSameList(before.reports, reports)) return before;
	const standing = toStanding(ledger, attack, reports);
	// Nothing is quickly found anew: what is kept is what took work.
	if (reports.length > 0) last.set(attack, standing);
	return standing;
}

function toStanding(ledger: Ledger, attack: IndexedAttack, reports: IndexedReport[]): Standing {
	const country = countryOf(attack.direction);
	const byNode = new Map<string, NodeCounts[]>();
	const strikes: Count[] = [];
	const people: PeopleCount[] = [];
	for (const report of reports) {
		for (const count of report.counts) {
			const { weapon_id, place_id } = count;
			if (weapon_id === null) {
				if (place_id !== null) people.push({ report, count, placeId: place_id });
				continue;
			}
			strikes.push(count);
			if (place_id !== country) continue;
			for (const node of lineageOf(ledger.weaponTree, weapon_id)) {
				const list = byNode.get(node);
				const last = list?.[list.length - 1];
				if (last?.report === report) last.counts.push(count);
				else if (list) list.push({ report, counts: [count] });
				else byNode.set(node, [{ report, counts: [count] }]);
			}
		}
	}
	return { attack, reports, byNode, strikes, people };
}
