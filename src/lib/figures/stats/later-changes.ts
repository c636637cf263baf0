import { TALLIED } from '../../records/ledger/measures';
import type { IsoDay } from '../../records/ledger/types';
import type { Figure } from './figure';
import type { PublicationMoment } from './publication-moments';
import { FAMILIES, type DailySeries, type Day, type Family, type StrikeCell } from './series';

/** A figure that was known at T and is another one now. */
export interface Revision {
	date: IsoDay;
	/** Weapons launched by family, or people. */
	measure: Family | 'killed' | 'injured';
	before: Figure;
	after: Figure;
}

/** What came after T. */
export interface LaterChanges {
	/** Reports published after T. */
	reports: number;
	/** Days of the record as known on T. */
	days: number;
	/** Days with a figure that differs from the latest one, or that was not known at T. */
	changed: number;
	/** Of the changed days, those of which no figure was known at T. */
	first: number;
	/** The greatest difference between two known values; null where nothing known was revised. */
	largest: Revision | null;
}

const STRIKES = [...TALLIED, 'stopped'] as const;

const isSame = (a: Figure | null | undefined, b: Figure | null | undefined): boolean =>
	a && b
		? a.value === b.value && a.low === b.low && a.high === b.high && a.approximate === b.approximate
		: !a && !b;

const isSameCell = (a: StrikeCell | undefined, b: StrikeCell | undefined): boolean =>
	STRIKES.every((measure) => isSame(a?.[measure], b?.[measure]));

const hasFigure = (day: Day): boolean =>
	day.killed !== null ||
	day.injured !== null ||
	Object.values(day.strikes).some((cell) => STRIKES.some((measure) => cell[measure] !== null));

function isSameDay(a: Day, b: Day): boolean {
	if (!isSame(a.killed?.best, b.killed?.best) || !isSame(a.injured?.best, b.injured?.best))
		return false;
	const nodes = new Set([...Object.keys(a.strikes), ...Object.keys(b.strikes)]);
	return [...nodes].every((node) => isSameCell(a.strikes[node], b.strikes[node]));
}

/** The pairs of figures of a day that a sentence can name. */
const named = (then: Day, now: Day): [Revision['measure'], Figure | null, Figure | null][] => [
	...FAMILIES.map((family): [Family, Figure | null, Figure | null] => [
		family,
		then.strikes[family]?.launched ?? null,
		now.strikes[family]?.launched ?? null
	]),
	['killed', then.killed?.best ?? null, now.killed?.best ?? null],
	['injured', then.injured?.best ?? null, now.injured?.best ?? null]
];

/**
 * What changed after T: the series as known then against the latest one of the same direction, in the days up to T.
 * `moments` are all publication moments of the direction, `asOf` epoch milliseconds. A figure that was
 * unknown then and is known now changes its day, but is no revision.
 */
export function laterChanges(
	then: DailySeries,
	latest: DailySeries,
	moments: readonly PublicationMoment[],
	asOf: number
): LaterChanges {
	const before = new Map(then.days.map((day) => [day.date, day]));
	const changes: LaterChanges = {
		reports: moments.reduce((sum, moment) => sum + (moment.at > asOf ? moment.reports : 0), 0),
		days: then.days.length,
		changed: 0,
		first: 0,
		largest: null
	};
	let greatest = 0;
	for (const now of latest.days) {
		const day = before.get(now.date);
		if (!day || isSameDay(day, now)) continue;
		changes.changed += 1;
		if (!hasFigure(day)) changes.first += 1;
		for (const [measure, from, to] of named(day, now)) {
			const difference = from && to ? Math.abs(to.value - from.value) : 0;
			if (!from || !to || difference <= greatest) continue;
			greatest = difference;
			changes.largest = { date: now.date, measure, before: from, after: to };
		}
	}
	return changes;
}
