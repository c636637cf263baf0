/** When the attack was: days, hours and the words around them, by the clock of the source. */
import {
	addDays,
	atKyivClock,
	daysBetween,
	instantToKyivClock,
	instantToKyivDay,
	isDay,
	momentToInstant
} from '../ledger/moment';
import type { Sentence, Token } from './tokens';
import type { PostContext, PostForm, PostReading, Proposed, Span } from './types';

const MONTHS: readonly RegExp[] = [
	/^(січн|январ|january$|jan$)/,
	/^(лют(?:ого|ий|ому)$|феврал|february$|feb$)/,
	/^(берез(?:ня|ень|ні)$|март|march$|mar$)/,
	/^(квіт(?:ня|ень|ні)$|апрел|april$|apr$)/,
	/^(трав(?:ня|ень|ні)$|ма(?:я|й|е)$|may$)/,
	/^(черв(?:ня|ень|ні)$|июн|june$|jun$)/,
	/^(лип(?:ня|ень|ні)$|июл|july$|jul$)/,
	/^(серп(?:ня|ень|ні)$|август|august$|aug$)/,
	/^(верес(?:ня|ень|ні)$|сентябр|september$|sept?$)/,
	/^(жовт(?:ня|ень|ні)$|октябр|october$|oct$)/,
	/^(листопад(?:а|і)?$|ноябр|november$|nov$)/,
	/^(груд(?:ня|ень|ні)$|декабр|december$|dec$)/
];
const FIRST_YEAR = 2014;
/** A day without a year is taken for one of the last days. */
const RECENT_DAYS = 14;

/** A day of the text. */
interface FoundDay extends Span {
	day: string;
	isYearGuessed: boolean;
	at: number;
}
/** An hour of the text with the words around it. */
interface FoundHour extends Span {
	clock: string;
	at: number;
	role: 'from' | 'to' | 'as_of' | 'bare';
}

export type Window = Pick<PostReading, 'start' | 'end' | 'openStart' | 'openEnd'> & {
	/** The tokens that are days and hours, whether the window uses them or not. */
	times: Map<Token, 'used' | 'other'>;
};

const EVENING = '12:00';

/** Reads the window from the sentences up to the first that tells an hour or a day, and "as of" after it. */
export function windowOfPost(
	sentences: readonly Sentence[],
	clock: PostForm['clock'],
	{ now, year = null }: Pick<PostContext, 'now' | 'year'>
): Window {
	const times: Window['times'] = new Map();
	const today = year === null ? instantToKyivDay(now) : `${year}-12-31`;
	const read = sentences.map(({ tokens }) => timesOf(tokens, today, times));
	shareYear(read.flatMap(({ days }) => days));
	const first = read.findIndex(
		({ days, hours }) => days.length > 0 || hours.some(({ role }) => role === 'from')
	);
	const none = { start: null, end: null };
	if (first < 0) return { ...none, openStart: 'no_day', openEnd: 'no_day', times };
	const { days, hours } = read[first]!;
	const lead = days[0];
	if (!lead) return { ...none, openStart: 'no_day', openEnd: 'no_day', times };
	const tokens = sentences[first]!.tokens;
	const from =
		hours.find(({ role }) => role === 'from') ?? hours.find(({ role }) => role === 'bare');
	const to = hours.find(({ role }) => role === 'to');
	const later = read
		.slice(first)
		.flatMap((each, i) =>
			isAboutNow(sentences[first + i]!.tokens)
				? []
				: each.hours.filter(({ role }) => role === 'as_of')
		)[0];
	const last = to ?? later ?? null;
	// Each hour goes with the day written behind it, before the next hour.
	const dayAfter = (hour: FoundHour): FoundDay | undefined =>
		days.find(
			(day) => day.at > hour.at && !hours.some((each) => each.at > hour.at && each.at < day.at)
		);
	const isNight = tokens.some(({ lower }) => /^(ніч|ночь|night|overnight|ночі|ночи)$/.test(lower));
	const span = (...parts: (Span | undefined | null)[]): Span[] =>
		parts
			.filter((part) => part !== undefined && part !== null)
			.map(({ start, end }) => ({ start, end }));
	const use = (...parts: (FoundDay | FoundHour | undefined | null)[]) => {
		for (const [token] of times)
			if (parts.some((part) => part && token.start >= part.start && token.end <= part.end))
				times.set(token, 'used');
	};

	const fromDay = from ? dayAfter(from) : undefined;
	const toDay = (to && dayAfter(to)) ?? undefined;
	// "In the night to 8 May", "1 June": the day the attack ends.
	const endDay =
		toDay ?? (isNight ? (days.find((day) => day !== fromDay) ?? fromDay) : (days.at(-1) ?? lead));
	if (!endDay) return { ...none, openStart: 'no_day', openEnd: 'no_day', times };
	const startDay: { day: string; isYearGuessed: boolean } | undefined =
		(fromDay !== endDay || !isNight ? fromDay : undefined) ??
		(from && isNight && from.clock >= EVENING
			? { day: addDays(endDay.day, -1), isYearGuessed: endDay.isYearGuessed }
			: endDay);
	if (!isDay(endDay.day) || !startDay || !isDay(startDay.day))
		return { ...none, openStart: 'no_such_day', openEnd: 'no_such_day', times };
	// A post that somebody enters late: which year it is of is not for us to say.
	if (endDay.isYearGuessed && year === null && daysBetween(endDay.day, today) > RECENT_DAYS)
		return { ...none, openStart: 'no_year', openEnd: 'no_year', times };
	use(endDay, fromDay, from, last);
	const at = (day: string, hour: FoundHour | null | undefined): string =>
		hour ? toKyiv(day, hour.clock, clock) : day;
	const startWords = from
		? span(from, fromDay ?? (fromDay === undefined ? endDay : null))
		: span(endDay);
	const start: Proposed = {
		value: from ? at(startDay.day, from) : isNight && !last ? endDay.day : startDay.day,
		words: startWords,
		isYearGuessed: startDay.isYearGuessed
	};
	const end: Proposed = {
		value: at(endDay.day, last),
		words: span(endDay, last),
		isYearGuessed: endDay.isYearGuessed
	};
	// A night that began on a day nobody names ends before it began: then only the day is known.
	const isReversed = end.value.length === start.value.length && end.value < start.value;
	if (isReversed) return { ...none, openStart: 'no_such_day', openEnd: 'no_such_day', times };
	return {
		...{ start, end, times },
		openStart: from ? null : 'no_hour',
		openEnd: last ? null : 'no_hour'
	};
}

/** What is in the air now tells no end of the attack. */
const isAboutNow = (tokens: readonly Token[]): boolean =>
	tokens.some(({ lower }) => /^(просторі|пространстве)$/.test(lower));

/** A year that is stated holds for the days beside it: "21 November … 22 November 2023". */
function shareYear(days: readonly FoundDay[]): void {
	const stated = days.find((day) => !day.isYearGuessed && isDay(day.day));
	if (!stated) return;
	const year = Number(stated.day.slice(0, 4));
	for (const each of days.filter((day) => day.isYearGuessed)) {
		const near = [year, year - 1, year + 1].map((of) => `${of}${each.day.slice(4)}`);
		const distance = (day: string) =>
			isDay(day) ? Math.abs(daysBetween(day, stated.day)) : Infinity;
		each.day = near.sort((a, b) => distance(a) - distance(b))[0]!;
		each.isYearGuessed = false;
	}
}

function timesOf(
	tokens: readonly Token[],
	today: string,
	times: Window['times']
): { days: FoundDay[]; hours: FoundHour[] } {
	const days: FoundDay[] = [];
	const hours: FoundHour[] = [];
	tokens.forEach((token, at) => {
		if (token.kind === 'date') {
			times.set(token, 'other');
			const [day = '', month = '', year = ''] = token.lower.split('.');
			if (year.length === 3) return;
			const full = year.length === 2 ? `20${year}` : year;
			const text = `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
			days.push({ start: token.start, end: token.end, at, day: text, isYearGuessed: false });
		}
		if (token.kind === 'clock') {
			times.set(token, 'other');
			const [hour = '', minute = ''] = token.lower.split(/[:.]/);
			const clock = `${hour.padStart(2, '0')}:${minute}`;
			const role = roleOf(tokens, at);
			if (Number(hour) < 24) hours.push({ start: token.start, end: token.end, clock, at, role });
		}
		if (token.kind !== 'number') return;
		// "8 May 2023", "May 8, 2023"
		const isMonth = (each: Token | undefined) =>
			each?.kind === 'word' ? MONTHS.findIndex((word) => word.test(each.lower)) + 1 : 0;
		const [after, before] = [isMonth(tokens[at + 1]), isMonth(tokens[at - 1])];
		const isBefore = after === 0 && before > 0 && /^[a-z]/.test(tokens[at - 1]!.lower);
		const month = after || (isBefore ? before : 0);
		if (month === 0 || token.value < 1 || token.value > 31) return;
		const yearAt = isBefore ? (tokens[at + 1]?.lower === ',' ? at + 2 : at + 1) : at + 2;
		const yearToken = tokens[yearAt];
		const year =
			yearToken?.kind === 'number' && /^(19|20)\d\d$/.test(yearToken.lower) ? yearToken : null;
		times.set(token, 'other');
		if (year) times.set(year, 'other');
		const two = (n: number) => String(n).padStart(2, '0');
		const tail = `${two(month)}-${two(token.value)}`;
		days.push({
			start: (isBefore ? tokens[at - 1]! : token).start,
			end: (year ?? (isBefore ? token : tokens[at + 1]!)).end,
			...{ at, day: `${year?.value ?? latestYear(tail, today)}-${tail}`, isYearGuessed: !year }
		});
	});
	return { days, hours };
}

function roleOf(tokens: readonly Token[], at: number): FoundHour['role'] {
	const words = [3, 2, 1].map((back) => tokens[at - back]?.lower ?? '');
	const near = words.slice(-2);
	if (/^(на|of|на)$/.test(near[1]!) && /^(станом|состоянию|as)$/.test(near[0]!)) return 'as_of';
	if (near.some((word) => /^(із|з|зі|с|со|from|since|between|after)$/.test(word))) return 'from';
	if (near.some((word) => /^(до|по|to|until|till)$/.test(word))) return 'to';
	const dash = near[1]! === '-' || near[1]! === '–' || near[1]! === '—';
	if (dash && tokens[at - 2]?.kind === 'clock') return 'to';
	return tokens[at + 1] && /^[-–—]$/.test(tokens[at + 1]!.lower) && tokens[at + 2]?.kind === 'clock'
		? 'from'
		: 'bare';
}

/** The latest year in which the day is not in the future. */
function latestYear(tail: string, today: string): number {
	let year = Number(today.slice(0, 4));
	if (`${year}-${tail}` > today) year--;
	// The last of February is not in every year.
	while (!isDay(`${year}-${tail}`) && year > FIRST_YEAR) year--;
	return year;
}

/** A clock of the source as Kyiv's: Moscow is UTC+3 all year. */
function toKyiv(day: string, clock: string, zone: PostForm['clock']): string {
	const instant = momentToInstant(
		zone === 'moscow' ? `${day}T${clock}+03:00` : atKyivClock(day, clock)
	);
	return `${instantToKyivDay(instant)} ${instantToKyivClock(instant)}`;
}
