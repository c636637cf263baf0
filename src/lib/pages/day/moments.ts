/** The moments at which something was said of a day: the choices of "as known on" on its page. */
import { formatPublished } from '../../drawing/charts/shared/published';
import type { IndexedAttack } from '../../records/ledger/ledger';
import { kyivMoment } from '../../records/ledger/moment';
import type { IsoMoment } from '../../records/ledger/types';
import type { Locale } from '../../figures/view/catalogue';

export interface Moment {
	/** By Kyiv's clock; a bare date where nobody states the hour. */
	moment: IsoMoment;
	/** Epoch milliseconds. */
	at: number;
	/** Nobody saw it stated, of no report of the moment. */
	inferred: boolean;
	/** The sources that spoke then, each once, in the order of ids of their reports. */
	sourceIds: string[];
}

/** Each moment once, in order. */
export function momentsOf(attacks: readonly IndexedAttack[]): Moment[] {
	const byInstant = new Map<number, Moment>();
	const reports = attacks
		.flatMap((attack) => attack.reports)
		.sort((a, b) => a.publishedAt - b.publishedAt || (a.report_id < b.report_id ? -1 : 1));
	for (const report of reports) {
		const { publishedAt: at, published: moment, source_id: source } = report;
		const inferred = report.published_basis === 'inferred';
		const known = byInstant.get(at);
		if (!known) {
			byInstant.set(at, { moment: kyivMoment(moment), at, inferred, sourceIds: [source] });
			continue;
		}
		known.inferred &&= inferred;
		if (!known.sourceIds.includes(source)) known.sourceIds.push(source);
	}
	return [...byInstant.values()];
}

/** A moment in words, as one of its reports is dated. */
export const momentText = ({ moment, inferred }: Moment, locale: Locale): string =>
	formatPublished({ published: moment, published_basis: inferred ? 'inferred' : null }, locale);

/** Index of the last moment not after T; −1 when T lies before all. */
export function momentAt(moments: readonly Moment[], asOf: number): number {
	return moments.findLastIndex(({ at }) => at <= asOf);
}
