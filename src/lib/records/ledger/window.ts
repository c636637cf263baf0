/** The days that a ledger covers, as its `datapackage.json` says it, and what it keeps beside them. */
import { isDay } from './moment';
import type { IsoDay } from './types';

/** Days, both ends included. */
export interface DayWindow {
	from: IsoDay;
	to: IsoDay;
}

/** Ukraine became independent on it: neither direction has an attack before, so an earlier year is a slip. */
export const EARLIEST_DAY: IsoDay = '1991-08-24';
/** A window that reaches beyond is a slip too, and would be drawn day by day. */
const LATEST_DAY: IsoDay = '2099-12-31';

/**
 * The window in which figures were collected systematically, as `datapackage.json` states it in
 * `temporal: {from, to}`; null where it states none that makes sense. A single older attack, kept for
 * comparison, does not stretch the record over the unrecorded days between.
 */
export function temporalOf(descriptor: unknown): DayWindow | null {
	const temporal = propertyOf(descriptor, 'temporal');
	const [from, to] = [propertyOf(temporal, 'from'), propertyOf(temporal, 'to')];
	if (typeof from !== 'string' || typeof to !== 'string') return null;
	const isSound = isDay(from) && isDay(to) && EARLIEST_DAY <= from && from <= to;
	return isSound && to <= LATEST_DAY ? { from, to } : null;
}

/**
 * The attacks that the ledger keeps although they lie outside of its window, to be compared with: no chart and no
 * total of days shows them. Named one by one in `outside_record` of `datapackage.json`. Null for no list of names.
 */
export function outsideRecord(descriptor: unknown): ReadonlySet<string> | null {
	const list = propertyOf(descriptor, 'outside_record') ?? [];
	const isList = Array.isArray(list) && list.every((each) => typeof each === 'string');
	return isList ? new Set(list as string[]) : null;
}

/** A property of an object; undefined where there is none, or no object. */
export const propertyOf = (value: unknown, name: string): unknown =>
	typeof value === 'object' && value !== null && Object.hasOwn(value, name)
		? (value as Record<string, unknown>)[name]
		: undefined;
