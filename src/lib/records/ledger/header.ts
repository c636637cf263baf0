/** The header of a table against its schema: columns are found by name, in any order. */
import { createProblem } from './problems';
import type { TableSchema } from './schema';
import type { Problem } from './types';

export interface Header {
	/** For each field of the schema the index of its cell, or -1 when the column is missing. */
	indexes: number[];
	/** How many cells a row has. */
	width: number;
	/** False when rows cannot be read: a required column is missing. */
	isUsable: boolean;
	problems: Problem[];
}

/** Unknown columns that are named one by one; a file of another kind may have thousands. */
const NAMED_UNKNOWNS = 50;

const OTHER_DELIMITERS = [
	{ mark: ';', name: 'semicolon' },
	{ mark: '\t', name: 'tab' },
	{ mark: '|', name: 'vertical bar' }
];

/** Reads a header. `row` is its line in the file. Case, spaces and quotes around names are excused. */
export function readHeader(
	file: string,
	cells: string[],
	row: number,
	schema: TableSchema
): Header {
	const names = schema.fields.map((field) => field.name);
	const known = new Map(names.map((name, index) => [name, index]));
	const delimiter = findOtherDelimiter(cells, known);
	if (delimiter) {
		const problem = createProblem('wrong-delimiter', { file, row, value: cells[0] }, delimiter);
		return { indexes: [], width: cells.length, isUsable: false, problems: [problem] };
	}

	const problems: Problem[] = [];
	const indexes = names.map(() => -1);
	let unknowns = 0;
	cells.forEach((cell, index) => {
		const name = tidyName(cell);
		const field = known.get(name);
		const spot = { file, row, column: cell.trim(), value: cell };
		if (field === undefined) {
			// A comma at the end of every line makes a nameless column; rows say so where it is filled.
			if (name === '') return;
			if (++unknowns <= NAMED_UNKNOWNS)
				problems.push(createProblem('unknown-column', spot, names.join(', ')));
		} else if (indexes[field] !== -1) {
			problems.push(createProblem('duplicate-column', spot));
		} else {
			indexes[field] = index;
			if (cell !== name) problems.push(createProblem('header-spelling', spot, name));
		}
	});

	if (unknowns > NAMED_UNKNOWNS) {
		const detail = String(unknowns - NAMED_UNKNOWNS);
		problems.push(createProblem('more-unknown-columns', { file, row }, detail));
	}

	let isUsable = true;
	schema.fields.forEach((field, index) => {
		if (indexes[index] !== -1 || field.optional) return;
		problems.push(createProblem('missing-column', { file, row, column: field.name }));
		if (field.constraints?.required) isUsable = false;
	});
	return { indexes, width: cells.length, isUsable, problems };
}

function tidyName(cell: string): string {
	return cell
		.replace(/\ufeff/g, '')
		.trim()
		.toLowerCase();
}

/** A header of one cell that another mark splits into at least two known names. */
function findOtherDelimiter(cells: string[], known: Map<string, number>): string | null {
	const [only] = cells;
	if (cells.length !== 1 || only === undefined) return null;
	const other = OTHER_DELIMITERS.find(
		({ mark }) => only.split(mark).filter((name) => known.has(tidyName(name))).length >= 2
	);
	return other?.name ?? null;
}
