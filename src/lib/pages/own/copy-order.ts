/** Which of several copies of a growing file was taken first. */
import { FORMATS, formatOfJson } from '../../records/importers/formats';

/** What tells the age of a copy, first that which tells most. */
type Age = readonly [format: number, last: string, length: number];

/** The last day that a text names. */
function lastDayOf(text: string): string {
	let last = '';
	for (const [day] of text.matchAll(/\b20\d\d-[01]\d-[0-3]\d\b/g)) if (day > last) last = day;
	return last;
}

function ageOf(text: string): Age {
	const format = formatOfJson(text);
	const last = format?.lastChanged?.(text) || lastDayOf(text);
	return [format ? FORMATS.indexOf(format) : -1, last, text.length];
}

const compare = (a: Age, b: Age): number =>
	a[0] - b[0] || (a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0) || a[2] - b[2];

/**
 * Copies, the older first: by when they say they were changed, else by the last day they speak of, then by their
 * length, as such a file only grows. Their names say nothing: a browser calls the second download `x (1).csv`. `twins`
 * are two of which nothing tells which is older; null for none.
 */
export function inOrderOfAge<T extends { name: string; text: string }>(
	copies: readonly T[]
): { copies: T[]; twins: readonly [T, T] | null } {
	const ages = new Map(copies.map((copy) => [copy, ageOf(copy.text)]));
	const sorted = copies.toSorted((a, b) => compare(ages.get(a)!, ages.get(b)!));
	const at = sorted.findIndex((copy, i) => {
		const next = sorted[i + 1];
		return next !== undefined && compare(ages.get(copy)!, ages.get(next)!) === 0;
	});
	return { copies: sorted, twins: at === -1 ? null : [sorted[at]!, sorted[at + 1]!] };
}
