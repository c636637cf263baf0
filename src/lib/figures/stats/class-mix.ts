/**
 * What a family is made of, so that its parts and what no part accounts for add up to it (DESIGN.md 3, rules 1 and 4).
 * A part is what the chosen reports state of a class; the rest is launches that they state of the family alone.
 */
import { sumFigures, sumFiguresOf, type Figure } from './figure';
import { sumFamily, type Span } from './grain';
import type { FamilyDay } from './select-strikes';
import type { CellState } from './series';

/** What is added up: launches, or of attacks by Ukraine what is claimed stopped, as launches are not published there. */
export type MixMeasure = 'launched' | 'stopped';

/** Why a part has no number: as of any figure, or because another report than that of the family states it. */
export type PartState = CellState | 'other-report';

/** A part of a family over a span. Null: no number is stated, which is not zero. */
export interface MixPart {
	figure: Figure | null;
	state: PartState;
	/** What is stated of it beside the family's report: shown, never added. */
	other: Figure | null;
}

/** A family over a span: `parts` and `rest` add up to `total`. */
export interface ClassMix {
	total: Figure | null;
	parts: MixPart[];
	/** Stated of the family, and of none of its parts. */
	rest: MixPart;
	/** Days of which some part is in the rest. */
	unsplit: UnsplitDay[];
}

/** Days of a family, and of each of its parts, in the same order. */
export interface MixDays {
	whole: readonly FamilyDay[];
	parts: readonly (readonly FamilyDay[])[];
}

/**
 * A whole without its parts. Where a part is "at least" the rest may be nothing, and where the whole is, it has no
 * end; where the parts come to more than the whole, nothing is left.
 */
export function restOf(whole: Figure, parts: Figure | null): Figure {
	if (parts === null) return whole;
	const value = Math.max(0, whole.value - parts.value);
	const most = Math.max(value, whole.most - parts.low);
	return {
		value,
		floor: whole.floor && parts.high !== Infinity,
		low: Math.min(value, Math.max(0, whole.low - parts.high)),
		high: whole.high === Infinity ? Infinity : most,
		most,
		approximate: whole.approximate || parts.approximate
	};
}

const of = (day: FamilyDay, measure: MixMeasure): Figure | null =>
	day.state === 'known' ? day[measure] : null;

/** A day on which parts are no split of the family: of other reports, or more than it. */
export interface UnsplitDay {
	date: string;
	/** What those parts come to, and the family; null where it has no number. */
	parts: Figure;
	whole: Figure | null;
}

/** A day with what of each part counts. */
export interface SplitDay {
	whole: FamilyDay;
	parts: FamilyDay[];
	/** Of each part what is stated of it and does not count. */
	others: (Figure | null)[];
	rest: Figure | null;
	unsplit: UnsplitDay | null;
}

/** A part of which no number counts: it is spoken of all the same. */
const withoutNumber = (part: FamilyDay, measure: MixMeasure): FamilyDay => ({
	...part,
	[measure]: null,
	state: 'undisclosed',
	partial: true
});

/**
 * What of a day's parts counts (rule 1: one report a total): what the reports that were chosen for the family state,
 * unless that comes to more than it.
 */
function splitDay(whole: FamilyDay, parts: readonly FamilyDay[], measure: MixMeasure): SplitDay {
	const stated = of(whole, measure);
	const own = parts.filter((part) => part.chosen.every((report) => whole.chosen.includes(report)));
	const sum = sumFiguresOf(own, (part) => of(part, measure));
	const isSplit = sum === null || (stated !== null && sum.value <= stated.value);
	const isCounted = (part: FamilyDay) => isSplit && own.includes(part);
	const others = parts.map((part) => (isCounted(part) ? null : of(part, measure)));
	const apart = sumFigures(others);
	return {
		whole,
		parts: parts.map((part, i) => (others[i] ? withoutNumber(part, measure) : part)),
		others,
		rest: stated && (isSplit ? restOf(stated, sum) : stated),
		unsplit: apart && { date: whole.date, parts: apart, whole: stated }
	};
}

/** The days of a family, each split. */
export const splitDays = ({ whole, parts }: MixDays, measure: MixMeasure): SplitDay[] =>
	whole.map((day, i) =>
		splitDay(
			day,
			parts.map((part) => part[i]!),
			measure
		)
	);

/** A family over the days of a span. The total is that of {@link sumFamily}: what the daily launches come to. */
export function classMix(span: Span, days: readonly SplitDay[], measure: MixMeasure): ClassMix {
	const whole = sumFamily(
		span,
		days.map((day) => day.whole)
	);
	const total = whole[measure];
	return {
		total,
		parts: (days[0]?.parts ?? []).map((_, i): MixPart => {
			const part = sumFamily(
				span,
				days.map((day) => day.parts[i]!)
			);
			const figure = part[measure];
			const other = sumFiguresOf(days, (day) => day.others[i]!);
			return { figure, state: figure || !other ? part.state : 'other-report', other };
		}),
		// Rule 14: zeros of some days are no figure of the span.
		rest: {
			figure: total && sumFiguresOf(days, (day) => day.rest),
			state: whole.state,
			other: null
		},
		unsplit: days.flatMap((day) => day.unsplit ?? [])
	};
}

/** A part as a share of its whole, and how it is to be read. */
export interface MixShare {
	share: number;
	/** `about`: it may be more or less, as of two lower bounds, of a range, of "about". */
	bound: 'exact' | 'at-least' | 'at-most' | 'about';
}

/** Launches under which a share says little, as for a rate (rule 5). */
export const FEW = 10;

/** Whether a figure is one number, or that number at least. */
const isPlain = ({ low, high, value, floor, approximate }: Figure): boolean =>
	!approximate && low === value && (floor || high === value);

/** The share of a part; null where one of the two is not stated, and under ten launches. */
export function shareOf(part: Figure | null, total: Figure | null): MixShare | null {
	if (!part || !total || total.value < FEW) return null;
	const share = part.value / total.value;
	const isLoose = !isPlain(part) || !isPlain(total) || (part.floor && total.floor);
	// "At most all of it" would say nothing.
	const isAbout = isLoose || (total.floor && share === 1);
	return {
		share,
		bound: isAbout
			? 'about'
			: total.floor
				? 'at-most'
				: part.floor && share < 1
					? 'at-least'
					: 'exact'
	};
}
