/** Primary keys occur once; foreign keys lead somewhere. Both as the Table Schemas declare them. */
import { schemaOf, TABLE_NAMES } from '../schema';
import type { TableName } from '../types';
import type { CheckContext } from './context';
import { numberKeys, type KeyedRow } from './number-keys';

export function checkKeys(context: CheckContext): void {
	for (const table of TABLE_NAMES) {
		checkPrimaryKey(context, table);
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
	const numbers = numberKeys(rows, columns);
	if (areDistinct(numbers)) return;
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

/** Whether no key occurs twice, which is what most tables have to be told of. */
function areDistinct(keys: Float64Array | string[]): boolean {
	const sorted = keys.slice().sort();
	for (let i = 1; i < sorted.length; i++) if (sorted[i] === sorted[i - 1]) return false;
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
