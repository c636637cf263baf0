import type { Count } from '../ledger/types';

/**
 * A number with what is known of its bounds. Units are those of what is counted (weapons, persons).
 * `high` is `Infinity` where the statement is open above ("at least").
 */
export interface Figure {
	/** The best single value. */
	value: number;
	low: number;
	high: number;
	/** Stated as "about": the bounds are the value only because none were given. */
	approximate: boolean;
}

/** A figure known exactly. */
export const exactly = (value: number): Figure => ({
	value,
	low: value,
	high: value,
	approximate: false
});

/**
 * The bounds a qualifier gives (DESIGN.md 2): exact v → [v, v]; at least v → [v, ∞); more than v → [v+1, ∞);
 * at most v → [0, v]; about v → v with the bounds given, else none. Undisclosed, none reported, or an empty
 * value → null: neither is a zero.
 */
export function toFigure(
	count: Pick<Count, 'qualifier' | 'value' | 'low' | 'high'>
): Figure | null {
	const { qualifier, value, low, high } = count;
	if (value === null || qualifier === 'undisclosed' || qualifier === 'none_reported') return null;
	switch (qualifier) {
		case 'exact':
			return exactly(value);
		case 'at_least':
			return { value, low: value, high: Infinity, approximate: false };
		case 'more_than':
			return { value: value + 1, low: value + 1, high: Infinity, approximate: false };
		case 'at_most':
			return { value, low: 0, high: value, approximate: false };
		case 'about':
			return {
				value,
				low: Math.min(low ?? value, value),
				high: Math.max(high ?? value, value),
				approximate: true
			};
	}
}

/** Adds to a figure that nobody else holds. */
export function addFigure(total: Figure, figure: Figure): void {
	total.value += figure.value;
	total.low += figure.low;
	total.high += figure.high;
	total.approximate ||= figure.approximate;
}

/** The sum of what `pick` gives of the items, as {@link sumFigures} adds. */
export function sumFiguresOf<T>(
	items: readonly T[],
	pick: (item: T) => Figure | null
): Figure | null {
	let first: Figure | null = null;
	let total: Figure | null = null;
	for (const item of items) {
		const figure = pick(item);
		if (figure === null) continue;
		if (first === null) {
			first = figure;
			continue;
		}
		// What is given is never changed: the sum is a figure of its own.
		total ??= { ...(first as Figure) };
		addFigure(total, figure);
	}
	return total ?? first;
}

/** The sum of figures, bounds added to bounds; null for none, and the figure itself where there is but one. */
export const sumFigures = (figures: readonly (Figure | null)[]): Figure | null =>
	sumFiguresOf(figures, (figure) => figure);

/**
 * Rule 2: the range spans the reports. The chosen figure keeps its value; its bounds become the least and
 * the greatest that any candidate states. A candidate that is open above says nothing about the upper end,
 * so the range is open only where the greatest lower bound is itself an "at least".
 */
export function spanFigures(chosen: Figure, candidates: readonly Figure[]): Figure {
	if (candidates.length === 0 || (candidates.length === 1 && candidates[0] === chosen))
		return chosen;
	let low = chosen.low;
	let high = chosen.value;
	let open = chosen.high === Infinity;
	if (!open) high = chosen.high;
	for (const other of candidates) {
		low = Math.min(low, other.low);
		if (other.high === Infinity) {
			if (other.low > high) {
				high = other.low;
				open = true;
			}
		} else if (other.high > high) {
			high = other.high;
			open = false;
		}
	}
	return {
		value: chosen.value,
		low,
		high: open ? Infinity : high,
		approximate: chosen.approximate
	};
}

/** Whether two statements cannot both be true. "About" is too loose to contradict. */
export function contradicts(a: Figure, b: Figure): boolean {
	if (a.approximate || b.approximate) return false;
	return a.low > b.high || b.low > a.high;
}

/** Whether a figure is to be read as "at least": its value is a lower bound. */
export const isAtLeast = (figure: Figure): boolean => figure.high === Infinity;
