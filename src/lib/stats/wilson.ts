/** A proportion's interval, as shares between 0 and 1. */
export interface Interval {
	low: number;
	high: number;
}

/** The 97.5 % point of the normal distribution: a two-sided 95 % interval. */
const Z_95 = 1.959963984540054;

/**
 * Wilson's score interval for `successes` of `n` at 95 %. It assumes independent trials; shots in one raid
 * are not, so it is the least uncertainty there is, and is labelled so. Null when n is 0.
 * Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927).
 */
export function wilson(successes: number, n: number): Interval | null {
	if (!(n > 0) || successes < 0 || successes > n) return null;
	const p = successes / n;
	const z2 = Z_95 * Z_95;
	const centre = (p + z2 / (2 * n)) / (1 + z2 / n);
	const half = (Z_95 / (1 + z2 / n)) * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n));
	return {
		low: successes === 0 ? 0 : Math.max(0, centre - half),
		high: successes === n ? 1 : Math.min(1, centre + half)
	};
}
