/** Rules 1 to 4: what is known of one wave, and of one weapon in it. */
import { add, asFloor, atLeast, known, span, type Figure } from './figures';
import { disjoint } from './places';
import { ReportReader, type NodeTotals, type Pair } from './report';
import type { Statement, Wave, World } from './world';

export interface WaveFigures {
	launched: Figure | null;
	intercepted: Figure | null;
	suppressed: Figure | null;
	stopped: Figure | null;
	/** The pair of the chosen report; null while it gives none. */
	pair: Pair | null;
	/** The pairs of all reports in force, the chosen one's first. */
	pairs: Pair[];
	/** Some report speaks of the node, for whatever place. */
	mentioned: boolean;
	/** Spoken of, and no figure says how many were launched. */
	openLaunches: boolean;
	/** Spoken of, and no figure says how many of them were stopped. */
	openOutcome: boolean;
	/** `local`: the sum of disjoint claims. */
	basis: 'national' | 'local' | null;
}

const FAMILIES = ['missile', 'drone'];

interface Candidate {
	statement: Statement;
	reader: ReportReader;
	totals: NodeTotals;
}

const readers = new WeakMap<World, Map<Statement, ReportReader>>();

/** The report's statements for the whole country. */
function readerOf(world: World, statement: Statement): ReportReader {
	let known = readers.get(world);
	if (!known) readers.set(world, (known = new Map()));
	let reader = known.get(statement);
	if (!reader) {
		const national = statement.counts.filter(
			(count) => count.weapon_id !== null && count.place_id === world.country
		);
		known.set(statement, (reader = new ReportReader(world.tree, national)));
	}
	return reader;
}

/** Rule 1, the order: best source rank, states most, latest published, id. */
const compare = (a: Candidate, b: Candidate): number =>
	a.statement.source.rank_strikes - b.statement.source.rank_strikes ||
	b.totals.nodes - a.totals.nodes ||
	b.statement.publishedAt - a.statement.publishedAt ||
	(a.statement.report.report_id < b.statement.report.report_id ? -1 : 1);

/** Those that state launches; while none does, those that state an outcome. The best first. */
function candidatesOf(world: World, wave: Wave, node: string): Candidate[] {
	const all = wave.statements
		.map((statement): Candidate => {
			const reader = readerOf(world, statement);
			return { statement, reader, totals: reader.of(node) };
		})
		.filter(({ reader }) => reader.speaksOf(node));
	const launching = all.filter(({ totals }) => totals.launched !== null);
	const list =
		launching.length > 0 ? launching : all.filter(({ totals }) => totals.stopped !== null);
	return list.sort(compare);
}

const main = ({ launched, stopped }: NodeTotals): Figure | null => launched ?? stopped;

/** A list of other kinds that adds to less than the chosen: "3 Kalibr" beside "70 Kh-101 and 3 Kalibr". */
function isPart(totals: NodeTotals, chosen: NodeTotals): boolean {
	if (totals.statesNode || !totals.launched || !chosen.launched) return false;
	const same =
		totals.kinds.size === chosen.kinds.size &&
		[...totals.kinds.keys()].every((kind) => chosen.kinds.has(kind));
	return !same && totals.launched.value <= chosen.launched.value;
}

/**
 * A named subset: its kinds add up to its own total, and a report with the chosen total states all of them with the
 * same figures, and further kinds. "83 of interceptable types" is no rival of 99.
 */
function isSubset(node: string, candidate: Candidate, whole: Candidate): boolean {
	const kinds = candidate.reader.kindsBelow(node);
	const total = candidate.totals.launched;
	const sum = add([...kinds.values()]);
	if (!total || !sum || sum.value !== total.value || sum.floor) return false;
	const wholeKinds = whole.reader.kindsBelow(node);
	return (
		wholeKinds.size > kinds.size &&
		[...kinds].every(([kind, figure]) => wholeKinds.get(kind)?.value === figure.value)
	);
}

/** An earlier count of the same source which the same source has since raised. */
const isHistory = (candidate: Candidate, all: readonly Candidate[]): boolean =>
	all.some(
		(other) =>
			other.statement.source.source_id === candidate.statement.source.source_id &&
			other.statement.publishedAt > candidate.statement.publishedAt &&
			main(other.totals)!.value > main(candidate.totals)!.value
	);

function rivalsOf(node: string, candidates: readonly Candidate[]): Candidate[] {
	const [chosen, ...others] = candidates;
	if (!chosen) return [];
	const total = main(chosen.totals)!.value;
	const wholes = candidates.filter((each) => main(each.totals)!.value === total);
	return [
		chosen,
		...others.filter(
			(each) =>
				!isPart(each.totals, chosen.totals) &&
				!wholes.some((whole) => whole !== each && isSubset(node, each, whole)) &&
				!isHistory(each, candidates)
		)
	];
}

/** Whether a report splits its total of a family completely into kinds: trivially so where it states kinds alone. */
function splitsCompletely(node: string, { reader, totals }: Candidate): boolean {
	const kinds = add([...reader.kindsBelow(node).values()]);
	if (!totals.launched || !kinds) return false;
	return !totals.statesNode || (kinds.value === totals.launched.value && !kinds.floor);
}

/**
 * The sum of disjoint local claims of one side; of several sides the one that claims most. Of a place the best source
 * counts, and of its posts the greatest: whether a second tells of further ones nobody says.
 */
function localClaims(
	world: World,
	wave: Wave,
	node: string,
	measure: 'intercepted' | 'suppressed'
): Figure | null {
	const sides = [...new Set(wave.statements.map(({ source }) => source.party))];
	const sums = sides.map((side) => {
		const byPlace = new Map<string, { rank: number; value: number }>();
		for (const { source, counts } of wave.statements) {
			if (source.party !== side) continue;
			const places = new Set(
				counts.flatMap(({ weapon_id, place_id }) =>
					weapon_id !== null && place_id !== null && place_id !== world.country ? [place_id] : []
				)
			);
			for (const place of places) {
				const reader = new ReportReader(
					world.tree,
					counts.filter((count) => count.weapon_id !== null && count.place_id === place)
				);
				const figure = reader.of(node)[measure];
				if (!figure) continue;
				const said = { rank: source.rank_strikes, value: figure.value };
				const other = byPlace.get(place);
				const isBetter =
					!other ||
					said.rank < other.rank ||
					(said.rank === other.rank && said.value > other.value);
				if (isBetter) byPlace.set(place, said);
			}
		}
		const items = [...byPlace].map(([place, { value }]) => ({ place, value }));
		return items.length === 0
			? null
			: disjoint(world.placeTree, items).reduce((sum, { value }) => sum + value, 0);
	});
	const best = known(sums);
	return best.length === 0 ? null : atLeast(Math.max(...best));
}

/** Whether one report splits its total of a family completely, so that classes may be added. */
export function isSplit(world: World, wave: Wave, family: string): boolean {
	const [chosen] = candidatesOf(world, wave, family);
	return chosen !== undefined && splitsCompletely(family, chosen);
}

const nothing: WaveFigures = {
	launched: null,
	intercepted: null,
	suppressed: null,
	stopped: null,
	pair: null,
	pairs: [],
	mentioned: false,
	openLaunches: false,
	openOutcome: false,
	basis: null
};

const NO_FIGURE = { launched: null, intercepted: null, suppressed: null, stopped: null };

/** Of what a wave is known, which part of it is left open. */
function whole(
	figures: Pick<WaveFigures, 'launched' | 'intercepted' | 'suppressed' | 'stopped'> &
		Partial<WaveFigures>
): WaveFigures {
	const { launched, stopped } = figures;
	const isNone = launched?.high === 0;
	return {
		...nothing,
		mentioned: true,
		openLaunches: launched === null,
		openOutcome: stopped === null && !isNone,
		...figures
	};
}

/** Rule 4: more stopped than launched means that at least so many were launched. */
function raise(launched: Figure | null, stopped: Figure | null): Figure | null {
	if (!stopped || stopped.value === 0) return launched;
	if (!launched) return atLeast(stopped.value);
	if (stopped.value <= launched.value) return launched;
	return {
		...asFloor(launched),
		value: stopped.value,
		low: Math.max(launched.low, stopped.low),
		most: Math.max(launched.most, stopped.most)
	};
}

/** One wave and one weapon, as known on the T of the world. */
export function waveFigures(world: World, wave: Wave, node: string): WaveFigures {
	const mentioned = wave.statements.some(({ counts }) =>
		counts.some(({ weapon_id }) => weapon_id !== null && world.tree.isWithin(weapon_id, node))
	);
	if (!mentioned) return nothing;

	let candidates = candidatesOf(world, wave, node);
	for (const family of FAMILIES) {
		if (node === family || !world.tree.isWithin(node, family)) continue;
		const [first] = candidatesOf(world, wave, family);
		if (!first || !splitsCompletely(family, first)) continue;
		// One report splits the family: what it says of the class is chosen, and what it leaves out is none of its.
		const own = candidates.filter(({ statement }) => statement === first.statement);
		candidates =
			own.length === 0 ? [] : [...own, ...candidates.filter((each) => !own.includes(each))];
		if (own.length === 0) return whole(NO_FIGURE);
	}

	const rivals = rivalsOf(node, candidates);
	const [chosen] = rivals;
	const isRu = world.direction === 'RU';
	if (!chosen) {
		// Of attacks by Russia a total for the country is published, and a place may be counted in it.
		if (isRu) return whole(NO_FIGURE);
		const intercepted = localClaims(world, wave, node, 'intercepted');
		const suppressed = localClaims(world, wave, node, 'suppressed');
		const stopped = add([intercepted, suppressed]);
		return whole({
			launched: null,
			intercepted,
			suppressed,
			stopped,
			basis: stopped ? 'local' : null
		});
	}
	const spanOf = (measure: 'launched' | 'intercepted' | 'suppressed' | 'stopped') => {
		const own = chosen.totals[measure];
		return own && span(own, known(rivals.slice(1).map(({ totals }) => totals[measure])));
	};
	const launched = spanOf('launched');
	const stopped = spanOf('stopped');
	return whole({
		// Of attacks by Ukraine all that is said beside a claim is a claim.
		launched: isRu ? raise(launched, stopped) : stopped ? null : launched,
		intercepted: spanOf('intercepted'),
		suppressed: spanOf('suppressed'),
		stopped,
		pair: chosen.totals.pair,
		pairs: chosen.totals.pair ? known(rivals.map(({ totals }) => totals.pair)) : [],
		basis: 'national'
	});
}
