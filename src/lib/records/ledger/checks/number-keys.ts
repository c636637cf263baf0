/** A row of any table, for checks that know its columns by name only. */
export type KeyedRow = Record<string, string | number | null>;

/**
 * One key a row, equal where all `columns` are equal. Numbers, not joined texts: a million counts
 * are told apart in a fraction of the time. Texts only where the numbers would grow too large.
 */
export function numberKeys(
	rows: readonly KeyedRow[],
	columns: readonly string[]
): Float64Array | string[] {
	const keys = new Float64Array(rows.length);
	let size = 1;
	for (const column of columns) {
		const ids = new Map<string | number | null, number>();
		const own = new Int32Array(rows.length);
		// Equal values mostly stand together, and are looked up once.
		let last: string | number | null | undefined;
		let id = 0;
		for (let index = 0; index < rows.length; index++) {
			const value = rows[index]![column] ?? null;
			if (value !== last) {
				id = ids.get(value) ?? ids.size;
				if (id === ids.size) ids.set(value, id);
				last = value;
			}
			own[index] = id;
		}
		size *= ids.size;
		if (size > Number.MAX_SAFE_INTEGER)
			return rows.map((row) => JSON.stringify(columns.map((each) => row[each] ?? null)));
		for (let index = 0; index < keys.length; index++)
			keys[index] = keys[index]! * ids.size + own[index]!;
	}
	return keys;
}
