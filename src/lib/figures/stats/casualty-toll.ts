import type { IndexedAttack, IndexedReport, Ledger } from '../../records/ledger/ledger';
import type { CasualtyMeasure } from '../../records/ledger/types';
import { compareBy, TOLL_CRITERIA } from './criteria';
import { disjointPlaces } from './disjoint-places';
import { contradicts, openAbove, spanFigures, sumFigures, toFigure, type Figure } from './figure';
import { standingAt, type Standing } from './standing';
import { countryOf } from '../../records/ledger/country';

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
	/** The headline: the best statement for the whole country, or the sum of places where that is more. */
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

const compareStatements = (a: Statement, b: Statement): number =>
	compareBy(TOLL_CRITERIA, a.report, b.report);

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

/**
 * The toll of an attack as known on T (DESIGN.md 3, rule 1): the greater of two. Among statements for the whole
 * country the best rank, then the latest; and the sum of the best toll of each place, none inside or overlapping
 * another, which is a lower bound of its own. Null when nothing is reported: that is not zero.
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
	const places = disjointPlaces(ledger.placeTree, tolls, (toll) => toll.figure.value);
	const sum = sumFigures(places.map((toll) => toll.figure));
	const sumOfPlaces = sum && openAbove(sum);
	const minimum = tollOf(country, verified);
	const stated = statement?.figure ?? null;
	const isSum = sumOfPlaces !== null && (stated === null || sumOfPlaces.value > stated.value);
	// What each place was said to have before is no total of all places: a statement for the country is.
	const greater =
		isSum && stated ? spanFigures({ ...sumOfPlaces, low: sumOfPlaces.value }, [stated]) : stated;
	const best = greater ?? sumOfPlaces ?? (minimum && openAbove(minimum.figure));
	if (!best) return null;
	const used = isSum ? places : statement ? [statement] : minimum ? [minimum] : [];
	return {
		best,
		basis: statement && !isSum ? 'statement' : 'sum-of-places',
		statement,
		places,
		sumOfPlaces,
		verified: minimum?.figure ?? null,
		disputed: [...used, ...(statement ? [statement] : [])].some((toll) => toll.disputed),
		reportIds: used.map((toll) => toll.reportId)
	};
}
