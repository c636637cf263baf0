/** At which hours of the day attacks ran and began, and how long they took, where that is known. No pixels. */
import type { Direction } from '../../../records/ledger/types';
import type { Span } from '../../../figures/stats/grain';
import { HOURS, raidHours, type RaidHours } from '../../../figures/stats/raid-hours';
import type { Scope } from '../../../figures/view/scope';
import type { Selection } from '../../../figures/view/selection';

/** An hour of the day: from `hour` o'clock to the next. */
export interface RhythmHour {
	hour: number;
	/** Attacks with both hours known that ran in it. */
	ran: number;
	/** Attacks with a known start that began in it. */
	began: number;
}

/** Attacks that took from so many hours to less than so many; null for no end. */
export interface RhythmBin {
	from: number;
	to: number | null;
	attacks: number;
}

export interface RhythmSeries {
	direction: Direction;
	period: Span;
	selection: Selection;
	/** As known on an earlier moment: which attacks there are is of then, their hours are of today's ledger. */
	isPast: boolean;
	/** Air attacks that end in the period, and of how many of them both hours, a start, an end alone are known. */
	attacks: number;
	both: number;
	starts: number;
	endsOnly: number;
	/** From noon to noon, so that a night is in one piece. */
	hours: RhythmHour[];
	/** In steps of an hour, as far as the longest; none without a known duration. */
	durations: RhythmBin[];
	/** Minutes; null without a known duration. The median is that of the lower half where two are in the middle. */
	length: { shortest: number; median: number; longest: number } | null;
}

/** The day of the chart begins at noon. */
export const FIRST_HOUR = 12;

/** Longer attacks share the last step. */
const MOST_STEPS = 24;

function toBins(minutes: readonly number[]): RhythmBin[] {
	if (minutes.length === 0) return [];
	const stepOf = (length: number) => Math.min(MOST_STEPS, Math.floor(length / 60));
	// A few steps at least: one alone is no distribution.
	const count = Math.max(6, ...minutes.map((length) => stepOf(length) + 1));
	return Array.from({ length: count }, (_, from) => ({
		from,
		to: from === MOST_STEPS ? null : from + 1,
		attacks: minutes.filter((length) => stepOf(length) === from).length
	}));
}

/** The rhythm of a scope; its weapons do not bear on it. */
export function toRhythmSeries({ series, view, span, direction, selection }: Scope): RhythmSeries {
	if (!series.patterns) throw new Error('This page does not carry the hours of attacks.');
	const raids = series.patterns.raids
		.filter(({ day }) => day >= span.from && day <= span.to)
		.map(raidHours);
	const count = (is: (hours: RaidHours) => boolean) => raids.filter(is).length;
	const minutes = raids
		.flatMap((raid) => (raid.minutes === null ? [] : [raid.minutes]))
		.sort((a, b) => a - b);
	return {
		direction,
		period: span,
		selection,
		isPast: view.asOf !== null,
		attacks: raids.length,
		both: minutes.length,
		starts: count(({ began }) => began !== null),
		endsOnly: count(({ began, ended }) => began === null && ended !== null),
		hours: Array.from({ length: HOURS }, (_, i): RhythmHour => {
			const hour = (FIRST_HOUR + i) % HOURS;
			return {
				hour,
				ran: count(({ ran }) => ran?.includes(hour) ?? false),
				began: count(({ began }) => began === hour)
			};
		}),
		durations: toBins(minutes),
		length:
			minutes.length === 0
				? null
				: {
						shortest: minutes[0]!,
						median: minutes[Math.floor((minutes.length - 1) / 2)]!,
						longest: minutes.at(-1)!
					}
	};
}
