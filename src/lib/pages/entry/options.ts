/** What there is to choose from, in the order of its tree. */
import { createTree, type Tree } from '../../records/ledger/ledger';
import type { LedgerTables } from '../../records/ledger/types';
import type { Locale } from '../../figures/view/catalogue';
import { knownBeside } from './new-weapons';
import { namedPlaces, namedWeapons, nameOf, type Named } from './find-name';

export interface Option {
	id: string;
	name: string;
	/** How far below a root it stands. */
	depth: number;
}

/** Weapons of the ledger and, each in its place, those that could be added to it, named by `nameNew`; `ids` may join some. */
export function weaponOptions(
	{ weapons }: LedgerTables,
	ids: readonly string[],
	locale: Locale,
	nameNew: (name: string) => string
): Option[] {
	const beside = knownBeside(weapons, ids);
	const all = [...weapons, ...beside];
	const tree = createTree(
		all,
		(row) => row.weapon_id,
		(row) => row.parent_id
	);
	const own = new Set(weapons.map((row) => row.weapon_id));
	return inOrder(namedWeapons(all), tree, locale).map((option) =>
		own.has(option.id) ? option : { ...option, name: nameNew(option.name) }
	);
}

/** Places, with the country `first` before the others. */
export function placeOptions(tables: LedgerTables, first: string, locale: Locale): Option[] {
	const tree = createTree(
		tables.places,
		(row) => row.place_id,
		(row) => row.parent_id
	);
	const rows = namedPlaces(tables);
	return inOrder(
		[...rows.filter((row) => row.id === first), ...rows.filter((row) => row.id !== first)],
		tree,
		locale
	);
}

function inOrder(rows: readonly Named[], tree: Tree, locale: Locale): Option[] {
	const byId = new Map(rows.map((row) => [row.id, row]));
	const options: Option[] = [];
	const add = (id: string, depth: number) => {
		const row = byId.get(id);
		if (!row) return;
		byId.delete(id);
		options.push({ id, name: nameOf(row, locale), depth });
		for (const child of tree.children.get(id) ?? []) add(child, depth + 1);
	};
	for (const row of rows) if ((tree.parent.get(row.id) ?? null) === null) add(row.id, 0);
	// What hangs below nothing that is there still can be chosen.
	for (const id of [...byId.keys()]) add(id, 0);
	return options;
}
