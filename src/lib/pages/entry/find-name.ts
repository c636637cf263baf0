/** Weapons, places and sources by whatever a person calls them, with suggestions where nothing fits. */
import { normaliseName } from '../../records/importers/names';
import type { Locale } from '../../figures/view/catalogue';
import { inLanguage } from '../../figures/view/languages';
import type { Direction, LedgerTables, Source, Weapon } from '../../records/ledger/types';
import { defaultBulletin, type Bulletin } from './bulletin';

/** Something that has an id and names. */
export interface Named {
	id: string;
	name_en: string;
	name_uk: string;
	aliases: string[];
}

/** The one that was meant, or the nearest few. */
export type Found = { id: string } | { suggestions: Named[] };

const MAX_SUGGESTIONS = 3;

export const namedWeapons = (weapons: readonly Weapon[]): Named[] =>
	weapons.map((row) => ({
		...{ id: row.weapon_id, name_en: row.name_en, name_uk: row.name_uk },
		aliases: row.aliases === '' ? [] : row.aliases.split('|')
	}));
export const namedPlaces = (tables: LedgerTables): Named[] =>
	tables.places.map((row) => ({
		...{ id: row.place_id, name_en: row.name_en, name_uk: row.name_uk, aliases: [] }
	}));
export const namedSources = (sources: readonly Source[]): Named[] =>
	sources.map((row) => ({
		...{ id: row.source_id, name_en: row.name_en, name_uk: row.name_uk, aliases: [] }
	}));

/** The name in one language; the id where it has none. */
export const nameOf = (row: Named, locale: Locale): string =>
	inLanguage(row, 'name', locale) || row.id;

/** Case, spaces, quotes and look-alike letters do not matter. */
const keyOf = (name: string): string => normaliseName(name.replace(/[«»"“”]/g, ''));

const keysOf = (row: Named): string[] =>
	[row.id, row.name_en, row.name_uk, ...row.aliases].map(keyOf).filter((key) => key !== '');

/** Finds by id, name in either language, or alias. A name that two share is not guessed. */
export function findName(text: string, rows: readonly Named[]): Found {
	const wanted = keyOf(text);
	const byId = rows.find((row) => row.id.toLowerCase() === wanted);
	if (byId) return { id: byId.id };
	const exact = rows.filter((row) => keysOf(row).includes(wanted));
	const [only] = exact;
	if (only && exact.length === 1) return { id: only.id };
	return {
		suggestions: exact.length > 1 ? exact.slice(0, MAX_SUGGESTIONS) : nearest(wanted, rows)
	};
}

/** A weapon of the ledger, else one that could be added to it by that very name. */
export function findWeapon(text: string, own: readonly Named[], beside: readonly Named[]): Found {
	const found = findName(text, own);
	const other = 'id' in found ? found : findName(text, beside);
	return 'id' in other ? other : found;
}

function nearest(wanted: string, rows: readonly Named[]): Named[] {
	if (wanted === '') return [];
	const slips = Math.max(1, Math.floor(wanted.length / 4));
	return rows
		.map((row) => ({ row, far: Math.min(...keysOf(row).map((key) => distance(wanted, key))) }))
		.filter(({ far }) => far <= slips)
		.sort((a, b) => a.far - b.far)
		.slice(0, MAX_SUGGESTIONS)
		.map(({ row }) => row);
}

/** Slips of the finger between two names; a part of a name, or of a word of it, counts less than one. */
function distance(wanted: string, key: string): number {
	if (wanted.length > 2 && (key.startsWith(wanted) || key.includes(` ${wanted}`))) return 0.5;
	if (wanted.length > 3 && key.includes(wanted)) return 0.7;
	let row = Array.from({ length: key.length + 1 }, (_, i) => i);
	for (let i = 1; i <= wanted.length; i++) {
		const next = [i];
		for (let j = 1; j <= key.length; j++) {
			const swap = row[j - 1]! + (wanted[i - 1] === key[j - 1] ? 0 : 1);
			next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, swap));
		}
		row = next;
	}
	return row.at(-1)!;
}

/** The bulletin of a morning with its source by the name that a language has for it. */
export function namedBulletin(
	now: number,
	direction: Direction,
	sources: readonly Source[],
	locale: Locale
): Bulletin {
	const base = defaultBulletin(now, direction, sources);
	const row = namedSources(sources).find((each) => each.id === base.source);
	return row ? { ...base, source: nameOf(row, locale) } : base;
}
