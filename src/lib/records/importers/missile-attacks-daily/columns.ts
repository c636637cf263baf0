/**
 * The columns of missile_attacks_daily.csv. The file had five sets of them, the later ones in another order,
 * so columns are found by name. A file with a few of its own beside them is read too.
 */

/** Without these a row cannot be understood. */
export const REQUIRED_COLUMNS = [
	'time_start',
	'time_end',
	'model',
	'launched',
	'destroyed',
	'source'
] as const;

const FIRST = [...REQUIRED_COLUMNS, 'launch_place', 'target', 'carrier'];
const DETAILS = [
	'not_reach_goal',
	'still_attacking',
	'destroyed_details',
	'launched_details',
	'launch_place_details'
];
const BORDER_OF_2024 = ['cross_border_belarus', 'back_russia'];
const OF_2025 = [
	'target_main',
	'border_crossing',
	'is_shahed',
	'num_hit_location',
	'num_fall_fragment_location'
];
const TURBOJET = ['turbojet', 'turbojet_destroyed'];

/** The five sets by the time from which copies have them. */
export const COLUMN_SETS: ReadonlyMap<string, readonly string[]> = new Map([
	['2023', FIRST],
	['2024', [...FIRST, ...DETAILS, ...BORDER_OF_2024]],
	['late 2024', [...FIRST, ...DETAILS, ...BORDER_OF_2024, 'affected region']],
	['2025', [...FIRST, ...DETAILS, ...OF_2025, ...TURBOJET, 'affected region']],
	[
		'August 2026',
		[...FIRST, ...DETAILS, ...OF_2025, 'affected region', 'status_data', 'destroyed_types']
	]
]);

/** Every column that is read or left out on purpose. */
export const KNOWN_COLUMNS: ReadonlySet<string> = new Set([...COLUMN_SETS.values()].flat());

/** Columns of figures: without one of these a row is not understood. */
export const FIGURE_COLUMNS = [
	'launched',
	'destroyed',
	'not_reach_goal',
	'still_attacking'
] as const;

/** Columns of figures that are told in the note. */
export const DETAIL_COLUMNS = [
	'is_shahed',
	...TURBOJET,
	...BORDER_OF_2024,
	'num_hit_location',
	'num_fall_fragment_location'
];

/** A column's name as it is compared: lower case, single underscores; `Affected_Region` is `affected region`. */
export function tidyColumn(name: string): string {
	const tidy = name
		.replace(/\ufeff/g, '')
		.trim()
		.toLowerCase();
	return tidy.replace(/[\s_]+/g, '_') === 'affected_region' ? 'affected region' : tidy;
}

/** The required columns that a header lacks; none means that the format is recognised. */
export function missingColumns(header: readonly string[]): string[] {
	const names = new Set(header.map(tidyColumn));
	return REQUIRED_COLUMNS.filter((name) => !names.has(name));
}

/** Which of the five sets a header is, in words for a person. */
export function describeColumns(header: readonly string[]): string {
	const names = new Set(header.map(tidyColumn));
	for (const [set, columns] of COLUMN_SETS)
		if (columns.length === names.size && columns.every((name) => names.has(name)))
			return `the ${columns.length} columns of ${set}`;
	return `${names.size} columns, a set of its own`;
}
