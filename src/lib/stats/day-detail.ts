/**
 * One day under the loss: each attack that ended on it, each report of it that was published by T, what that
 * report is used for, and the rule that decided so. What a day page shows.
 */
import { isWithin, type IndexedAttack, type IndexedReport, type Ledger } from '../ledger/ledger';
import type { Direction, IsoDay } from '../ledger/types';
import { attackToll, VERIFIED_RANK, type AttackToll } from './casualty-toll';
import { attackFigures, type AttackFigures } from './choose-report';
import { toFigure } from './figure';
import { isKnown } from './known-reports';
import { FAMILIES, type Family } from './series';
import { countryOf, strikeTotals } from './strike-totals';

/** A total of an attack that a report may serve. */
export type Total = Family | 'killed' | 'injured';

/** Why the report chosen for a total was chosen before the next best. */
export type ChosenBecause =
	/** No other standing report states this total. */
	| 'only'
	/** Its source ranks better. */
	| 'rank'
	/** Equal rank, and it states more kinds of weapon. */
	| 'detail'
	/** Equal rank and detail, and it is the latest. */
	| 'latest'
	/** All equal: the order of ids decides, so that the order of rows never does. */
	| 'id'
	/** There is no statement for the whole country; this is the best for its place. */
	| 'place';

/** Why a standing report is not the one chosen for a total. */
export type LeftBecause =
	| 'rank'
	| 'detail'
	| 'earlier'
	| 'id'
	/** The same source has said more since. */
	| 'own-later'
	/** It says what was stopped, and another report says what was launched. */
	| 'no-launches'
	/** It speaks of a place; shown, never added to a figure for the country. */
	| 'place'
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
	/** The reports that took its place by T. */
	replacedBy: string[];
	/** One role a total it states; none when it does not stand. */
	roles: Role[];
}

export interface AttackDetail {
	attack: IndexedAttack;
	strikes: Record<Family, AttackFigures | null>;
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
			replacedBy,
			roles: stands
				? [
						...FAMILIES.map((family) =>
							strikeRole(ledger, attack, report, family, strikes[family])
						),
						tollRole(attack, report, 'killed', killed),
						tollRole(attack, report, 'injured', injured)
					].filter((role): role is Role => role !== null)
				: []
		};
	});
	return { attack, strikes, killed, injured, reports, later };
}

/** What set the better of two reports before the other, best first: rank, then detail, then the moment. */
function decidedBy(rank: number, detail: number, moment: number): ChosenBecause {
	return rank !== 0 ? 'rank' : detail !== 0 ? 'detail' : moment !== 0 ? 'latest' : 'id';
}

/** The role at `place` of an ordered list of candidates. `decide` compares the best with another of them. */
function roleAt(
	total: Total,
	place: number,
	count: number,
	decide: (i: number) => ChosenBecause
): Role {
	if (place === 0) return { total, chosen: true, because: count > 1 ? decide(1) : 'only' };
	const by = decide(place);
	return {
		total,
		chosen: false,
		because: by === 'rank' || by === 'detail' || by === 'id' ? by : 'earlier'
	};
}

/** What a report is to the launches and outcomes of a family; null when it does not speak of it. */
function strikeRole(
	ledger: Ledger,
	attack: IndexedAttack,
	report: IndexedReport,
	family: Family,
	figures: AttackFigures | null
): Role | null {
	const speaks = report.counts.some(
		({ weapon_id: id }) => id !== null && isWithin(ledger.weaponTree, id, family)
	);
	if (!speaks) return null;
	const candidates = figures?.candidates ?? [];
	const place = candidates.findIndex((candidate) => candidate.report === report);
	if (place < 0) {
		const national = strikeTotals(ledger, report, family, attack.direction);
		return { total: family, chosen: false, because: national ? 'no-launches' : 'place' };
	}
	const [best] = candidates;
	return roleAt(family, place, candidates.length, (i) => {
		const other = candidates[i]!;
		return decidedBy(
			best!.report.source.rank_strikes - other.report.source.rank_strikes,
			best!.totals.nodes - other.totals.nodes,
			best!.report.publishedAt - other.report.publishedAt
		);
	});
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
	if (!toll.statement)
		return isUsed ? { total: measure, chosen: true, because: 'place' } : left('place');
	if (!isNational) return left('place');
	const { candidates } = toll.statement;
	const place = candidates.indexOf(report);
	if (place < 0) return left('own-later');
	return roleAt(measure, place, candidates.length, (i) =>
		decidedBy(
			candidates[0]!.source.rank_casualties - candidates[i]!.source.rank_casualties,
			0,
			candidates[0]!.publishedAt - candidates[i]!.publishedAt
		)
	);
}
