/** Figures of several rows about the same thing, added without losing what is not known. */
import { OUTCOMES } from '../ledger/measures';
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
		if (launched.qualifier === 'at_least') continue;
		const of = (measure: StatedCount['measure']) => byKey.get(keyOfCount({ ...launched, measure }));
		const values = OUTCOMES.map((outcome) => of(outcome)?.value ?? 0);
		let left = launched.value;
		const at = values.findIndex((value) => (left -= value) < 0);
		if (at === -1) continue;
		found.push(`${values.join(' + ')} of ${launched.value}`);
		const wrong = at === 0 ? launched : of(OUTCOMES[at]!);
		if (wrong) Object.assign(wrong, { qualifier: 'undisclosed', value: null });
	}
	return found;
}
