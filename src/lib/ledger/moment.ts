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

const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const MOMENT =
	/^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?(?:Z|([+-])(0\d|1[0-4]):([0-5]\d))$/;

/** True for a calendar day that exists, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
	if (!DAY.test(text)) return false;
	// The first 28 days are in every month; asking Date costs more than all the rest.
	return text.slice(8) <= '28' || dayOf(dayStart(text)) === text;
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
function dayStart(day: IsoDay): number {
	return Date.parse(`${day}T00:00:00Z`);
}

function dayOf(instant: number): IsoDay {
	return Number.isNaN(instant) ? '' : new Date(instant).toISOString().slice(0, 10);
}

function clockInstant(text: string): number {
	const match = MOMENT.exec(text);
	if (!match) return NaN;
	const [, day = '', hours, minutes, seconds = '0', sign, offsetHours = '0', offsetMinutes = '0'] =
		match;
	if (!isDay(day) || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return NaN;
	const offset = Number(offsetHours) * HOUR_MS + Number(offsetMinutes) * MINUTE_MS;
	const clock = Number(hours) * HOUR_MS + Number(minutes) * MINUTE_MS + Number(seconds) * 1000;
	return dayStart(day) + clock - (sign === '-' ? -offset : offset);
}

/** Milliseconds from midnight to `07:30`. */
const dayTime = (clock: string): number =>
	Number(clock.slice(0, 2)) * HOUR_MS + Number(clock.slice(3, 5)) * MINUTE_MS;

/** What Kyiv's clock is ahead of UTC at an instant, in milliseconds. */
function kyivOffset(instant: number): number {
	const year = new Date(instant).getUTCFullYear();
	let summer = summers.get(year);
	if (!summer) summers.set(year, (summer = [lastSunday(year, 2), lastSunday(year, 9)]));
	return (instant >= summer[0] && instant < summer[1] ? 3 : 2) * HOUR_MS;
}

/** When summer time starts and ends, by year. */
const summers = new Map<number, [from: number, to: number]>();

/** 01:00 UTC on the last Sunday of a month of 31 days; `month` counts from 0. */
function lastSunday(year: number, month: number): number {
	const last = Date.UTC(year, month, 31, 1);
	return last - new Date(last).getUTCDay() * DAY_MS;
}
