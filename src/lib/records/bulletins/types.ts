/** What the text of a post is read as: proposed figures with the words they came from, and what is left open. */
import type { StrikeMeasure } from '../ledger/measures';
import type { Direction, Qualifier, Weapon } from '../ledger/types';

/** A piece of the text, in UTF-16 units: `text.slice(start, end)`. */
export interface Span {
	start: number;
	end: number;
}

/** Why a number of the text is no proposed figure. */
export const UNUSED_REASONS = [
	'time', // a day or an hour that is no part of the window
	'part', // a part of a whole: "of them", of one region, of one command
	'name', // a number in a name: the aircraft Tu-95
	'hit_weapons', // weapons that hit; the ledger counts places
	'debris', // places where debris fell; the ledger has no measure for them
	'unclear', // neither stopped nor hit yet
	'left', // flew on to another country
	'in_air', // still in the air
	'range', // from … to …
	'no_kind', // nothing says what is counted
	'no_measure', // nothing says what became of them
	'two_kinds', // one number before missiles and drones
	'unknown_weapon', // a name that no list of weapons has
	'same_kind', // another figure stands in the same cell, or above or below it
	'differs', // the text states two numbers for the same thing
	'sum', // the kinds add up to more than the total
	'split', // a total of which the post gives both parts
	'inside', // may be a part of the drones of the same list
	'kills_only', // this source states only what was shot down
	'out_of_bounds' // no bulletin has stated as many
] as const;
export type UnusedReason = (typeof UNUSED_REASONS)[number];

/** A proposed figure of one weapon, for the whole country. */
export interface PostFigure {
	measure: StrikeMeasure;
	weapon_id: string;
	qualifier: Qualifier;
	/** Null exactly where the qualifier is `undisclosed`. */
	value: number | null;
	/** Every place of the text that states it, the first one first; never empty. */
	words: Span[];
	/** The post says "shot down or suppressed" together. */
	isCombined: boolean;
	/** A thing in the singular, without a number: one. */
	isSingular: boolean;
}

/** A number of the text that is not proposed, and why. */
export interface UnusedWords extends Span {
	reason: UnusedReason;
}

/** Why a time is not proposed. */
export type OpenTime = 'no_day' | 'no_such_day' | 'no_year' | 'no_hour';

/** What stands in a field, with its words. */
export interface Proposed {
	/** By Kyiv's clock: `2024-01-02 08:00`, or the day alone. */
	value: string;
	words: Span[];
	/** The year is not in the text: the day is one of the last, or the year was given with the text. */
	isYearGuessed: boolean;
}

/** A sum of kinds that is not the stated total. Neither is changed. */
export interface SumWarning {
	measure: StrikeMeasure;
	weapon_id: string;
	sum: number;
	total: number;
}

/** A post as read. Whole numbers; nothing is in it that is not in the text. */
export interface PostReading {
	form: PostForm['id'];
	direction: Direction;
	/** Which source posts it; an id of the shipped ledger. */
	source_id: string;
	start: Proposed | null;
	end: Proposed | null;
	/** Why `start` or `end` is null, or is a day without an hour. */
	openStart: OpenTime | null;
	openEnd: OpenTime | null;
	/** The words that make it preliminary: "attack continues"; empty where nothing says so. */
	preliminary: Span[];
	figures: PostFigure[];
	unused: UnusedWords[];
	sums: SumWarning[];
	/** Weapons of the figures that the ledger does not have; rows to append, a parent before its child. */
	newWeapons: Weapon[];
}

/** Why a text is not read. */
export type NotRead = 'empty' | 'too_long' | 'binary' | 'no_form' | 'no_figure';

/** What a text is read against. */
export interface PostContext {
	weapons: readonly Weapon[];
	/** The moment taken for now, in epoch milliseconds: a day without a year is one of the last, or open. */
	now: number;
	/** The year of the last day of the attack, where the text does not say it. */
	year?: number | null;
}

/** One form of post: it says itself whether it can read a text. */
export interface PostForm {
	id: 'air-force' | 'russian-ministry';
	direction: Direction;
	source_id: string;
	/** Whose clock the text tells. */
	clock: 'kyiv' | 'moscow';
	/** It states only what was shot down: never a launch. */
	killsOnly: boolean;
	/** `lower`: the text in lower case. */
	canRead(lower: string): boolean;
}
