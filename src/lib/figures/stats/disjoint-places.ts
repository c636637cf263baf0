import { isWithin, type Tree } from '../../records/ledger/ledger';

/** The members of a combined place (`UA-30+UA-32`), or the place itself. */
const members = (placeId: string): string[] => placeId.split('+');

/** Whether one place lies inside another, combined places counting as all their members. */
function isInside(places: Tree, inner: string, outer: string): boolean {
	if (inner === outer) return false;
	if (!inner.includes('+') && !outer.includes('+')) return isWithin(places, inner, outer);
	return members(inner).every((part) =>
		members(outer).some((whole) => isWithin(places, part, whole))
	);
}

/** Whether two places share ground, a member of one lying in a member of the other. */
export const overlap = (places: Tree, a: string, b: string): boolean =>
	members(a).some((one) =>
		members(b).some((other) => isWithin(places, one, other) || isWithin(places, other, one))
	);

/**
 * Rule 1: of what is stated of places, what may be added: none inside or overlapping another. Of a place and those
 * inside it, whichever comes to more; a combined place gives way to its members, and of combined places that overlap
 * the greatest stays: a lower bound may be as great as is known. `valueOf` is what a place adds. Places are unique.
 */
export function disjointPlaces<T extends { placeId: string }>(
	places: Tree,
	stated: readonly T[],
	valueOf: (each: T) => number
): T[] {
	if (stated.length < 2) return [...stated];
	const single = stated.filter(({ placeId }) => !placeId.includes('+'));
	const combined = stated
		.filter(({ placeId }) => placeId.includes('+'))
		.filter((each) => !single.some((other) => overlap(places, each.placeId, other.placeId)))
		.sort((a, b) => valueOf(b) - valueOf(a) || (a.placeId < b.placeId ? -1 : 1));
	const apart: T[] = [];
	for (const each of combined)
		if (!apart.some((other) => overlap(places, each.placeId, other.placeId))) apart.push(each);
	const kept = new Set(withoutNesting(places, [...single, ...apart], valueOf));
	return stated.filter((each) => kept.has(each));
}

/** Of nested places the outer one, unless the places inside it add to more. */
function withoutNesting<T extends { placeId: string }>(
	places: Tree,
	stated: readonly T[],
	valueOf: (each: T) => number
): T[] {
	if (stated.length < 2) return [...stated];
	const inside = (outer: T) =>
		stated.filter((each) => isInside(places, each.placeId, outer.placeId));
	const outermost = stated.filter(
		(each) => !stated.some((other) => isInside(places, each.placeId, other.placeId))
	);
	return outermost.flatMap((outer) => {
		const parts = withoutNesting(places, inside(outer), valueOf);
		const within = parts.reduce((sum, part) => sum + valueOf(part), 0);
		return within > valueOf(outer) ? parts : [outer];
	});
}
