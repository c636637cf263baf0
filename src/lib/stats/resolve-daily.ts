import type { IndexedAttack, IndexedReport, Ledger } from '../ledger/ledger';
import { eachDay, momentToInstant } from '../ledger/moment';
import type { Direction, IsoDay, IsoMoment } from '../ledger/types';
import { attackToll, type AttackToll } from './casualty-toll';
import { attackFigures, type AttackFigures } from './choose-report';
import { sumFigures, toFigure } from './figure';
import { sumPairs } from './pair';
import { knownReports } from './known-reports';
import {
	FAMILIES,
	type Alternative,
	type CasualtyCell,
	type DailySeries,
	type Day,
	type OtherAttack,
	type PeriodStatement,
	type ReportRef,
	type StrikeCell
} from './series';

/** What to resolve. */
export interface ResolveOptions {
	direction: Direction;
	/** As known on this moment; null for the latest. A bare date means the end of that day in Kyiv. */
	asOf: IsoMoment | null;
	/** The span of days; by default that of the direction's waves, whatever is known of them. */
	from?: IsoDay;
	to?: IsoDay;
}

/** Collects reports once each and hands out their index. */
class ReportTable {
	readonly refs: ReportRef[] = [];
	private readonly index = new Map<string, number>();

	constructor(private readonly attacks: readonly IndexedAttack[]) {
		for (const attack of this.attacks) {
			for (const report of attack.reports) {
				this.byId.set(report.report_id, {
					id: report.report_id,
					sourceId: report.source_id,
					viaId: report.via_source_id,
					published: report.published
				});
			}
		}
	}

	private readonly byId = new Map<string, ReportRef>();

	indexOf(id: string): number {
		const known = this.index.get(id);
		if (known !== undefined) return known;
		const ref = this.byId.get(id);
		if (!ref) throw new Error(`No report ${id} among the attacks of this series`);
		this.index.set(id, this.refs.length);
		return this.refs.push(ref) - 1;
	}
}

const unique = (values: number[]): number[] => [...new Set(values)];

/** Weapon nodes that some standing count of the attacks names, with all that stand above them. */
function nodesSpokenOf(
	ledger: Ledger,
	attacks: readonly IndexedAttack[],
	asOf: number
): Set<string> {
	const nodes = new Set<string>();
	for (const attack of attacks) {
		for (const report of knownReports(ledger, attack.reports, asOf)) {
			for (const count of report.counts) {
				for (
					let id: string | null = count.weapon_id;
					id !== null && !nodes.has(id);
					id = ledger.weaponTree.parent.get(id) ?? null
				) {
					nodes.add(id);
				}
			}
		}
	}
	return nodes;
}

/** Rule 4: the sum over waves, per weapon node. Waves that do not mention the node add nothing. */
function strikeCell(
	node: string,
	figures: (AttackFigures | null)[],
	mentioned: boolean,
	reports: ReportTable
): StrikeCell {
	const known = figures.filter((figure): figure is AttackFigures => figure !== null);
	const alternatives: Alternative[] = known.flatMap((figure) =>
		figure.candidates.slice(1).flatMap((candidate): Alternative[] => {
			const { launched, stopped } = candidate.totals;
			const chosen = figure.chosen.totals;
			if (launched === null) return [];
			if (launched.value === chosen.launched?.value && stopped?.value === chosen.stopped?.value)
				return [];
			return [
				{
					launched: launched.value,
					stopped: stopped?.value ?? null,
					report: reports.indexOf(candidate.report.report_id)
				}
			];
		})
	);
	const hasFigure = known.some((figure) => figure.launched !== null || figure.stopped !== null);
	return {
		launched: sumFigures(known.map((figure) => figure.launched)),
		intercepted: sumFigures(known.map((figure) => figure.intercepted)),
		suppressed: sumFigures(known.map((figure) => figure.suppressed)),
		stopped: sumFigures(known.map((figure) => figure.stopped)),
		paired: sumPairs(known.map((figure) => figure.paired)),
		partial: known.some((figure) => figure.partial) || (mentioned && !hasFigure),
		disputed: known.some((figure) => figure.disputed),
		state: hasFigure
			? 'known'
			: known.length > 0
				? 'undisclosed'
				: mentioned
					? 'local'
					: 'not-mentioned',
		chosen: unique(known.map((figure) => reports.indexOf(figure.chosen.report.report_id))),
		alternatives
	};
}

function casualtyCell(tolls: (AttackToll | null)[], reports: ReportTable): CasualtyCell | null {
	const known = tolls.filter((toll): toll is AttackToll => toll !== null);
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
		chosen: unique(known.flatMap((toll) => toll.reportIds.map((id) => reports.indexOf(id)))),
		places: [...places.values()]
	};
}

/** Of standing reports, how many state people killed or injured at each place. */
function casualtyReports(standing: readonly IndexedReport[]): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const report of standing) {
		const places = report.counts.flatMap((count) =>
			(count.measure === 'killed' || count.measure === 'injured') &&
			count.place_id !== null &&
			toFigure(count) !== null
				? [count.place_id]
				: []
		);
		for (const place of new Set(places)) counts[place] = (counts[place] ?? 0) + 1;
	}
	return counts;
}

function resolveDay(
	ledger: Ledger,
	date: IsoDay,
	attacks: readonly IndexedAttack[],
	asOf: number,
	reports: ReportTable
): Day {
	const standing = attacks.flatMap((attack) => knownReports(ledger, attack.reports, asOf));
	const ofStrikes = standing.flatMap((report) =>
		report.counts.filter((count) => count.weapon_id !== null)
	);
	const strikes: Record<string, StrikeCell> = {};
	if (ofStrikes.length > 0) {
		const spoken = nodesSpokenOf(ledger, attacks, asOf);
		for (const node of [...new Set([...FAMILIES, ...[...spoken].sort()])]) {
			strikes[node] = strikeCell(
				node,
				attacks.map((attack) => attackFigures(ledger, attack, node, asOf)),
				spoken.has(node),
				reports
			);
		}
	}
	const toll = (measure: 'killed' | 'injured') =>
		casualtyCell(
			attacks.map((attack) => attackToll(ledger, attack, measure, asOf)),
			reports
		);
	return {
		date,
		reported: ofStrikes.some((count) => toFigure(count) !== null),
		waves: attacks.filter((attack) => knownReports(ledger, attack.reports, asOf).length > 0).length,
		strikes,
		killed: toll('killed'),
		injured: toll('injured'),
		reports: standing.length,
		casualtyReports: casualtyReports(standing)
	};
}

function resolvePeriods(
	ledger: Ledger,
	attacks: readonly IndexedAttack[],
	asOf: number,
	reports: ReportTable
): PeriodStatement[] {
	return attacks.flatMap((attack) =>
		knownReports(ledger, attack.reports, asOf).flatMap((report) =>
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
						report: reports.indexOf(report.report_id)
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
	const waves = attacks.filter((attack) => attack.kind === 'wave');
	const air = waves.filter((attack) => attack.means === 'air');
	const reports = new ReportTable(attacks);

	const byDay = new Map<IsoDay, IndexedAttack[]>();
	for (const attack of air) {
		const list = byDay.get(attack.day);
		if (list) list.push(attack);
		else byDay.set(attack.day, [attack]);
	}
	const recorded = waves.map((attack) => attack.day).sort();
	const from = options.from ?? recorded[0] ?? '';
	const to = options.to ?? recorded.at(-1) ?? '';
	const days =
		from === ''
			? []
			: eachDay(from, to).map((date) =>
					resolveDay(ledger, date, byDay.get(date) ?? [], asOf, reports)
				);

	const others: OtherAttack[] = waves
		.filter((attack) => attack.means !== 'air')
		.filter((attack) => knownReports(ledger, attack.reports, asOf).length > 0)
		.map((attack) => ({
			attackId: attack.attack_id,
			day: attack.day,
			titleEn: attack.title_en,
			titleUk: attack.title_uk,
			killed: attackToll(ledger, attack, 'killed', asOf)?.best ?? null,
			injured: attackToll(ledger, attack, 'injured', asOf)?.best ?? null
		}));
	const periods = resolvePeriods(
		ledger,
		attacks.filter((attack) => attack.kind === 'period'),
		asOf,
		reports
	);

	let latest: IndexedReport | null = null;
	for (const attack of waves) {
		for (const report of knownReports(ledger, attack.reports, asOf)) {
			if (latest === null || report.publishedAt > latest.publishedAt) latest = report;
		}
	}
	return {
		direction: options.direction,
		asOf: options.asOf,
		knownOn: latest?.published ?? null,
		from,
		to,
		days,
		reports: reports.refs,
		periods,
		others
	};
}
