import type { Ledger } from '../ledger/ledger';
import { isDay, kyivDay } from '../ledger/moment';
import type { Direction, IsoDay, IsoMoment } from '../ledger/types';
import type { Span } from './grain';

/**
 * The window in which figures were collected systematically, as `datapackage.json` states it in
 * `temporal: {from, to}`; null where it states none that makes sense. A single older attack, kept for
 * comparison, does not stretch the record over the unrecorded days between.
 */
export function temporalOf(descriptor: unknown): Span | null {
	if (typeof descriptor !== 'object' || descriptor === null || !('temporal' in descriptor))
		return null;
	const temporal: unknown = descriptor.temporal;
	if (typeof temporal !== 'object' || temporal === null) return null;
	if (!('from' in temporal) || !('to' in temporal)) return null;
	const { from, to } = temporal;
	if (typeof from !== 'string' || typeof to !== 'string') return null;
	return isDay(from) && isDay(to) && from <= to ? { from, to } : null;
}

/**
 * The days of the record: the stated window, else from the first to the last wave of the direction; null
 * when there is neither. `descriptor` is the content of `datapackage.json`, or null.
 */
export function recordSpan(descriptor: unknown, ledger: Ledger, direction: Direction): Span | null {
	const stated = temporalOf(descriptor);
	if (stated) return stated;
	const days = ledger.attacks
		.filter((attack) => attack.direction === direction && attack.kind === 'wave')
		.map((attack) => attack.day)
		.sort();
	const [from] = days;
	const to = days.at(-1);
	return from === undefined || to === undefined ? null : { from, to };
}

/**
 * Rule 13: the last day of a record as known on T is T's Kyiv day, or the record's own end where that is
 * earlier: later days do not exist yet. Before its first day a record is that day alone, of which nothing is known.
 */
export function endAt(record: Span, asOf: IsoMoment): IsoDay {
	const day = kyivDay(asOf);
	return day >= record.to ? record.to : day > record.from ? day : record.from;
}
