import type { IsoDay } from '../../records/ledger/types';
import { FAMILIES, type Day } from './series';

/** 0 (lowest quarter of reporting days) to 4 (top tenth). */
export type IntensityClass = 0 | 1 | 2 | 3 | 4;

/** Upper ends of classes 0 to 3, as ranks among the reporting days. */
const QUANTILES = [0.25, 0.5, 0.75, 0.9] as const;

/** Rule 7: weapons launched on a day, both families; null when no figure is known. */
export function launchedOn(day: Day): number | null {
	let total: number | null = null;
	for (const family of FAMILIES) {
		const launched = day.strikes[family]?.launched;
		if (launched) total = (total ?? 0) + launched.value;
	}
	return total;
}

/** The classes of a record, with the values at their bounds. */
export interface IntensityScale {
	/** Smallest and greatest value of each class; null for a class without days. */
	bounds: ({ low: number; high: number } | null)[];
	classOf: (launched: number) => IntensityClass;
}

/**
 * Rule 7: intensity classes by percentile within the record (up to T): 25, 50, 75 and 90 %. A value belongs to
 * the lowest class whose quantile (nearest rank) it does not exceed, so equal values share a class.
 */
export function intensityScale(launched: readonly (number | null)[]): IntensityScale {
	const sorted = sortedOf(launched);
	return scaleOf(
		sorted,
		QUANTILES.map((q) => sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)] ?? 0)
	);
}

/** Classes of equal width from none to the greatest number of the record: a fifth of it each. */
export function valueScale(launched: readonly (number | null)[]): IntensityScale {
	const sorted = sortedOf(launched);
	const most = sorted.at(-1) ?? 0;
	return scaleOf(
		sorted,
		[1, 2, 3, 4].map((fifth) => (fifth * most) / 5)
	);
}

const sortedOf = (launched: readonly (number | null)[]): number[] =>
	launched.filter((value): value is number => value !== null).sort((a, b) => a - b);

function scaleOf(sorted: readonly number[], cuts: readonly number[]): IntensityScale {
	const classOf = (value: number): IntensityClass => {
		const at = cuts.findIndex((cut) => value <= cut);
		return (at === -1 ? 4 : at) as IntensityClass;
	};
	const bounds: IntensityScale['bounds'] = [null, null, null, null, null];
	for (const value of sorted) {
		const at = classOf(value);
		const bound = bounds[at];
		if (bound) bound.high = value;
		else bounds[at] = { low: value, high: value };
	}
	return { bounds, classOf };
}

/** Fewest earlier reporting days that make a mean and a deviation worth using. */
export const MIN_BASE_DAYS = 10;
const BASE_DAYS = 30;
/** z from which a day is a salvo. Source: CSIS, *The New Salvo War* (2025). */
export const SALVO_Z = 1.5;

/**
 * Rule 7: salvo days, z ≥ 1.5 against the mean and the standard deviation of the previous 30 days with
 * reports; none while fewer than ten such days lie before, or where they do not differ.
 */
export function salvoDays(days: readonly { date: IsoDay; launched: number | null }[]): Set<IsoDay> {
	const salvos = new Set<IsoDay>();
	const base: number[] = [];
	for (const { date, launched } of days) {
		if (launched === null) continue;
		if (base.length >= MIN_BASE_DAYS) {
			const mean = base.reduce((sum, value) => sum + value, 0) / base.length;
			const variance =
				base.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (base.length - 1);
			const deviation = Math.sqrt(variance);
			if (deviation > 0 && (launched - mean) / deviation >= SALVO_Z) salvos.add(date);
		}
		base.push(launched);
		if (base.length > BASE_DAYS) base.shift();
	}
	return salvos;
}
