/** What is stated of each region over a period; nothing is spread, filled in or drawn between. No pixels. */
import type { Direction, IsoDay } from '../../../records/ledger/types';
import { restOf } from '../../../figures/stats/class-mix';
import { sumFigures, type Figure } from '../../../figures/stats/figure';
import type { Span } from '../../../figures/stats/grain';
import { SEVERAL, sumOfRows } from '../../../figures/stats/patterns';
import type { RegionDay } from '../../../figures/stats/series';
import type { Names } from '../../../figures/view/catalogue';
import type { Scope } from '../../../figures/view/scope';
import type { Selection } from '../../../figures/view/selection';
import { tilesOf, type Tile } from './tiles';

/** What is counted of a region, in the order of the charts. */
export const MEASURES = ['reports', 'killed', 'injured', 'launched', 'stopped'] as const;
export type RegionMeasure = (typeof MEASURES)[number];
export type RegionFigure = Exclude<RegionMeasure, 'reports'>;

/** What is stated of one region. */
export interface RegionFacts extends Record<RegionFigure, Figure | null> {
	/** Reports that speak of it, a report once for each attack. */
	reports: number;
	/** The days they are of, the latest first. */
	days: IsoDay[];
}

export interface Region extends Tile, RegionFacts {}

export interface RegionsSeries {
	direction: Direction;
	period: Span;
	selection: Selection;
	/** Those with anything to show; none without a report. */
	measures: RegionMeasure[];
	/** Every tile, reported of or not; a region that has no place among them stands in a row of its own. */
	tiles: Region[];
	/** Of several regions together, or of a sea, a front, "the south": in no tile. */
	several: RegionFacts | null;
	/** Stated for the country and for none of its places; null where nothing is left. */
	elsewhere: Record<'killed' | 'injured', Figure | null>;
	/** The figures of the casualties' chart: tiles, several and elsewhere add up to them. */
	totals: Record<'killed' | 'injured', Figure | null>;
}

function toFacts(rows: readonly RegionDay[]): RegionFacts {
	const sum = (measure: RegionFigure) => sumOfRows(rows, measure);
	return {
		reports: rows.reduce((n, row) => n + row.reports, 0),
		days: rows.map(({ date }) => date).reverse(),
		killed: sum('killed'),
		injured: sum('injured'),
		launched: sum('launched'),
		stopped: sum('stopped')
	};
}

/** Regions that reports speak of and that have no tile, in a row under the others. */
function extraTiles(known: readonly Tile[], ids: Iterable<string>, names: Names): Tile[] {
	const row = Math.max(...known.map((tile) => tile.row)) + 1;
	const columns = Math.max(...known.map((tile) => tile.column)) + 1;
	return [...ids]
		.filter((id) => id !== SEVERAL && !known.some((tile) => tile.id === id))
		.sort()
		.map((id, i) => {
			const name = names.place(id);
			const short = id.slice(3);
			return {
				...{ id, column: i % columns, row: row + Math.floor(i / columns) },
				...{ name_en: name, name_uk: name, short_en: short, short_uk: short }
			};
		});
}

/** What is left of a total beside what places come to. */
function leftOf(total: Figure | null, parts: readonly (Figure | null)[]): Figure | null {
	if (!total) return null;
	const left = restOf(total, sumFigures(parts));
	return left.value > 0 ? left : null;
}

/** The regions of a scope: attacks with all weapons, whatever is chosen. */
export function toRegionsSeries(scope: Scope, names: Names): RegionsSeries {
	const { series, span, direction, selection } = scope;
	if (!series.patterns) throw new Error('This page does not carry what is stated of regions.');
	const rows = new Map<string, RegionDay[]>();
	for (const row of series.patterns.regions) {
		if (row.date < span.from || row.date > span.to) continue;
		const list = rows.get(row.region);
		if (list) list.push(row);
		else rows.set(row.region, [row]);
	}
	const known = tilesOf(direction);
	const tiles = [...known, ...extraTiles(known, rows.keys(), names)].map((tile): Region => ({
		...tile,
		...toFacts(rows.get(tile.id) ?? [])
	}));
	const inSeveral = rows.get(SEVERAL);
	const several = inSeveral ? toFacts(inSeveral) : null;
	const all: RegionFacts[] = several ? [...tiles, several] : tiles;
	const people = (pick: 'killed' | 'injured') =>
		leftOf(
			scope.totals[pick].figure,
			all.map((each) => each[pick])
		);
	return {
		direction,
		period: span,
		selection,
		measures: MEASURES.filter((measure) =>
			all.some((each) => (measure === 'reports' ? each.reports > 0 : each[measure] !== null))
		),
		tiles,
		several,
		elsewhere: { killed: people('killed'), injured: people('injured') },
		totals: { killed: scope.totals.killed.figure, injured: scope.totals.injured.figure }
	};
}

/** Of a region in a chart: a number, that reports give none, that there is no report. */
export const valueOf = (region: RegionFacts, measure: RegionMeasure): number | null =>
	measure === 'reports'
		? region.reports > 0
			? region.reports
			: null
		: (region[measure]?.value ?? null);
