/** Places of the file below their region. */
import { COUNTRIES } from '../../ledger/country';
import type { Direction, Place } from '../../ledger/types';
import { toSlug } from '../names';
import { readLocalPlace, readRegionCode } from '../place-names';
import { shortHash } from './records';
import { fieldsOf, textOf } from './values';

/** For a figure whose place is not known: below the country, so that no total takes it. */
export const SOMEWHERE: Readonly<Record<Direction, readonly Place[]>> = {
	RU: readLocalPlace('').rows,
	UA: [
		{
			place_id: 'RU-unnamed',
			parent_id: 'RU',
			name_en: 'Somewhere in Russia (not named)',
			name_uk: 'Десь у Росії (не названо)'
		},
		COUNTRIES.RU
	]
};

/**
 * A place with all that stands above it, nearest first; null where its region is not known. Several places of a region
 * may have one name: a place that no list has is told by its identifier too.
 */
export function readPlace(lugar: unknown, region: string): Place[] | null {
	const above = readRegionCode(region);
	if (!above) return null;
	const fields = fieldsOf(lugar);
	const name_uk = textOf(fields?.nombre);
	const latin = textOf(fields?.nombre_latino);
	const slug = toSlug(latin || name_uk);
	if (name_uk === '' && latin === '') return above;
	if (textOf(fields?.nivel) === 'localidad') {
		const { place, rows, unknown } = readLocalPlace(latin);
		const isInside = place.place_id === region || place.parent_id === region;
		if (unknown.length === 0 && isInside) return rows;
	}
	const place: Place = {
		place_id: `${region}.${slug}-${shortHash(textOf(fields?.id) || name_uk || latin)}`,
		parent_id: region,
		name_en: latin || titleCase(slug),
		name_uk: name_uk || latin
	};
	return [place, ...above];
}

const titleCase = (slug: string): string =>
	slug
		.split('-')
		.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
		.join('-');
