/**
 * What a count may count: the one list that reading, checking, adding up, packing, the files to take away, entry and
 * words go through. Its order is that in which figures of one report are told.
 */

/** What the rules need to know of a measure of weapons. */
interface StrikeFacts {
	/** `launched`: what a share divides by; `stopped`: a way not to arrive; `other`: shown as stated, never added up. */
	role: 'launched' | 'stopped' | 'other';
	/** The families of weapons it is stated of: of each, what is added up has a column of `daily.csv`. */
	families: readonly ('missile' | 'drone')[];
	/** Whether a report on an attack that says nothing of it leaves the sum open; else its silence says nothing. */
	expected: boolean;
}

const BOTH = ['missile', 'drone'] as const;

/** The measures of weapons. Another one is named here, and `npm run types` lists what it lacks. */
export const STRIKES = {
	launched: { role: 'launched', families: BOTH, expected: true },
	/** Shot down. */
	intercepted: { role: 'stopped', families: BOTH, expected: true },
	/** Lost to electronic warfare, or short of the target: told of where there was some. */
	suppressed: { role: 'stopped', families: BOTH, expected: false },
	/** Locations, which are no weapons: the two are never compared. */
	hit: { role: 'other', families: BOTH, expected: false }
} as const satisfies Record<string, StrikeFacts>;

/** The measures of people. Children are part of the totals; `killed_or_injured` is one given without its split. */
const CASUALTY_MEASURES = [
	'killed',
	'children_killed',
	'injured',
	'children_injured',
	'killed_or_injured'
] as const;

export type StrikeMeasure = keyof typeof STRIKES;
export type CasualtyMeasure = (typeof CASUALTY_MEASURES)[number];
export type Measure = StrikeMeasure | CasualtyMeasure;

type OfRole<Role> = {
	[M in StrikeMeasure]: (typeof STRIKES)[M]['role'] extends Role ? M : never;
}[StrikeMeasure];

/** How a weapon can fail to arrive; all of them together are "stopped". */
export type OutcomeMeasure = OfRole<'stopped'>;
/** What is added up by day and weapon. */
export type TalliedMeasure = OfRole<'launched' | 'stopped'>;

export const STRIKE_MEASURES = Object.keys(STRIKES) as StrikeMeasure[];
export const MEASURES: readonly Measure[] = [...STRIKE_MEASURES, ...CASUALTY_MEASURES];

export const isStrike = (measure: string): measure is StrikeMeasure =>
	Object.hasOwn(STRIKES, measure);
export const isCasualty = (measure: Measure): measure is CasualtyMeasure => !isStrike(measure);
export const isOutcome = (measure: string): measure is OutcomeMeasure =>
	isStrike(measure) && STRIKES[measure].role === 'stopped';
export const isTallied = (measure: string): measure is TalliedMeasure =>
	isStrike(measure) && STRIKES[measure].role !== 'other';

export const familiesOf = (measure: StrikeMeasure): StrikeFacts['families'] =>
	STRIKES[measure].families;

export const OUTCOMES: readonly OutcomeMeasure[] = STRIKE_MEASURES.filter(isOutcome);
export const TALLIED: readonly TalliedMeasure[] = STRIKE_MEASURES.filter(isTallied);

/** One of something for each of the measures, in their order. */
export function byMeasure<M extends Measure, T>(
	measures: readonly M[],
	of: (measure: M) => T
): Record<M, T> {
	const made = {} as Record<M, T>;
	for (const measure of measures) made[measure] = of(measure);
	return made;
}
