/** What reports state of weapons at places, a place at a time: part of the national figures, or beside them. */
import type { Ledger } from '../../records/ledger/ledger';
import type { Count } from '../../records/ledger/types';
import { compareBy, STRIKE_CRITERIA } from './criteria';
import { disjointPlaces } from './disjoint-places';
import type { Figure } from './figure';
import { FAMILIES } from './series';
import type { Candidate, Standing } from './standing';
import { countryOf, totalsByNode } from './strike-totals';

export interface LocalFigure {
	placeId: string;
	/** Weapons of one family. */
	figure: Figure;
}

interface Stated extends Candidate, LocalFigure {}

/**
 * The figures of an attack at places none of which lies in another, a row a family and place: of each place that of the
 * best source, and of one source the greatest, as posts of one evening follow each other.
 */
export function localFigures(
	ledger: Ledger,
	{ attack, reports, strikes }: Standing,
	measure: 'launched' | 'stopped'
): LocalFigure[] {
	const country = countryOf(attack.direction);
	if (strikes.every(({ place_id: place }) => place === null || place === country)) return [];
	return FAMILIES.flatMap((family) => {
		const best = new Map<string, Stated>();
		for (const report of reports) {
			for (const [placeId, counts] of countsByPlace(report.counts, country)) {
				const totals = totalsByNode(ledger.weaponTree, counts).get(family);
				const figure = totals?.[measure];
				if (!totals || !figure) continue;
				const stated = { placeId, report, totals, figure };
				const other = best.get(placeId);
				if (!other || compareStated(stated, other) < 0) best.set(placeId, stated);
			}
		}
		return disjointPlaces(ledger.placeTree, [...best.values()], ({ figure }) => figure.value).map(
			({ placeId, figure }) => ({ placeId, figure })
		);
	});
}

const compareStated = (a: Stated, b: Stated): number =>
	a.report.source.rank_strikes - b.report.source.rank_strikes ||
	b.figure.value - a.figure.value ||
	compareBy(STRIKE_CRITERIA, a, b);

function countsByPlace(counts: readonly Count[], country: string): Map<string, Count[]> {
	const places = new Map<string, Count[]>();
	for (const count of counts) {
		const { weapon_id: weapon, place_id: place } = count;
		if (weapon === null || place === null || place === country) continue;
		const list = places.get(place);
		if (list) list.push(count);
		else places.set(place, [count]);
	}
	return places;
}
