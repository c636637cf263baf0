/** A row of any table, for checks that know its columns by name only. */
export type KeyedRow = Record<string, string | number | null>;

/**
 * One key a row, equal where all `columns` are equal. Numbers, not joined texts: a million counts
 * are told apart in a fraction of the time. Texts only where the numbers would grow too large.
 */
export function numberKeys(
	rows: readonly KeyedRow[],
	columns: readonly string[]
): ArrayLike<number | string> {
	const keys = new Float64Array(rows.length);
	let size = 1;
	for (const column of columns) {
		const ids = new Map<string | number | null, number>();
		const own = new Int32Array(rows.length);
		rows.forEach((row, index) => {
			const value = row[column] ?? null;
			let id = ids.get(value);
			if (id === undefined) ids.set(value, (id = ids.size));
			own[index] = id;
		});
		size *= ids.size;
		if (size > Number.MAX_SAFE_INTEGER)
			return rows.map((row) => JSON.stringify(columns.map((each) => row[each] ?? null)));
		keys.forEach((key, index) => (keys[index] = key * ids.size + (own[index] ?? 0)));
	}
	return keys;
}
