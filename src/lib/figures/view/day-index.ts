/** The pages of days of a ledger: a small ledger of each day, and where the day stands in the record. */
import type { Ledger } from '../../records/ledger/ledger';
import { addDays } from '../../records/ledger/moment';
import { selectTables } from '../../records/ledger/select-tables';
import type { Direction, IsoDay, LedgerTables } from '../../records/ledger/types';
import type { Figure } from '../stats/figure';
import { largestDays } from '../stats/largest-days';
import { resolveDaily } from '../stats/resolve-daily';
import type { DailySeries, StrikeCell } from '../stats/series';
import type { ContextDay, DayData, DayLink } from './day-data';

/** Days shown on either side of the day. */
const CONTEXT_DAYS = 30;

/** A ledger with its figures as known now. */
export interface DaysSource {
	tables: LedgerTables;
	ledger: Ledger;
	series: Record<Direction, DailySeries>;
}

interface DirectionIndex {
	pages: DayLink[];
	position: ReadonlyMap<IsoDay, number>;
	attackIds: ReadonlyMap<IsoDay, Set<string>>;
	series: DailySeries;
	ranks: ReturnType<typeof largestDays>;
}

/** The days that have a page, with what is asked of each. */
export type DayIndex = Record<Direction, DirectionIndex>;

function indexDirection(data: DaysSource, direction: Direction): DirectionIndex {
	const attackIds = new Map<IsoDay, Set<string>>();
	for (const attack of data.ledger.attacks) {
		if (attack.direction !== direction || attack.kind !== 'wave') continue;
		if (attack.reports.length === 0) continue;
		const ids = attackIds.get(attack.day);
		if (ids) ids.add(attack.attack_id);
		else attackIds.set(attack.day, new Set([attack.attack_id]));
	}
	const series = data.series[direction];
	// Of attacks by Russia every day of the record has a page: that nothing was reported is an answer too.
	const dates = new Set([
		...attackIds.keys(),
		...(direction === 'RU' ? series.days.map((day) => day.date) : [])
	]);
	const pages = [...dates].sort().map((date) => ({ date, reported: attackIds.has(date) }));
	return {
		pages,
		position: new Map(pages.map(({ date }, i) => [date, i])),
		attackIds,
		series,
		ranks: largestDays(series.days, series, Infinity)
	};
}

/** Walks a ledger once for all its days. */
export const indexDays = (data: DaysSource): DayIndex => ({
	RU: indexDirection(data, 'RU'),
	UA: indexDirection(data, 'UA')
});

/** The content of a day's page; null where the direction has no page of that day. */
export function toDayData(
	data: DaysSource,
	index: DayIndex,
	date: IsoDay,
	direction: Direction
): DayData | null {
	const own = index[direction];
	const at = own.position.get(date);
	if (at === undefined) return null;
	const isReported = (page: DayLink) => page.reported;
	const ranked = own.ranks.find(({ day }) => day.date === date);
	const largest = own.ranks[0];
	return {
		date,
		direction,
		tables: selectTables(data.tables, own.attackIds.get(date) ?? new Set()),
		knownOn: own.series.knownOn,
		previous: own.pages[at - 1] ?? null,
		next: own.pages[at + 1] ?? null,
		nearest: [
			own.pages.slice(0, at).findLast(isReported)?.date,
			own.pages.slice(at + 1).find(isReported)?.date
		].filter((day) => day !== undefined),
		hasOther: index[direction === 'RU' ? 'UA' : 'RU'].position.has(date),
		context: contextOf(own.series, own.attackIds, date),
		rank:
			ranked && largest
				? {
						rank: ranked.rank,
						of: own.ranks.length,
						largest: largest.day.date,
						launched: largest.launched
					}
				: null,
		notes: data.tables.notes.filter(
			(note) => note.direction === direction && note.start <= date && note.end >= date
		),
		periods: data.ledger.attacks
			.filter(
				(attack) =>
					attack.kind === 'period' &&
					attack.direction === direction &&
					attack.firstDay <= date &&
					attack.day >= date &&
					attack.reports.length > 0
			)
			.map(({ firstDay, day, title_en, title_uk }) => ({
				from: firstDay,
				to: day,
				title_en,
				title_uk
			}))
	};
}

function contextOf(
	series: DailySeries,
	attackIds: ReadonlyMap<IsoDay, unknown>,
	date: IsoDay
): ContextDay[] {
	const from = addDays(date, -CONTEXT_DAYS);
	const to = addDays(date, CONTEXT_DAYS);
	return series.days
		.filter((day) => day.date >= from && day.date <= to)
		.map((day) => {
			const known = (family: string) => {
				const cell = day.strikes[family];
				return cell?.launched?.value ?? cell?.stopped?.value ?? null;
			};
			return {
				date: day.date,
				reported: attackIds.has(day.date),
				missiles: known('missile'),
				drones: known('drone')
			};
		});
}

/** A day as the index lists it. Units: weapons, persons. */
export interface IndexedDay extends DayLink {
	inRecord: boolean;
	missiles: FamilyOfDay;
	drones: FamilyOfDay;
	killed: Figure | null;
	injured: Figure | null;
	reports: number;
}
type FamilyOfDay = Pick<StrikeCell, 'launched' | 'stopped' | 'state'>;

/** All days of a direction that have a page, with their figures as known now. */
export function listDays(data: DaysSource, index: DayIndex, direction: Direction): IndexedDay[] {
	const { pages, series } = index[direction];
	const resolved = new Map(series.days.map((day) => [day.date, day]));
	return pages.map((page) => {
		const inside = resolved.get(page.date);
		const day =
			inside ??
			resolveDaily(data.ledger, { direction, asOf: null, from: page.date, to: page.date }).days[0];
		const family = (id: string): FamilyOfDay => {
			const cell = day?.strikes[id];
			return {
				launched: cell?.launched ?? null,
				stopped: cell?.stopped ?? null,
				state: cell?.state ?? 'no-report'
			};
		};
		return {
			...page,
			inRecord: inside !== undefined,
			missiles: family('missile'),
			drones: family('drone'),
			killed: day?.killed?.best ?? null,
			injured: day?.injured?.best ?? null,
			reports: day?.reports ?? 0
		};
	});
}
