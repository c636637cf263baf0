import type { Day } from './series';
import { launchedOn } from './intensity';

/** A day with its rank by weapons launched. */
export interface RankedDay {
	day: Day;
	launched: number;
	rank: number;
	/** No earlier day of the record had as many: "largest to date". */
	largestToDate: boolean;
}

/**
 * Rule 8: the days by weapons launched, greatest first; equal days share a rank, the earlier one first.
 * `record` is every day of the record up to T, `within` the span to list.
 */
export function largestDays(
	record: readonly Day[],
	within: { from: string; to: string },
	limit: number
): RankedDay[] {
	let greatest = -1;
	const ranked: Omit<RankedDay, 'rank'>[] = [];
	for (const day of record) {
		const launched = launchedOn(day);
		if (launched === null) continue;
		const largestToDate = launched > greatest;
		greatest = Math.max(greatest, launched);
		if (day.date >= within.from && day.date <= within.to && launched > 0)
			ranked.push({ day, launched, largestToDate });
	}
	ranked.sort((a, b) => b.launched - a.launched || (a.day.date < b.day.date ? -1 : 1));
	return ranked.slice(0, limit).map((entry) => ({
		...entry,
		rank: ranked.findIndex((other) => other.launched === entry.launched) + 1
	}));
}
