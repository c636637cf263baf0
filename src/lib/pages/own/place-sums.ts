/** What the places of a day add up to: a lower bound, since a list of places need not be whole. */
import { leastOf } from '../../records/ledger/checks/stopped';
import type { Measure } from '../../records/ledger/measures';
import type { StatedCount } from '../../records/importers/types';

/** The least in all, of each measure of people that is stated of several places and of no whole. */
export function sumsOfPlaces(
	counts: readonly StatedCount[]
): { measure: Measure; value: number }[] {
	const byMeasure = new Map<Measure, StatedCount[]>();
	for (const count of counts) {
		if (count.weapon_id !== null) continue;
		const list = byMeasure.get(count.measure);
		if (list) list.push(count);
		else byMeasure.set(count.measure, [count]);
	}
	return [...byMeasure].flatMap(([measure, list]) => {
		const isWhole = list.some(({ place_id }) => place_id === 'UA' || place_id === 'RU');
		if (isWhole || list.length < 2) return [];
		// What a town states is part of what its region does.
		const isInside = (id: string | null) =>
			list.some((other) => other.place_id !== null && id?.startsWith(`${other.place_id}.`));
		const apart = list.filter((count) => !isInside(count.place_id));
		return [{ measure, value: apart.reduce((sum, count) => sum + leastOf(count), 0) }];
	});
}
