/**
 * The rows of the ledger, one type a table of `data/`. Names are those of the columns.
 * Empty cells are `null`: an absent figure is never a zero.
 */
import type { Measure } from './measures';

export type { CasualtyMeasure, Measure, StrikeMeasure } from './measures';

/** Who attacks: `RU` by Russia on Ukraine, `UA` by Ukraine on Russia and the occupied territories. Never summed. */
export type Direction = 'RU' | 'UA';
/** `wave`: one raid, the thing that is counted. `period`: a span a source sums over; compared, never added. */
export type AttackKind = 'wave' | 'period';
/** How an attack was made. Only `air` enters air totals. */
export type Means = 'air' | 'rocket_artillery' | 'artillery' | 'mixed';
/** How the moment of publication is known: somebody saw it stated, or it was worked out. */
export type PublishedBasis = 'seen' | 'inferred';
export type ReportStatus = 'preliminary' | 'revised' | 'final' | 'withdrawn';
export type Qualifier =
	'exact' | 'about' | 'at_least' | 'more_than' | 'at_most' | 'none_reported' | 'undisclosed';

/** A calendar day in Europe/Kyiv, `2024-01-02`. */
export type IsoDay = string;
/** A day, or a moment with offset where the hour is known: `2024-01-02` or `2024-01-02T07:30+02:00`. */
export type IsoMoment = string;

export interface Attack {
	attack_id: string;
	direction: Direction;
	kind: AttackKind;
	means: Means;
	start: IsoMoment;
	end: IsoMoment;
	title_en: string;
	title_uk: string;
}

export interface Report {
	report_id: string;
	attack_id: string;
	/** Who states the figure. */
	source_id: string;
	/** Where we read it; null when read at the source itself. */
	via_source_id: string | null;
	/** When the source said it. A bare date counts as the end of that day in Kyiv. */
	published: IsoMoment;
	/** When it entered this ledger. */
	recorded: IsoMoment;
	status: ReportStatus;
	/** The report of the same attack that this one replaces whole. */
	supersedes: string | null;
	url: string;
	note: string;
	/** Null means seen. An inferred moment orders reports and is never shown as a bare minute. */
	published_basis: PublishedBasis | null;
}

/** A place where a report was read: pages word one statement, so a reading adds no figure. */
export interface Reading {
	report_id: string;
	/** Whose page it is; null when read at the source itself, or where the note names the page. */
	via_source_id: string | null;
	url: string;
	/** Of a copy in an archive of the web; `''` for none. */
	archive_url: string;
	note: string;
}

export interface Count {
	report_id: string;
	measure: Measure;
	/** Strikes have a weapon; casualties have none. */
	weapon_id: string | null;
	/** `UA` or `RU` for the whole country attacked, else a region or city. */
	place_id: string | null;
	qualifier: Qualifier;
	value: number | null;
	low: number | null;
	high: number | null;
}

export interface Weapon {
	weapon_id: string;
	parent_id: string | null;
	name_en: string;
	name_uk: string;
	/** Other spellings, separated by `|`. */
	aliases: string;
}

export interface Place {
	place_id: string;
	parent_id: string | null;
	name_en: string;
	name_uk: string;
}

export interface Source {
	source_id: string;
	name_en: string;
	name_uk: string;
	party: string;
	kind: string;
	/** 1 is best. */
	rank_strikes: number;
	rank_casualties: number;
	url: string;
}

export interface Note {
	start: IsoDay;
	end: IsoDay;
	direction: Direction;
	/** `doubt`: what speaks against a figure that is shown; it stands wherever the figure is. */
	kind: 'event' | 'definition_break' | 'incomplete' | 'doubt';
	text_en: string;
	text_uk: string;
	url: string;
	/** The figure it is about; null for the day as a whole. */
	measure: Measure | null;
}

/** The tables of `data/`, keyed by file name without `.csv`. */
export interface LedgerTables {
	attacks: Attack[];
	reports: Report[];
	counts: Count[];
	readings: Reading[];
	weapons: Weapon[];
	places: Place[];
	sources: Source[];
	notes: Note[];
}

export type TableName = keyof LedgerTables;

/** What is wrong with one cell or row, in words a person can act on. */
export interface Problem {
	severity: 'error' | 'warning';
	/** `counts.csv` */
	file: string;
	/** 1-based line of the file as a spreadsheet shows it, the header being 1; 0 for the file as a whole. */
	row: number;
	/** Empty for the row as a whole. */
	column: string;
	/** The offending text, as found, cut to 80 characters. */
	value: string;
	/** Stable machine name, e.g. `unknown-reference`. */
	code: string;
	reason: string;
	/** What to do about it. */
	advice: string;
	/** The variable part of the reason, where it reads alike in every language: `15 + 11 > 16`. */
	detail?: string;
}

/** Parsing never throws: every input gives rows and problems. */
export interface Parsed<T> {
	rows: T[];
	problems: Problem[];
}
