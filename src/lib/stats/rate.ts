import { sumPairs } from './pair';
import type { Pair } from './series';
import { wilson, type Interval } from './wilson';

/** Fewer launches than this give no rate worth drawing: the counts are shown instead. */
export const MIN_LAUNCHED_FOR_RATE = 10;

/** `stopped`: intercepted + suppressed, the headline. `shot-down`: intercepted alone. */
export type RateKind = 'stopped' | 'shot-down';

/** An interception rate over a window: a ratio of sums, never a mean of ratios (rule 5). */
export interface Rate {
	launched: number;
	/** The numerator: stopped, or shot down. */
	stopped: number;
	/** stopped / launched, 0 to 1; null when nothing was launched. */
	share: number | null;
	/** What the reports' own ranges allow. */
	reporting: Interval | null;
	/** Wilson 95 %: the least uncertainty there is. */
	sampling: Interval | null;
	/** n < 10: draw it hollow and say "n = 7". */
	few: boolean;
}

/**
 * Rule 5. The rate over any window = Σ stopped / Σ launched over the waves where both are known. Reporting
 * range = [Σ low stopped / Σ high launched, min(1, Σ high stopped / Σ low launched)]; an open end counts as
 * far as a share can go. Null when no wave has both.
 */
export function rateOf(pairs: readonly (Pair | null)[], kind: RateKind = 'stopped'): Rate | null {
	const sum = sumPairs(pairs);
	if (!sum) return null;
	const { launched } = sum;
	const stopped = kind === 'stopped' ? sum.stopped : sum.intercepted;
	const share = launched.value > 0 ? Math.min(1, stopped.value / launched.value) : null;
	return {
		launched: launched.value,
		stopped: stopped.value,
		share,
		reporting:
			share === null
				? null
				: {
						low:
							launched.high === Infinity
								? Math.min(share, stopped.low / launched.value)
								: Math.min(share, stopped.low / launched.high),
						high: launched.low > 0 ? Math.min(1, Math.max(share, stopped.high / launched.low)) : 1
					},
		sampling: wilson(Math.min(stopped.value, launched.value), launched.value),
		few: launched.value < MIN_LAUNCHED_FOR_RATE
	};
}
