import { spanFigures, sumOf } from './figure';
import type { Pair } from './series';

/** Σ of numerators and denominators, each with its bounds; null for none. */
export const sumPairs = (pairs: readonly (Pair | null)[]): Pair | null =>
	sumPairsOf(pairs, (pair) => pair);

/** {@link sumPairs} of what is picked of each of many things. */
export function sumPairsOf<T>(things: readonly T[], pick: (thing: T) => Pair | null): Pair | null {
	let only: Pair | null = null;
	let count = 0;
	for (const thing of things) {
		const pair = pick(thing);
		if (pair === null) continue;
		only ??= pair;
		count++;
	}
	if (count < 2) return only;
	const launched = sumOf(things, (thing) => pick(thing)?.launched ?? null);
	const stopped = sumOf(things, (thing) => pick(thing)?.stopped ?? null);
	const intercepted = sumOf(things, (thing) => pick(thing)?.intercepted ?? null);
	return launched && stopped && intercepted ? { launched, stopped, intercepted } : null;
}

/** Rule 2 for pairs: the chosen one, its bounds spanning all candidates. */
export function spanPairs(chosen: Pair, candidates: readonly Pair[]): Pair {
	if (candidates.length === 1 && candidates[0] === chosen) return chosen;
	return {
		launched: spanFigures(
			chosen.launched,
			candidates.map((pair) => pair.launched)
		),
		stopped: spanFigures(
			chosen.stopped,
			candidates.map((pair) => pair.stopped)
		),
		intercepted: spanFigures(
			chosen.intercepted,
			candidates.map((pair) => pair.intercepted)
		)
	};
}
