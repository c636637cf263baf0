/**
 * What of the attacks is told by the page of patterns beside the figures by day: the hours of each and what is stated
 * of each region. Plain data, in the order of the days.
 */
import type { Ledger } from '../../records/ledger/ledger';
import type { IsoDay } from '../../records/ledger/types';
import { standingToll, type Toll } from './casualty-toll';
import { openAbove, sumFigures, type Figure } from './figure';
import { localFigures } from './local-figures';
import type { Patterns, Raid, RegionDay } from './series';
import type { Standing } from './standing';
import { countryOf } from './strike-totals';

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
function reportsByRegion(ledger: Ledger, { attack, reports }: Standing): Map<string, number> {
	const country = countryOf(attack.direction);
	const counts = new Map<string, number>();
	for (const report of reports) {
		const spoken = new Set<string>();
		for (const { place_id: place } of report.counts) {
			const region = place === null || place === country ? null : regionOf(ledger, place);
			if (region !== null) spoken.add(region);
		}
		for (const region of spoken) counts.set(region, (counts.get(region) ?? 0) + 1);
	}
	return counts;
}

/** What is stated of the regions by an attack. */
function regionsOf(ledger: Ledger, standing: Standing): RegionDay[] {
	const date = standing.attack.day;
	const people = (measure: 'killed' | 'injured') =>
		byRegion(ledger, standingToll(ledger, standing, measure)?.places ?? []);
	const killed = people('killed');
	const injured = people('injured');
	const launched = byRegion(ledger, localFigures(ledger, standing, 'launched'));
	const stopped = byRegion(ledger, localFigures(ledger, standing, 'stopped'));
	return [...reportsByRegion(ledger, standing)].map(([region, reports]) => ({
		date,
		region,
		reports,
		killed: killed.get(region) ?? null,
		injured: injured.get(region) ?? null,
		launched: launched.get(region) ?? null,
		stopped: stopped.get(region) ?? null
	}));
}

/** Several attacks on a region that end on a day, added up. */
function addUp(rows: readonly RegionDay[]): RegionDay[] {
	const days = new Map<string, RegionDay>();
	for (const row of rows) {
		const other = days.get(row.region);
		const sum = (pick: 'killed' | 'injured' | 'launched' | 'stopped') =>
			sumFigures([other?.[pick] ?? null, row[pick]]);
		days.set(row.region, {
			...row,
			reports: row.reports + (other?.reports ?? 0),
			killed: sum('killed'),
			injured: sum('injured'),
			launched: sum('launched'),
			stopped: sum('stopped')
		});
	}
	return [...days.values()].sort((a, b) => (a.region < b.region ? -1 : 1));
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
	for (const day of days) {
		const attacks = (byDay.get(day) ?? []).filter(({ reports }) => reports.length > 0);
		for (const { attack } of attacks) raids.push({ day, start: attack.start, end: attack.end });
		regions.push(...addUp(attacks.flatMap((attack) => regionsOf(ledger, attack))));
	}
	return { raids, regions };
}
