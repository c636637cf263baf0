/** A table with its map, read as the known formats are: so that importing, merging and what is said of it are the same. */
import type { ImportFormat } from '../importers/formats';
import { toSlug } from '../importers/names';
import { createImportProblem, type ImportProblemCode } from '../importers/problems';
import { unstatedTerms } from '../importers/terms';
import type { ReadFile } from '../importers/types';
import { hashText } from '../ledger/hash';
import type { IsoDay, Source } from '../ledger/types';
import { readMappedRows, type MapVocabulary } from './mapped-rows';
import { stateRows } from './mapped-statements';
import { missingColumns, openQuestions, type Question } from './questions';
import { readRawTable, type RawTable } from './raw-table';
import type { TableMap } from './table-map';

/** Who states the figures of a mapped table: whom the map names, else the file; after everybody else. */
export function sourceOfTable(file: string, { source }: Pick<TableMap, 'source'>): Source {
	const name = source?.name || file;
	return {
		source_id: `file-${toSlug(name.replace(/\.[a-z]+$/i, ''))}`,
		...{ name_en: name, name_uk: name, party: 'none', kind: 'dataset' },
		// Casualties of rank 9 are verified minima, which a file is not.
		...{ rank_strikes: 9, rank_casualties: 8, url: source?.url ?? '' }
	};
}

/** A mark of its own for each table, so that one meets the days of another: letters only, as in all marks. */
export const markOf = ({ source_id }: Source): string =>
	`map${hashText(source_id).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)]!)}`;

/** The format that a map makes of tables. `file` names the table, whose figures they are. */
export function formatOfMap(map: TableMap, file: string): ImportFormat {
	const via = sourceOfTable(file, map);
	return {
		name: 'mapped',
		mark: markOf(via),
		terms: unstatedTerms(via.url),
		address: via.url,
		via,
		missing: (header) =>
			[...map.facts, ...map.figures]
				.map((each) => each.name)
				.filter((name) => !header.includes(name)),
		read: (name, text, vocabulary, today) => {
			const table = readRawTable(name, text);
			return table ? readMapped(table, map, vocabulary, today, via) : nothing(name, 'no-table', '');
		}
	};
}

/** Reads a table by its map. A map that does not fit, or leaves a question open, gives an error and no row. */
export function readMapped(
	table: RawTable,
	map: TableMap,
	vocabulary: MapVocabulary,
	today: IsoDay,
	source: Source = sourceOfTable(table.file, map)
): ReadFile {
	const { file, rowsIn } = table;
	const missing = missingColumns(table, map);
	if (missing.length > 0) return nothing(file, 'map-missing-column', missing.join(', '));
	const [open] = openQuestions(table, map);
	if (open) return nothing(file, 'map-open-question', nameOf(open));
	if (map.rows === null || map.rows === 'longer') return nothing(file, 'map-open-question', 'rows');
	const { rows, weapons, places, ...read } = readMappedRows(table, map, vocabulary, today);
	const stated = stateRows(file, rows, map.rows, source);
	const problems = [...read.problems, ...stated.problems];
	if (rowsIn === 0) problems.push(createImportProblem('no-rows', { file }));
	else if (stated.statements.length === 0)
		problems.push(createImportProblem('no-usable-row', { file }, String(rowsIn)));
	const days = rows.map((row) => row.day).sort();
	const [from, to] = [days[0], days.at(-1)];
	return {
		...{ rowsIn, weapons, places, statements: stated.statements },
		keptOut: [...read.keptOut, ...stated.keptOut],
		// Of which day a row is that could not be read, nobody knows: nothing is withdrawn for it.
		unread: { urls: new Map(), days: new Map(), anything: read.keptOut.length > 0 },
		span: from !== undefined && to !== undefined ? { from, to } : null,
		columns: [...map.facts, ...map.figures].map((each) => each.name).join(', '),
		problems: problems.sort((a, b) => a.row - b.row)
	};
}

const nameOf = (question: Question): string =>
	'column' in question ? `${question.ask} (${question.column})` : question.ask;

const nothing = (file: string, code: ImportProblemCode, detail: string): ReadFile => ({
	...{ rowsIn: 0, statements: [], keptOut: [], span: null, columns: '' },
	unread: { urls: new Map(), days: new Map(), anything: true },
	...{ weapons: new Map(), places: new Map() },
	problems: [createImportProblem(code, { file }, detail)]
});
