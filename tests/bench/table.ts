/** Plain tables for a terminal. */

/** Rows of cells in columns: the first to the left, the others to the right. */
export function formatTable(rows: readonly (readonly string[])[]): string {
	const widths = (rows[0] ?? []).map((_, column) =>
		Math.max(...rows.map((row) => (row[column] ?? '').length))
	);
	return rows
		.map((row) =>
			row
				.map((cell, column) =>
					column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)
				)
				.join('  ')
				.trimEnd()
		)
		.join('\n');
}

/** The middle of some numbers; of an even number of them the greater of the two. */
export const median = (values: readonly number[]): number =>
	[...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

/** `1.2`, `34`, `5,600`: three digits are enough of any measurement. */
export const formatMs = (ms: number): string =>
	ms < 10 ? ms.toFixed(1) : Math.round(ms).toLocaleString('en');
