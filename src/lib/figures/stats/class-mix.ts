/**
 * What a family is made of, so that its parts and what no part accounts for add up to it (DESIGN.md 3, rules 1 and 4).
 * A part is what the chosen reports state of a class; the rest is launches that they state of the family alone.
 */
import { sumFiguresOf, type Figure } from './figure';
import { sumFamily, type Span } from './grain';
import type { FamilyDay } from './select-strikes';
import type { CellState } from './series';

/** What is added up: launches, or of attacks by Ukraine what is claimed stopped, as launches are not published there. */
export type MixMeasure = 'launched' | 'stopped';

/** A part of a family over a span. Null: no number is stated, which is not zero. */
export interface MixPart {
	figure: Figure | null;
	state: CellState;
}

/** A family over a span: `parts` and `rest` add up to `total`. */
export interface ClassMix {
	total: Figure | null;
	parts: MixPart[];
	/** Stated of the family, and of none of its parts. */
	rest: Figure | null;
	/** Days all of which is in the rest. */
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

/** A day whose classes are no split of the family: they are of other reports, and come to more than it. */
export interface UnsplitDay {
	date: string;
	/** What the classes come to, and the family; null where it has no number. */
	parts: number;
	whole: number | null;
}

/** What is left of the family on a day; or why its classes are none of it (rule 1: one report a total). */
function splitDay(
	whole: FamilyDay,
	parts: readonly FamilyDay[],
	measure: MixMeasure
): { rest: Figure | null; unsplit: UnsplitDay | null } {
	const stated = of(whole, measure);
	const sum = sumFiguresOf(parts, (part) => of(part, measure));
	if (sum === null || (stated !== null && sum.value <= stated.value))
		return { rest: stated && restOf(stated, sum), unsplit: null };
	const unsplit = { date: whole.date, parts: sum.value, whole: stated?.value ?? null };
	return { rest: stated, unsplit };
}

/** A part on a day on which it is none: it is spoken of, and no number of it counts. */
const withoutNumber = (part: FamilyDay, measure: MixMeasure): FamilyDay =>
	of(part, measure) === null
		? part
		: { ...part, [measure]: null, state: 'undisclosed', partial: true };

/** A family over the days of a span. The total is that of {@link sumFamily}: what the daily launches come to. */
export function classMix(span: Span, { whole, parts }: MixDays, measure: MixMeasure): ClassMix {
	const days = whole.map((day, i) =>
		splitDay(
			day,
			parts.map((part) => part[i]!),
			measure
		)
	);
	const total = sumFamily(span, whole)[measure];
	return {
		total,
		parts: parts.map((each) => {
			const counted = each.map((day, i) => (days[i]!.unsplit ? withoutNumber(day, measure) : day));
			const part = sumFamily(span, counted);
			return { figure: part[measure], state: part.state };
		}),
		// Rule 14: zeros of some days are no figure of the span.
		rest: total && sumFiguresOf(days, (day) => day.rest),
		unsplit: days.flatMap((day) => day.unsplit ?? [])
	};
}

/** A part as a share of its whole, and how it is to be read. */
export interface MixShare {
	share: number;
	/** `about`: both are lower bounds, so that it may be more or less. */
	bound: 'exact' | 'at-least' | 'at-most' | 'about';
}

/** Launches under which a share says little, as for a rate (rule 5). */
export const FEW = 10;

/** The share of a part; null where one of the two is not stated, and under ten launches. */
export function shareOf(part: Figure | null, total: Figure | null): MixShare | null {
	if (!part || !total || total.value < FEW) return null;
	const isLoose = part.floor !== (part.high === Infinity) || (!part.floor && part.low < part.value);
	const bound =
		isLoose || (part.floor && total.floor)
			? 'about'
			: part.floor
				? 'at-least'
				: total.floor
					? 'at-most'
					: 'exact';
	return { share: part.value / total.value, bound };
}
