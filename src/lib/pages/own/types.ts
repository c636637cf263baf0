/** What passes between the page, the worker that reads one's own files, and where they are kept. */
import type { Direction, IsoDay, IsoMoment, LedgerTables } from '../../records/ledger/types';
import type { RawTable } from '../../records/mapper/raw-table';
import type { Figure } from '../../figures/stats/figure';
import type { Locale } from '../../figures/view/catalogue';
import type { ProblemLog } from './problem-log';

/** A file as bytes. */
export interface OwnFile {
	name: string;
	bytes: Uint8Array;
}

/** The sum of a family over everything in the files, as the headline has it; null where nothing is stated. Unit: weapons. */
export interface FamilyTotal {
	family: 'missile' | 'drone';
	launched: Figure | null;
	stopped: Figure | null;
}

/** What a direction holds, for a look before it is shown. */
export interface DirectionSummary {
	direction: Direction;
	attacks: number;
	/** Days on which an attack was reported, of the days of the record. */
	reportedDays: number;
	days: number;
	from: IsoDay;
	to: IsoDay;
	families: FamilyTotal[];
	killed: Figure | null;
	injured: Figure | null;
}

export interface OwnSummary {
	/** Names of the files the figures come from. */
	files: string[];
	kind: 'foreign' | 'daily' | 'ledger' | 'mapped';
	rowsIn: number;
	/** Rows of the files that are not shown, by the reason in the reader's language, the most frequent first. */
	keptOut: [reason: string, rows: number][];
	reports: number;
	directions: DirectionSummary[];
}

/** A ledger made of one's own files. */
export interface OwnLedger {
	/** What the files are told by, whatever they are called; empty in what was kept before there was one. */
	id: string;
	/** What the figures are called on screen: the name of the file, or of the first and how many more. */
	name: string;
	tables: LedgerTables;
	/** As of `datapackage.json`: the days of the record. */
	descriptor: unknown;
	summary: OwnSummary;
}

/** The files, read; `ledger` is null where nothing can be shown, and a problem then says why. */
export interface OpenResult {
	ledger: OwnLedger | null;
	log: ProblemLog;
	/** Tables whose columns nobody has explained yet; null where nothing is asked. */
	asks: readonly RawTable[] | null;
}

/** What files are opened with. */
export interface OpenOptions {
	/** Weapons, places, sources and notes of the site, which one's own figures are named by. */
	vocabulary: Pick<LedgerTables, 'weapons' | 'places' | 'sources' | 'notes'>;
	today: IsoDay;
	/** The moment of opening. */
	recorded: IsoMoment;
	/** The language of what is said. */
	locale: Locale;
	/** Called every some rows with the file at hand and the part that is done of all, 0–1; at the end without a file. */
	onProgress?: (name: string, part: number) => void;
}
