/** What the page and its resolver say to each other. */
import type { Direction, IsoMoment } from '../ledger/types';
import type { DailySeries } from '../stats/series';
import type { Catalogue } from '../view/catalogue';

/** A view that the page does not carry: another direction, another moment. */
export interface ResolveRequest {
	id: number;
	direction: Direction;
	asOf: IsoMoment | null;
	/** Where the ledger's files are, e.g. `/data/`. */
	base: string;
}

export type ResolveReply =
	{ id: number; series: DailySeries; catalogue: Catalogue } | { id: number; error: string };
