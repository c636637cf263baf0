/** Places as cells name them: those of the ledger by their names, others kept below the country under their own. */
import { COUNTRIES, countryOf } from '../ledger/country';
import type { Direction, Place } from '../ledger/types';
import { normaliseName, toSlug } from '../importers/names';
import { readLocalPlace } from '../importers/place-names';

/** Words for the whole. */
const WHOLE =
	/^(?:ukraine|україна|украина|russia|росія|россия|rf|рф|total|all|country|nationwide|whole country|усього|всього|разом|вся країна|итого|всего)$/;
const OF_REGION = /\s+(?:oblast|region|krai|republic|область|обл\.?|край)$/;
/** A column of this name holds regions: "Kharkiv" in it is not the city. */
const REGIONS = /region|oblast|province|adm|област|регіон/i;

export interface PlaceReader {
	/** The place of a cell, by its id: the whole country where it is empty or says so. */
	read(text: string, direction: Direction): string;
	/** Every place that was read, with what stands above it. */
	rows: ReadonlyMap<string, Place>;
}

/** A reader over the places of a ledger. `column` is the name of the column they stand in. */
export function createPlaceReader(places: readonly Place[], column: string): PlaceReader {
	const holdsRegions = REGIONS.test(column);
	const byName = new Map<string, Place>();
	const byId = new Map(places.map((place) => [place.place_id, place]));
	const isRegion = ({ place_id }: Place) => !place_id.includes('.');
	// Regions last where the column is of cities, first where it is of regions: the last of a name stands.
	const sorted = [...places].sort(
		(a, b) => (Number(isRegion(a)) - Number(isRegion(b))) * (holdsRegions ? 1 : -1)
	);
	for (const place of sorted) {
		if (place.place_id.includes('+')) continue;
		for (const name of [place.name_en, place.name_uk]) {
			const full = normaliseName(name);
			if (isRegion(place))
				byName.set(`${countryIdOf(place)}|${full.replace(OF_REGION, '')}`, place);
			byName.set(`${countryIdOf(place)}|${full}`, place);
		}
	}
	const rows = new Map<string, Place>();
	const keep = (place: Place): string => {
		let at: Place | undefined = place;
		while (at && !rows.has(at.place_id)) {
			rows.set(at.place_id, at);
			at = byId.get(at.parent_id ?? '');
		}
		return place.place_id;
	};
	const read = (text: string, direction: Direction): string => {
		const country = countryOf(direction) as keyof typeof COUNTRIES;
		const name = normaliseName(text);
		if (name === '' || WHOLE.test(name)) return keep(COUNTRIES[country]);
		const known =
			byId.get(text.trim().toUpperCase()) ??
			byName.get(`${country}|${name}`) ??
			byName.get(`${country}|${name.replace(OF_REGION, '')}`);
		if (known) return keep(known);
		if (country === 'UA') {
			const listed = readLocalPlace(
				holdsRegions && !OF_REGION.test(name) ? `${text} oblast` : text
			);
			const match = listed.unknown.length === 0 ? listed : readLocalPlace(text);
			if (match.unknown.length === 0) {
				for (const row of match.rows) if (!rows.has(row.place_id)) rows.set(row.place_id, row);
				return match.place.place_id;
			}
		}
		const shown = text.trim().replace(/\s+/g, ' ').slice(0, 80);
		return keep({
			...{ place_id: `${country}-unlisted.${toSlug(shown)}`, parent_id: country },
			...{ name_en: shown, name_uk: shown }
		});
	};
	const memory = new Map<string, string>();
	return {
		rows,
		read(text, direction) {
			const key = `${direction}|${text}`;
			let id = memory.get(key);
			if (id === undefined) memory.set(key, (id = read(text, direction)));
			return id;
		}
	};
}

const countryIdOf = ({ place_id }: Place): string => (/^RU\b/.test(place_id) ? 'RU' : 'UA');
