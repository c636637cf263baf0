import type { Note } from '../../records/ledger/types';
import { cutAtBreaks } from './breaks';
import { rateOf, type Rate, type RateKind } from './rate';
import type { FamilyDay } from './select-strikes';

/** Days of the centred window. */
export const WINDOW_DAYS = 7;
const HALF = (WINDOW_DAYS - 1) / 2;

/**
 * Rule 6: the centred 7-day mean of a daily series; null where the window is cut by the ends or holds a day
 * that is unknown (null). The label says that it is centred.
 */
export function centredMean(values: readonly (number | null)[]): (number | null)[] {
	return values.map((_, i) => {
		const window = values.slice(Math.max(0, i - HALF), i + HALF + 1);
		if (window.length < WINDOW_DAYS) return null;
		let sum = 0;
		for (const value of window) {
			if (value === null) return null;
			sum += value;
		}
		return sum / WINDOW_DAYS;
	});
}

/**
 * The centred means of launches, each within one definition: no window reaches across a break (rule 10).
 * Null also where it would.
 */
export const centredLaunches = (
	days: readonly FamilyDay[],
	breaks: readonly Note[]
): (number | null)[] =>
	cutAtBreaks(days, breaks).flatMap((part) =>
		centredMean(part.map((day) => day.launched?.value ?? null))
	);

/**
 * Rule 6 for rates: the ratio of sums over the centred seven days. Null where the window is cut by the ends or
 * by a definition break (rule 10), or where no wave of it has both launches and outcome. Days without a
 * report add nothing to either sum.
 */
export const centredRates = (
	days: readonly FamilyDay[],
	kind: RateKind = 'stopped',
	breaks: readonly Note[] = []
): (Rate | null)[] => cutAtBreaks(days, breaks).flatMap((part) => ratesWithin(part, kind));

function ratesWithin(days: readonly FamilyDay[], kind: RateKind): (Rate | null)[] {
	return days.map((_, i) => {
		if (i < HALF || i + HALF >= days.length) return null;
		return rateOf(days.slice(i - HALF, i + HALF + 1), kind);
	});
}
