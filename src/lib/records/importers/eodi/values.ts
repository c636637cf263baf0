/** The values of `ucrania.json`, none of them trusted: a figure, a moment, a text. */
import { isMoment, kyivDay, kyivMoment } from '../../ledger/moment';
import type { IsoDay, IsoMoment, PublishedBasis } from '../../ledger/types';
import { EARLIEST_DAY } from '../../ledger/window';
import { cleanText } from '../names';
import type { StatedCount } from '../types';

/** An object of the file. */
export type Fields = Readonly<Record<string, unknown>>;

/** The object that a value is; null for anything else. */
export const fieldsOf = (value: unknown): Fields | null =>
	typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;

/** The list that a value is; empty for anything else. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The text that a value is, as it may stand in a ledger; empty for anything else. */
export const textOf = (value: unknown): string =>
	typeof value === 'string' ? cleanText(value.slice(0, LONGEST_TEXT)) : '';

const LONGEST_TEXT = 500;
/** No attack had more of anything. */
const MOST = 100_000;

/** A figure of the file: whole numbers, the least and the greatest. */
export interface Range {
	min: number;
	max: number;
}

/** Null where the figure is not known: left out, or `desconocido`. `fault` for whatever else is no range. */
export function readRange(value: unknown): Range | null | 'fault' {
	if (value === undefined || value === null || value === 'desconocido') return null;
	const { min, max } = fieldsOf(value) ?? {};
	const isCount = (each: unknown): each is number =>
		typeof each === 'number' && Number.isInteger(each) && each >= 0 && each <= MOST;
	return isCount(min) && isCount(max) && min <= max ? { min, max } : 'fault';
}

type Figure = Pick<StatedCount, 'qualifier' | 'value' | 'low' | 'high'>;

/**
 * A range as the ledger states one: about its lower end, for nobody named a figure between the two. One that may
 * be none at all is "at most", so that it is never read as zero; one that is not known is undisclosed.
 */
export function stateRange(range: Range | null): Figure {
	if (range === null) return { qualifier: 'undisclosed', value: null, low: null, high: null };
	const { min, max } = range;
	if (min === max) return { qualifier: 'exact', value: min, low: null, high: null };
	if (min === 0) return { qualifier: 'at_most', value: max, low: null, high: null };
	return { qualifier: 'about', value: min, low: min, high: max };
}

/** A range in words: `9`, `3–4`. */
export const rangeText = ({ min, max }: Range): string =>
	min === max ? `${min}` : `${min}–${max}`;

/** A moment of the file. */
export interface Instant {
	/** By Kyiv's clock, to the minute. */
	moment: IsoMoment;
	day: IsoDay;
	/** Whether the hour was read, not only the day. */
	hasHour: boolean;
	basis: PublishedBasis;
}

/** What each precision says: whether the hour is known, and whether somebody stated the moment. */
const PRECISIONS: Readonly<Record<string, Pick<Instant, 'hasHour' | 'basis'>>> = {
	minuto: { hasHour: true, basis: 'seen' },
	hora: { hasHour: true, basis: 'seen' },
	dia: { hasHour: false, basis: 'seen' },
	aproximada: { hasHour: false, basis: 'inferred' }
};

/** Null for what is no moment, or has a precision that nobody knows. */
export function readInstant(value: unknown): Instant | null {
	const { valor, precision } = fieldsOf(value) ?? {};
	if (typeof valor !== 'string' || typeof precision !== 'string' || !isMoment(valor)) return null;
	const known = Object.hasOwn(PRECISIONS, precision) ? PRECISIONS[precision] : undefined;
	const day = kyivDay(valor);
	return known && day >= EARLIEST_DAY ? { moment: kyivMoment(valor), day, ...known } : null;
}

/** As the ledger writes when something was: an hour that was worked out is none, and the day stands. */
export const timeOf = ({ moment, day, hasHour }: Instant): IsoMoment => (hasHour ? moment : day);
