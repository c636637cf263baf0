/** Which places may be added up: none inside or overlapping another. */
import type { Tree } from './world';

/** The members of a combined place such as `UA-30+UA-32`. */
const membersOf = (place: string): string[] => place.split('+');

/** Whether two places share ground. */
export const overlap = (tree: Tree, a: string, b: string): boolean =>
	membersOf(a).some((one) =>
		membersOf(b).some((other) => tree.isWithin(one, other) || tree.isWithin(other, one))
	);

/**
 * Of figures by place, the set without overlap that adds to most; every set is tried. It is a lower bound, and of
 * two lower bounds the greater says more.
 */
export function disjoint<T extends { place: string; value: number }>(
	tree: Tree,
	items: readonly T[]
): T[] {
	const [first, ...rest] = items;
	if (!first) return [];
	const free = rest.filter((item) => !overlap(tree, item.place, first.place));
	const taken = [first, ...disjoint(tree, free)];
	if (free.length === rest.length) return taken;
	const left = disjoint(tree, rest);
	const sum = (list: readonly T[]) => list.reduce((total, item) => total + item.value, 0);
	return sum(left) > sum(taken) ? left : taken;
}
