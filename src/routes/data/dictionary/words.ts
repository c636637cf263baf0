import * as m from '$lib/paraglide/messages';

const TYPES: Record<string, () => string> = {
	string: m.data_type_string,
	integer: m.data_type_integer,
	boolean: m.data_type_boolean,
	date: m.data_type_date,
	moment: m.data_type_moment,
	uri: m.data_type_uri
};
const UNITS: Record<string, () => string> = {
	weapons: m.data_unit_weapons,
	persons: m.data_unit_persons,
	reports: m.data_unit_reports,
	rank: m.data_unit_rank,
	'weapons, locations or persons, by measure': m.data_unit_by_measure
};

/** A type of the schema in the page's language; the schema's own word where there is none. */
export const typeName = (type: string): string => TYPES[type]?.() ?? type;

/** What a number counts, in the page's language. */
export const unitName = (unit: string): string => UNITS[unit]?.() ?? unit;
