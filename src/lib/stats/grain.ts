import { addDays } from '../ledger/moment';
import type { IsoDay } from '../ledger/types';
import { sumFigures } from './figure';
import { sumPairs } from './pair';
import type { FamilyDay } from './select-strikes';

export type Grain = 'day' | 'week' | 'month';

/** A span of days drawn as one mark; both ends are inside it. */
export interface Span {
	from: IsoDay;
	to: IsoDay;
}

const weekday = (day: IsoDay): number => (new Date(`${day}T00:00Z`).getUTCDay() + 6) % 7;

/** The first day of the grain's span that holds `day`: itself, its ISO week's Monday, or the first of its month. */
export function startOfGrain(day: IsoDay, grain: Grain): IsoDay {
	if (grain === 'day') return day;
	if (grain === 'week') return addDays(day, -weekday(day));
	return `${day.slice(0, 8)}01`;
}

/** Days sorted by date, put into spans of the grain. Spans at the ends may be shorter: they are cut by the period. */
export function groupByGrain<T extends { date: IsoDay }>(
	days: readonly T[],
	grain: Grain
): { span: Span; days: T[] }[] {
	const groups: { span: Span; days: T[] }[] = [];
	let key = '';
	for (const day of days) {
		const start = startOfGrain(day.date, grain);
		const last = groups.at(-1);
		if (last && start === key) {
			last.days.push(day);
			last.span.to = day.date;
		} else {
			key = start;
			groups.push({ span: { from: day.date, to: day.date }, days: [day] });
		}
	}
	return groups;
}

/** A family over a span: sums over its days, and how many of them have a report or a figure. */
export interface FamilySpan extends Omit<FamilyDay, 'date' | 'reported'> {
	span: Span;
	days: number;
	/** Days with a report. */
	reportedDays: number;
	/** Days with a figure for this family. */
	knownDays: number;
}

/** Σ over days. Unknown days make the span `partial`; a span of which nothing is known has null figures. */
export function sumFamily(span: Span, days: readonly FamilyDay[]): FamilySpan {
	const known = days.filter((day) => day.state === 'known');
	const reported = days.filter((day) => day.reported);
	const states = days.map((day) => day.state);
	return {
		span,
		days: days.length,
		reportedDays: reported.length,
		knownDays: known.length,
		state:
			known.length > 0
				? 'known'
				: states.includes('undisclosed')
					? 'undisclosed'
					: states.includes('local')
						? 'local'
						: states.includes('not-mentioned')
							? 'not-mentioned'
							: 'no-report',
		launched: sumFigures(known.map((day) => day.launched)),
		intercepted: sumFigures(known.map((day) => day.intercepted)),
		suppressed: sumFigures(known.map((day) => day.suppressed)),
		stopped: sumFigures(known.map((day) => day.stopped)),
		paired: sumPairs(known.map((day) => day.paired)),
		partial: days.some((day) => day.partial),
		disputed: days.some((day) => day.disputed),
		chosen: [...new Set(days.flatMap((day) => day.chosen))],
		alternatives: days.length === 1 ? days[0]!.alternatives : []
	};
}

/** A family's days summed by grain. */
export function familyByGrain(days: readonly FamilyDay[], grain: Grain): FamilySpan[] {
	return groupByGrain(days, grain).map((group) => sumFamily(group.span, group.days));
}
