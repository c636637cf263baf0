import { isWithin, type IndexedReport, type Ledger } from '../../records/ledger/ledger';
import { byMeasure, OUTCOMES, type OutcomeMeasure } from '../../records/ledger/measures';
import { disjointPlaces } from './disjoint-places';
import { openAbove, sumFiguresOf, type Figure } from './figure';
import { atPlaces, claimsByPlace, placeClaims, type PlaceClaim } from './place-claims';
import type { Standing } from './standing';

/** What one side claims of a weapon node at places that do not overlap, added up: lower bounds. Units: weapons. */
export interface LocalClaims extends Record<OutcomeMeasure, Figure | null> {
	stopped: Figure;
	/** Those that claim it, a place each. */
	reports: IndexedReport[];
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
	const byParty = new Map<string, PlaceClaim[]>();
	for (const report of reports) {
		const list = byParty.get(report.source.party) ?? [];
		byParty.set(report.source.party, list);
		const places = atPlaces(ledger, report, attack.direction);
		list.push(...placeClaims(places, node, (totals) => totals.stopped));
	}
	let best: PlaceClaim[] = [];
	for (const [, claims] of [...byParty].sort(([a], [b]) => (a < b ? -1 : 1))) {
		const firsts = [...claimsByPlace(claims).values()].map(([first]) => first!);
		const places = disjointPlaces(ledger.placeTree, firsts, valueOf);
		if (sumOf(places) > sumOf(best)) best = places;
	}
	const sum = (pick: (each: PlaceClaim) => Figure | null) => {
		const figure = sumFiguresOf(best, pick);
		return figure && openAbove(figure);
	};
	const stopped = sum((each) => each.figure);
	return (
		stopped && {
			...byMeasure(OUTCOMES, (outcome) => sum((each) => each.totals[outcome])),
			stopped,
			reports: [...new Set(best.map((each) => each.report))]
		}
	);
}

const valueOf = (each: PlaceClaim): number => each.figure.value;
const sumOf = (list: readonly PlaceClaim[]): number =>
	list.reduce((total, each) => total + valueOf(each), 0);
