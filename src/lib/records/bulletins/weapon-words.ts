/** Names of weapons in a text, in any case and either alphabet, to the weapons of the ledger and the catalogue. */
import { createTree, isWithin } from '../ledger/ledger';
import type { Weapon } from '../ledger/types';
import { lookUp, normaliseName } from '../importers/names';
import { EXTRA_WEAPONS, SPELLINGS } from '../importers/weapon-catalogue';
import { createWeaponReader } from '../importers/weapon-names';
import type { Family } from './vocabulary';

/** What the room asks of a list of weapons. */
export interface WeaponWords {
	/** The model that a word names, or null. */
	modelOf(lower: string): string | null;
	/** The weapon that stands for these models in one figure. */
	mix(ids: readonly string[]): string;
	/** The first of these that the list has; null where it has none. */
	firstOf(...ids: string[]): string | null;
	familyOf(id: string): Family;
	/** One is the other, or stands somewhere below it. */
	isWithin(id: string, ancestor: string): boolean;
	/** The rows of `ids` that the ledger lacks, with what stands above them, parents first. */
	missing(ids: readonly string[]): Weapon[];
}

/** Names in the text that are two words of one name, or short for it. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
	...{ storm: 'storm-shadow', shadow: 'storm-shadow', scalp: 'storm-shadow' },
	...{ '3m22': 'zircon', '3м22': 'zircon', 'kh-59/69': 'kh-59-69', 'x-59/69': 'kh-59-69' },
	...{ 'x-22/32': 'kh-22-32', 'x-101/555': 'kh-101-555', 'c-300/400': 's-300-400' },
	...{ 's-300/400': 's-300-400', 'shahed-136/131': 'shahed-136-131' },
	...{ 'kn-23': 'kn-23', 'кн-23': 'kn-23', tomahawk: 'tomahawk' }
};
/** Two models in one figure that the catalogue has a row for. */
const PAIRS: Readonly<Record<string, string>> = {
	'iskander-m+kn-23': 'iskander-m-kn-23',
	'kh-59+kh-69': 'kh-59-69'
};
/** Endings of cases; the longest that fits is taken off. */
const ENDING = /(?:ами|ями|ів|їв|ов|ев|ом|ем|єм|ам|ям|ах|ях|ою|ею|ой|ей|ью|у|ю|а|я|и|і|ы|ь|е)$/;
/** Latin letters typed for Cyrillic ones, in a word that is Cyrillic otherwise. */
const TO_CYRILLIC: Readonly<Record<string, string>> = {
	...{ a: 'а', b: 'в', c: 'с', e: 'е', h: 'н', i: 'і', k: 'к', m: 'м', o: 'о', p: 'р', t: 'т' },
	...{ x: 'х', y: 'у' }
};

/** Builds the words from the weapons of a ledger; what only the catalogue has can be named too. */
export function createWeaponWords(ledgerWeapons: readonly Weapon[]): WeaponWords {
	const reader = createWeaponReader(ledgerWeapons);
	const all = [...reader.weapons.values()];
	const tree = createTree(
		all,
		(row) => row.weapon_id,
		(row) => row.parent_id
	);
	const names = new Map<string, string>();
	const add = (name: string, id: string) => {
		const key = normaliseName(name.replace(/[«»"“”]/g, ''));
		if (key !== '' && !names.has(key) && reader.weapons.has(id)) names.set(key, id);
	};
	for (const [name, id] of Object.entries({ ...SHORT_NAMES, ...SPELLINGS })) add(name, id);
	// Those of the ledger before the catalogue's: what a keeper calls a weapon counts most.
	for (const row of [...ledgerWeapons, ...EXTRA_WEAPONS])
		if (!tree.children.has(row.weapon_id))
			for (const name of [row.name_en, row.name_uk, ...row.aliases.split('|')])
				add(name, row.weapon_id);
	for (const word of [...names.keys()]) if (isCommon(word)) names.delete(word);

	const isBelow = (id: string, ancestor: string): boolean => {
		for (let at: string | null = id; at !== null; at = reader.weapons.get(at)?.parent_id ?? null)
			if (at === ancestor) return true;
		return false;
	};
	return {
		modelOf: (lower) => modelOf(lower, names),
		mix: (ids) => lookUp(PAIRS, [...ids].sort().join('+')) ?? reader.mix(ids).weapon_id,
		firstOf: (...ids) => ids.find((id) => reader.rowsFor(id) !== null) ?? null,
		familyOf: (id) => (isBelow(id, 'missile') ? 'missile' : isBelow(id, 'drone') ? 'drone' : 'all'),
		isWithin: (id, ancestor) => isBelow(id, ancestor) || isWithin(tree, id, ancestor),
		missing: (ids) => [
			...new Map(
				ids.flatMap((id) => reader.rowsFor(id) ?? []).map((row) => [row.weapon_id, row])
			).values()
		]
	};
}

/** Words for any missile or drone, which some leaf has among its spellings. */
const isCommon = (word: string): boolean =>
	/^(missile|uav|drone|unknown .*|.* missile|.* uav|.* bomb|kab|gbu|каб|куб|kub|gbu)$/.test(word) ||
	/^(бпла|дрон|ракета)/.test(word);

function modelOf(lower: string, names: ReadonlyMap<string, string>): string | null {
	const key = normaliseName(lower);
	const cyrillic = /[\u0400-\u04ff]/.test(lower)
		? [...lower].map((letter) => lookUp(TO_CYRILLIC, letter) ?? letter).join('')
		: key;
	for (const form of new Set([key, cyrillic])) {
		const stem = form.replace(ENDING, '');
		const forms =
			stem.length >= 4 && !/\d/.test(form) ? ['', 'ь', 'а', 'я', 'й'].map((end) => stem + end) : [];
		for (const name of [form, ...forms]) {
			const id = names.get(name);
			if (id !== undefined) return id;
		}
		// "shaheds", "kalibrs"
		if (/^[a-z-]{5,}s$/.test(form) && names.has(form.slice(0, -1)))
			return names.get(form.slice(0, -1))!;
	}
	return null;
}
