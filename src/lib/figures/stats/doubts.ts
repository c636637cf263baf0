import { isStrike } from '../../records/ledger/measures';
import type { Direction, Note } from '../../records/ledger/types';
import type { Span } from './grain';

/** What a doubt is about; one without a measure is about both. */
export type DoubtSubject = 'strikes' | 'people';

/** The doubts of a direction about days of a span, by day: each stands wherever its figure does. */
export const doubtsWithin = (
	notes: readonly Note[],
	direction: Direction,
	{ from, to }: Span
): Note[] =>
	notes
		.filter(
			({ kind, direction: of, start, end }) =>
				kind === 'doubt' && of === direction && start <= to && end >= from
		)
		.sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));

/** Those about weapons, or those about people. */
export const doubtsAbout = (doubts: readonly Note[], subject: DoubtSubject): Note[] =>
	doubts.filter(({ measure }) => measure === null || isStrike(measure) === (subject === 'strikes'));

/** Those that touch a day or a span of days. */
export const doubtsIn = (doubts: readonly Note[], { from, to }: Span): Note[] =>
	doubts.filter(({ start, end }) => start <= to && end >= from);
