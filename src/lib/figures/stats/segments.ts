/** What became of the launches of a bar: the parts that charts stack, and when their sum is only a floor. */
import { openAbove, type Figure } from './figure';
import type { FamilyDay } from './select-strikes';

/** The parts of one bar, from the baseline up. Units: weapons. */
export interface Segments {
	/** Launched, outcome known, not stopped; not the same as "hit". */
	notStopped: number;
	/** Launched, outcome known, stopped. */
	stopped: number;
	/** Launched, and no report says what became of it. */
	unknown: number;
	/** Stopped by a statement that gives no launches: a floor for what was launched. */
	claimed: number;
}

export const NO_SEGMENTS: Readonly<Segments> = Object.freeze({
	notStopped: 0,
	stopped: 0,
	unknown: 0,
	claimed: 0
});

type Outcome = Pick<FamilyDay, 'launched' | 'stopped' | 'paired' | 'state'>;

/**
 * The parts of a day. Only launches and outcomes of one report are told apart (rule 1). What was stopped
 * beyond them may be among the launches without an outcome, so it takes their place before it adds to the
 * bar: the sum never exceeds what was surely launched.
 */
export function segmentsOf(cell: Outcome): Segments {
	const pairedLaunches = cell.paired?.launched.value ?? 0;
	const stopped = Math.min(cell.paired?.stopped.value ?? 0, pairedLaunches);
	const claimed = Math.max(0, (cell.stopped?.value ?? 0) - stopped);
	const open = Math.max(0, (cell.launched?.value ?? 0) - pairedLaunches);
	return {
		notStopped: pairedLaunches - stopped,
		stopped,
		unknown: Math.max(0, open - claimed),
		claimed
	};
}

/** Part by part. */
export function sumSegments(parts: readonly Segments[]): Segments {
	const sum = { ...NO_SEGMENTS };
	for (const part of parts) {
		sum.notStopped += part.notStopped;
		sum.stopped += part.stopped;
		sum.unknown += part.unknown;
		sum.claimed += part.claimed;
	}
	return sum;
}

/** The height of the bar: what was surely launched. */
export const segmentsTotal = (parts: Segments): number =>
	parts.notStopped + parts.stopped + parts.unknown + parts.claimed;

/** Whether more was launched than the bar shows, or may have been. */
export const isFloor = (cell: Outcome): boolean =>
	launchedFloor(cell)?.floor ?? (cell.state === 'local' || cell.state === 'undisclosed');

/**
 * What the bar is high: the launches, or the claim of what was stopped where no report states any. Null where
 * nothing is known.
 */
export const launchedFloor = ({ launched, stopped }: Outcome): Figure | null =>
	launched ?? (stopped && openAbove(stopped));
