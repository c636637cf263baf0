/** A proportion's interval, as shares between 0 and 1. */
export interface Interval {
	low: number;
	high: number;
}

/** What one cluster adds to a ratio of sums. */
export interface Cluster {
	stopped: number;
	launched: number;
}

/** Fewer clusters than this say too little of how they differ from each other. */
export const MIN_CLUSTERS = 10;

/** The 97.5 % point of the normal distribution: a two-sided 95 % interval. */
const Z_95 = 1.959963984540054;

/**
 * The 97.5 % point of Student's t, by the expansion about the normal one; off by less than 0.0001 from nine degrees
 * of freedom up. Source: Abramowitz and Stegun, *Handbook of Mathematical Functions* (1964), 26.7.5.
 */
export function studentT95(degrees: number): number {
	const z = Z_95;
	const terms = [
		(z ** 3 + z) / 4,
		(5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96,
		(3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384,
		(79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / 92_160
	];
	return terms.reduce((sum, term, i) => sum + term / degrees ** (i + 1), z);
}

/**
 * The 95 % interval of a ratio of sums whose units hang together (DESIGN.md 3, rule 5). Shots of one raid are not
 * independent, so the raids are the sample: the variance of the ratio estimator between clusters, on the logit scale
 * so that the ends stay between 0 and 1, with t of one degree fewer than there are clusters. Null for fewer than
 * {@link MIN_CLUSTERS}, and where all or none were stopped, as the scale ends there.
 * Source: W. G. Cochran, *Sampling Techniques*, 3rd ed. (1977), chapters 6 and 9.
 */
export function clusterInterval(clusters: readonly Cluster[]): Interval | null {
	const counted = clusters.filter(({ launched }) => launched > 0);
	const k = counted.length;
	if (k < MIN_CLUSTERS) return null;
	let stopped = 0;
	let launched = 0;
	for (const each of counted) {
		stopped += each.stopped;
		launched += each.launched;
	}
	const share = stopped / launched;
	if (!(share > 0 && share < 1)) return null;
	let squares = 0;
	for (const each of counted) squares += (each.stopped - share * each.launched) ** 2;
	const error = Math.sqrt((k / (k - 1)) * squares) / launched;
	const half = (studentT95(k - 1) * error) / (share * (1 - share));
	const middle = Math.log(share / (1 - share));
	const back = (logit: number) => 1 / (1 + Math.exp(-logit));
	return { low: back(middle - half), high: back(middle + half) };
}
