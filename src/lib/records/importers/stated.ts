/** Figures of several rows about the same thing, added without losing what is not known. */
import { leastOf, mostOf } from '../ledger/checks/stopped';
import { OUTCOMES } from '../ledger/measures';
import type { StatedCount } from './types';

type Stated = Pick<StatedCount, 'qualifier' | 'value' | 'low' | 'high'>;

const UNDISCLOSED: Stated = { qualifier: 'undisclosed', value: null, low: null, high: null };

/**
 * The sum of two figures for parts of one whole. A part without a number makes the sum a lower bound; two
 * such parts stay undisclosed. "About" makes the sum about, with its ends where both parts have them.
 */
export function addStated(a: Stated, b: Stated): Stated {
	const parts = [a, b];
	if (parts.every((part) => part.value === null)) return UNDISCLOSED;
	const sum = (of: (part: Stated) => number) => parts.reduce((total, part) => total + of(part), 0);
	const value = sum((part) => part.value ?? 0);
	const qualifiers = parts.map((part) => part.qualifier);
	const bounds = { low: null, high: null };
	if (qualifiers.every((each) => each === 'at_most'))
		return { qualifier: 'at_most', value, ...bounds };
	if (!qualifiers.some((each) => each === 'about' || each === 'at_most'))
		return {
			qualifier: qualifiers.every((each) => each === 'exact') ? 'exact' : 'at_least',
			value,
			...bounds
		};
	const isOpenBelow = parts.some((part) => part.qualifier === 'about' && part.low === null);
	const high = sum(mostOf);
	return {
		qualifier: 'about',
		// Up to so many may be none at all.
		value: sum((part) => (part.qualifier === 'at_most' ? 0 : (part.value ?? 0))),
		low: isOpenBelow ? null : sum(leastOf),
		high: high === Infinity ? null : high
	};
}

/** Counts with one figure for each measure, weapon and place, in a fixed order; those given stay as they are. */
export function mergeCounts(counts: readonly StatedCount[]): StatedCount[] {
	const merged = new Map<string, StatedCount>();
	for (const count of counts) {
		const key = keyOfCount(count);
		const earlier = merged.get(key);
		merged.set(key, earlier ? { ...earlier, ...addStated(earlier, count) } : { ...count });
	}
	return [...merged].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count);
}

/** Of what a count is the figure. */
export const keyOfCount = (
	count: Pick<StatedCount, 'measure' | 'weapon_id' | 'place_id'>
): string => `${count.weapon_id ?? ''}|${count.measure}|${count.place_id ?? ''}`;

/**
 * Where more was stopped than launched, one of the figures is wrong and nobody knows which. A rate above 100 %
 * helps no one, and "about" would spread to every sum the row is in; so what contradicts is undisclosed and its
 * number is said in words: the outcome with which it is too many, or, where more was shot down than launched, the
 * launches. Changes the counts in place. Returns the words, as `15 + 11 of 16`.
 */
export function settleContradictions(counts: StatedCount[]): string[] {
	const found: string[] = [];
	const byKey = new Map<string, StatedCount>();
	for (const count of counts) {
		const key = keyOfCount(count);
		if (!byKey.has(key)) byKey.set(key, count);
	}
	for (const launched of counts) {
		if (launched.measure !== 'launched' || launched.value === null) continue;
		const of = (measure: StatedCount['measure']) => byKey.get(keyOfCount({ ...launched, measure }));
		const stopped = OUTCOMES.map(of);
		let left = mostOf(launched);
		const at = stopped.findIndex((count) => (left -= count ? leastOf(count) : 0) < 0);
		if (at === -1) continue;
		found.push(`${stopped.map((count) => count?.value ?? 0).join(' + ')} of ${launched.value}`);
		const wrong = at === 0 ? launched : stopped[at];
		if (wrong) Object.assign(wrong, UNDISCLOSED);
	}
	return found;
}
