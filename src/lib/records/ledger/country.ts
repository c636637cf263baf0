/** The country that is attacked: what its whole is called in `places.csv`. */
import type { Direction, Place } from './types';

/** The place id of the whole country that attacks of a direction are aimed at. */
export const countryOf = (direction: Direction): string => (direction === 'RU' ? 'UA' : 'RU');

/** The rows of both, for a ledger that lacks them. */
export const COUNTRIES: Readonly<Record<'UA' | 'RU', Place>> = {
	UA: { place_id: 'UA', parent_id: null, name_en: 'Ukraine', name_uk: 'Україна' },
	RU: { place_id: 'RU', parent_id: null, name_en: 'Russia', name_uk: 'Росія' }
};
