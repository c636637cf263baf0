/**
 * One day under the loss: each attack that ended on it, each report of it that was published by T, what that
 * report is used for, and the rule that decided so. What a day page shows.
 */
import {
	isWithin,
	type IndexedAttack,
	type IndexedReport,
	type Ledger
} from '../../records/ledger/ledger';
import type { Direction, IsoDay } from '../../records/ledger/types';
import { attackToll, VERIFIED_RANK, type AttackToll } from './casualty-toll';
import { attackFigures, type AttackFigures } from './choose-report';
import {
	decidedBy,
	STRIKE_CRITERIA,
	TOLL_CRITERIA,
	type Criterion,
	type CriterionId
} from './criteria';
import { toFigure } from './figure';
import { isKnown } from './known-reports';
import { localClaims, type LocalClaims } from './local-claims';
import { FAMILIES, type Family } from './series';
import { standingAt } from './standing';
import { countryOf } from '../../records/ledger/country';
import { strikeTotals } from './strike-totals';

/** A total of an attack that a report may serve. */
export type Total = Family | 'killed' | 'injured';

/** Why the report chosen for a total was chosen before the next best. */
export type ChosenBecause =
	/** The first criterion that tells them apart. */
	| CriterionId
	/** No other standing report states this total. */
	| 'only'
	/** The sum of places is used; this is the best for its place. */
	| 'place';

/** Why a standing report is not the one chosen for a total. */
export type LeftBecause =
	/** The first criterion by which the chosen one is better; `latest` seen from here. */
	| Exclude<CriterionId, 'latest'>
	| 'earlier'
	/** The same source has said more since. */
	| 'own-later'
	/** It says what was stopped, and another report says what was launched. */
	| 'no-launches'
	/** It speaks of a place; shown, never added to a figure for the country. */
	| 'place'
	/** It speaks of the whole country, and the places add up to more. */
	| 'sum'
	/** A verified minimum: its own line. */
	| 'verified';

/** What a report is to one total of its attack. */
export type Role =
	| { total: Total; chosen: true; because: ChosenBecause }
	| { total: Total; chosen: false; because: LeftBecause };

/** A report as a day page lists it. */
export interface ListedReport {
	report: IndexedReport;
	/** Its number on the page, from 1 in the order of publication over all reports, those after T included. */
	number: number;
	/** Stands, or what took its place by T. */
	standing: 'stands' | 'superseded' | 'withdrawn';
	/** It stands at no T at all: what took its place was published no later than it. */
	isNever: boolean;
	/** The reports that took its place by T. */
	replacedBy: string[];
	/** One role a total it states; none when it does not stand. */
	roles: Role[];
}

export interface AttackDetail {
	attack: IndexedAttack;
	strikes: Record<Family, AttackFigures | null>;
	/** What places claim, where no report speaks for the whole country (rule 1). */
	claims: Record<Family, LocalClaims | null>;
	killed: AttackToll | null;
	injured: AttackToll | null;
	/** Published by T, in the order of publication. */
	reports: ListedReport[];
	/** How many reports came after T. */
	later: number;
}

export interface DayDetail {
	direction: Direction;
	date: IsoDay;
	/** Attacks of any means that ended on the day and of which a report was published by T. */
	attacks: AttackDetail[];
	/** Reports of the day's attacks published after T. */
	later: number;
}

/** The attacks (waves, of any means) of a direction that end on a day: what a day page is about. */
export const attacksOfDay = (ledger: Ledger, direction: Direction, date: IsoDay): IndexedAttack[] =>
	ledger.attacks.filter(
		(attack) => attack.kind === 'wave' && attack.direction === direction && attack.day === date
	);

/**
 * Everything known of a day as of T (epoch milliseconds, `Infinity` for the latest).
 */
export function dayDetail(
	ledger: Ledger,
	direction: Direction,
	date: IsoDay,
	asOf: number
): DayDetail {
	const attacks: AttackDetail[] = [];
	let later = 0;
	let number = 0;
	for (const attack of attacksOfDay(ledger, direction, date)) {
		const published = attack.reports.filter((report) => report.publishedAt <= asOf);
		const missing = attack.reports.length - published.length;
		later += missing;
		if (published.length > 0)
			attacks.push(detailOf(ledger, attack, published, asOf, number, missing));
		number += attack.reports.length;
	}
	return { direction, date, attacks, later };
}

function detailOf(
	ledger: Ledger,
	attack: IndexedAttack,
	published: readonly IndexedReport[],
	asOf: number,
	numbered: number,
	later: number
): AttackDetail {
	const strikes = {
		missile: attackFigures(ledger, attack, 'missile', asOf),
		drone: attackFigures(ledger, attack, 'drone', asOf)
	};
	const standing = standingAt(ledger, attack, asOf);
	const claimsOf = (family: Family) =>
		strikes[family] ? null : localClaims(ledger, standing, family);
	const claims = { missile: claimsOf('missile'), drone: claimsOf('drone') };
	const killed = attackToll(ledger, attack, 'killed', asOf);
	const injured = attackToll(ledger, attack, 'injured', asOf);
	const reports = published.map((report, i): ListedReport => {
		const replacedBy = (ledger.supersededBy.get(report.report_id) ?? [])
			.filter((other) => other.publishedAt <= asOf)
			.map((other) => other.report_id);
		const stands = isKnown(report, asOf);
		return {
			report,
			number: numbered + i + 1,
			standing: stands ? 'stands' : report.status === 'withdrawn' ? 'withdrawn' : 'superseded',
			isNever: report.status !== 'withdrawn' && report.supersededAt <= report.publishedAt,
			replacedBy,
			roles: stands
				? [
						...FAMILIES.map((family) =>
							strikeRole(ledger, attack, report, family, strikes[family], claims[family])
						),
						tollRole(attack, report, 'killed', killed),
						tollRole(attack, report, 'injured', injured)
					].filter((role): role is Role => role !== null)
				: []
		};
	});
	return { attack, strikes, claims, killed, injured, reports, later };
}

/** The role at `place` of a list of candidates, ordered by the criteria. */
function roleAt<T>(
	total: Total,
	place: number,
	candidates: readonly T[],
	criteria: readonly Criterion<T>[]
): Role {
	const [best, second] = candidates;
	if (place === 0)
		return {
			total,
			chosen: true,
			because: second === undefined ? 'only' : decidedBy(criteria, best!, second)
		};
	const by = decidedBy(criteria, best!, candidates[place]!);
	return { total, chosen: false, because: by === 'latest' ? 'earlier' : by };
}

/** What a report is to the launches and outcomes of a family; null when it does not speak of it. */
function strikeRole(
	ledger: Ledger,
	attack: IndexedAttack,
	report: IndexedReport,
	family: Family,
	figures: AttackFigures | null,
	claims: LocalClaims | null
): Role | null {
	const speaks = report.counts.some(
		({ weapon_id: id }) => id !== null && isWithin(ledger.weaponTree, id, family)
	);
	if (!speaks) return null;
	if (claims?.reports.includes(report)) return { total: family, chosen: true, because: 'place' };
	const candidates = figures?.candidates ?? [];
	const place = candidates.findIndex((candidate) => candidate.report === report);
	if (place < 0) {
		const national = strikeTotals(ledger, report, family, attack.direction);
		return { total: family, chosen: false, because: national ? 'no-launches' : 'place' };
	}
	return roleAt(family, place, candidates, STRIKE_CRITERIA);
}

/** What a report is to the people killed or injured; null when it does not speak of them. */
function tollRole(
	attack: IndexedAttack,
	report: IndexedReport,
	measure: 'killed' | 'injured',
	toll: AttackToll | null
): Role | null {
	const counts = report.counts.filter(
		(count) => count.measure === measure && count.place_id !== null && toFigure(count) !== null
	);
	if (counts.length === 0 || !toll) return null;
	const left = (because: LeftBecause): Role => ({ total: measure, chosen: false, because });
	const isNational = counts.some((count) => count.place_id === countryOf(attack.direction));
	const isUsed = toll.reportIds.includes(report.report_id);
	if (report.source.rank_casualties >= VERIFIED_RANK)
		return isUsed ? { total: measure, chosen: true, because: 'only' } : left('verified');
	const isSum = toll.basis === 'sum-of-places';
	if (isSum && isUsed) return { total: measure, chosen: true, because: 'place' };
	if (!isNational) return left('place');
	if (isSum) return left('sum');
	const candidates = toll.statement?.candidates ?? [];
	const place = candidates.indexOf(report);
	return place < 0 ? left('own-later') : roleAt(measure, place, candidates, TOLL_CRITERIA);
}
