import type { Ledger } from '../../records/ledger/ledger';
import { kyivDay } from '../../records/ledger/moment';
import type { Direction, IsoDay, IsoMoment } from '../../records/ledger/types';
import { temporalOf } from '../../records/ledger/window';
import type { Span } from './grain';

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
