/** Parents and superseded reports form chains that end: no row is its own ancestor. */
import type { CheckContext } from './context';

export function checkTrees(context: CheckContext): void {
	const { weapons, places, reports } = context.tables;
	const weaponCycles = findCycles(weapons.map((row) => [row.weapon_id, row.parent_id]));
	for (const index of weaponCycles)
		context.report('cycle', 'weapons', index, 'parent_id', 'parents');
	const placeCycles = findCycles(places.map((row) => [row.place_id, row.parent_id]));
	for (const index of placeCycles) context.report('cycle', 'places', index, 'parent_id', 'parents');
	const reportCycles = findCycles(reports.map((row) => [row.report_id, row.supersedes]));
	for (const index of reportCycles)
		context.report('cycle', 'reports', index, 'supersedes', 'superseded reports');
}

/**
 * The indexes of all links `[id, next]` that lie on a cycle, in order; those that merely lead into
 * one are left out. Ids that occur twice, or lead nowhere, are for other checks. Linear in time.
 */
export function findCycles(links: readonly (readonly [string, string | null])[]): number[] {
	const indexOf = new Map<string, number>();
	links.forEach(([id], index) => {
		if (!indexOf.has(id)) indexOf.set(id, index);
	});
	const walkOf = new Int32Array(links.length).fill(-1);
	const onCycle: number[] = [];
	for (let start = 0; start < links.length; start++) {
		let at: number | undefined = start;
		while (at !== undefined && walkOf[at] === -1) {
			walkOf[at] = start;
			at = nextOf(links, indexOf, at);
		}
		if (at === undefined || walkOf[at] !== start) continue;
		const entry = at;
		do {
			onCycle.push(at);
			at = nextOf(links, indexOf, at) ?? entry;
		} while (at !== entry);
	}
	return onCycle.sort((a, b) => a - b);
}

function nextOf(
	links: readonly (readonly [string, string | null])[],
	indexOf: Map<string, number>,
	at: number
): number | undefined {
	const next = links[at]?.[1];
	return next === null || next === undefined ? undefined : indexOf.get(next);
}
