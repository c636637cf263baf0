import type { IsoDay, Note } from '../../records/ledger/types';
import { spanParts } from './breaks';
import type { Span } from './grain';
import { rateOf, type Rate, type RateDay, type RateKind } from './rate';

/** A part of a period within one definition, with its own rate. */
export interface PeriodPart {
	span: Span;
	/** Null where no wave of the part has launches and outcome. */
	rate: Rate | null;
}

/** Rule 10: the rates of a period before and after each definition break; none where it has no break. */
export function rateParts(
	span: Span,
	days: readonly (RateDay & { date: IsoDay })[],
	breaks: readonly Note[],
	kind: RateKind
): PeriodPart[] {
	const parts = spanParts(span, breaks);
	if (parts.length < 2) return [];
	return parts.map((part) => ({
		span: part,
		rate: rateOf(
			days.filter((day) => day.date >= part.from && day.date <= part.to),
			kind
		)
	}));
}
