import { isWithin, type IndexedAttack, type IndexedReport, type Ledger } from '../ledger/ledger';
import type { CasualtyMeasure } from '../ledger/types';
import { contradicts, spanFigures, sumFigures, toFigure, type Figure } from './figure';
import { standingAt, type Standing } from './standing';
import { countryOf } from './strike-totals';

/** Sources ranked from here on give a verified minimum (the UN): their own line, never the headline. */
export const VERIFIED_RANK = 9;

/** The toll of one place, or of the whole country, by one measure. Unit: persons. */
export interface Toll {
	placeId: string;
	/** The chosen statement, its bounds spanning all that stand (rule 2). */
	figure: Figure;
	reportId: string;
	/** The latest statement of each source, best first: the chosen one and those it was chosen before. */
	candidates: IndexedReport[];
	disputed: boolean;
}

/** The toll of one attack by one measure. */
export interface AttackToll {
	/** The headline: the best statement for the whole country, else the sum of places as a lower bound. */
	best: Figure;
	basis: 'statement' | 'sum-of-places';
	statement: Toll | null;
	/** The best toll of each place, none inside another. */
	places: Toll[];
	sumOfPlaces: Figure | null;
	/** The UN's verified minimum, where one stands. */
	verified: Figure | null;
	disputed: boolean;
	reportIds: string[];
}

interface Statement {
	report: IndexedReport;
	figure: Figure;
}

/** Best source rank, then the latest published; ties fall to the id so that row order never matters. */
function compareStatements(a: Statement, b: Statement): number {
	return (
		a.report.source.rank_casualties - b.report.source.rank_casualties ||
		b.report.publishedAt - a.report.publishedAt ||
		(a.report.report_id < b.report.report_id ? -1 : 1)
	);
}

/** A source's later statement of a toll replaces its earlier one, even where it does not say so. */
function latestOfEachSource(statements: readonly Statement[]): Statement[] {
	const latest = new Map<string, Statement>();
	for (const statement of statements) {
		const id = statement.report.source_id;
		const other = latest.get(id);
		if (!other || compareStatements(statement, other) < 0) latest.set(id, statement);
	}
	return [...latest.values()];
}

function tollOf(placeId: string, statements: Statement[]): Toll | null {
	const ordered =
		statements.length < 2 ? statements : latestOfEachSource(statements).sort(compareStatements);
	const chosen = ordered[0];
	if (!chosen) return null;
	const figures = ordered.map((statement) => statement.figure);
	return {
		placeId,
		figure: spanFigures(chosen.figure, figures),
		reportId: chosen.report.report_id,
		candidates: ordered.map((statement) => statement.report),
		disputed: figures.some((figure) => contradicts(chosen.figure, figure))
	};
}

/** The members of a combined place (`UA-30+UA-32`), or the place itself. */
const members = (placeId: string): string[] => placeId.split('+');

/** Whether one place lies inside another, combined places counting as all their members. */
function isInside(ledger: Ledger, inner: string, outer: string): boolean {
	if (inner === outer) return false;
	if (!inner.includes('+') && !outer.includes('+')) return isWithin(ledger.placeTree, inner, outer);
	return members(inner).every((part) =>
		members(outer).some((whole) => isWithin(ledger.placeTree, part, whole))
	);
}

/** Combined places overlap their members: one is left out when a member has a toll of its own, or lies in one. */
function withoutOverlap(ledger: Ledger, tolls: Toll[]): Toll[] {
	return tolls.filter(
		({ placeId }) =>
			!placeId.includes('+') ||
			!tolls.some(
				(other) =>
					other.placeId !== placeId &&
					members(placeId).some(
						(member) =>
							isWithin(ledger.placeTree, other.placeId, member) ||
							isWithin(ledger.placeTree, member, other.placeId)
					)
			)
	);
}

/**
 * Of nested places, keeps the outer one unless the places inside it add to more: what is added must not
 * overlap, and a lower bound may be as great as is known.
 */
function withoutNesting(ledger: Ledger, tolls: Toll[]): Toll[] {
	if (tolls.length < 2) return tolls;
	const outer = tolls.filter(
		(toll) => !tolls.some((other) => isInside(ledger, toll.placeId, other.placeId))
	);
	return outer.flatMap((toll) => {
		const inside = withoutNesting(
			ledger,
			tolls.filter((other) => isInside(ledger, other.placeId, toll.placeId))
		);
		const within = inside.reduce((sum, part) => sum + part.figure.value, 0);
		return within > toll.figure.value ? inside : [toll];
	});
}

/**
 * The toll of an attack as known on T (DESIGN.md 3, rule 1): among statements for the whole country the best
 * rank, then the latest; while there is none, the sum of the best toll of each place, as a lower bound. Null
 * when nothing is reported: that is not zero.
 */
export const attackToll = (
	ledger: Ledger,
	attack: IndexedAttack,
	measure: CasualtyMeasure,
	asOf: number
): AttackToll | null => standingToll(ledger, standingAt(ledger, attack, asOf), measure);

/** {@link attackToll} of an attack whose standing reports are at hand. */
export function standingToll(
	ledger: Ledger,
	{ attack, people }: Standing,
	measure: CasualtyMeasure
): AttackToll | null {
	const country = countryOf(attack.direction);
	const byPlace = new Map<string, Statement[]>();
	const verified: Statement[] = [];
	for (const { report, count, placeId } of people) {
		if (count.measure !== measure) continue;
		const figure = toFigure(count);
		if (figure === null) continue;
		if (report.source.rank_casualties >= VERIFIED_RANK) {
			if (placeId === country) verified.push({ report, figure });
			continue;
		}
		const list = byPlace.get(placeId);
		if (list) list.push({ report, figure });
		else byPlace.set(placeId, [{ report, figure }]);
	}
	if (byPlace.size === 0 && verified.length === 0) return null;
	const statement = tollOf(country, byPlace.get(country) ?? []);
	const tolls: Toll[] = [];
	for (const [placeId, statements] of [...byPlace].sort(([a], [b]) => (a < b ? -1 : 1))) {
		if (placeId === country) continue;
		const toll = tollOf(placeId, statements);
		if (toll) tolls.push(toll);
	}
	const places = withoutNesting(ledger, withoutOverlap(ledger, tolls));
	const sum = sumFigures(places.map((toll) => toll.figure));
	const sumOfPlaces = sum && { ...sum, high: Infinity };
	const minimum = tollOf(country, verified);
	const best =
		statement?.figure ?? sumOfPlaces ?? (minimum && { ...minimum.figure, high: Infinity });
	if (!best) return null;
	const used = statement ? [statement] : places.length > 0 ? places : minimum ? [minimum] : [];
	return {
		best,
		basis: statement ? 'statement' : 'sum-of-places',
		statement,
		places,
		sumOfPlaces,
		verified: minimum?.figure ?? null,
		disputed: used.some((toll) => toll.disputed),
		reportIds: used.map((toll) => toll.reportId)
	};
}
