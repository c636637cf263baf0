/**
 * A series as a page carries it: figures that are exact become plain numbers, what is null is left out. A
 * third of the size, and the whole of it comes back: `unpackSeries(packSeries(s))` equals s.
 */
import { exactly, type Figure } from '../stats/figure';
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

const FIGURES = ['launched', 'intercepted', 'suppressed', 'stopped'] as const;

interface PackedCell {
	/** State, with "known" left out. */
	s?: StrikeCell['state'];
	/** launched, intercepted, suppressed, stopped. */
	f?: (PackedFigure | null)[];
	/** launched, stopped, intercepted of the pair. */
	p?: PackedFigure[];
	/** 1 partial, 2 disputed, 3 both. */
	d?: number;
	c?: number[];
	a?: [number, number | null, number][];
}

type PackedPeople = Omit<CasualtyCell, 'best' | 'verified' | 'places'> & {
	best: PackedFigure;
	verified?: PackedFigure;
	places: [string, PackedFigure][];
};

type PackedDay = Omit<Day, 'strikes' | 'killed' | 'injured'> & {
	strikes: Record<string, PackedCell>;
	killed?: PackedPeople;
	injured?: PackedPeople;
};

/** A {@link DailySeries} in its smaller form; plain data. */
export type PackedSeries = Omit<DailySeries, 'days' | 'periods' | 'others'> & {
	days: PackedDay[];
	periods: (Omit<PeriodStatement, 'figure'> & { figure: PackedFigure })[];
	others: (Omit<OtherAttack, 'killed' | 'injured'> & {
		killed: PackedFigure | null;
		injured: PackedFigure | null;
	})[];
};

const maybePack = (figure: Figure | null) => figure && packFigure(figure);
const maybeUnpack = (packed: PackedFigure | null) =>
	packed === null ? null : unpackFigure(packed);

function packCell(cell: StrikeCell): PackedCell {
	const packed: PackedCell = {};
	if (cell.state !== 'known') packed.s = cell.state;
	const figures = FIGURES.map((name) => maybePack(cell[name]));
	if (figures.some((figure) => figure !== null)) packed.f = figures;
	if (cell.paired)
		packed.p = [cell.paired.launched, cell.paired.stopped, cell.paired.intercepted].map(packFigure);
	const flags = (cell.partial ? 1 : 0) + (cell.disputed ? 2 : 0);
	if (flags) packed.d = flags;
	if (cell.chosen.length > 0) packed.c = cell.chosen;
	if (cell.alternatives.length > 0)
		packed.a = cell.alternatives.map(({ launched, stopped, report }) => [
			launched,
			stopped,
			report
		]);
	return packed;
}

function unpackPair(packed: PackedFigure[] | undefined): Pair | null {
	const [launched, stopped, intercepted] = packed ?? [];
	if (launched === undefined || stopped === undefined || intercepted === undefined) return null;
	return {
		launched: unpackFigure(launched),
		stopped: unpackFigure(stopped),
		intercepted: unpackFigure(intercepted)
	};
}

function unpackCell({ s = 'known', f = [], p, d = 0, c = [], a = [] }: PackedCell): StrikeCell {
	const figure = (i: number) => maybeUnpack(f[i] ?? null);
	return {
		launched: figure(0),
		intercepted: figure(1),
		suppressed: figure(2),
		stopped: figure(3),
		paired: unpackPair(p),
		partial: (d & 1) === 1,
		disputed: (d & 2) === 2,
		state: s,
		chosen: c,
		alternatives: a.map(([launched, stopped, report]) => ({ launched, stopped, report }))
	};
}

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
		periods: series.periods.map((each) => ({ ...each, figure: packFigure(each.figure) })),
		others: series.others.map((each) => ({
			...each,
			killed: maybePack(each.killed),
			injured: maybePack(each.injured)
		})),
		days: series.days.map(({ strikes, killed, injured, ...day }) => ({
			...day,
			strikes: Object.fromEntries(
				Object.entries(strikes).map(([id, cell]) => [id, packCell(cell)])
			),
			...(killed ? { killed: packPeople(killed) } : {}),
			...(injured ? { injured: packPeople(injured) } : {})
		}))
	};
}

/** The series back, as it was resolved. */
export function unpackSeries(packed: PackedSeries): DailySeries {
	return {
		...packed,
		periods: packed.periods.map((each) => ({ ...each, figure: unpackFigure(each.figure) })),
		others: packed.others.map((each) => ({
			...each,
			killed: maybeUnpack(each.killed),
			injured: maybeUnpack(each.injured)
		})),
		days: packed.days.map(({ strikes, killed, injured, ...day }) => ({
			...day,
			strikes: Object.fromEntries(
				Object.entries(strikes).map(([id, cell]) => [id, unpackCell(cell)])
			),
			killed: killed ? unpackPeople(killed) : null,
			injured: injured ? unpackPeople(injured) : null
		}))
	};
}
