/** Rule 5: a ratio of sums, with its n and d, and everything that leaves it open. */
import { add, type Figure } from './figures';
import { addPairs, type Pair } from './report';

export type RateKind = 'stopped' | 'shot-down';
export type Bound = 'exact' | 'at-most' | 'at-least' | 'about';
export interface Interval {
	low: number;
	high: number;
}

export interface Rate {
	/** n */
	stopped: number;
	/** d */
	launched: number;
	share: number | null;
	bound: Bound;
	attacks: number;
	/** Null while the reports agree. */
	reporting: Interval | null;
	/** What unknown outcomes leave open; null where none is unknown. */
	open: ({ launched: number; atLeast: boolean } & Interval) | null;
	interval: Interval | null;
	few: boolean;
}

/** What one attack brings: the chosen pair first, then those of the rivals; no pair where no outcome is known. */
export interface AttackOutcome {
	launched: Figure | null;
	/** It is spoken of, and no figure says how many were launched. */
	openLaunches: boolean;
	/** What the rate counts: stopped, or shot down alone. */
	stopped: Figure | null;
	pairs: readonly Pair[];
}

const numerator = (pair: Pair, kind: RateKind): Figure =>
	kind === 'stopped' ? pair.stopped : pair.intercepted;

/**
 * The two-sided 95 % point of Student's t, by Simpson's rule and bisection. With x = √ν · tan u its density is
 * cos(u) to the power ν − 1, on a finite piece.
 */
export function t975(degrees: number): number {
	const area = (to: number) => {
		const steps = 2000;
		const width = to / steps;
		let sum = 0;
		for (let i = 0; i <= steps; i++) {
			const weight = i === 0 || i === steps ? 1 : i % 2 === 1 ? 4 : 2;
			sum += weight * Math.cos(i * width) ** (degrees - 1);
		}
		return (sum * width) / 3;
	};
	const half = area(Math.PI / 2);
	let low = 0;
	let high = Math.PI / 2;
	for (let i = 0; i < 60; i++) {
		const middle = (low + high) / 2;
		if (area(middle) < 0.95 * half) low = middle;
		else high = middle;
	}
	return Math.sqrt(degrees) * Math.tan(low);
}

const points = new Map<number, number>();
const t975Of = (degrees: number): number => {
	let point = points.get(degrees);
	if (point === undefined) points.set(degrees, (point = t975(degrees)));
	return point;
};

/** Cochran 1977, ch. 6 and 9: attacks are the clusters; on the logit scale; t with k − 1 degrees. */
export function clusterInterval(attacks: readonly { n: number; d: number }[]): Interval | null {
	const k = attacks.length;
	const n = attacks.reduce((sum, attack) => sum + attack.n, 0);
	const d = attacks.reduce((sum, attack) => sum + attack.d, 0);
	if (k < 10 || n <= 0 || n >= d) return null;
	const ratio = n / d;
	const squares = attacks.reduce((sum, attack) => sum + (attack.n - ratio * attack.d) ** 2, 0);
	const error = Math.sqrt(((k / (k - 1)) * squares) / (d * d));
	const middle = Math.log(ratio / (1 - ratio));
	const reach = (t975Of(k - 1) * error) / (ratio * (1 - ratio));
	const share = (logit: number) => 1 / (1 + Math.exp(-logit));
	return { low: share(middle - reach), high: share(middle + reach) };
}

interface Choice {
	n: number;
	d: number;
}

/**
 * The least or greatest ratio of sums over all choices of one report's own pair an attack: of two choices, the one
 * that moves the ratio the right way is better at that ratio, and a few rounds settle it (Dinkelbach).
 */
function extreme(choices: readonly Choice[][], sign: 1 | -1): number {
	let ratio = 0.5;
	for (let round = 0; round < 100; round++) {
		let n = 0;
		let d = 0;
		for (const pairs of choices) {
			const best = pairs.reduce((a, b) =>
				sign * (b.n - ratio * b.d) > sign * (a.n - ratio * a.d) ? b : a
			);
			n += best.n;
			d += best.d;
		}
		const next = d > 0 ? n / d : 0;
		if (Math.abs(next - ratio) < 1e-12) return next;
		ratio = next;
	}
	return ratio;
}

/** The ends of one pair, as its own report bounds them. */
const least = (pair: Pair, kind: RateKind): Choice => ({
	n: Math.min(numerator(pair, kind).low, pair.launched.most),
	d: pair.launched.most
});
const most = (pair: Pair, kind: RateKind): Choice => ({
	n: numerator(pair, kind).most,
	d: Math.max(pair.launched.low, numerator(pair, kind).most)
});

/**
 * What unknown outcomes leave open, wave by wave: launches without an outcome, and those of a wave of which "at least"
 * so many were stopped.
 */
function openOf(attacks: readonly AttackOutcome[], kind: RateKind): Rate['open'] {
	let stopped = 0;
	let unknown = 0;
	for (const attack of attacks) {
		const all = attack.launched?.value ?? 0;
		const [pair] = attack.pairs;
		const d = pair?.launched.value ?? 0;
		const n = pair ? Math.min(numerator(pair, kind).value, d) : 0;
		const beside = Math.min(Math.max(0, (attack.stopped?.value ?? 0) - n), Math.max(0, all - d));
		stopped += n + beside;
		unknown += Math.max(0, all - d - beside);
		if (pair && numerator(pair, kind).floor) unknown += d - n;
	}
	const launched = add(attacks.map((attack) => attack.launched));
	if (!launched || launched.value === 0 || unknown === 0) return null;
	return {
		launched: launched.value,
		atLeast: launched.floor || attacks.some((attack) => attack.openLaunches),
		low: stopped / launched.value,
		high: (stopped + unknown) / launched.value
	};
}

export function rateOf(
	attacks: readonly AttackOutcome[],
	kind: RateKind,
	direction: 'RU' | 'UA'
): Rate | null {
	const paired = attacks.filter((attack) => attack.pairs.length > 0);
	const sum = addPairs(paired.map((attack) => attack.pairs[0]!));
	if (!sum) return null;
	const n = numerator(sum, kind);
	const d = sum.launched;
	const isSingleClaim = direction === 'UA' && paired.length === 1;
	const share = d.value > 0 && !isSingleClaim ? Math.min(1, n.value / d.value) : null;
	const choices = (ends: typeof least) =>
		paired.map((attack) => attack.pairs.map((pair) => ends(pair, kind)));
	const range = {
		low: extreme(choices(least), -1),
		high: Math.min(1, extreme(choices(most), 1))
	};
	const clusters = paired
		.map(({ pairs: [pair] }) => ({ n: numerator(pair!, kind).value, d: pair!.launched.value }))
		.filter((cluster) => cluster.d > 0);
	return {
		stopped: n.value,
		launched: d.value,
		share,
		bound: n.floor && d.floor ? 'about' : d.floor ? 'at-most' : n.floor ? 'at-least' : 'exact',
		attacks: paired.length,
		reporting: share === null || range.high - range.low < 1e-9 ? null : range,
		open: openOf(attacks, kind),
		interval: share === null ? null : clusterInterval(clusters),
		few: d.value < 10
	};
}
