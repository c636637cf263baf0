import type { IndexedAttack, IndexedReport, Ledger } from '../../records/ledger/ledger';
import { eachDay, momentToInstant } from '../../records/ledger/moment';
import type { Direction, IsoDay, IsoMoment } from '../../records/ledger/types';
import { standingToll, type AttackToll } from './casualty-toll';
import { sumFigures, toFigure } from './figure';
import { knownReports } from './known-reports';
import { latestStatement } from './latest-statement';
import { endAt } from './record-span';
import { patternsOf } from './patterns';
import { ReportTable } from './report-table';
import type { CasualtyCell, DailySeries, Day, OtherAttack, PeriodStatement } from './series';
import { isSameList, standingAt, type Standing } from './standing';
import { strikeCells } from './strike-cells';

/** What to resolve. */
export interface ResolveOptions {
	direction: Direction;
	/** As known on this moment; null for the latest. A bare date means the end of that day in Kyiv. */
	asOf: IsoMoment | null;
	/**
	 * The span of days; by default that of the direction's waves, whatever is known of them. Of a view known on T
	 * it ends at T ({@link endAt}).
	 */
	from?: IsoDay;
	to?: IsoDay;
	/** Also what the page of patterns tells; by default it is null. */
	hasPatterns?: boolean;
}

function casualtyCell(
	ledger: Ledger,
	attacks: readonly Standing[],
	measure: 'killed' | 'injured',
	reports: ReportTable
): CasualtyCell | null {
	const chosen: number[] = [];
	const known = attacks.flatMap((attack): AttackToll[] => {
		const toll = attack.people.length > 0 ? standingToll(ledger, attack, measure) : null;
		if (!toll) return [];
		for (const id of toll.reportIds)
			chosen.push(reports.indexOf(attack.reports.find((report) => report.report_id === id)!));
		return [toll];
	});
	const best = sumFigures(known.map((toll) => toll.best));
	if (!best) return null;
	const places = new Map<string, CasualtyCell['places'][number]>();
	for (const { placeId, figure } of known.flatMap((toll) => [
		...(toll.statement ? [toll.statement] : []),
		...toll.places
	])) {
		const sum = sumFigures([places.get(placeId)?.figure ?? null, figure]);
		if (sum) places.set(placeId, { placeId, figure: sum });
	}
	return {
		best,
		basis: known.every((toll) => toll.basis === 'statement') ? 'statement' : 'sum-of-places',
		verified: sumFigures(known.map((toll) => toll.verified)),
		disputed: known.some((toll) => toll.disputed),
		chosen: [...new Set(chosen)],
		places: [...places.values()]
	};
}

/** Of standing reports, how many state people killed or injured at each place. */
function casualtyReports(attacks: readonly Standing[]): Record<string, number> {
	const counts: Record<string, number> = {};
	const seen = new Map<string, Set<IndexedReport>>();
	for (const { report, count, placeId } of attacks.flatMap((attack) => attack.people)) {
		if (count.measure !== 'killed' && count.measure !== 'injured') continue;
		if (toFigure(count) === null) continue;
		let reports = seen.get(placeId);
		if (!reports) seen.set(placeId, (reports = new Set()));
		reports.add(report);
		counts[placeId] = reports.size;
	}
	return counts;
}

function computeDay(
	ledger: Ledger,
	date: IsoDay,
	attacks: readonly Standing[],
	reports: ReportTable
): Day {
	const known = attacks.filter((each) => each.reports.length > 0);
	const hasStrikes = attacks.some((each) => each.strikes.length > 0);
	return {
		date,
		reported: known.length > 0,
		waves: known.length,
		strikes: hasStrikes ? strikeCells(ledger, known, reports) : {},
		killed: casualtyCell(ledger, attacks, 'killed', reports),
		injured: casualtyCell(ledger, attacks, 'injured', reports),
		reports: attacks.reduce((sum, attack) => sum + attack.reports.length, 0),
		casualtyReports: casualtyReports(attacks)
	};
}

/** A day worked out before, with the reports it rests on and the indices they had then. */
interface KnownDay {
	attacks: readonly Standing[];
	day: Day;
	used: readonly IndexedReport[];
	indices: readonly number[];
}

/** By the first standing attack of the day: from one T to another most days stay as they were. */
const knownDays = new WeakMap<Standing, KnownDay>();

/** The same day with other indices of its reports. */
function renumber(day: Day, to: ReadonlyMap<number, number>): Day {
	const indices = (list: readonly number[]) => list.map((index) => to.get(index) ?? index);
	const people = (cell: CasualtyCell | null) => cell && { ...cell, chosen: indices(cell.chosen) };
	const strikes: Day['strikes'] = {};
	for (const [node, cell] of Object.entries(day.strikes)) {
		strikes[node] = {
			...cell,
			chosen: indices(cell.chosen),
			alternatives: cell.alternatives.map((each) => ({
				...each,
				report: to.get(each.report) ?? each.report
			}))
		};
	}
	return { ...day, strikes, killed: people(day.killed), injured: people(day.injured) };
}

/** A day of a series; where the same reports stand as for another T, it is not worked out again. */
function resolveDay(
	ledger: Ledger,
	date: IsoDay,
	attacks: readonly Standing[],
	reports: ReportTable
): Day {
	const [first] = attacks;
	if (!first) return computeDay(ledger, date, attacks, reports);
	const known = knownDays.get(first);
	if (!known || !isSameList(known.attacks, attacks)) {
		reports.startDay();
		const day = computeDay(ledger, date, attacks, reports);
		const used = reports.usedToday();
		const indices = used.map((report) => reports.indexOf(report));
		knownDays.set(first, { attacks, day, used, indices });
		return day;
	}
	// In the order of first use, so that every report gets the index that working it out would give.
	const indices = known.used.map((report) => reports.indexOf(report));
	if (isSameList(indices, known.indices)) return known.day;
	const day = renumber(known.day, new Map(known.indices.map((old, i) => [old, indices[i]!])));
	knownDays.set(first, { ...known, day, indices });
	return day;
}

function resolvePeriods(
	ledger: Ledger,
	attacks: readonly IndexedAttack[],
	asOf: number,
	reports: ReportTable
): PeriodStatement[] {
	return attacks.flatMap((attack) =>
		knownReports(attack.reports, asOf).flatMap((report) =>
			report.counts.flatMap((count): PeriodStatement[] => {
				const figure = toFigure(count);
				if (figure === null) return [];
				return [
					{
						attackId: attack.attack_id,
						means: attack.means,
						from: attack.firstDay,
						to: attack.day,
						measure: count.measure,
						weaponId: count.weapon_id,
						figure,
						report: reports.indexOf(report)
					}
				];
			})
		)
	);
}

/**
 * Resolves the ledger into figures by day for one direction, as known on T. Air attacks only; attacks that
 * were artillery are listed apart in `others` (DESIGN.md 1, *means*). Days without a report are there, as
 * days without a report.
 */
export function resolveDaily(ledger: Ledger, options: ResolveOptions): DailySeries {
	const asOf = options.asOf === null ? Infinity : momentToInstant(options.asOf);
	const attacks = ledger.attacks.filter((attack) => attack.direction === options.direction);
	const waves = attacks
		.filter((attack) => attack.kind === 'wave')
		.map((attack) => standingAt(ledger, attack, asOf));
	const reports = new ReportTable();

	const byDay = new Map<IsoDay, Standing[]>();
	for (const wave of waves) {
		if (wave.attack.means !== 'air') continue;
		const list = byDay.get(wave.attack.day);
		if (list) list.push(wave);
		else byDay.set(wave.attack.day, [wave]);
	}
	const recorded = waves.map((wave) => wave.attack.day).sort();
	const from = options.from ?? recorded[0] ?? '';
	const last = options.to ?? recorded.at(-1) ?? '';
	const to = options.asOf === null ? last : endAt({ from, to: last }, options.asOf);
	const dates = from === '' ? [] : eachDay(from, to);
	const days = dates.map((date) => resolveDay(ledger, date, byDay.get(date) ?? [], reports));

	const others = waves
		.filter((wave) => wave.attack.means !== 'air' && wave.reports.length > 0)
		.map((wave): OtherAttack => ({
			attackId: wave.attack.attack_id,
			day: wave.attack.day,
			title_en: wave.attack.title_en,
			title_uk: wave.attack.title_uk,
			killed: standingToll(ledger, wave, 'killed')?.best ?? null,
			injured: standingToll(ledger, wave, 'injured')?.best ?? null
		}));
	const periods = resolvePeriods(
		ledger,
		attacks.filter((attack) => attack.kind === 'period'),
		asOf,
		reports
	);

	return {
		direction: options.direction,
		asOf: options.asOf,
		knownOn: latestStatement(ledger, asOf),
		from,
		to,
		days,
		reports: reports.refs,
		periods,
		others,
		patterns: options.hasPatterns ? patternsOf(ledger, dates, byDay) : null
	};
}
