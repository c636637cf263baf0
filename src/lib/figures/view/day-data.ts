import type { Direction, IsoDay, LedgerTables, Note } from '../../records/ledger/types';

/** A day that has a page. */
export interface DayLink {
	date: IsoDay;
	/** Whether any report speaks of an attack that ended on it. */
	reported: boolean;
}

/** A bar of the strip around the day. Units: weapons; null where nothing is known. */
export interface ContextDay extends DayLink {
	missiles: number | null;
	drones: number | null;
}

/** What a day's page carries. */
export interface DayData {
	date: IsoDay;
	direction: Direction;
	/** The attacks of the day with all their reports: enough to resolve it as known on any moment. */
	tables: LedgerTables;
	/** The Kyiv day of the newest statement in the whole ledger. */
	knownOn: IsoDay | null;
	previous: DayLink | null;
	next: DayLink | null;
	/** The nearest days with a report, earlier and later. */
	nearest: IsoDay[];
	/** Whether the other direction has a page of this day. */
	hasOther: boolean;
	context: ContextDay[];
	/** Among the days with a total, by weapons launched; null where the day has none. */
	rank: { rank: number; of: number; largest: IsoDay; launched: number } | null;
	notes: Note[];
	/** Statements over several days that include this one. */
	periods: { from: IsoDay; to: IsoDay; title_en: string; title_uk: string }[];
}
