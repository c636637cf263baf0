/** Time that passes and can be held, as data: the clock is a parameter. Instants and lengths in ms. */

export interface Timer {
	/** When it began to run; null while it is held. */
	since: number | null;
	/** What had passed before. */
	carried: number;
}

/** A timer that runs from `now`. */
export const startTimer = (now: number): Timer => ({ since: now, carried: 0 });

/** At nothing, and held. */
export const HELD: Timer = { since: null, carried: 0 };

/** What has passed; a clock that was set back takes nothing away. */
export const elapsed = ({ since, carried }: Timer, now: number): number =>
	carried + (since === null ? 0 : Math.max(0, now - since));

/** Held at `now`; as it is when it is held already. */
export const pauseTimer = (timer: Timer, now: number): Timer =>
	timer.since === null ? timer : { since: null, carried: elapsed(timer, now) };

/** Runs on from `now`; as it is when it runs already. */
export const resumeTimer = (timer: Timer, now: number): Timer =>
	timer.since === null ? { ...timer, since: now } : timer;

/** Running or held, as asked. */
export const holdTimer = (timer: Timer, running: boolean, now: number): Timer =>
	running ? resumeTimer(timer, now) : pauseTimer(timer, now);

/** From nothing, running or held as it was. */
export const resetTimer = (timer: Timer, now: number): Timer => ({
	since: timer.since === null ? null : now,
	carried: 0
});

/** How much of a span has passed, 0 to 1; a span that is none is over at once. */
export const passedShare = (timer: Timer, length: number, now: number): number =>
	length <= 0 ? 1 : Math.min(1, elapsed(timer, now) / length);

const two = (value: number) => String(value).padStart(2, '0');

/** `0:07`, `12:30`, `1:02:03`. */
export function formatElapsed(ms: number): string {
	const seconds = Math.floor(Math.max(0, ms) / 1000);
	const hours = Math.floor(seconds / 3600);
	const minutes = Math.floor(seconds / 60) % 60;
	return `${hours > 0 ? `${hours}:${two(minutes)}` : minutes}:${two(seconds % 60)}`;
}
