import { addFigure } from './figure';
import type { Pair } from './series';

/** Σ of the numerators and denominators that `pick` gives of the items, each with its bounds; null for none. */
export function sumPairsOf<T>(items: readonly T[], pick: (item: T) => Pair | null): Pair | null {
	let first: Pair | null = null;
	let total: Pair | null = null;
	for (const item of items) {
		const pair = pick(item);
		if (pair === null) continue;
		if (first === null) {
			first = pair;
			continue;
		}
		total ??= copyOf(first);
		addFigure(total.launched, pair.launched);
		addFigure(total.stopped, pair.stopped);
		addFigure(total.intercepted, pair.intercepted);
	}
	return total ?? first;
}

const copyOf = ({ launched, stopped, intercepted }: Pair): Pair => ({
	launched: { ...launched },
	stopped: { ...stopped },
	intercepted: { ...intercepted }
});
