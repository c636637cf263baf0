/** Figures of several rows about the same thing, added without losing what is not known. */
import type { StatedCount } from './types';

type Stated = Pick<StatedCount, 'qualifier' | 'value'>;

/**
 * The sum of two figures for parts of one whole. A part without a number makes the sum a lower bound; two
 * such parts stay undisclosed. "About" makes the sum about.
 */
export function addStated(a: Stated, b: Stated): Stated {
	if (a.value === null && b.value === null) return { qualifier: 'undisclosed', value: null };
	const value = (a.value ?? 0) + (b.value ?? 0);
	const qualifiers = [a.qualifier, b.qualifier];
	if (qualifiers.includes('about')) return { qualifier: 'about', value };
	return { qualifier: qualifiers.every((each) => each === 'exact') ? 'exact' : 'at_least', value };
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
): string => `${count.weapon_id}|${count.measure}|${count.place_id}`;

/**
 * Where more was stopped than launched, all three figures become about, because any of them may be the wrong
 * one. Changes the counts in place. Returns what was marked, as `15 + 11 of 16`.
 */
export function markContradictions(counts: StatedCount[]): string[] {
	const found: string[] = [];
	for (const launched of counts) {
		if (launched.measure !== 'launched' || launched.value === null) continue;
		if (launched.qualifier === 'at_least') continue;
		const same = counts.filter(
			(count) => count.weapon_id === launched.weapon_id && count.place_id === launched.place_id
		);
		const stopped = same.filter((count) => count.measure !== 'launched' && count.value !== null);
		const sum = stopped.reduce((total, count) => total + (count.value ?? 0), 0);
		if (sum <= launched.value) continue;
		found.push(`${stopped.map((count) => count.value).join(' + ')} of ${launched.value}`);
		for (const count of [launched, ...stopped]) count.qualifier = 'about';
	}
	return found;
}
