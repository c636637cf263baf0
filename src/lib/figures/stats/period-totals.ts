import { addDays, daysBetween } from '../../records/ledger/moment';
import type { IsoDay } from '../../records/ledger/types';
import { sumFiguresOf, type Figure } from './figure';
import { sumFamily, type FamilySpan, type Span } from './grain';
import { rateOf, type Rate } from './rate';
import { segmentsOf, sumSegments } from './segments';
import type { Day, Family } from './series';
import type { FamilyDay } from './select-strikes';

/** A family over a period, with its interception rate. */
export interface FamilyTotals extends FamilySpan {
	rate: Rate | null;
	/** Launches with a known outcome that were not stopped, null where there are none; "not stopped" is not "hit". */
	notStopped: number | null;
	/** Launches whose outcome no report gives. */
	unknownOutcome: number | null;
}

/** People over a period. */
export interface CasualtyTotals {
	figure: Figure | null;
	/** Days with a casualty report. */
	days: number;
}

/** Everything the headline says of a period. */
export interface PeriodTotals {
	span: Span;
	days: number;
	reportedDays: number;
	families: Record<Family, FamilyTotals>;
	killed: CasualtyTotals;
	injured: CasualtyTotals;
	/** Days with a report of people killed or injured. */
	casualtyDays: number;
}

/** A family's totals over the days given. */
export function familyTotals(span: Span, days: readonly FamilyDay[]): FamilyTotals {
	const sum = sumFamily(span, days);
	const { notStopped, unknown } = sumSegments(days.map(segmentsOf));
	return {
		...sum,
		rate: rateOf(days),
		notStopped: sum.paired && sum.paired.launched.value > 0 ? notStopped : null,
		unknownOutcome: sum.launched && unknown
	};
}

function casualtyTotals(days: readonly Day[], measure: 'killed' | 'injured'): CasualtyTotals {
	return {
		figure: sumFiguresOf(days, (day) => day[measure]?.best ?? null),
		days: days.reduce((sum, day) => sum + (day[measure] ? 1 : 0), 0)
	};
}

/** The totals of a span. `days` and `families` hold exactly the days of the span that the record has. */
export function periodTotals(
	span: Span,
	days: readonly Day[],
	families: Record<Family, FamilyDay[]>
): PeriodTotals {
	return {
		span,
		days: daysBetween(span.from, span.to) + 1,
		reportedDays: days.filter((day) => day.reported).length,
		families: {
			missile: familyTotals(span, families.missile),
			drone: familyTotals(span, families.drone)
		},
		killed: casualtyTotals(days, 'killed'),
		injured: casualtyTotals(days, 'injured'),
		casualtyDays: days.filter((day) => day.killed !== null || day.injured !== null).length
	};
}

/** What a period is held against: the equal one before it, the same days a year before, any other, or nothing. */
export type Comparison = 'previous' | 'year' | 'none' | Span;

/** Rule 8: the span compared with: the previous equal, non-overlapping one, the same a year before, or as typed. */
export function comparedSpan(span: Span, comparison: Comparison): Span | null {
	if (comparison === 'none') return null;
	if (typeof comparison !== 'string') return comparison;
	if (comparison === 'previous') {
		const length = daysBetween(span.from, span.to) + 1;
		return { from: addDays(span.from, -length), to: addDays(span.from, -1) };
	}
	return { from: yearBefore(span.from), to: yearBefore(span.to) };
}

/** The same calendar day a year before; 29 February becomes 28 February. */
export function yearBefore(day: IsoDay): IsoDay {
	const year = String(Number(day.slice(0, 4)) - 1).padStart(4, '0');
	const rest = day.slice(4);
	const leap = (y: number) => (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
	return rest === '-02-29' && !leap(Number(year)) ? `${year}-02-28` : year + rest;
}
