/** What the page and its resolver say to each other. */
import type { Direction, IsoDay, IsoMoment, LedgerTables } from '../../records/ledger/types';
import type { LaterChanges } from '../stats/later-changes';
import type { PublicationMoment } from '../stats/publication-moments';
import type { DailySeries } from '../stats/series';
import type { Catalogue } from '../view/catalogue';

/** A view that the page does not carry: another direction, another moment. */
export interface ResolveRequest {
	id: number;
	want: 'series';
	direction: Direction;
	asOf: IsoMoment | null;
	/** Also what the page of patterns tells. */
	hasPatterns: boolean;
	/** Where the ledger's files are, e.g. `/data/`. */
	base: string;
}

/** The moments at which something was published for a direction. */
export interface MomentsRequest extends Omit<ResolveRequest, 'want' | 'asOf' | 'hasPatterns'> {
	want: 'moments';
}

/** The small ledger of a day: what was said of the attacks that ended on it. */
export interface DayRequest extends Omit<ResolveRequest, 'want' | 'asOf' | 'hasPatterns'> {
	want: 'day';
	date: IsoDay;
}

export type AnyRequest = ResolveRequest | MomentsRequest | DayRequest;

/** A T between its neighbours, and what came after it. */
export interface KnownThen {
	moments: PublicationMoment[];
	changes: LaterChanges;
}

/** A resolved view with the names it needs. */
export interface Resolved {
	series: DailySeries;
	catalogue: Catalogue;
	/** Null for the latest. */
	known: KnownThen | null;
}

export type ResolveReply =
	| ({ id: number } & Resolved)
	| { id: number; moments: PublicationMoment[] }
	| { id: number; tables: LedgerTables }
	| { id: number; error: string };
