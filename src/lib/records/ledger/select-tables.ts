import type { LedgerTables } from './types';

/** Walks up from ids to their roots; stops at a cycle. */
function withAncestors(
	ids: Iterable<string>,
	parentOf: (id: string) => string | null | undefined
): Set<string> {
	const found = new Set<string>();
	for (const start of ids) {
		for (let id: string | null = start; id !== null && !found.has(id); id = parentOf(id) ?? null)
			found.add(id);
	}
	return found;
}

/** Where the rows of an attack and of a report stand. */
interface RowIndex {
	reportsOf: ReadonlyMap<string, number[]>;
	countsOf: ReadonlyMap<string, number[]>;
	readingsOf: ReadonlyMap<string, number[]>;
}

/** Tables are never changed, and a build asks for every day of them: they are walked once. */
const indexed = new WeakMap<LedgerTables, RowIndex>();

function placesBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, number[]> {
	const places = new Map<string, number[]>();
	rows.forEach((row, at) => {
		const known = places.get(keyOf(row));
		if (known) known.push(at);
		else places.set(keyOf(row), [at]);
	});
	return places;
}

function indexOf(tables: LedgerTables): RowIndex {
	let index = indexed.get(tables);
	if (!index) {
		index = {
			reportsOf: placesBy(tables.reports, (row) => row.attack_id),
			countsOf: placesBy(tables.counts, (row) => row.report_id),
			readingsOf: placesBy(tables.readings, (row) => row.report_id)
		};
		indexed.set(tables, index);
	}
	return index;
}

/**
 * A small ledger: the attacks named, their reports and counts, and of the other tables what these refer to,
 * with what stands above it. The rules of counting give the same figures for these attacks from it as from
 * the whole, because no rule looks beyond an attack. Notes are left out.
 */
export function selectTables(tables: LedgerTables, attackIds: ReadonlySet<string>): LedgerTables {
	const { reportsOf, countsOf, readingsOf } = indexOf(tables);
	const inOrder = <T>(places: number[], rows: readonly T[]) =>
		places.sort((a, b) => a - b).map((at) => rows[at]!);
	const reports = inOrder(
		[...attackIds].flatMap((id) => reportsOf.get(id) ?? []),
		tables.reports
	);
	const reportIds = [...new Set(reports.map((report) => report.report_id))];
	const of = <T>(places: ReadonlyMap<string, number[]>, rows: readonly T[]) =>
		inOrder(
			reportIds.flatMap((id) => places.get(id) ?? []),
			rows
		);
	const counts = of(countsOf, tables.counts);
	const readings = of(readingsOf, tables.readings);
	const present = <T>(values: readonly (T | null)[]) =>
		values.filter((value): value is T => value !== null);

	const weaponParents = new Map(tables.weapons.map((row) => [row.weapon_id, row.parent_id]));
	const weapons = withAncestors(present(counts.map((count) => count.weapon_id)), (id) =>
		weaponParents.get(id)
	);
	const placeParents = new Map(tables.places.map((row) => [row.place_id, row.parent_id]));
	// A combined place (`UA-30+UA-32`) is compared by its members, so they come along.
	const places = withAncestors(
		present(counts.map((count) => count.place_id)).flatMap((id) => [id, ...id.split('+')]),
		(id) => placeParents.get(id)
	);
	const sources = new Set(
		[
			...reports.flatMap((report) => [report.source_id, report.via_source_id]),
			...readings.map((reading) => reading.via_source_id)
		].filter((id) => id !== null)
	);
	return {
		attacks: tables.attacks.filter((attack) => attackIds.has(attack.attack_id)),
		reports,
		counts,
		readings,
		weapons: tables.weapons.filter((row) => weapons.has(row.weapon_id)),
		places: tables.places.filter((row) => places.has(row.place_id)),
		sources: tables.sources.filter((row) => sources.has(row.source_id)),
		notes: []
	};
}
