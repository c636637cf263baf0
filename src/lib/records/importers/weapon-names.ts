/** Model strings of foreign files to weapons of the ledger. */
import { createTree, isWithin, type Tree } from '../ledger/ledger';
import type { Weapon } from '../ledger/types';
import { lookUp, normaliseName, toSlug } from './names';
import { EXTRA_WEAPONS, FAMILY_ONLY, KNOWN_COMBINATIONS, SPELLINGS } from './weapon-catalogue';

export type WeaponFamily = 'missile' | 'drone';

/** What a model string means. */
export interface WeaponMatch {
	weapon: Weapon;
	/** Null for what is neither, such as bombs, and where the family is not known. */
	family: WeaponFamily | null;
	/** The parts that no list knows, as written; each deserves a warning. */
	unknown: string[];
	/** Several models in one figure. */
	isMixed: boolean;
}

/** Reads model strings; remembers what it has read, since a file repeats few strings in many rows. */
export interface WeaponReader {
	/** `hint`: the family that the rest of the row speaks for, used only for a model that nothing knows. */
	read(model: string, hint?: WeaponFamily | null): WeaponMatch;
	/** Several weapons in one figure as one weapon: what `read` makes of their names. No id may be unknown. */
	mix(ids: readonly string[]): Weapon;
	/**
	 * The rows that a ledger needs before a count may name this weapon, parents first: none where it has the weapon;
	 * null where nothing knows it. An id that joins others (`kalibr+kh-101-555`) is put together anew.
	 */
	rowsFor(id: string): Weapon[] | null;
	/** Every weapon there is: those of the ledger, of the catalogue, and those that were made on the way. */
	weapons: ReadonlyMap<string, Weapon>;
}

const SEPARATORS = /\s+(?:and|та|і|и)\s+|\s*[,;&+]\s*/;

/**
 * A reader over the weapons of a ledger and the importer's own catalogue. Several models in one string
 * ("X-101/X-555 and Kalibr") become one weapon of class *mixed*, never one count in each class; two names of
 * one weapon ("X-22 and X-32") stay that weapon. A model that nothing knows is kept below its family.
 */
export function createWeaponReader(ledgerWeapons: readonly Weapon[]): WeaponReader {
	const weapons = new Map<string, Weapon>();
	for (const row of [...EXTRA_WEAPONS, ...ledgerWeapons]) weapons.set(row.weapon_id, row);
	const tree = createTree(
		[...weapons.values()],
		(row) => row.weapon_id,
		(row) => row.parent_id
	);
	const ids = namesOf([...weapons.values()], tree);
	const familyOf = (id: string): WeaponFamily | null => {
		const row = weapons.get(id);
		const at = tree.parent.has(id) ? id : (row?.parent_id ?? '');
		if (isWithin(tree, at, 'missile')) return 'missile';
		return isWithin(tree, at, 'drone') ? 'drone' : null;
	};
	const add = (row: Weapon): Weapon => {
		const known = weapons.get(row.weapon_id);
		if (!known) weapons.set(row.weapon_id, row);
		return known ?? row;
	};
	const unlisted = (name: string, hint: WeaponFamily | null): Weapon => {
		const family = lookUp(FAMILY_ONLY, normaliseName(name)) ?? hintOf(name) ?? hint ?? 'all';
		const shown = name.replace(/\s+/g, ' ').slice(0, 80);
		return add({
			weapon_id: `unlisted.${toSlug(name)}`,
			parent_id: family,
			name_en: shown,
			name_uk: shown,
			aliases: ''
		});
	};

	const combine = (parts: readonly Weapon[]): Weapon => {
		const sorted = [...parts].sort((a, b) => (a.weapon_id < b.weapon_id ? -1 : 1));
		const [only] = sorted;
		return only && sorted.length === 1 ? only : add(mixOf(sorted, familyOf));
	};

	const own = new Set(ledgerWeapons.map((row) => row.weapon_id));
	const mix = (ids: readonly string[]) => combine([...new Set(ids)].map((id) => weapons.get(id)!));

	const memory = new Map<string, WeaponMatch>();
	const readNew = (model: string, hint: WeaponFamily | null): WeaponMatch => {
		const unknown: string[] = [];
		const whole = ids.get(normaliseName(model));
		const parts = new Map<string, Weapon>();
		for (const part of whole ? [model] : model.split(SEPARATORS)) {
			if (part.trim() === '') continue;
			const id = ids.get(normaliseName(part));
			const row = id === undefined ? unlisted(part.trim(), hint) : weapons.get(id)!;
			if (id === undefined) unknown.push(part.trim());
			parts.set(row.weapon_id, row);
		}
		const row = combine([...parts.values()]);
		return { weapon: row, family: familyOf(row.weapon_id), unknown, isMixed: parts.size !== 1 };
	};
	return {
		weapons,
		mix,
		rowsFor(id) {
			const parts = id.split('+');
			if (parts.length > 1 && parts.every((part) => weapons.has(part))) mix(parts);
			const rows: Weapon[] = [];
			for (let at: string | null = id; at !== null && !own.has(at);) {
				const row = weapons.get(at);
				if (!row) return null;
				rows.unshift(row);
				at = row.parent_id;
			}
			return rows;
		},
		read(model, hint = null) {
			const key = `${hint ?? ''}|${model}`;
			let match = memory.get(key);
			if (!match) memory.set(key, (match = readNew(model, hint)));
			return match;
		}
	};
}

/** Several weapons in one figure, below the mixed class of their family. */
function mixOf(parts: readonly Weapon[], familyOf: (id: string) => WeaponFamily | null): Weapon {
	const joined = parts.map((part) => part.weapon_id).join('+');
	const families = new Set(parts.map((part) => familyOf(part.weapon_id)));
	const [family] = families;
	const names = (pick: (part: Weapon) => string, and: string) =>
		parts
			.map(pick)
			.join(', ')
			.replace(/, ([^,]*)$/, ` ${and} $1`);
	return {
		weapon_id: lookUp(KNOWN_COMBINATIONS, joined) ?? joined,
		parent_id: families.size === 1 && family ? `${family}-mixed` : 'all',
		name_en: `${names((part) => part.name_en, 'and')}, not split`,
		name_uk: `${names((part) => part.name_uk, 'і')}, без поділу`,
		aliases: ''
	};
}

function hintOf(name: string): WeaponFamily | null {
	if (/\b(uav|drone)|бпла|дрон/i.test(name)) return 'drone';
	return /missile|ракет/i.test(name) ? 'missile' : null;
}

/** Every spelling of the weapons that name a model; those above them are no model. */
function namesOf(weapons: readonly Weapon[], tree: Tree): Map<string, string> {
	const ids = new Map<string, string>();
	const add = (name: string, id: string) => {
		const key = normaliseName(name);
		if (key !== '' && !ids.has(key)) ids.set(key, id);
	};
	for (const [name, id] of Object.entries(SPELLINGS)) {
		const row = weapons.find((weapon) => weapon.weapon_id === id);
		if (row) add(name, id);
	}
	for (const row of weapons) {
		if (tree.children.has(row.weapon_id)) continue;
		for (const name of [row.name_en, row.name_uk, ...row.aliases.split('|')])
			add(name, row.weapon_id);
	}
	return ids;
}
