import { spanFigures, sumFigures } from './figure';
import type { Pair } from './series';

/** Σ of numerators and denominators, each with its bounds; null for none. */
export function sumPairs(pairs: readonly (Pair | null)[]): Pair | null {
	const known = pairs.filter((pair): pair is Pair => pair !== null);
	if (known.length < 2) return known[0] ?? null;
	const launched = sumFigures(known.map((pair) => pair.launched));
	const stopped = sumFigures(known.map((pair) => pair.stopped));
	const intercepted = sumFigures(known.map((pair) => pair.intercepted));
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
