/** Tables of no known kind as a ledger, by the map of their columns. */
import { formatOfMap } from '../../records/mapper/mapped-format';
import type { TableMap } from '../../records/mapper/table-map';
import { openForeign } from './open-foreign';
import type { Opened, Opening } from './opening';
import type { OtherTable } from './sort-files';

/** Reads the tables by the map; null where nothing of them can be shown. Several are copies of one. */
export function openMapped(
	tables: readonly OtherTable[],
	map: TableMap,
	opening: Opening
): Opened | null {
	const [first] = tables;
	if (!first) return null;
	const copies = tables.map(({ name, text }) => ({ name, text, linesAbove: 0 }));
	opening.expect(copies);
	return openForeign(copies, opening, formatOfMap(map, first.name));
}
