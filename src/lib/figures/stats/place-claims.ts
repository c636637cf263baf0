/** What reports state of a weapon node at places, a place at a time: what local sums and local figures are made of. */
import type { IndexedReport, Ledger } from '../../records/ledger/ledger';
import type { Count, Direction } from '../../records/ledger/types';
import { compareBy, STRIKE_CRITERIA } from './criteria';
import type { Figure } from './figure';
import type { Candidate } from './standing';
import { countryOf } from '../../records/ledger/country';
import { totalsByNode, type StrikeTotals } from './strike-totals';

/** What one report states of a node at one place. Unit: weapons. */
export interface PlaceClaim extends Candidate {
	placeId: string;
	figure: Figure;
}

/** What one report states of weapons at one place. */
export interface AtPlace {
	placeId: string;
	report: IndexedReport;
	counts: Count[];
	/** By node, of those it speaks of. */
	totals: ReadonlyMap<string, StrikeTotals>;
}

/** What a report states of weapons at each place; what it states of the whole country is not among it. */
export function atPlaces(
	{ weaponTree }: Pick<Ledger, 'weaponTree'>,
	report: IndexedReport,
	direction: Direction
): AtPlace[] {
	const country = countryOf(direction);
	const places = new Map<string, Count[]>();
	for (const count of report.counts) {
		const { weapon_id: weapon, place_id: place } = count;
		if (weapon === null || place === null || place === country) continue;
		const list = places.get(place);
		if (list) list.push(count);
		else places.set(place, [count]);
	}
	return [...places].map(([placeId, counts]) => ({
		...{ placeId, report, counts },
		totals: totalsByNode(weaponTree, counts)
	}));
}

/** What is stated of a node at each place, where `pick` finds a figure in it. */
export const placeClaims = (
	stated: readonly AtPlace[],
	node: string,
	pick: (totals: StrikeTotals) => Figure | null
): PlaceClaim[] =>
	stated.flatMap(({ placeId, report, totals: all }) => {
		const totals = all.get(node);
		const figure = totals ? pick(totals) : null;
		return totals && figure ? [{ placeId, report, totals, figure }] : [];
	});

/**
 * The claims of each place, the one that counts first: of the best source the greatest. Posts of one evening follow
 * each other, and whether the second tells of further ones nobody says; at least the greatest was claimed.
 */
export function claimsByPlace(claims: readonly PlaceClaim[]): Map<string, PlaceClaim[]> {
	const places = new Map<string, PlaceClaim[]>();
	const ordered = claims.toSorted(
		(a, b) =>
			a.report.source.rank_strikes - b.report.source.rank_strikes ||
			b.figure.value - a.figure.value ||
			compareBy(STRIKE_CRITERIA, a, b)
	);
	for (const claim of ordered) {
		const list = places.get(claim.placeId);
		if (list) list.push(claim);
		else places.set(claim.placeId, [claim]);
	}
	return places;
}
