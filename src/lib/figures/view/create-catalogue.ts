import { lineageOf, type Ledger } from '../../records/ledger/ledger';
import type { Direction, LedgerTables, Note, Weapon } from '../../records/ledger/types';
import { FAMILIES, type DailySeries } from '../stats/series';
import type { Catalogue } from './catalogue';

const named = <T extends { name_en: string; name_uk: string }>({ name_en, name_uk }: T) => ({
	name_en,
	name_uk
});

/** The names that the series given need, and no more: what a page carries. Only air weapons are offered. */
export function createCatalogue(ledger: Ledger, series: readonly DailySeries[]): Catalogue {
	const sources: Catalogue['sources'] = {};
	const places: Catalogue['places'] = {};
	for (const { days, reports, patterns } of series) {
		const ids = reports.flatMap(({ sourceId, viaId }) => [sourceId, viaId]);
		for (const id of [...ids, ...(patterns?.sources ?? [])]) {
			const source = id === null ? undefined : ledger.sources.get(id);
			if (source) sources[source.source_id] = named(source);
		}
		for (const { region } of patterns?.regions ?? []) {
			const place = ledger.places.get(region);
			if (place) places[region] = named(place);
		}
		for (const day of days) {
			for (const cell of [day.killed, day.injured]) {
				for (const { placeId } of cell?.places ?? []) {
					const place = ledger.places.get(placeId);
					if (place) places[placeId] = named(place);
				}
			}
		}
	}
	const directions = series.map(({ direction }) => direction);
	const reported = new Set(
		reportedWeapons(ledger, ...directions).map((weapon) => weapon.weapon_id)
	);
	return {
		weapons: [...ledger.weapons.values()]
			.filter(({ weapon_id: id }) => reported.has(id) || FAMILIES.some((family) => family === id))
			.map((weapon) => ({ ...weapon, aliases: '' })),
		sources,
		places,
		notes: ledger.notes.filter((note) =>
			series.some(
				({ direction, from, to }) =>
					note.direction === direction && note.start <= to && note.end >= from
			)
		)
	};
}

/**
 * The air weapons that the reports of some directions speak of, with all above them, in the order of the ledger: as
 * known on a moment too, for a view does not lose the weapons that were chosen.
 */
export function reportedWeapons(ledger: Ledger, ...directions: Direction[]): Weapon[] {
	const used = new Set<string>();
	for (const attack of ledger.attacks) {
		if (!directions.includes(attack.direction) || attack.kind !== 'wave' || attack.means !== 'air')
			continue;
		for (const { counts } of attack.reports)
			for (const { weapon_id } of counts)
				if (weapon_id !== null)
					for (const id of lineageOf(ledger.weaponTree, weapon_id)) used.add(id);
	}
	return [...ledger.weapons.values()]
		.filter((weapon) => used.has(weapon.weapon_id))
		.map((weapon) => ({ ...weapon, aliases: '' }));
}

/** Every name of a small ledger, with the notes given: a small ledger has none of its own. */
export const catalogueOfTables = (
	tables: LedgerTables,
	notes: readonly Note[] = []
): Catalogue => ({
	weapons: tables.weapons,
	sources: Object.fromEntries(tables.sources.map((row) => [row.source_id, row])),
	places: Object.fromEntries(tables.places.map((row) => [row.place_id, row])),
	notes: [...notes]
});
