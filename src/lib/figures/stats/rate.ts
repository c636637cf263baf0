import { clusterInterval, type Cluster, type Interval } from './cluster-interval';
import { sumFigures, type Figure } from './figure';
import { sumPairsOf } from './pair';
import type { Outcome, Pair } from './series';

/** Fewer launches than this give no rate worth drawing: the counts are shown instead. */
export const MIN_LAUNCHED_FOR_RATE = 10;

/** `stopped`: intercepted + suppressed, the headline. `shot-down`: intercepted alone. */
export type RateKind = 'stopped' | 'shot-down';

/**
 * How a share is to be read. `at-most`: at least so many were launched. `at-least`: at least so many were stopped.
 * `about`: both, of different attacks.
 */
export type RateBound = 'exact' | 'at-most' | 'at-least' | 'about';

/** What launches without a known outcome leave open, of all that were launched. */
export interface OpenRate {
	/** All launches, those without an outcome included. */
	launched: number;
	/** More may have been launched. */
	atLeast: boolean;
	/** The share if none of the unknown were stopped, and if all were. */
	low: number;
	high: number;
}

/** An interception rate over a window: a ratio of sums, never a mean of ratios (rule 5). */
export interface Rate {
	/** The denominator: launches of attacks whose outcome is known. */
	launched: number;
	/** The numerator: stopped of them, or shot down. */
	stopped: number;
	/** stopped / launched, 0 to 1; null when nothing was launched. */
	share: number | null;
	bound: RateBound;
	/** How many attacks it rests on. */
	attacks: number;
	/** The least and the greatest share where each attack takes the pair of one of its reports. */
	reporting: Interval | null;
	/** Null where every outcome is known. */
	open: OpenRate | null;
	/** 95 %, by attacks; null for fewer than ten. */
	interval: Interval | null;
	/** n < 10: draw it hollow and say "n = 7". */
	few: boolean;
}

/** What a day, or some weapons of it, brings to a rate. */
export interface RateDay {
	launched: Figure | null;
	intercepted: Figure | null;
	stopped: Figure | null;
	outcomes: readonly Outcome[];
	/** Attacks are spoken of without all their numbers. */
	partial: boolean;
}

/** All that a share may be, as far as reports disagree and outcomes are unknown; null where there is no share. */
export function rangeOf({ reporting, open }: Rate): Interval | null {
	if (!reporting || !open) return reporting;
	return { low: Math.min(reporting.low, open.low), high: Math.max(reporting.high, open.high) };
}

const numerator = (pair: Pair, kind: RateKind): Figure =>
	kind === 'stopped' ? pair.stopped : pair.intercepted;

/**
 * Rule 5. The rate over any window = Σ stopped / Σ launched over the attacks where one report gives both. Null when
 * no attack has both. Launches without an outcome are in {@link OpenRate} instead.
 */
export function rateOf(days: readonly RateDay[], kind: RateKind = 'stopped'): Rate | null {
	const outcomes: Outcome[] = [];
	const clusters: Cluster[] = [];
	for (const day of days) {
		const ofDay = new Map<number, Cluster>();
		for (const outcome of day.outcomes) {
			outcomes.push(outcome);
			const launched = outcome.pair.launched.value;
			const stopped = Math.min(numerator(outcome.pair, kind).value, launched);
			const known = ofDay.get(outcome.wave);
			if (known) {
				known.launched += launched;
				known.stopped += stopped;
				continue;
			}
			const cluster = { launched, stopped };
			ofDay.set(outcome.wave, cluster);
			clusters.push(cluster);
		}
	}
	const sum = sumPairsOf(outcomes, (outcome) => outcome.pair);
	if (!sum) return null;
	const launched = sum.launched;
	const stopped = numerator(sum, kind);
	const share = launched.value > 0 ? Math.min(1, stopped.value / launched.value) : null;
	return {
		launched: launched.value,
		stopped: stopped.value,
		share,
		bound: boundOf(launched, stopped),
		attacks: clusters.length,
		reporting: share === null ? null : reportingRange(outcomes, kind, share),
		open: openRate(days, kind),
		interval: clusterInterval(clusters),
		few: launched.value < MIN_LAUNCHED_FOR_RATE
	};
}

function boundOf(launched: Figure, stopped: Figure): RateBound {
	if (launched.floor) return stopped.floor ? 'about' : 'at-most';
	return stopped.floor ? 'at-least' : 'exact';
}

/** A numerator and a denominator of one report. */
type Choice = [stopped: number, launched: number];

/** What an attack may add: each report's own pair, with the least numerator or with the greatest. */
function choicesOf({ pair, rivals }: Outcome, kind: RateKind, end: 'least' | 'most'): Choice[] {
	return [pair, ...rivals].map((each): Choice => {
		const { launched } = each;
		const stopped = numerator(each, kind);
		if (end === 'least') return [Math.min(stopped.low, launched.most), launched.most];
		const most = Math.max(stopped.most, stopped.value);
		return [most, Math.max(launched.low, most)];
	});
}

/**
 * The least and the greatest ratio of sums over the choices: a numerator only ever stands over the denominator of its
 * own report. Found by Dinkelbach's method (*Management Science* 13, 1967): for a ratio λ every attack takes what
 * adds least to Σ stopped − λ Σ launched, which gives a lesser ratio until none is less.
 */
function reportingRange(outcomes: readonly Outcome[], kind: RateKind, share: number): Interval {
	const extreme = (end: 'least' | 'most'): number => {
		const sign = end === 'least' ? 1 : -1;
		const attacks = outcomes.map((outcome) => choicesOf(outcome, kind, end));
		let ratio = share;
		for (;;) {
			let stopped = 0;
			let launched = 0;
			for (const choices of attacks) {
				let best = choices[0]!;
				let least = Infinity;
				for (const choice of choices) {
					const adds = sign * (choice[0] - ratio * choice[1]);
					if (adds < least) {
						least = adds;
						best = choice;
					}
				}
				stopped += best[0];
				launched += best[1];
			}
			const next = launched > 0 ? Math.min(1, stopped / launched) : ratio;
			if (sign * (ratio - next) <= 1e-12) return ratio;
			ratio = next;
		}
	};
	return { low: extreme('least'), high: extreme('most') };
}

/** What is left open of all launches: those without an outcome, and those of which "at least" so many were stopped. */
function openRate(days: readonly RateDay[], kind: RateKind): OpenRate | null {
	let stopped = 0;
	let unknown = 0;
	for (const day of days) {
		const all = day.launched?.value ?? 0;
		let launched = 0;
		let known = 0;
		for (const { pair } of day.outcomes) {
			const n = Math.min(numerator(pair, kind).value, pair.launched.value);
			launched += pair.launched.value;
			known += n;
			if (numerator(pair, kind).floor) unknown += pair.launched.value - n;
		}
		const total = (kind === 'stopped' ? day.stopped : day.intercepted)?.value ?? 0;
		const beside = Math.min(Math.max(0, total - known), Math.max(0, all - launched));
		stopped += known + beside;
		unknown += Math.max(0, all - launched - beside);
	}
	const launched = sumFigures(days.map((day) => day.launched));
	if (!launched || launched.value === 0 || unknown === 0) return null;
	return {
		launched: launched.value,
		atLeast: launched.floor || days.some((day) => day.partial && day.launched === null),
		low: Math.min(1, stopped / launched.value),
		high: Math.min(1, (stopped + unknown) / launched.value)
	};
}
