import type { Ledger } from '../../records/ledger/ledger';
import { kyivMoment, momentToInstant } from '../../records/ledger/moment';
import type { Direction, IsoMoment } from '../../records/ledger/types';

/** A moment at which something was published: what one knew changes there and nowhere else. */
export interface PublicationMoment {
	/** By Kyiv's clock; a bare date where nobody states the hour. */
	moment: IsoMoment;
	/** Epoch milliseconds; a bare date is the end of that day in Kyiv. */
	at: number;
	/** How many reports were published then. A withdrawal is a report too. */
	reports: number;
}

/** The distinct moments at which a report on an attack or a period of the direction was published, in order. */
export function publicationMoments(ledger: Ledger, direction: Direction): PublicationMoment[] {
	const moments = new Map<number, PublicationMoment>();
	for (const attack of ledger.attacks) {
		if (attack.direction !== direction) continue;
		for (const { published, publishedAt: at } of attack.reports) {
			const known = moments.get(at);
			if (!known) {
				moments.set(at, { moment: kyivMoment(published), at, reports: 1 });
				continue;
			}
			known.reports += 1;
		}
	}
	return [...moments.values()].sort((a, b) => a.at - b.at);
}

/** How many of the moments lie at T or before it; all of them at the latest (null). */
export function momentsKnown(
	moments: readonly PublicationMoment[],
	asOf: IsoMoment | null
): number {
	if (asOf === null) return moments.length;
	const at = momentToInstant(asOf);
	const later = moments.findIndex((moment) => moment.at > at);
	return later === -1 ? moments.length : later;
}

/** The T at which so many of the moments are known (at least one): null, the latest, where that is all of them. */
export function asOfMoment(moments: readonly PublicationMoment[], known: number): IsoMoment | null {
	return moments.length <= known ? null : (moments[Math.max(1, known) - 1]?.moment ?? null);
}
