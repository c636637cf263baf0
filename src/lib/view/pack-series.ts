/**
 * A series as a page carries it: figures that are exact become plain numbers; what is null, or follows from what
 * is there, is left out. A fraction of the size, and the whole of it comes back: `unpackSeries(packSeries(s))`
 * equals s.
 */
import { addDays } from '../ledger/moment';
import { exactly, sumFigures, type Figure } from '../stats/figure';
import type {
	CasualtyCell,
	DailySeries,
	Day,
	OtherAttack,
	Pair,
	PeriodStatement,
	StrikeCell
} from '../stats/series';

/** An exact figure, or [value, low, high (null when open), 1 when approximate]. */
type PackedFigure = number | [number, number, number | null] | [number, number, number | null, 1];

const packFigure = (figure: Figure): PackedFigure => {
	const { value, low, high, approximate } = figure;
	const top = high === Infinity ? null : high;
	if (approximate) return [value, low, top, 1];
	return low === value && high === value ? value : [value, low, top];
};
const unpackFigure = (packed: PackedFigure): Figure =>
	typeof packed === 'number'
		? exactly(packed)
		: {
				value: packed[0],
				low: packed[1],
				high: packed[2] ?? Infinity,
				approximate: packed[3] === 1
			};

interface PackedCell {
	/** State, with "known" left out. */
	s?: StrikeCell['state'];
	/** launched, intercepted, suppressed; stopped where it is not the sum of these two. Ends where all is null. */
	f?: (PackedFigure | null)[];
	/** launched, stopped, intercepted of the pair, where these are not the figures; 0 for none. */
	p?: PackedFigure[] | 0;
	/** 1 partial, 2 disputed, 3 both. */
	d?: number;
	/** Chosen reports, counted from the first of the day; left out where it is that one. */
	c?: number[];
	a?: [number, number | null, number][];
}

/** A cell, or the name of a node whose cell it shares. */
type PackedCells = Record<string, PackedCell | string>;

type PackedPeople = Omit<CasualtyCell, 'best' | 'verified' | 'places'> & {
	best: PackedFigure;
	verified?: PackedFigure;
	places: [string, PackedFigure][];
};

type PackedDay = Omit<Day, 'date' | 'strikes' | 'killed' | 'injured'> & {
	/** The first report of the day's weapons; 0 by default. */
	first?: number;
	strikes: PackedCells;
	killed?: PackedPeople;
	injured?: PackedPeople;
};

/** A {@link DailySeries} in its smaller form; plain data. */
export type PackedSeries = Omit<DailySeries, 'days' | 'reports' | 'periods' | 'others'> & {
	days: PackedDay[];
	/** Columns: a page has thousands. `sourceIds` are named once each, and `source` and `via` point at them. */
	reports: {
		id: string[];
		published: string[];
		sourceIds: string[];
		source: number[];
		via: (number | null)[];
	};
	periods: (Omit<PeriodStatement, 'figure'> & { figure: PackedFigure })[];
	others: (Omit<OtherAttack, 'killed' | 'injured'> & {
		killed: PackedFigure | null;
		injured: PackedFigure | null;
	})[];
};

const maybePack = (figure: Figure | null) => figure && packFigure(figure);
const maybeUnpack = (packed: PackedFigure | null) =>
	packed === null ? null : unpackFigure(packed);

const isSame = (a: Figure | null, b: Figure | null): boolean =>
	a === b ||
	(a !== null &&
		b !== null &&
		a.value === b.value &&
		a.low === b.low &&
		a.high === b.high &&
		a.approximate === b.approximate);

/** The pair that figures make where nothing speaks against it; null where they make none. */
const pairOf = ({ launched, intercepted, stopped }: Pick<StrikeCell, Part>): Pair | null =>
	launched && stopped ? { launched, stopped, intercepted: intercepted ?? exactly(0) } : null;
type Part = 'launched' | 'intercepted' | 'stopped';

const isSamePair = (a: Pair | null, b: Pair | null): boolean =>
	a === b ||
	(a !== null &&
		b !== null &&
		isSame(a.launched, b.launched) &&
		isSame(a.stopped, b.stopped) &&
		isSame(a.intercepted, b.intercepted));

function packCell(cell: StrikeCell, first: number): PackedCell {
	const packed: PackedCell = {};
	const { launched, intercepted, suppressed, stopped, paired, chosen } = cell;
	if (cell.state !== 'known') packed.s = cell.state;
	const isSum = isSame(stopped, sumFigures([intercepted, suppressed]));
	const figures = [launched, intercepted, suppressed, ...(isSum ? [] : [stopped])].map(maybePack);
	while (isSum && figures.at(-1) === null) figures.pop();
	if (figures.length > 0) packed.f = figures;
	if (!isSamePair(paired, pairOf(cell)))
		packed.p = paired ? [paired.launched, paired.stopped, paired.intercepted].map(packFigure) : 0;
	const flags = (cell.partial ? 1 : 0) + (cell.disputed ? 2 : 0);
	if (flags) packed.d = flags;
	if (chosen.length !== 1 || chosen[0] !== first) packed.c = chosen.map((each) => each - first);
	if (cell.alternatives.length > 0)
		packed.a = cell.alternatives.map(({ launched, stopped, report }) => [
			launched,
			stopped,
			report - first
		]);
	return packed;
}

function unpackPair(packed: PackedFigure[]): Pair | null {
	const [launched, stopped, intercepted] = packed;
	if (launched === undefined || stopped === undefined || intercepted === undefined) return null;
	return {
		launched: unpackFigure(launched),
		stopped: unpackFigure(stopped),
		intercepted: unpackFigure(intercepted)
	};
}

function unpackCell(packed: PackedCell, first: number): StrikeCell {
	const { s = 'known', f = [], p, d = 0, c = [0], a = [] } = packed;
	const figure = (i: number) => maybeUnpack(f[i] ?? null);
	const [launched, intercepted, suppressed] = [figure(0), figure(1), figure(2)];
	const stopped = f.length === 4 ? figure(3) : sumFigures([intercepted, suppressed]);
	return {
		launched,
		intercepted,
		suppressed,
		stopped,
		paired:
			p === undefined ? pairOf({ launched, intercepted, stopped }) : p === 0 ? null : unpackPair(p),
		partial: (d & 1) === 1,
		disputed: (d & 2) === 2,
		state: s,
		chosen: c.map((each) => each + first),
		alternatives: a.map(([launched, stopped, report]) => ({
			launched,
			stopped,
			report: report + first
		}))
	};
}

/** Nodes whose cell is one and the same name the first of them. */
function packCells(strikes: Day['strikes'], first: number): PackedCells {
	const named = new Map<StrikeCell, string>();
	const packed: PackedCells = {};
	for (const [id, cell] of Object.entries(strikes)) {
		packed[id] = named.get(cell) ?? packCell(cell, first);
		if (!named.has(cell)) named.set(cell, id);
	}
	return packed;
}

function unpackCells(packed: PackedCells, first: number): Day['strikes'] {
	const strikes: Day['strikes'] = {};
	for (const [id, cell] of Object.entries(packed))
		strikes[id] = typeof cell === 'string' ? strikes[cell]! : unpackCell(cell, first);
	return strikes;
}

/** The first report that a day's weapons rest on; 0 where there is none. */
const firstReport = ({ strikes }: Day): number => {
	const chosen = Object.values(strikes).flatMap((cell) => cell.chosen);
	return chosen.length > 0 ? Math.min(...chosen) : 0;
};

function packReports(reports: DailySeries['reports']): PackedSeries['reports'] {
	const index = new Map<string, number>();
	const indexOf = (id: string) => {
		if (!index.has(id)) index.set(id, index.size);
		return index.get(id)!;
	};
	return {
		id: reports.map(({ id }) => id),
		published: reports.map(({ published }) => published),
		source: reports.map(({ sourceId }) => indexOf(sourceId)),
		via: reports.map(({ viaId }) => (viaId === null ? null : indexOf(viaId))),
		sourceIds: [...index.keys()]
	};
}

const unpackReports = (packed: PackedSeries['reports']): DailySeries['reports'] =>
	packed.id.map((id, i) => {
		const via = packed.via[i] ?? null;
		return {
			id,
			sourceId: packed.sourceIds[packed.source[i]!]!,
			viaId: via === null ? null : packed.sourceIds[via]!,
			published: packed.published[i]!
		};
	});

const packPeople = ({ best, verified, places, ...rest }: CasualtyCell): PackedPeople => ({
	...rest,
	best: packFigure(best),
	...(verified ? { verified: packFigure(verified) } : {}),
	places: places.map(({ placeId, figure }) => [placeId, packFigure(figure)])
});
const unpackPeople = ({ best, verified, places, ...rest }: PackedPeople): CasualtyCell => ({
	...rest,
	best: unpackFigure(best),
	verified: verified === undefined ? null : unpackFigure(verified),
	places: places.map(([placeId, figure]) => ({ placeId, figure: unpackFigure(figure) }))
});

/** Packs a series for a page. The input is not changed. */
export function packSeries(series: DailySeries): PackedSeries {
	return {
		...series,
		reports: packReports(series.reports),
		periods: series.periods.map((each) => ({ ...each, figure: packFigure(each.figure) })),
		others: series.others.map((each) => ({
			...each,
			killed: maybePack(each.killed),
			injured: maybePack(each.injured)
		})),
		days: series.days.map((day) => {
			const { reported, waves, strikes, killed, injured, reports, casualtyReports } = day;
			const first = firstReport(day);
			return {
				...{ reported, waves, reports, casualtyReports },
				...(first > 0 ? { first } : {}),
				strikes: packCells(strikes, first),
				...(killed ? { killed: packPeople(killed) } : {}),
				...(injured ? { injured: packPeople(injured) } : {})
			};
		})
	};
}

/** The series back, as it was resolved. */
export function unpackSeries(packed: PackedSeries): DailySeries {
	return {
		...packed,
		reports: unpackReports(packed.reports),
		periods: packed.periods.map((each) => ({ ...each, figure: unpackFigure(each.figure) })),
		others: packed.others.map((each) => ({
			...each,
			killed: maybeUnpack(each.killed),
			injured: maybeUnpack(each.injured)
		})),
		days: packed.days.map(({ first = 0, strikes, killed, injured, ...day }, i) => ({
			date: addDays(packed.from, i),
			...day,
			strikes: unpackCells(strikes, first),
			killed: killed ? unpackPeople(killed) : null,
			injured: injured ? unpackPeople(injured) : null
		}))
	};
}
