/** Rule 1, casualties: the greater of the statement for the whole country and the sum of disjoint places. */
import { add, asFloor, figureOf, known, span, type Figure } from './figures';
import { disjoint } from './places';
import type { Statement, Wave, World } from './world';

export type PeopleMeasure = 'killed' | 'injured';

export interface Toll {
	best: Figure;
	basis: 'statement' | 'sum-of-places';
	statement: Figure | null;
	sumOfPlaces: Figure | null;
	verified: Figure | null;
}

/** Ranked here and below, a source gives a verified minimum: its own line. */
const VERIFIED = 9;

interface Said {
	statement: Statement;
	figure: Figure;
}

/** Of each source its latest word, the best first: rank, then latest, then id. */
function inForce(said: readonly Said[]): Said[] {
	const order = (a: Said, b: Said) =>
		b.statement.publishedAt - a.statement.publishedAt ||
		(a.statement.report.report_id < b.statement.report.report_id ? -1 : 1);
	const latest = new Map<string, Said>();
	for (const each of [...said].sort(order)) {
		const id = each.statement.source.source_id;
		if (!latest.has(id)) latest.set(id, each);
	}
	return [...latest.values()].sort(
		(a, b) => a.statement.source.rank_casualties - b.statement.source.rank_casualties || order(a, b)
	);
}

function tollAt(said: readonly Said[]): Figure | null {
	const [chosen, ...others] = inForce(said);
	return (
		(chosen &&
			span(
				chosen.figure,
				others.map(({ figure }) => figure)
			)) ??
		null
	);
}

/** The toll of one wave; null where nothing is reported. */
export function waveToll(world: World, wave: Wave, measure: PeopleMeasure): Toll | null {
	const said = wave.statements.flatMap((statement) =>
		statement.counts.flatMap((count) => {
			const figure = figureOf(count);
			return count.measure === measure && figure && count.place_id !== null
				? [{ statement, figure, place: count.place_id }]
				: [];
		})
	);
	const isVerified = ({ statement }: Said) => statement.source.rank_casualties >= VERIFIED;
	const stated = said.filter((each) => !isVerified(each));
	const at = (place: string, list: typeof said) =>
		tollAt(list.filter((each) => each.place === place));
	const statement = at(world.country, stated);
	const verified = at(world.country, said.filter(isVerified));
	const places = [...new Set(stated.map(({ place }) => place))]
		.filter((place) => place !== world.country)
		.sort()
		.map((place) => {
			const figure = at(place, stated)!;
			return { place, figure, value: figure.value };
		});
	const sum = add(disjoint(world.placeTree, places).map(({ figure }) => figure));
	const sumOfPlaces = sum && asFloor(sum);
	const isSum = sumOfPlaces !== null && sumOfPlaces.value > (statement?.value ?? -1);
	// What each place was said to have before is no total of all places: a statement for the country is.
	const greater =
		isSum && statement ? span({ ...sumOfPlaces, low: sumOfPlaces.value }, [statement]) : null;
	const best = greater ?? (isSum ? sumOfPlaces : (statement ?? (verified && asFloor(verified))));
	if (!best) return null;
	return {
		best,
		basis: isSum || !statement ? 'sum-of-places' : 'statement',
		statement,
		sumOfPlaces,
		verified
	};
}

/** Rule 4 for people: the sum over the waves of a day. */
export function addTolls(tolls: readonly (Toll | null)[]): Toll | null {
	const list = known(tolls);
	const best = add(list.map((toll) => toll.best));
	if (!best) return null;
	return {
		best,
		basis: list.every((toll) => toll.basis === 'statement') ? 'statement' : 'sum-of-places',
		statement: add(list.map((toll) => toll.statement)),
		sumOfPlaces: add(list.map((toll) => toll.sumOfPlaces)),
		verified: add(list.map((toll) => toll.verified))
	};
}
