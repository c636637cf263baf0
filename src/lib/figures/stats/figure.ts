import type { Count } from '../../records/ledger/types';

/**
 * A number with what is known of its bounds. Units are those of what is counted (weapons, persons).
 */
export interface Figure {
	/** The best single value. */
	value: number;
	/** The value itself is a lower bound: it is read "at least", and `high` is `Infinity`. */
	floor: boolean;
	/** The range over the reports in force; `high` is `Infinity` where that range is open above. */
	low: number;
	high: number;
	/** The greatest number stated within the range: `high` where that is finite, else where its open end begins. */
	most: number;
	/** Stated as "about": the bounds are the value only because none were given. */
	approximate: boolean;
}

/** A figure known exactly. */
export const exactly = (value: number): Figure => ({
	value,
	floor: false,
	low: value,
	high: value,
	most: value,
	approximate: false
});

/** A figure of which only the least is known. */
export const atLeast = (value: number): Figure => ({
	value,
	floor: true,
	low: value,
	high: Infinity,
	most: value,
	approximate: false
});

/** The same figure as a lower bound: what it sums up has parts that nobody counted. */
export const openAbove = (figure: Figure): Figure =>
	figure.floor ? figure : { ...figure, floor: true, high: Infinity };

/** {@link openAbove}; null where "at least none" would say nothing. */
export const someAtLeast = (figure: Figure | null): Figure | null =>
	figure === null || figure.value === 0 ? null : openAbove(figure);

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
			return atLeast(value);
		case 'more_than':
			return atLeast(value + 1);
		case 'at_most':
			return { ...exactly(value), low: 0 };
		case 'about': {
			const most = Math.max(high ?? value, value);
			return {
				value,
				floor: false,
				low: Math.min(low ?? value, value),
				high: most,
				most,
				approximate: true
			};
		}
	}
}

/** Adds to a figure that nobody else holds. */
export function addFigure(total: Figure, figure: Figure): void {
	total.value += figure.value;
	total.floor ||= figure.floor;
	total.low += figure.low;
	total.high += figure.high;
	total.most += figure.most;
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
 * Rule 2: the range spans the reports in force. The chosen figure keeps its value and what kind of value it is;
 * its bounds become the least and the greatest that any of them states. An open end is open: where the chosen
 * figure is a lower bound, and where another lower bound lies above every closed end.
 */
export function spanFigures(chosen: Figure, rivals: readonly Figure[]): Figure {
	if (rivals.length === 0 || (rivals.length === 1 && rivals[0] === chosen)) return chosen;
	let { low, most } = chosen;
	let closed = chosen.high === Infinity ? -Infinity : chosen.high;
	let open = chosen.high === Infinity ? chosen.most : -Infinity;
	for (const other of rivals) {
		low = Math.min(low, other.low);
		most = Math.max(most, other.most);
		if (other.high === Infinity) open = Math.max(open, other.most);
		else closed = Math.max(closed, other.high);
	}
	return { ...chosen, low, most, high: chosen.floor || open > closed ? Infinity : most };
}

/** Whether two statements cannot both be true. "About" is too loose to contradict. */
export function contradicts(a: Figure, b: Figure): boolean {
	if (a.approximate || b.approximate) return false;
	return a.low > b.high || b.low > a.high;
}

/** Whether a figure is to be read as "at least": its value is a lower bound. */
export const isAtLeast = (figure: Figure): boolean => figure.floor;
