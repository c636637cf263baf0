/** The hours of an attack by Kyiv's clock, as far as they are known; nothing is filled in. */
import { instantToKyivClock, kyivClock, momentToInstant } from '../../records/ledger/moment';
import type { Raid } from './series';

const HOUR_MS = 3_600_000;
export const HOURS = 24;

export interface RaidHours {
	/** The hour of the day, 0 to 23, in which it began and in which it ended; null where only the day is known. */
	began: number | null;
	ended: number | null;
	/** Every hour of the day in which it ran, each once; null unless both ends are known. */
	ran: number[] | null;
	/** From start to end, whatever the clock does in between; null unless both ends are known. */
	minutes: number | null;
}

const hourOf = (clock: string): number => Number(clock.slice(0, 2));

/**
 * The hours of an attack. One that ends on the hour did not run in the hour that begins then; one of a day and more ran
 * in all. Clocks change by whole hours: an hour that is leaped over is not run in, one that comes twice counts once.
 */
export function raidHours({ start, end }: Pick<Raid, 'start' | 'end'>): RaidHours {
	const from = kyivClock(start);
	const to = kyivClock(end);
	const began = from === null ? null : hourOf(from);
	const ended = to === null ? null : hourOf(to);
	if (began === null || ended === null) return { began, ended, ran: null, minutes: null };
	const first = momentToInstant(start);
	const last = momentToInstant(end);
	const ran = new Set([began]);
	// Offsets of the clock are whole hours: its hours begin with those of UTC.
	let at = (Math.floor(first / HOUR_MS) + 1) * HOUR_MS;
	for (; at < last && ran.size < HOURS; at += HOUR_MS) ran.add(hourOf(instantToKyivClock(at)));
	return {
		began,
		ended,
		ran: [...ran].sort((a, b) => a - b),
		minutes: Math.round((last - first) / 60_000)
	};
}
