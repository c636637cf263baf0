/** A small table and its map, as the tests of the mapper write them. */
import { readFileSync } from 'node:fs';
import { parseTable } from '../../../../src/lib/records/ledger/parse';
import { schemaOf } from '../../../../src/lib/records/ledger/schema';
import type { Place, Weapon } from '../../../../src/lib/records/ledger/types';
import type { ReadFile } from '../../../../src/lib/records/importers/types';
import { readMapped } from '../../../../src/lib/records/mapper/mapped-format';
import { proposeMap } from '../../../../src/lib/records/mapper/propose';
import { openQuestions } from '../../../../src/lib/records/mapper/questions';
import { readRawTable, type RawTable } from '../../../../src/lib/records/mapper/raw-table';
import type { FigureColumn, TableMap } from '../../../../src/lib/records/mapper/table-map';

const load = <Row>(name: 'weapons' | 'places'): Row[] =>
	parseTable<never>(
		`${name}.csv`,
		readFileSync(new URL(`../../../../data/${name}.csv`, import.meta.url), 'utf8'),
		schemaOf(name)
	).rows as Row[];

export const VOCABULARY = { weapons: load<Weapon>('weapons'), places: load<Place>('places') };
export const TODAY = '2026-10-01';

/** What a person answers: properties of the map, and of columns of figures by their name. */
export interface Answers extends Partial<Omit<TableMap, 'figures'>> {
	figures?: Record<string, Partial<FigureColumn>>;
}

export function tableOf(text: string, file = 'table.csv'): RawTable {
	const table = readRawTable(file, text);
	if (!table) throw new Error(`no table: ${text}`);
	return table;
}

/** The proposed map with answers over it; a named column that was not proposed is added. */
export function mapOf(table: RawTable, { figures = {}, ...answers }: Answers = {}): TableMap {
	const map: TableMap = { ...proposeMap(table, VOCABULARY.weapons), ...answers };
	for (const [name, said] of Object.entries(figures)) {
		const known = map.figures.find((each) => each.name === name);
		if (known) Object.assign(known, said);
		else map.figures.push({ ...{ name, measure: 'killed', weapon: null, running: null }, ...said });
	}
	return map;
}

/** What is asked of a text that nobody has answered anything of. */
export const asked = (text: string, answers: Answers = {}): string[] => {
	const table = tableOf(text);
	return openQuestions(table, mapOf(table, answers)).map((question) =>
		'column' in question ? `${question.ask} ${question.column}` : question.ask
	);
};

/** Reads a text by its proposed map and the answers. */
export function readText(text: string, answers: Answers = {}, file = 'table.csv'): ReadFile {
	const table = tableOf(text, file);
	return readMapped(table, mapOf(table, answers), VOCABULARY, TODAY);
}

const SIGNS: Record<string, string> = {
	...{ exact: '', at_least: '≥', more_than: '>', at_most: '≤', about: '~' }
};

/** The days a text becomes, a line a statement: `2026-05-01 UA drone launched 10, drone intercepted ≥9`. */
export function daysOf(read: ReadFile): string[] {
	return read.statements.map(({ day, direction, counts }) => {
		const said = counts.map(({ measure, weapon_id, place_id, qualifier, value, low, high }) => {
			const sign = qualifier === 'undisclosed' ? '?' : `${SIGNS[qualifier]}${value}`;
			const range = low === null && high === null ? '' : `(${low}–${high})`;
			const place = place_id === (direction === 'RU' ? 'UA' : 'RU') ? '' : `@${place_id}`;
			return `${weapon_id === null ? '' : `${weapon_id} `}${measure}${place} ${sign}${range}`;
		});
		return `${day} ${direction}: ${said.sort().join(', ')}`;
	});
}

/** The codes of what was said, with the row: `3 rows-differ`. */
export const codesOf = (read: ReadFile): string[] =>
	read.problems.map(({ row, code }) => `${row} ${code}`);
