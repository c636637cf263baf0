import { addDays } from '../../records/ledger/moment';
import { byMeasure, OUTCOMES, STRIKES } from '../../records/ledger/measures';
import type { IsoDay } from '../../records/ledger/types';
import { isAtLeast, someAtLeast, sumFiguresOf, type Figure } from './figure';
import { sumPairsOf } from './pair';
import { joinStates, type FamilyDay } from './select-strikes';
import type { CellState } from './series';

export type Grain = 'day' | 'week' | 'month';

/** In what weapons are told by class: a day has too few. */
export type MixGrain = Exclude<Grain, 'day'>;

export const mixGrain = (grain: Grain): MixGrain => (grain === 'day' ? 'week' : grain);

/** Days of a period up to which one mark is a day, and up to which it is a week: beyond, bars are thinner than gaps. */
const LONGEST = { day: 120, week: 3 * 366 };

/** The grain in which a period of so many days can be read. */
export const grainByLength = (days: number): Grain =>
	days <= LONGEST.day ? 'day' : days <= LONGEST.week ? 'week' : 'month';

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

/** Whether a span is only a part of its week or month. */
export const isCut = ({ from, to }: Span, grain: Grain): boolean =>
	startOfGrain(from, grain) !== from ||
	(grain !== 'day' && startOfGrain(addDays(to, 1), grain) !== addDays(to, 1));

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
export interface FamilySpan extends Omit<FamilyDay, 'date' | 'reported' | 'outcomes'> {
	span: Span;
	days: number;
	/** Days with a report. */
	reportedDays: number;
	/** Days with a figure for this family. */
	knownDays: number;
	/** Of them those for which a report states that none was launched. */
	zeroDays: number;
}

/** Whether a report states that none was launched, and no other that some were. */
export const isStatedZero = (launched: Figure | null): boolean =>
	launched?.value === 0 && launched.high === 0;

/**
 * Rule 14: "0" is a figure only where every day of the span states it for the whole country; the zeros of some
 * days, or a zero that is only a lower bound, leave the launches of a span unknown.
 */
export const launchedIn = (launched: Figure | null, isWhole: boolean): Figure | null =>
	launched?.value === 0 && !(isWhole && !isAtLeast(launched)) ? null : launched;

/** Σ over days. Unknown days make the span `partial`; a span of which nothing is known has null figures. */
export function sumFamily(span: Span, days: readonly FamilyDay[]): FamilySpan {
	if (days.length === 1) return spanOfDay(span, days[0]!);
	const known: FamilyDay[] = [];
	const states = new Set<CellState>();
	const chosen = new Set<number>();
	let reportedDays = 0;
	let zeroDays = 0;
	let partial = false;
	let disputed = false;
	/** Days on which attacks are spoken of without a number. */
	const open = { launched: false, stopped: false };
	for (const day of days) {
		if (day.state === 'known') known.push(day);
		if (isStatedZero(day.launched)) zeroDays++;
		states.add(day.state);
		if (day.reported) reportedDays++;
		partial ||= day.partial;
		open.launched ||= day.partial && day.launched === null;
		open.stopped ||= day.partial && day.stopped === null;
		disputed ||= day.disputed;
		for (const report of day.chosen) chosen.add(report);
	}
	const sum = (pick: (day: FamilyDay) => Figure | null, isOpen: boolean) => {
		const figure = sumFiguresOf(known, pick);
		return isOpen ? someAtLeast(figure) : figure;
	};
	return {
		span,
		days: days.length,
		reportedDays,
		knownDays: known.length,
		zeroDays,
		state: joinStates(states, states.has('not-mentioned') ? 'not-mentioned' : 'no-report'),
		launched: launchedIn(
			sum((day) => day.launched, open.launched),
			zeroDays === days.length
		),
		...byMeasure(OUTCOMES, (outcome) =>
			sum((day) => day[outcome], open.stopped && STRIKES[outcome].expected)
		),
		stopped: sum((day) => day.stopped, open.stopped),
		paired: sumPairsOf(known, (day) => day.paired),
		partial,
		disputed,
		chosen: [...chosen],
		alternatives: []
	};
}

/** A span of one day, of which a view may have thousands: nothing is added up. */
function spanOfDay(span: Span, day: FamilyDay): FamilySpan {
	const { reported, state, partial, disputed, chosen, alternatives } = day;
	const isKnown = state === 'known';
	return {
		span,
		days: 1,
		reportedDays: reported ? 1 : 0,
		knownDays: isKnown ? 1 : 0,
		zeroDays: isStatedZero(day.launched) ? 1 : 0,
		state,
		launched: isKnown ? launchedIn(day.launched, true) : null,
		...byMeasure(OUTCOMES, (outcome) => (isKnown ? day[outcome] : null)),
		stopped: isKnown ? day.stopped : null,
		paired: isKnown ? day.paired : null,
		partial,
		disputed,
		chosen,
		alternatives
	};
}

/** A family's days summed by grain. */
export function familyByGrain(days: readonly FamilyDay[], grain: Grain): FamilySpan[] {
	return groupByGrain(days, grain).map((group) => sumFamily(group.span, group.days));
}
