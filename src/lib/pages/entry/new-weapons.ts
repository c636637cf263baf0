/** Weapons that the ledger does not have yet and the catalogue of the importers knows, as rows to append. */
import { EXTRA_WEAPONS } from '../../records/importers/weapon-catalogue';
import { createWeaponReader } from '../../records/importers/weapon-names';
import type { Weapon } from '../../records/ledger/types';

/** What can be named beside the weapons of the ledger: the catalogue, and what `ids` join ("kalibr+kh-101-555"). */
export function knownBeside(weapons: readonly Weapon[], ids: readonly string[] = []): Weapon[] {
	const reader = createWeaponReader(weapons);
	const rows = [...EXTRA_WEAPONS.map((row) => row.weapon_id), ...ids].flatMap(
		(id) => reader.rowsFor(id) ?? []
	);
	return [...new Map(rows.map((row) => [row.weapon_id, row])).values()];
}

/** The rows that these weapons need, parents first; none for those that the ledger has. */
export function rowsNeeded(weapons: readonly Weapon[], ids: readonly string[]): Weapon[] {
	const reader = createWeaponReader(weapons);
	const rows = ids.flatMap((id) => reader.rowsFor(id) ?? []);
	return [...new Map(rows.map((row) => [row.weapon_id, row])).values()];
}
