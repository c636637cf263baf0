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
	/** Since when the file says it, where it tells: what a figure that it changed is dated by. */
	changed?: IsoMoment | undefined;
	/** What its attack is told by, where that is more than the key: another window is another attack. */
	attackKey?: string;
	/**
	 * Of a statement that is not national: the key of the one whose attack it is about; null where the file names
	 * none. Left out, its hours tell.
	 */
	about?: string | null;
	/** Its figures for the country enter totals; one that is not holds local figures only. */
	isNational: boolean;
	/** The Kyiv day on which the wave ends. */
	day: IsoDay;
	start: IsoMoment;
	end: IsoMoment;
	window: TimeWindow;
	counts: StatedCount[];
	/**
	 * The total of its day, which may hold several attacks: beside several of them it is a sum to compare theirs with,
	 * never one more.
	 */
	isDayTotal?: boolean;
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
	/** When the copy was last changed, where it says so itself. */
	changed?: IsoMoment | undefined;
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
	/** Of the format, in the ids of what it makes: `mad`. */
	mark: string;
	/** The moment of this import. */
	recorded: IsoMoment;
	/** Withdraw what is gone, however much it is. */
	acceptGone?: boolean;
	/** Whether `recorded` is when the copy was taken; else it is only now, and says nothing of which copy is newer. */
	isDated?: boolean;
}

export interface MergeOutcome {
	additions: Additions;
	/** Statements by what became of them. */
	added: number;
	revised: number;
	unchanged: number;
	/** Joined with another about the same attack of the ledger: one report states both. */
	joined: number;
	/** Of posts that somebody else has read with the same figures: no report is added, another reading is. */
	read: number;
	/** Left as they were, beside a row that cannot be read. */
	left: number;
	/** Reports imported before whose rows are gone. */
	withdrawn: number;
	/** Rows of statements that were left as they were, beside unreadable ones. */
	keptOut: KeptOut[];
	/** Errors: then nothing is added. */
	problems: Problem[];
}
