/** The weapons, places, sources and definition breaks that new rows rest on and a ledger lacks. */
import { COUNTRIES } from '../ledger/country';
import type { Direction, IsoDay, Note, Source } from '../ledger/types';
import type { Additions, MergeOptions, ReadFile } from './types';

/**
 * Rows to append so that every reference resolves, with all that stands above them. A row that the ledger has is
 * never touched; what it lacks comes from the vocabulary, else from the file's reader. Definition breaks come
 * along, so that no rate is computed across one.
 */
export function collectReferences(
	rows: Pick<Additions, 'reports' | 'counts' | 'readings'>,
	read: ReadFile,
	{ tables, vocabulary, via }: MergeOptions
): Pick<Additions, 'weapons' | 'places' | 'sources' | 'notes'> {
	const weapons = lacking(
		rows.counts.map((count) => count.weapon_id),
		tables.weapons,
		[...read.weapons.values(), ...vocabulary.weapons],
		(row) => row.weapon_id,
		(row) => row.parent_id
	);
	const places = lacking(
		// A pair of places is compared by its members.
		rows.counts.flatMap(({ place_id }) => (place_id ? [place_id, ...place_id.split('+')] : [])),
		tables.places,
		[...read.places.values(), ...Object.values(COUNTRIES), ...vocabulary.places],
		(row) => row.place_id,
		(row) => row.parent_id
	);
	const sources = lacking<Source>(
		[
			...rows.reports.flatMap((report) => [report.source_id, report.via_source_id]),
			...rows.readings.map((reading) => reading.via_source_id)
		],
		tables.sources,
		[...read.statements.map((statement) => statement.source), via, ...vocabulary.sources],
		(row) => row.source_id,
		() => null
	);
	const keyOf = ({ start, direction, kind }: Note) => `${start} ${direction} ${kind}`;
	const known = new Set(tables.notes.map(keyOf));
	const directions = new Set(read.statements.map((statement) => statement.direction));
	const notes = vocabulary.notes
		.filter(
			(note) =>
				note.kind === 'definition_break' &&
				directions.has(note.direction) &&
				!known.has(keyOf(note))
		)
		.map((note) => ({ ...note, url: firstPost(read, note.direction, note.start) ?? note.url }));
	return { weapons, places, sources, notes };
}

/** The first post for the whole country from a day on: there one can read how its words had changed. */
function firstPost({ statements }: ReadFile, direction: Direction, from: IsoDay): string | null {
	const later = statements.filter(
		(each) => each.direction === direction && each.isNational && each.day >= from && each.url
	);
	if (later.length === 0) return null;
	return later.reduce((a, b) => (b.day < a.day || (b.day === a.day && b.url < a.url) ? b : a)).url;
}

/** Of the rows at hand those that are named and not there yet, parents included, sorted by id. */
function lacking<Row>(
	named: readonly (string | null)[],
	there: readonly Row[],
	atHand: readonly Row[],
	idOf: (row: Row) => string,
	parentOf: (row: Row) => string | null
): Row[] {
	const known = new Set(there.map(idOf));
	// The last of equal ids wins: the vocabulary knows better than the reader.
	const rows = new Map(atHand.map((row) => [idOf(row), row]));
	const found = new Map<string, Row>();
	for (const start of new Set(named)) {
		let id = start;
		while (id !== null && !known.has(id) && !found.has(id)) {
			const row = rows.get(id);
			if (!row) break;
			found.set(id, row);
			id = parentOf(row);
		}
	}
	return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}
