/** What reports state of weapons at places, a place at a time: part of the national figures, or beside them. */
import { isWithin, type Ledger } from '../../records/ledger/ledger';
import { isOutcome } from '../../records/ledger/measures';
import type { Count, Direction } from '../../records/ledger/types';
import { disjointPlaces, overlap } from './disjoint-places';
import { atLeast, openAbove, spanFigures, sumFigures, toFigure, type Figure } from './figure';
import {
	atPlaces,
	claimsByPlace,
	placeClaims,
	type AtPlace,
	type PlaceClaim
} from './place-claims';
import { FAMILIES } from './series';
import type { Standing } from './standing';
import { countryOf } from '../../records/ledger/country';

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
	{ attack, reports, strikes }: Standing
): Record<LocalMeasure, LocalFigures> {
	const country = countryOf(attack.direction);
	const stated = strikes.every(({ place_id: place }) => place === country)
		? []
		: reports.flatMap((report) => atPlaces(ledger, report, attack.direction));
	return {
		launched: figuresOf(ledger, stated, 'launched', attack.direction),
		stopped: figuresOf(ledger, stated, 'stopped', attack.direction)
	};
}

function figuresOf(
	ledger: Ledger,
	stated: readonly AtPlace[],
	measure: LocalMeasure,
	direction: Direction
): LocalFigures {
	const { weaponTree: tree, placeTree } = ledger;
	const stating = (from: readonly AtPlace[], node: string, what: LocalMeasure) =>
		new Map(
			[...claimsByPlace(placeClaims(from, node, (totals) => totals[what]))].map(
				([placeId, claims]) => [placeId, inForce(ledger, claims)] as const
			)
		);
	const of = (node: string, from: readonly AtPlace[]): LocalFigure[] => {
		const places = stating(from, node, measure);
		// Rule 4: what was stopped was launched. Of attacks by Ukraine a claim of it stays a claim.
		if (measure === 'launched' && direction === 'RU')
			for (const [placeId, { low }] of stating(from, node, 'stopped'))
				if (low > (places.get(placeId)?.value ?? 0)) places.set(placeId, atLeast(low));
		const figures = [...places].map(([placeId, figure]) => ({ placeId, figure }));
		return disjointPlaces(placeTree, figures, ({ figure }) => figure.value);
	};
	let figures = FAMILIES.flatMap((family) => of(family, stated));
	const all = tree.parent.get(FAMILIES[0]) ?? null;
	// Where it is no sum of what the report says of the families.
	const together = stated.filter(({ counts }) => counts.some((count) => count.weapon_id === all));
	if (all !== null && together.length > 0)
		for (const each of of(all, together)) figures = withAll(ledger, figures, each);
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
function openPlaces(
	{ weaponTree: tree }: Ledger,
	stated: readonly AtPlace[],
	figures: readonly LocalFigure[],
	measure: LocalMeasure
): string[] {
	const told = new Set(figures.map(({ placeId }) => placeId));
	const isAir = (id: string | null) =>
		id !== null &&
		FAMILIES.some((family) => isWithin(tree, id, family) || isWithin(tree, family, id));
	const isOpen = (count: Count) =>
		(measure === 'launched' ? count.measure === 'launched' : isOutcome(count.measure)) &&
		isAir(count.weapon_id) &&
		count.qualifier !== 'none_reported' &&
		toFigure(count) === null;
	const open = stated.filter(({ placeId, counts }) => !told.has(placeId) && counts.some(isOpen));
	return [...new Set(open.map(({ placeId }) => placeId))];
}
