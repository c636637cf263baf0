import { isWithin, type IndexedReport, type Ledger } from '../../records/ledger/ledger';
import { byMeasure, OUTCOMES, type OutcomeMeasure } from '../../records/ledger/measures';
import type { Count } from '../../records/ledger/types';
import { compareBy, STRIKE_CRITERIA } from './criteria';
import { disjointPlaces } from './disjoint-places';
import { openAbove, sumFiguresOf, type Figure } from './figure';
import type { Candidate, Standing } from './standing';
import { countryOf, totalsByNode } from './strike-totals';

/** What one side claims of a weapon node at places that do not overlap, added up: lower bounds. Units: weapons. */
export interface LocalClaims extends Record<OutcomeMeasure, Figure | null> {
	stopped: Figure;
	/** Those that claim it, a place each. */
	reports: IndexedReport[];
}

interface AtPlace extends Candidate {
	placeId: string;
	stopped: Figure;
}

/**
 * Rule 1: where no statement for the whole country exists, the sum of the disjoint local claims of one side – of two
 * sides the greater. Only of attacks by Ukraine: what was stopped is all that is published there, place by place. Of
 * attacks by Russia a total for the country is published, in which a place that it does not name may be counted.
 * Null where nothing is claimed.
 */
export function localClaims(ledger: Ledger, standing: Standing, node: string): LocalClaims | null {
	const { attack, reports, strikes } = standing;
	if (attack.direction !== 'UA') return null;
	if (!strikes.some(({ weapon_id: id }) => id !== null && isWithin(ledger.weaponTree, id, node)))
		return null;
	const country = countryOf(attack.direction);
	const byParty = new Map<string, AtPlace[]>();
	for (const report of reports) {
		const list = byParty.get(report.source.party) ?? [];
		byParty.set(report.source.party, list);
		for (const [placeId, counts] of countsByPlace(report, country)) {
			const totals = totalsByNode(ledger.weaponTree, counts).get(node);
			if (totals?.stopped) list.push({ placeId, report, totals, stopped: totals.stopped });
		}
	}
	let best: AtPlace[] = [];
	for (const [, claims] of [...byParty].sort(([a], [b]) => (a < b ? -1 : 1))) {
		const places = disjointPlaces(ledger.placeTree, bestOfPlaces(claims), valueOf);
		if (sumOf(places) > sumOf(best)) best = places;
	}
	const sum = (pick: (each: AtPlace) => Figure | null) => {
		const figure = sumFiguresOf(best, pick);
		return figure && openAbove(figure);
	};
	const stopped = sum((each) => each.stopped);
	return (
		stopped && {
			...byMeasure(OUTCOMES, (outcome) => sum((each) => each.totals[outcome])),
			stopped,
			reports: [...new Set(best.map((each) => each.report))]
		}
	);
}

const valueOf = (each: AtPlace): number => each.stopped.value;
const sumOf = (list: readonly AtPlace[]): number =>
	list.reduce((total, each) => total + valueOf(each), 0);

function countsByPlace(report: IndexedReport, country: string): Map<string, Count[]> {
	const places = new Map<string, Count[]>();
	for (const count of report.counts) {
		const { weapon_id, place_id } = count;
		if (weapon_id === null || place_id === null || place_id === country) continue;
		const list = places.get(place_id);
		if (list) list.push(count);
		else places.set(place_id, [count]);
	}
	return places;
}

/**
 * The claim of each place that counts: of the best source the greatest. Posts of one evening follow each other, and
 * whether the second tells of further ones nobody says; at least the greatest was claimed.
 */
function bestOfPlaces(claims: readonly AtPlace[]): AtPlace[] {
	const best = new Map<string, AtPlace>();
	const ordered = claims.toSorted(
		(a, b) =>
			a.report.source.rank_strikes - b.report.source.rank_strikes ||
			valueOf(b) - valueOf(a) ||
			compareBy(STRIKE_CRITERIA, a, b)
	);
	for (const claim of ordered) if (!best.has(claim.placeId)) best.set(claim.placeId, claim);
	return [...best.values()];
}
