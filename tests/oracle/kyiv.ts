/** Days and moments by the clock of Kyiv, asked of the platform's own time zones. */
const CLOCK = new Intl.DateTimeFormat('en-CA', {
	timeZone: 'Europe/Kyiv',
	hourCycle: 'h23',
	year: 'numeric',
	month: '2-digit',
	day: '2-digit',
	hour: '2-digit',
	minute: '2-digit',
	second: '2-digit'
});

const DAY_MS = 86_400_000;

/** The clock of Kyiv at an instant, as if it were UTC. */
function kyivClock(instant: number): number {
	const parts = Object.fromEntries(
		CLOCK.formatToParts(instant).map(({ type, value }) => [type, Number(value)])
	);
	return Date.UTC(
		parts['year']!,
		parts['month']! - 1,
		parts['day']!,
		parts['hour']!,
		parts['minute']!,
		parts['second']!
	);
}

const isDay = (moment: string): boolean => /^\d{4}-\d\d-\d\d$/.test(moment);

/** The midnight in Kyiv with which a day begins. */
function startOfDay(day: string): number {
	const asUtc = Date.parse(`${day}T00:00Z`);
	// The offset of the hour around it: no change of the clock happens at a midnight.
	return asUtc - (kyivClock(asUtc - 2 * 3_600_000) - (asUtc - 2 * 3_600_000));
}

/** The days after a day, or before it for a negative number. */
export const plusDays = (day: string, days: number): string =>
	new Date(Date.parse(`${day}T00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

export function daysOf(from: string, to: string): string[] {
	const days: string[] = [];
	for (let day = from; day <= to; day = plusDays(day, 1)) days.push(day);
	return days;
}

/** When something was published: a bare date is the last moment of that day. */
export const instantOf = (moment: string): number =>
	isDay(moment) ? startOfDay(plusDays(moment, 1)) - 1 : Date.parse(moment);

/** The day rule: the day in Kyiv. */
export const kyivDay = (moment: string): string =>
	isDay(moment) ? moment : new Date(kyivClock(Date.parse(moment))).toISOString().slice(0, 10);
