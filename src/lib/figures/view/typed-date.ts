/** A date as people type it: by the calendar, by the habits of a language, or a part of one. */
import { isDay } from '../../records/ledger/moment';
import { LANGUAGES } from './languages';

/** What of a date was typed; null for what was not. */
export interface TypedDate {
	year: number | null;
	/** 1 to 12 */
	month: number | null;
	day: number | null;
}

const two = (value: number) => String(value).padStart(2, '0');

/** `2024-01-02`, `2024-01`, `2024`; null where the year is missing. */
export function isoOf({ year, month, day }: TypedDate): string | null {
	if (year === null) return null;
	return [
		String(year),
		...(month === null ? [] : [two(month)]),
		...(day === null ? [] : [two(day)])
	].join('-');
}

const NUMBERS: [RegExp, (...parts: string[]) => (number | null)[][]][] = [
	[/^(\d{4})$/, (year) => [[+year!, null, null]]],
	[/^(\d{4})(\d{2})(\d{2})$/, (year, month, day) => [[+year!, +month!, +day!]]],
	[/^(\d{4})[-./](\d{1,2})$/, (year, month) => [[+year!, +month!, null]]],
	[/^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/, (year, month, day) => [[+year!, +month!, +day!]]],
	[/^(\d{1,2})[./](\d{4})$/, (month, year) => [[+year!, +month!, null]]],
	[/^(\d{1,2})[.\s-](\d{1,2})\.?$/, (day, month) => [[null, +month!, +day!]]],
	[
		/^(\d{1,2})[.\s-](\d{1,2})[.\s-](\d{2}|\d{4})$/,
		(day, month, year) => [[yearOf(year!), +month!, +day!]]
	],
	// Some write the month first between strokes: both are meant until a calendar rules one out.
	[
		/^(\d{1,2})\/(\d{1,2})(?:\/(\d{2}|\d{4}))?$/,
		(a, b, year) => {
			const of = year === undefined ? null : yearOf(year);
			return a === b
				? [[of, +b!, +a!]]
				: [
						[of, +b!, +a!],
						[of, +a!, +b!]
					];
		}
	]
];
const yearOf = (digits: string): number => (digits.length === 2 ? 2000 + +digits : +digits);

/** What stands beside a date and says nothing more: weekdays, prepositions, "the year". */
const BESIDE = new Set(
	[
		...['the', 'of', 'on', 'in', 'у', 'в', 'за', 'року', 'році', 'рік', 'р', 'р.'],
		...['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
		...['понеділок', 'вівторок', 'середа', 'середу', 'четвер', "п'ятниця", "п'ятницю"],
		...['субота', 'суботу', 'неділя', 'неділю'],
		...Object.values(LANGUAGES).flatMap(({ weekdays }) => weekdays)
	].map((word) => word.toLowerCase())
);

/**
 * The words of what was typed, in lower case, with dashes and apostrophes of one kind, without the clock of a moment
 * and without what says nothing beside the others.
 */
export function typedWords(text: string): string[] {
	const all = text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[\u2010-\u2015\u2212]/g, '-')
		.replace(/[’ʼ`´]/g, "'")
		.replace(/(\d)[t ]\d{1,2}:\d{2}\S*$/, '$1')
		.split(/[\s,]+/)
		.filter((word) => word !== '');
	const telling = all.filter((word) => !BESIDE.has(word));
	return telling.length > 0 ? telling : all;
}

/**
 * Every way in which a text is a date or a part of one: none where it is written like one and the calendar has no
 * such, null where it is other words. Months by name in every language.
 */
export function parseTypedDate(text: string): TypedDate[] | null {
	const tokens = typedWords(text);
	const plain = tokens.join(' ');
	for (const [pattern, read] of NUMBERS) {
		const match = pattern.exec(plain);
		if (match)
			return read(...match.slice(1))
				.map(([year = null, month = null, day = null]) => ({ year, month, day }))
				.filter(isReal);
	}
	const named = withNamedMonth(tokens);
	return named && (isReal(named) ? [named] : []);
}

/** The longest date is of so many words: `2 січня 2024`. */
const MOST_WORDS = 4;

/** The longest date among other words, and those words: `Kharkiv 2 January`. Null where there is none. */
export function splitTypedDate(text: string): { typed: TypedDate[]; rest: string } | null {
	const tokens = typedWords(text);
	for (let length = Math.min(MOST_WORDS, tokens.length - 1); length > 0; length--)
		for (let start = 0; start + length <= tokens.length; start++) {
			const typed = parseTypedDate(tokens.slice(start, start + length).join(' '));
			if (typed) return { typed, rest: tokens.toSpliced(start, length).join(' ') };
		}
	return null;
}

/** `2 january 2024`, `january 2, 2024`, `2 січня`, `січень 2024`, `jan`. */
function withNamedMonth(words: readonly string[]): TypedDate | null {
	const found: TypedDate = { year: null, month: null, day: null };
	for (const word of words) {
		const [, day] = /^(\d{1,2})(?:st|nd|rd|th|-?го)?$/.exec(word) ?? [];
		if (day !== undefined && found.day === null) found.day = +day;
		else if (/^\d{4}$/.test(word) && found.year === null) found.year = +word;
		else if (found.month === null) {
			found.month = monthOf(word);
			if (found.month === null) return null;
		} else return null;
	}
	return found.month === null ? null : found;
}

const FEWEST_LETTERS = 3;

/** A month by its name, in Ukrainian `у січні` too, or the beginning of it. */
function monthOf(word: string): number | null {
	const start = word.replace(/(?:\.|(?<=.{3})(?:і|ому))$/, '');
	if (start.length < FEWEST_LETTERS) return null;
	for (const { months } of Object.values(LANGUAGES))
		for (const names of [months.inDate, months.alone]) {
			const at = names.findIndex((name) => name.toLowerCase().startsWith(start));
			if (at !== -1) return at + 1;
		}
	return null;
}

/** Whether the calendar has it: 29 February without a year does. */
function isReal({ year, month, day }: TypedDate): boolean {
	if (year !== null && (year < 1900 || year > 2999)) return false;
	return isDay(`${year ?? 2024}-${two(month ?? 1)}-${two(day ?? 1)}`);
}
