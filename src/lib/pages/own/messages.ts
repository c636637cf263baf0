/** What a page and the worker that holds one's own figures say to each other. */
import type { Direction, IsoDay, Weapon } from '../../records/ledger/types';
import type { AnyRequest } from '../../figures/live/messages';
import type { Locale } from '../../figures/view/catalogue';
import type { DayData } from '../../figures/view/day-data';
import type { IndexedDay } from '../../figures/view/day-index';
import type { FindIndex } from '../../figures/view/find-days';
import type { Span } from '../../figures/stats/grain';
import type { TableMap } from '../../records/mapper/table-map';
import type { Mapped, MapOffer } from './map-offer';
import type { ProblemReport } from './problem-log';
import type { OwnSummary } from './types';

/** Read these files. The first message to a worker that opens. */
export interface OpenRequest {
	want: 'open';
	files: readonly File[];
	locale: Locale;
	/** Epoch milliseconds. */
	now: number;
	/** The day of the site's newest row: a clock that is behind it is not believed. */
	newest: IsoDay;
	/** Where the lists of the site are, e.g. `/data/`. */
	base: string;
}
/** Keep what was read in this browser. */
export interface KeepRequest {
	want: 'keep';
	/** What the reply repeats; questions for figures have an `id` of their own. */
	request: number;
}
/** Take up what was kept. The first message to a worker of a page that is opened later. */
export interface TakeUpRequest {
	want: 'take-up';
	request: number;
	/** Only if it is this; another tab may have put something else in its place. */
	only?: string;
}
/** Everything that was said of the files, to be taken away. */
export interface ProblemsRequest {
	want: 'problems';
	request: number;
}
/** Read the tables that asked for a map by this one. */
export interface MapRequest {
	want: 'map';
	request: number;
	map: TableMap;
}
/** The page of a day, or the list of days. */
export interface OwnDayRequest {
	want: 'day-page';
	id: number;
	direction: Direction;
	date: IsoDay;
}
export interface OwnDaysRequest {
	want: 'day-list';
	id: number;
	direction: Direction;
}
export interface OwnFindRequest {
	want: 'day-find';
	id: number;
	direction: Direction;
}
export type OwnRequest =
	| OpenRequest
	| KeepRequest
	| TakeUpRequest
	| ProblemsRequest
	| MapRequest
	| OwnDayRequest
	| OwnDaysRequest
	| OwnFindRequest
	| AnyRequest;

/** What pages need of the figures before they ask for any. */
export interface OwnInfo {
	/** What the files are told by, whatever they are called. */
	id: string;
	name: string;
	summary: OwnSummary;
	/** The licence that their data set states, with whom it asks to be named; empty where it states none. */
	rights: string;
	/** The days of the record of each direction; those of the other where there are none. */
	records: Record<Direction, Span>;
	firstKnown: Record<Direction, IsoDay>;
	weaponIds: string[];
	/** Those that reports speak of, by direction: what slides can choose from. */
	weapons: Record<Direction, Weapon[]>;
}

export type Stage = 'reading' | 'understanding' | 'counting';
export interface Progress {
	kind: 'progress';
	stage: Stage;
	/** The file at hand; empty for all of them. */
	file: string;
	/** Of everything, 0–1. */
	part: number;
	bytes: number;
	bytesOf: number;
}

export type OwnReply =
	| Progress
	/** `info` is null where nothing can be shown. */
	| { kind: 'opened'; info: OwnInfo | null; problems: ProblemReport; asks: MapOffer | null }
	/** What a map makes of the tables; null where a newer map came. */
	| { kind: 'mapped'; request: number; mapped: Mapped | null }
	/** `isKept` is false where the browser lets nothing be stored: the figures last as long as the tab. */
	| { kind: 'kept'; request: number; isKept: boolean }
	/** `isUnreadable` where something was kept that cannot be read any more. */
	| { kind: 'taken-up'; request: number; info: OwnInfo | null; isUnreadable: boolean }
	| { kind: 'problems'; request: number; csv: Blob }
	/** Something broke that no other reply tells of; `reason` is in the words of the browser, or empty. */
	| { kind: 'failed'; reason: string }
	| { id: number; page: DayData | null }
	| { id: number; list: IndexedDay[] }
	| { id: number; find: FindIndex }
	/** Nothing is held: the worker is another one, and what was shown is not kept any more. */
	| { id: number; error: typeof NO_FIGURES }
	/** `error` is in the words of the browser. */
	| { id: number; error: string };

/** What the worker says, for no reader, where it holds nothing that could answer. */
export const NO_FIGURES = 'no figures';
