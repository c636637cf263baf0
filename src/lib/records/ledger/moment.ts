/**
 * Days and moments of the ledger. The calendar is that of Europe/Kyiv for both directions.
 *
 * Ukraine changes its clocks with the European Union (since 1996): UTC+3 from the last Sunday of
 * March, 01:00 UTC, to the last Sunday of October, 01:00 UTC; UTC+2 otherwise. The rule is written
 * out here, so that a result depends neither on the machine's zone nor on the age of its zone
 * table; a test compares it with Intl. Should Ukraine end the change of clocks, it ends here.
 */
import type { IsoDay, IsoMoment } from './types';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const ZERO = 0x30;
/** Days of the months of a common year that came before the month, which counts from 1. */
const DAYS_BEFORE = [0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];
/** Days from 1 January of the year 0 to that of 1970. */
const EPOCH = 719_528;

/** True for a calendar day that exists, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
	return text.length === 10 && !Number.isNaN(readDay(text));
}

/** True for a day, or a date-time with offset: `2024-01-02T07:30+02:00`, seconds optional, or `Z`. */
export function isMoment(text: string): boolean {
	return isDay(text) || !Number.isNaN(clockInstant(text));
}

/** The Kyiv calendar day of an instant in epoch milliseconds. */
export function instantToKyivDay(instant: number): IsoDay {
	return dayOf(instant + kyivOffset(instant));
}

/** What Kyiv's clock shows at an instant: `14:12`. */
export function instantToKyivClock(instant: number): string {
	return new Date(instant + kyivOffset(instant)).toISOString().slice(11, 16);
}

/**
 * The Kyiv calendar day of a moment. A bare date is itself; a date-time is converted from its
 * offset. Text that is no moment gives `''`.
 */
export function kyivDay(moment: IsoMoment): IsoDay {
	if (isDay(moment)) return moment;
	const instant = clockInstant(moment);
	if (Number.isNaN(instant)) return '';
	// Most moments are written by Kyiv's clock, and then the day is there to be read.
	const isLocal = moment.endsWith(kyivOffset(instant) === 3 * HOUR_MS ? '+03:00' : '+02:00');
	return isLocal ? moment.slice(0, 10) : instantToKyivDay(instant);
}

/**
 * Epoch milliseconds of a moment. A bare date counts as the end of that day in Kyiv, 23:59:59.999:
 * what was said on a day is known when the day is over. Text that is no moment gives NaN.
 */
export function momentToInstant(moment: IsoMoment): number {
	if (!isDay(moment)) return clockInstant(moment);
	const nextMidnight = dayStart(moment) + DAY_MS;
	// Clocks change at 01:00 UTC, hours after midnight in Kyiv: the offset just before holds.
	return nextMidnight - kyivOffset(nextMidnight - 3 * HOUR_MS) - 1;
}

/** Kyiv's clock at a moment, `07:30`; null for a bare date, whose hour is not known, and for what is no moment. */
export function kyivClock(moment: IsoMoment): string | null {
	const instant = isDay(moment) ? NaN : clockInstant(moment);
	if (Number.isNaN(instant)) return null;
	return instantToKyivClock(instant);
}

/**
 * The moment at which Kyiv's clock shows a time of a day: `2024-01-02T07:30+02:00`. In the hour that the
 * clock shows twice it is the later one; a time that the clock leaps over is read by the clock of the hour before.
 */
export function atKyivClock(day: IsoDay, clock: string): IsoMoment {
	const winter = dayStart(day) + dayTime(clock) - 2 * HOUR_MS;
	const isSummer = [winter, winter - HOUR_MS].every((at) => kyivOffset(at) === 3 * HOUR_MS);
	return `${day}T${clock}+0${isSummer ? 3 : 2}:00`;
}

/**
 * A moment in the one form in which it is shown, stepped to and written in addresses: by Kyiv's clock,
 * `2024-01-02T07:30+02:00`. Sources write by whatever clock they have; a bare date is itself, text that is no
 * moment `''`. The instant stays the same.
 */
export function kyivMoment(moment: IsoMoment): IsoMoment {
	const instant = isDay(moment) ? NaN : clockInstant(moment);
	if (Number.isNaN(instant)) return isDay(moment) ? moment : '';
	const offset = kyivOffset(instant);
	const local = new Date(instant + offset).toISOString();
	const hasSeconds = local.slice(16, 19) !== ':00';
	return `${local.slice(0, hasSeconds ? 19 : 16)}+0${offset / HOUR_MS}:00`;
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: IsoDay, count: number): IsoDay {
	return dayOf(dayStart(day) + count * DAY_MS);
}

/** Days from `from` to `to`: 0 for the same day, negative when `to` is earlier. */
export function daysBetween(from: IsoDay, to: IsoDay): number {
	return Math.round((dayStart(to) - dayStart(from)) / DAY_MS);
}

/** Every day from `from` to `to`, both included; none when `to` is earlier. */
export function eachDay(from: IsoDay, to: IsoDay): IsoDay[] {
	const last = dayStart(to);
	const days: IsoDay[] = [];
	for (let at = dayStart(from); at <= last; at += DAY_MS) days.push(dayOf(at));
	return days;
}

/**
 * True when valid moment `a` lies before `b`. Where either is a bare date, only their Kyiv days are
 * compared.
 */
export function isBefore(a: IsoMoment, b: IsoMoment): boolean {
	return isDay(a) || isDay(b) ? kyivDay(a) < kyivDay(b) : momentToInstant(a) < momentToInstant(b);
}

/** Midnight UTC of a day, the reference for arithmetic on whole days; NaN for what is no date. */
const dayStart = (day: IsoDay): number => (day.length === 10 ? readDay(day) : NaN);

function dayOf(instant: number): IsoDay {
	return Number.isNaN(instant) ? '' : new Date(instant).toISOString().slice(0, 10);
}

/**
 * Midnight UTC of the day that the first ten characters write, NaN where they write none. Digit by digit, and
 * the calendar counted out: a large ledger has hundreds of thousands of moments, and a regular expression and
 * a Date for each took longer than all that is done with them.
 */
function readDay(text: string): number {
	const year = readDigits(text, 0, 4);
	const month = readDigits(text, 5, 7);
	const day = readDigits(text, 8, 10);
	const isWritten = text[4] === '-' && text[7] === '-' && year >= 0;
	if (!isWritten || !(month >= 1 && month <= 12 && day >= 1)) return NaN;
	const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
	const leapDay = isLeap && month > 2 ? 1 : 0;
	const before = DAYS_BEFORE[month]!;
	const last = DAYS_BEFORE[month + 1]! - before + (isLeap && month === 2 ? 1 : 0);
	if (day > last) return NaN;
	const leapYears = Math.ceil(year / 4) - Math.ceil(year / 100) + Math.ceil(year / 400);
	return (year * 365 + leapYears + before + leapDay + day - 1 - EPOCH) * DAY_MS;
}

/** The whole number that the characters from `from` to before `to` write; NaN unless all are digits. */
function readDigits(text: string, from: number, to: number): number {
	let value = 0;
	for (let at = from; at < to; at++) {
		const digit = text.charCodeAt(at) - ZERO;
		if (!(digit >= 0 && digit <= 9)) return NaN;
		value = value * 10 + digit;
	}
	return value;
}

/** Epoch milliseconds of a date-time with offset, NaN for any other text: what is NaN in it makes it so. */
function clockInstant(text: string): number {
	if (text[10] !== 'T' || text[13] !== ':') return NaN;
	const hasSeconds = text[16] === ':';
	const hours = readDigits(text, 11, 13);
	const minutes = readDigits(text, 14, 16);
	const seconds = hasSeconds ? readDigits(text, 17, 19) : 0;
	if (hours > 23 || minutes > 59 || seconds > 59) return NaN;
	const clock = hours * HOUR_MS + minutes * MINUTE_MS + seconds * 1000;
	return readDay(text) + clock - readOffset(text, hasSeconds ? 19 : 16);
}

/** What a clock with the offset written from `at` to the end is ahead of UTC: `Z`, `+02:00`; NaN for neither. */
function readOffset(text: string, at: number): number {
	const sign = text[at];
	if (sign === 'Z') return text.length === at + 1 ? 0 : NaN;
	if (text.length !== at + 6 || text[at + 3] !== ':' || (sign !== '+' && sign !== '-')) return NaN;
	const hours = readDigits(text, at + 1, at + 3);
	const minutes = readDigits(text, at + 4, at + 6);
	if (hours > 14 || minutes > 59) return NaN;
	const offset = hours * HOUR_MS + minutes * MINUTE_MS;
	return sign === '-' ? -offset : offset;
}

/** Milliseconds from midnight to `07:30`. */
const dayTime = (clock: string): number =>
	Number(clock.slice(0, 2)) * HOUR_MS + Number(clock.slice(3, 5)) * MINUTE_MS;

/** What Kyiv's clock is ahead of UTC at an instant, in milliseconds. */
function kyivOffset(instant: number): number {
	// Instants of one year come together, and a Date for each would be the most of the work.
	if (!(instant >= known.start && instant < known.end)) known = kyivYear(instant);
	return (instant >= known.summer && instant < known.winter ? 3 : 2) * HOUR_MS;
}

/** A year in UTC, and when Kyiv's summer time starts and ends in it. */
interface KyivYear {
	start: number;
	end: number;
	summer: number;
	winter: number;
}

let known: KyivYear = { start: NaN, end: NaN, summer: NaN, winter: NaN };

function kyivYear(instant: number): KyivYear {
	const year = new Date(instant).getUTCFullYear();
	return {
		start: Date.UTC(year, 0),
		end: Date.UTC(year + 1, 0),
		summer: lastSunday(year, 2),
		winter: lastSunday(year, 9)
	};
}

/** 01:00 UTC on the last Sunday of a month of 31 days; `month` counts from 0. */
function lastSunday(year: number, month: number): number {
	const last = Date.UTC(year, month, 31, 1);
	return last - new Date(last).getUTCDay() * DAY_MS;
}
