/** What the strip's buttons, keys and pointer do to a span; all stay inside the record. */
import { addDays, daysBetween } from '../../../records/ledger/moment';
import type { IsoDay } from '../../../records/ledger/types';
import type { Span } from '../../../figures/stats/grain';

const length = (span: Span) => daysBetween(span.from, span.to) + 1;
const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

/** The span moved by days, its length kept. */
export function moveSpan(span: Span, days: number, record: Span): Span {
	const step = clamp(
		days,
		Math.min(0, daysBetween(span.from, record.from)),
		Math.max(0, daysBetween(span.to, record.to))
	);
	return { from: addDays(span.from, step), to: addDays(span.to, step) };
}

/** One end set to a day; the ends never cross. */
export function setEnd(span: Span, end: 'from' | 'to', day: IsoDay, record: Span): Span {
	if (end === 'from') {
		const at = clamp(daysBetween(record.from, day), 0, daysBetween(record.from, span.to));
		return { from: addDays(record.from, at), to: span.to };
	}
	const at = clamp(
		daysBetween(record.from, day),
		daysBetween(record.from, span.from),
		daysBetween(record.from, record.to)
	);
	return { from: span.from, to: addDays(record.from, at) };
}

/**
 * Twice as long, or half; the last day stays, as a period is counted back from it, unless the record begins
 * before the longer span could.
 */
export function scaleSpan(span: Span, factor: 2 | 0.5, record: Span): Span {
	const wanted = Math.max(1, Math.round(length(span) * factor));
	const days = Math.min(wanted, length(record));
	const from = addDays(span.to, 1 - days);
	return from < record.from
		? { from: record.from, to: addDays(record.from, days - 1) }
		: { from, to: span.to };
}

/** The span between two days given in any order. */
export const spanOf = (a: IsoDay, b: IsoDay): Span =>
	a <= b ? { from: a, to: b } : { from: b, to: a };

/** Whether two spans are the same days. */
export const isSame = (a: Span, b: Span): boolean => a.from === b.from && a.to === b.to;
