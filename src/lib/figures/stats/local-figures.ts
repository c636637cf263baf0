/** What reports state of weapons at places, a place at a time: part of the national figures, or beside them. */
import { isWithin, type Ledger } from '../../records/ledger/ledger';
import { isOutcome } from '../../records/ledger/measures';
import type { Count } from '../../records/ledger/types';
import { disjointPlaces, overlap } from './disjoint-places';
import { openAbove, spanFigures, sumFigures, toFigure, type Figure } from './figure';
import { claimsByPlace, countsByPlace, placeClaims, type PlaceClaim } from './place-claims';
import { FAMILIES } from './series';
import type { Standing } from './standing';

export type LocalMeasure = 'launched' | 'stopped';

export interface LocalFigure {
	placeId: string;
	/** Weapons of one family, or of all. */
	figure: Figure;
}

export interface LocalFigures {
	/** None of the same weapons twice. */
	figures: LocalFigure[];
	/** Places of which weapons are spoken of and no number is stated. */
	open: string[];
}

/**
 * The figures of an attack at places none of which lies in another. By family, of each place the best claim with the
 * range of the reports in force (rule 2); a number of all weapons together counts where it is more than what the
 * families come to there, as of a place and those inside it whichever is more does.
 */
export function localFigures(
	ledger: Ledger,
	{ attack, reports, strikes }: Standing,
	measure: LocalMeasure
): LocalFigures {
	const { weaponTree: tree, placeTree } = ledger;
	const stated = reports.flatMap((report) => {
		const places = countsByPlace(report, attack.direction);
		return places.size > 0 ? [{ report, places }] : [];
	});
	if (stated.length === 0) return { figures: [], open: [] };
	const of = (node: string, isTold: (claim: PlaceClaim) => boolean): LocalFigure[] => {
		const claims = stated.flatMap(({ report, places }) =>
			placeClaims(ledger, places, report, node, (totals) => totals[measure]).filter(isTold)
		);
		const figures = [...claimsByPlace(claims)].map(([placeId, ofPlace]): LocalFigure => ({
			placeId,
			figure: inForce(ledger, ofPlace)
		}));
		return disjointPlaces(placeTree, figures, ({ figure }) => figure.value);
	};
	let figures = FAMILIES.flatMap((family) => of(family, () => true));
	const all = tree.parent.get(FAMILIES[0]) ?? null;
	// Where it is no sum of what the report says of the families.
	if (all !== null && strikes.some(({ weapon_id: weapon }) => weapon === all))
		for (const together of of(all, ({ report, placeId }) =>
			report.counts.some((count) => count.weapon_id === all && count.place_id === placeId)
		))
			figures = withAll(ledger, figures, together);
	return { figures, open: openPlaces(ledger, stated, figures, measure) };
}

/** The best claim of a place with the bounds of all that are in force on the same weapons. */
function inForce({ weaponTree: tree }: Ledger, [chosen, ...others]: PlaceClaim[]): Figure {
	const { report, totals, figure } = chosen!;
	const isPart = (other: PlaceClaim) =>
		other.totals.node !== totals.node &&
		isWithin(tree, other.totals.node, totals.node) &&
		other.figure.value <= figure.value;
	const isOwn = (other: PlaceClaim) => other.report.source_id === report.source_id;
	const rivals = others.filter((other) => !isOwn(other) && !isPart(other));
	const spanned = spanFigures(
		figure,
		rivals.map((other) => other.figure)
	);
	// Whether a further post of the same source is a new count or of further weapons nobody says.
	const isOpen = others.some(
		(other) =>
			isOwn(other) &&
			(other.figure.floor || (!isPart(other) && other.figure.value !== figure.value))
	);
	return isOpen ? openAbove(spanned) : spanned;
}

/** Figures of families with one of all weapons at a place: that where it is more than they are there. */
function withAll(
	{ placeTree }: Ledger,
	figures: readonly LocalFigure[],
	together: LocalFigure
): LocalFigure[] {
	const there = figures.filter(({ placeId }) => overlap(placeTree, placeId, together.placeId));
	const sum = sumFigures(there.map(({ figure }) => figure));
	if (sum === null || together.figure.value > sum.value)
		return [...figures.filter((each) => !there.includes(each)), together];
	return [...figures];
}

/** Where something of a measure is spoken of without a number, and nobody states one. */
const openPlaces = (
	{ weaponTree: tree }: Ledger,
	stated: readonly { places: ReadonlyMap<string, readonly Count[]> }[],
	figures: readonly LocalFigure[],
	measure: LocalMeasure
): string[] => {
	const told = new Set(figures.map(({ placeId }) => placeId));
	const isOf = ({ measure: each }: Count) =>
		measure === 'launched' ? each === 'launched' : isOutcome(each);
	const isAir = (id: string | null) =>
		id !== null &&
		FAMILIES.some((family) => isWithin(tree, id, family) || isWithin(tree, family, id));
	return [
		...new Set(
			stated.flatMap(({ places }) =>
				[...places].flatMap(([placeId, counts]) =>
					!told.has(placeId) &&
					counts.some(
						(count) =>
							isOf(count) &&
							isAir(count.weapon_id) &&
							count.qualifier !== 'none_reported' &&
							toFigure(count) === null
					)
						? [placeId]
						: []
				)
			)
		)
	];
};
