import { addDays } from '../../records/ledger/moment';
import type { Direction, IsoDay, Note } from '../../records/ledger/types';
import type { Span } from './grain';

/** The definition breaks of a direction, by the first day on which the new meaning holds. */
export const definitionBreaks = (notes: readonly Note[], direction: Direction): Note[] =>
	notes
		.filter((note) => note.kind === 'definition_break' && note.direction === direction)
		.sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));

/** Those that part the days of a span; one on its first day parts nothing. */
export const breaksInside = (breaks: readonly Note[], span: Span): Note[] =>
	breaks.filter((note) => note.start > span.from && note.start <= span.to);

/** Rule 10: those that lie between the first and the last day of two spans, so that one cannot be held against the other. */
export const breaksBetween = (breaks: readonly Note[], a: Span, b: Span): Note[] =>
	breaksInside(breaks, {
		from: a.from < b.from ? a.from : b.from,
		to: a.to > b.to ? a.to : b.to
	});

/** The parts of a span between breaks, in order: within each a figure means one thing. */
export function spanParts(span: Span, breaks: readonly Note[]): Span[] {
	const starts = [...new Set(breaksInside(breaks, span).map((note) => note.start))];
	return [span.from, ...starts].map((from, i) => {
		const next = starts[i];
		return { from, to: next === undefined ? span.to : addDays(next, -1) };
	});
}

/** Days in order, cut at the first day of each break; no list is empty. */
export function cutAtBreaks<T extends { date: IsoDay }>(
	days: readonly T[],
	breaks: readonly Note[]
): T[][] {
	const parts: T[][] = [];
	let before = '';
	for (const day of days) {
		const isNew = breaks.some((note) => note.start > before && note.start <= day.date);
		const last = parts.at(-1);
		if (last && !(isNew && before !== '')) last.push(day);
		else parts.push([day]);
		before = day.date;
	}
	return parts;
}
