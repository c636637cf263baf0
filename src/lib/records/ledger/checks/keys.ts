/** Primary keys occur once; foreign keys lead somewhere. Both as the Table Schemas declare them. */
import { schemaOf, TABLE_NAMES } from '../schema';
import type { TableName } from '../types';
import type { CheckContext } from './context';
import { numberKeys, type KeyedRow } from './number-keys';

export function checkKeys(context: CheckContext): void {
	for (const table of TABLE_NAMES) {
		checkPrimaryKey(context, table);
		checkReserved(context, table);
		for (const key of schemaOf(table).foreignKeys ?? []) {
			const [column] = key.fields;
			const [target] = key.reference.fields;
			const resource = (key.reference.resource ?? table) as TableName;
			if (column !== undefined && target !== undefined && !context.incomplete.has(resource))
				checkReference(context, table, column, resource, target);
		}
	}
}

/** Names every row of a group that shares its key, so that the order of rows does not matter. */
function checkPrimaryKey(context: CheckContext, table: TableName): void {
	const columns = schemaOf(table).primaryKey;
	const rows = context.tables[table] as unknown as KeyedRow[];
	if (areDistinct(rows, columns)) return;
	const numbers = numberKeys(rows, columns);
	const first = new Map<number | string, number>();
	const repeated = new Map<number, number>();
	rows.forEach((_, index) => {
		const key = numbers[index] ?? index;
		const earlier = first.get(key);
		if (earlier === undefined) first.set(key, index);
		else {
			repeated.set(index, earlier);
			if (!repeated.has(earlier)) repeated.set(earlier, index);
		}
	});
	const column = columns.length === 1 ? (columns[0] ?? '') : '';
	for (const [index, other] of repeated) {
		const line = context.lineOf(table, other);
		const detail = `${columns.join(', ')} as in row ${line}`;
		context.report('duplicate-key', table, index, column, detail);
	}
}

/** Figures are kept by id, and a few names are those of what every object has: `constructor`. */
function checkReserved(context: CheckContext, table: TableName): void {
	const [column = '', ...more] = schemaOf(table).primaryKey;
	if (more.length > 0) return;
	(context.tables[table] as unknown as KeyedRow[]).forEach((row, index) => {
		if (Object.hasOwn(Object.prototype, String(row[column])))
			context.report('reserved-name', table, index, column);
	});
}

/** Rows side by side that are compared each with each. */
const MOST_COMPARED = 32;

/**
 * Whether surely no key occurs twice: where the rows of one first column stand together and are few, as in most
 * tables, each is compared with those beside it. False says no more than that all keys have to be looked at.
 */
function areDistinct(rows: readonly KeyedRow[], columns: readonly string[]): boolean {
	const [first = '', ...others] = columns;
	const seen = new Set<string | number | null>();
	let runs = 0;
	for (let start = 0; start < rows.length;) {
		const value = rows[start]![first] ?? null;
		let end = start + 1;
		for (; end < rows.length && (rows[end]![first] ?? null) === value; end++) {
			if (end - start === MOST_COMPARED) return false;
			for (let at = start; at < end; at++) if (areSame(rows[at]!, rows[end]!, others)) return false;
		}
		seen.add(value);
		if (seen.size <= runs) return false;
		runs = seen.size;
		start = end;
	}
	return true;
}

function areSame(a: KeyedRow, b: KeyedRow, columns: readonly string[]): boolean {
	for (const column of columns) if ((a[column] ?? null) !== (b[column] ?? null)) return false;
	return true;
}

function checkReference(
	context: CheckContext,
	table: TableName,
	column: string,
	resource: TableName,
	target: string
): void {
	const known = new Set(
		(context.tables[resource] as unknown as KeyedRow[]).map((row) => row[target])
	);
	const rows = context.tables[table] as unknown as KeyedRow[];
	// The same value mostly stands on the rows beside it, and was found a moment ago.
	let found: string | number | null = null;
	for (let index = 0; index < rows.length; index++) {
		const value = rows[index]![column] ?? null;
		if (value === null || value === found) continue;
		if (known.has(value)) found = value;
		else context.report('unknown-reference', table, index, column, `${resource}.csv`);
	}
}
