/**
 * What a number is known to be (DESIGN.md 2, qualifier → bounds). `floor`: the value itself is a lower bound, to be
 * read as "at least". `most`: the greatest number anybody states; `high` is infinite where nobody says how many more.
 */
import type { CountRow } from './tables';

export interface Figure {
	value: number;
	low: number;
	high: number;
	most: number;
	floor: boolean;
	approximate: boolean;
}

export const exactly = (value: number): Figure => ({
	value,
	low: value,
	high: value,
	most: value,
	floor: false,
	approximate: false
});

export const atLeast = (value: number): Figure => ({
	...exactly(value),
	high: Infinity,
	floor: true
});

/** Null for what is stated without a number: neither is a zero. */
export function figureOf({ qualifier, value, low, high }: CountRow): Figure | null {
	if (value === null) return null;
	if (qualifier === 'exact') return exactly(value);
	if (qualifier === 'at_least') return atLeast(value);
	if (qualifier === 'more_than') return atLeast(value + 1);
	if (qualifier === 'at_most') return { ...exactly(value), low: 0 };
	if (qualifier === 'about') {
		const least = Math.min(low ?? value, value);
		const most = Math.max(high ?? value, value);
		return { value, low: least, high: most, most, floor: false, approximate: true };
	}
	return null;
}

export const known = <T>(items: readonly (T | null)[]): T[] =>
	items.filter((item): item is T => item !== null);

/** Rule 4: a sum is exact only if all its parts are. Null of nothing. */
export function add(figures: readonly (Figure | null)[]): Figure | null {
	const parts = known(figures);
	if (parts.length === 0) return null;
	return {
		value: parts.reduce((sum, part) => sum + part.value, 0),
		low: parts.reduce((sum, part) => sum + part.low, 0),
		high: parts.reduce((sum, part) => sum + part.high, 0),
		most: parts.reduce((sum, part) => sum + part.most, 0),
		floor: parts.some((part) => part.floor),
		approximate: parts.some((part) => part.approximate)
	};
}

/** Rule 2: the range spans the reports in force; the value stays that of the chosen. */
export function span(chosen: Figure, rivals: readonly Figure[]): Figure {
	const all = [chosen, ...rivals];
	const closed = all.filter((figure) => figure.high < Infinity).map((figure) => figure.high);
	const greatest = Math.max(-Infinity, ...closed);
	const isOpen =
		chosen.high === Infinity ||
		rivals.some((rival) => rival.high === Infinity && rival.low > greatest);
	return {
		value: chosen.value,
		low: Math.min(...all.map((figure) => figure.low)),
		high: isOpen ? Infinity : greatest,
		most: Math.max(...all.map((figure) => figure.most)),
		floor: chosen.floor,
		approximate: chosen.approximate
	};
}

/** A figure of which a part is known to be missing. */
export const asFloor = (figure: Figure): Figure => ({ ...figure, high: Infinity, floor: true });
