/**
 * What of the attacks is told by the page of patterns beside the figures by day: the hours of each and what is stated
 * of each region. Plain data, in the order of the days.
 */
import type { Ledger } from '../../records/ledger/ledger';
import type { IsoDay } from '../../records/ledger/types';
import { standingToll, type Toll } from './casualty-toll';
import { standingFigures } from './choose-report';
import { atLeast, openAbove, someAtLeast, sumFigures, type Figure } from './figure';
import { localFigures, type LocalFigures, type LocalMeasure } from './local-figures';
import { FAMILIES, type Patterns, type Raid, type RegionDay } from './series';
import type { Standing } from './standing';
import { countryOf } from '../../records/ledger/country';

/** Several regions together, or a part of the country that is no region: a sea, a front, "the south". */
export const SEVERAL = 'several';

/** An oblast or the like by its ISO 3166-2 code; seas and zones of the ledger have none. */
const ISO_REGION = /^(UA-\d{2}|RU-[A-Z]{2,3})$/;

/** What attacks are on; a sea or a front lies in none of them. */
const COUNTRIES = new Set(['UA', 'RU']);

/** What a place lies in; one that is only named together with others has no row of its own, and its id says it. */
const above = (placeTree: Ledger['placeTree'], id: string): string | null =>
	placeTree.parent.get(id) ?? (id.includes('.') ? id.slice(0, id.indexOf('.')) : null);

/** The region that a place is or lies in; {@link SEVERAL} where there is not just one, null for a whole country. */
export function regionOf({ placeTree }: Pick<Ledger, 'placeTree'>, placeId: string): string | null {
	const regions = new Set(
		placeId.split('+').map((part) => {
			let at: string | null = part;
			while (at && !ISO_REGION.test(at)) at = above(placeTree, at);
			return at ?? (COUNTRIES.has(part) ? null : SEVERAL);
		})
	);
	const [only = null] = regions;
	return regions.size === 1 ? only : SEVERAL;
}

/** Adds what is stated of some places to the regions they lie in; a sum of places inside a region is a lower bound. */
function byRegion(
	ledger: Ledger,
	tolls: readonly Pick<Toll, 'placeId' | 'figure'>[]
): Map<string, Figure> {
	const sums = new Map<string, Figure>();
	for (const { placeId, figure } of tolls) {
		const region = regionOf(ledger, placeId);
		if (region === null) continue;
		const whole = placeId === region || region === SEVERAL ? figure : openAbove(figure);
		sums.set(region, sumFigures([sums.get(region) ?? null, whole])!);
	}
	return sums;
}

/** The reports of an attack that speak of a place in each region. */
function reportsByRegion(
	ledger: Ledger,
	{ attack, reports }: Standing
): Map<string, Standing['reports']> {
	const country = countryOf(attack.direction);
	const regions = new Map<string, Standing['reports']>();
	for (const report of reports) {
		const spoken = new Set<string>();
		for (const { place_id: place } of report.counts) {
			const region = place === null || place === country ? null : regionOf(ledger, place);
			if (region !== null) spoken.add(region);
		}
		for (const region of spoken) {
			const list = regions.get(region);
			if (list) list.push(report);
			else regions.set(region, [report]);
		}
	}
	return regions;
}

/** What is stated of weapons by region, and in which regions some are spoken of without a number. */
function weaponsByRegion(ledger: Ledger, { figures, open }: LocalFigures) {
	const regions = new Set(open.map((place) => regionOf(ledger, place)));
	const sums = byRegion(ledger, figures);
	return {
		of: (region: string) => {
			const sum = sums.get(region) ?? null;
			return regions.has(region) ? someAtLeast(sum) : sum;
		},
		isOpen: (region: string) => regions.has(region)
	};
}

/** Gives each source a number, in the order of their first use. */
class SourceList {
	readonly ids: string[] = [];
	of(reports: Standing['reports']): number[] {
		return [...new Set(reports.map(({ source_id: id }) => id))].map((id) => {
			const at = this.ids.indexOf(id);
			return at >= 0 ? at : this.ids.push(id) - 1;
		});
	}
}

/**
 * Rule 4 once more: places of a region that are named together for what was stopped, and one by one for what was
 * launched. Of attacks by Ukraine a claim of what was stopped stays a claim.
 */
function launchedIn(
	{ attack }: Standing,
	launched: Figure | null,
	stopped: Figure | null
): Figure | null {
	const least = stopped?.low ?? 0;
	return attack.direction === 'UA' || least <= (launched?.value ?? 0) ? launched : atLeast(least);
}

/** Whether it is stated of both families that none was launched: a night without an attack. */
const isNone = (standing: Standing): boolean =>
	FAMILIES.every((family) => standingFigures(standing, family)?.launched?.high === 0);

/** What is stated of a region by an attack, with the reports that speak of it. */
type RegionRow = Omit<RegionDay, 'reports' | 'sources'> & Pick<Standing, 'reports'>;

/** What was worked out of each standing attack: from one T to another most stand as they did. */
const known = new WeakMap<Standing, RegionRow[]>();

/** What is stated of the regions by an attack. */
function regionsOf(ledger: Ledger, standing: Standing): RegionRow[] {
	const before = known.get(standing);
	if (before) return before;
	const people = (measure: 'killed' | 'injured') =>
		byRegion(ledger, standingToll(ledger, standing, measure)?.places ?? []);
	const killed = people('killed');
	const injured = people('injured');
	const local = localFigures(ledger, standing);
	const launched = weaponsByRegion(ledger, local.launched);
	const stopped = weaponsByRegion(ledger, local.stopped);
	const rows = [...reportsByRegion(ledger, standing)].map(([region, reports]): RegionRow => ({
		...{ date: standing.attack.day, region, reports },
		killed: killed.get(region) ?? null,
		injured: injured.get(region) ?? null,
		launched: launchedIn(standing, launched.of(region), stopped.of(region)),
		stopped: stopped.of(region),
		open: [
			...(launched.isOpen(region) ? ['launched' as const] : []),
			...(stopped.isOpen(region) ? ['stopped' as const] : [])
		]
	}));
	known.set(standing, rows);
	return rows;
}

/** Rows of one region added up: at least that, where of one of them some weapons have no number. */
export const sumOfRows = (
	rows: readonly Pick<RegionDay, 'open' | 'killed' | 'injured' | LocalMeasure>[],
	measure: 'killed' | 'injured' | LocalMeasure
): Figure | null => {
	const sum = sumFigures(rows.map((row) => row[measure]));
	return rows.some(({ open }) => open.some((each) => each === measure)) ? someAtLeast(sum) : sum;
};

/** Several attacks on a region that end on a day, added up. */
function addUp(rows: readonly RegionRow[], sources: SourceList): RegionDay[] {
	const regions = new Map<string, RegionRow[]>();
	for (const row of rows) {
		const list = regions.get(row.region);
		if (list) list.push(row);
		else regions.set(row.region, [row]);
	}
	return [...regions.values()]
		.map((same): RegionDay => ({
			...same[0]!,
			reports: same.reduce((n, { reports }) => n + reports.length, 0),
			killed: sumOfRows(same, 'killed'),
			injured: sumOfRows(same, 'injured'),
			launched: sumOfRows(same, 'launched'),
			stopped: sumOfRows(same, 'stopped'),
			open: [...new Set(same.flatMap(({ open }) => open))],
			sources: sources.of(same.flatMap(({ reports }) => reports))
		}))
		.sort((a, b) => (a.region < b.region ? -1 : 1));
}

/**
 * The patterns of some days: the attacks that end on each, as they stand. Attacks of which nothing stands are none yet.
 */
export function patternsOf(
	ledger: Ledger,
	days: readonly IsoDay[],
	byDay: ReadonlyMap<IsoDay, readonly Standing[]>
): Patterns {
	const raids: Raid[] = [];
	const regions: RegionDay[] = [];
	const sources = new SourceList();
	for (const day of days) {
		const attacks = (byDay.get(day) ?? []).filter(({ reports }) => reports.length > 0);
		for (const standing of attacks) {
			const { attack, reports } = standing;
			if (!isNone(standing))
				raids.push({ day, start: attack.start, end: attack.end, sources: sources.of(reports) });
		}
		regions.push(
			...addUp(
				attacks.flatMap((attack) => regionsOf(ledger, attack)),
				sources
			)
		);
	}
	return { raids, regions, sources: sources.ids };
}
