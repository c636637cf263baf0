/** Which of several copies of a growing file was taken first. */

/** The last day that a text names. */
function lastDayOf(text: string): string {
	let last = '';
	for (const [day] of text.matchAll(/\b20\d\d-[01]\d-[0-3]\d\b/g)) if (day > last) last = day;
	return last;
}

/**
 * Copies, the older first: by the last day they speak of, then by their length, as such a file only grows; their
 * names say nothing (a browser calls the second download `x (1).csv`) and decide only between equals.
 */
export function inOrderOfAge<T extends { name: string; text: string }>(copies: readonly T[]): T[] {
	const days = new Map(copies.map((copy) => [copy, lastDayOf(copy.text)]));
	const compare = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0);
	return copies.toSorted(
		(a, b) =>
			compare(days.get(a)!, days.get(b)!) ||
			compare(a.text.length, b.text.length) ||
			compare(a.name, b.name)
	);
}
