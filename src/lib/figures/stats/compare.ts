/** Rule 8: like is compared with like, or not at all. */
import { daysBetween } from '../../records/ledger/moment';
import type { Note } from '../../records/ledger/types';
import { breaksBetween } from './breaks';
import { isAtLeast, type Figure } from './figure';
import type { Span } from './grain';

/**
 * Why two periods as such have no change between them: days outside the record, a definition break between, or
 * another number of days.
 */
export type PeriodsApart = 'outside' | 'break' | 'length';

/**
 * Why two figures stand side by side without a change. Besides that of their periods: one is `unknown`; a day
 * of either period has no report (`coverage`); one is "at least", or "about" without bounds (`open`); their
 * ranges share a value, so that not even the sign is known (`overlap`).
 */
export type Apart = PeriodsApart | 'unknown' | 'coverage' | 'open' | 'overlap';

/** One side of a comparison: a figure of a period, and how many of its days have a report of what it counts. */
export interface Side {
	figure: Figure | null;
	days: number;
	reported: number;
}

export type Change =
	| {
			kind: 'change';
			difference: number;
			/** Now ÷ before; null where it would say more than it knows: a base under ten, or more than tenfold. */
			ratio: number | null;
	  }
	| { kind: 'apart'; why: Apart };

/** A percentage of fewer is noise, as a rate is. */
const LEAST_BASE = 10;
/** A greater ratio speaks of how small the base was. */
const GREATEST_RATIO = 10;

/** Whether the days of two periods can be held against each other at all. */
export function periodsApart(
	now: Span,
	before: Span,
	record: Span,
	breaks: readonly Note[]
): PeriodsApart | null {
	const isInside = (span: Span) => span.from >= record.from && span.to <= record.to;
	if (!isInside(now) || !isInside(before)) return 'outside';
	if (breaksBetween(breaks, now, before).length > 0) return 'break';
	const daysOf = ({ from, to }: Span) => daysBetween(from, to);
	return daysOf(now) === daysOf(before) ? null : 'length';
}

/** Whether a figure is exact or has a range closed at both ends. */
export const isClosed = (figure: Figure): boolean =>
	!isAtLeast(figure) &&
	figure.high !== Infinity &&
	!(figure.approximate && figure.low === figure.high);

/** The change from one period to another, or why none is given. `periods` is what {@link periodsApart} says of them. */
export function changeOf(now: Side, before: Side, periods: PeriodsApart | null): Change {
	const apart = (why: Apart): Change => ({ kind: 'apart', why });
	if (now.figure === null || before.figure === null) return apart('unknown');
	if (periods !== null) return apart(periods);
	if (now.reported < now.days || before.reported < before.days) return apart('coverage');
	if (!isClosed(now.figure) || !isClosed(before.figure)) return apart('open');
	const isExact = [now.figure, before.figure].every(({ low, high }) => low === high);
	if (!isExact && now.figure.low <= before.figure.high && before.figure.low <= now.figure.high)
		return apart('overlap');
	const [value, base] = [now.figure.value, before.figure.value];
	const ratio = base < LEAST_BASE || value > GREATEST_RATIO * base ? null : value / base;
	return { kind: 'change', difference: value - base, ratio };
}
