/** The names a page shows beside figures: what is needed of the ledger besides its series. */
import { createTree, type Tree } from '../../records/ledger/ledger';
import type { Note, Weapon } from '../../records/ledger/types';
import { inLanguage } from './languages';

/** The languages of the interface. */
export type Locale = 'en' | 'uk';

interface Named {
	name_en: string;
	name_uk: string;
}

/** Plain data, so that it survives serialising. */
export interface Catalogue {
	weapons: Weapon[];
	sources: Record<string, Named>;
	places: Record<string, Named>;
	notes: Note[];
}

/** A catalogue with its look-ups. */
export interface Names {
	weaponTree: Tree;
	/** Weapons in the order of the ledger's file. */
	weapons: Weapon[];
	notes: Note[];
	weapon: (id: string) => string;
	source: (id: string) => string;
	place: (id: string) => string;
	hasWeapon: (id: string) => boolean;
}

/** Names in one language; an id that has none is shown as it is rather than left out. */
export function createNames(catalogue: Catalogue, locale: Locale): Names {
	const weapons = new Map(catalogue.weapons.map((weapon) => [weapon.weapon_id, weapon]));
	const pick = (named: Named | undefined, id: string) =>
		named ? inLanguage(named, 'name', locale) || id : id;
	return {
		weaponTree: createTree(
			catalogue.weapons,
			(weapon) => weapon.weapon_id,
			(weapon) => weapon.parent_id
		),
		weapons: catalogue.weapons,
		notes: catalogue.notes,
		weapon: (id) => pick(weapons.get(id), id),
		source: (id) => pick(catalogue.sources[id], id),
		place: (id) => pick(catalogue.places[id], id),
		hasWeapon: (id) => weapons.has(id)
	};
}
