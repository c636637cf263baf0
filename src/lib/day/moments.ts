/** The moments at which something was said of a day: the choices of "as known on" on its page. */
import type { IndexedAttack } from '../ledger/ledger';
import { kyivMoment } from '../ledger/moment';
import type { IsoMoment } from '../ledger/types';

export interface Moment {
	/** By Kyiv's clock; a bare date where nobody states the hour. */
	moment: IsoMoment;
	/** Epoch milliseconds. */
	at: number;
	/** The sources that spoke then, each once, in the order of ids of their reports. */
	sourceIds: string[];
}

/** Each moment once, in order. */
export function momentsOf(attacks: readonly IndexedAttack[]): Moment[] {
	const byInstant = new Map<number, Moment>();
	const reports = attacks
		.flatMap((attack) => attack.reports)
		.sort((a, b) => a.publishedAt - b.publishedAt || (a.report_id < b.report_id ? -1 : 1));
	for (const { publishedAt: at, published: moment, source_id: source } of reports) {
		const known = byInstant.get(at);
		if (!known) byInstant.set(at, { moment: kyivMoment(moment), at, sourceIds: [source] });
		else if (!known.sourceIds.includes(source)) known.sourceIds.push(source);
	}
	return [...byInstant.values()];
}

/** Index of the last moment not after T; −1 when T lies before all. */
export function momentAt(moments: readonly Moment[], asOf: number): number {
	return moments.findLastIndex(({ at }) => at <= asOf);
}
