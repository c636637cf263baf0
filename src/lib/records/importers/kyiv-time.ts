/** Times as foreign files write them, on Kyiv's clock, and the windows between two of them. */
import { addDays, atKyivClock, isDay, momentToInstant } from '../ledger/moment';
import type { IsoDay, IsoMoment } from '../ledger/types';
import { EARLIEST_DAY } from '../ledger/window';

/** A time on Kyiv's clock. */
export interface KyivTime {
	day: IsoDay;
	/** `07:30`; null where only the day is given. */
	clock: string | null;
	/** As the ledger writes it: the day, or a date-time with Kyiv's offset. */
	moment: IsoMoment;
}

const TIME = /^(\d{4}-\d{2}-\d{2})(?:[ T]+(\d{1,2}):(\d{2})(?::[0-5]\d)?)?$/;

/**
 * Reads `2024-01-02`, `2024-01-02 07:30` or `2024-01-02 7:30`, spaces around it excused, seconds dropped.
 * Null for anything else, for a day or an hour that no calendar has, and for a year that cannot be.
 */
export function parseKyivTime(text: string): KyivTime | null {
	const match = TIME.exec(text.trim());
	const [, day = '', hours, minutes] = match ?? [];
	if (!match || !isDay(day) || day < EARLIEST_DAY) return null;
	if (hours === undefined || minutes === undefined) return { day, clock: null, moment: day };
	if (Number(hours) > 23 || Number(minutes) > 59) return null;
	const clock = `${hours.padStart(2, '0')}:${minutes}`;
	return { day, clock, moment: atKyivClock(day, clock) };
}

/** A stretch of time in epoch milliseconds. */
export interface TimeWindow {
	from: number;
	to: number;
}

/** The window between two moments; a bare date is its whole day. */
export function windowOf(start: IsoMoment, end: IsoMoment): TimeWindow {
	const from = isDay(start) ? momentToInstant(addDays(start, -1)) + 1 : momentToInstant(start);
	return { from, to: Math.max(from, momentToInstant(end)) };
}

/**
 * How long two windows run at the same time, in milliseconds; 1 for a single instant inside the other, 0
 * where they do not meet or only touch.
 */
export function overlapOf(a: TimeWindow, b: TimeWindow): number {
	const shared = Math.min(a.to, b.to) - Math.max(a.from, b.from);
	if (shared > 0) return shared;
	const isInstant = a.from === a.to || b.from === b.to;
	return shared === 0 && isInstant ? 1 : 0;
}
