/**
 * Rows by what a column holds: what is not known, null, stands last either way, and equal ones as they stood. Words
 * go by the alphabet of `locale`.
 */
export function ordered<Row>(
	rows: readonly Row[],
	keyOf: (row: Row) => number | string | null,
	descending: boolean,
	locale = 'en'
): Row[] {
	const side = descending ? -1 : 1;
	return rows.toSorted((a, b) => {
		const [x, y] = [keyOf(a), keyOf(b)];
		if (x === null || y === null) return Number(x === null) - Number(y === null);
		if (typeof x === 'string') return side * x.localeCompare(String(y), locale);
		return side * (x - Number(y));
	});
}
