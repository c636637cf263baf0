/** What passes between a format, which reads rows, and the merge, which makes reports of them. */
import type { TimeWindow } from './kyiv-time';
import type {
	Count,
	Direction,
	IsoDay,
	IsoMoment,
	LedgerTables,
	Note,
	Place,
	Problem,
	Report,
	Source,
	Weapon
} from '../ledger/types';

/** One figure of a statement. */
export type StatedCount = Omit<Count, 'report_id'>;

/** What one post says of one wave: it becomes one report. */
export interface Statement {
	/** Stays the same from copy to copy of a file, whatever the figures: what the report is found by again. */
	key: string;
	source: Source;
	/** Who attacks. */
	direction: Direction;
	url: string;
	/** When it was said, where the file gives it; else the end of its wave stands for it, as inferred. */
	published?: Pick<Report, 'published' | 'published_basis'> | undefined;
	/** Its figures for the country enter totals; one that is not holds local figures only. */
	isNational: boolean;
	/** The Kyiv day on which the wave ends. */
	day: IsoDay;
	start: IsoMoment;
	end: IsoMoment;
	window: TimeWindow;
	counts: StatedCount[];
	/** An attack of its own, even where another statement says the same of the same hours. */
	isApart?: boolean;
	/** Addresses of the other posts that it was added from. */
	also?: string[];
	note: string;
	/** Lines of the file it was made of. */
	lines: number[];
}

/** A row of the file that is not in the ledger, and why. */
export interface KeptOut {
	line: number;
	/** A code of {@link Problem}. */
	reason: string;
}

/** Ledger rows that refer to each other, to draw from as needed. */
export interface Vocabulary {
	weapons: readonly Weapon[];
	places: readonly Place[];
	sources: readonly Source[];
	/** Definition breaks that figures of a direction are divided by. */
	notes: readonly Note[];
}

/** A file, read: what it states, and what it does not get across. */
export interface ReadFile {
	/** Rows below the header; a line with nothing on it is none. */
	rowsIn: number;
	statements: Statement[];
	keptOut: KeptOut[];
	/** What an unreadable row may have belonged to: reports of these stay as they were. */
	unread: {
		urls: ReadonlyMap<string, number>;
		days: ReadonlyMap<IsoDay, number>;
		anything: boolean;
	};
	/** First and last Kyiv day on which a row ends; null without rows. */
	span: { from: IsoDay; to: IsoDay } | null;
	/** Which of the known sets of columns it has, in words. */
	columns: string;
	/** Weapons and places that its figures name. */
	weapons: ReadonlyMap<string, Weapon>;
	places: ReadonlyMap<string, Place>;
	problems: Problem[];
}

/**
 * Rows to append. Nothing that stands in a ledger is changed or removed; of notes only definition breaks are
 * added.
 */
export type Additions = LedgerTables;

export interface MergeOptions {
	/** Name of the file, for what is said of it as a whole. */
	file: string;
	/** The ledger as it is. */
	tables: LedgerTables;
	vocabulary: Vocabulary;
	/** The data set; reports name it as `via`. */
	via: Source;
	/** The moment of this import. */
	recorded: IsoMoment;
	/** Withdraw what is gone, however much it is. */
	acceptGone?: boolean;
}

export interface MergeOutcome {
	additions: Additions;
	/** Statements by what became of them. */
	added: number;
	revised: number;
	unchanged: number;
	/** Reports imported before whose rows are gone. */
	withdrawn: number;
	/** Rows of statements that were left as they were, beside unreadable ones. */
	keptOut: KeptOut[];
	/** Errors: then nothing is added. */
	problems: Problem[];
}
