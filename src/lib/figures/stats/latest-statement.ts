import type { Ledger } from '../../records/ledger/ledger';
import { instantToKyivDay } from '../../records/ledger/moment';
import type { IsoDay } from '../../records/ledger/types';

/**
 * Rule 13: "the latest" is the newest statement in the ledger, named by its Kyiv day, the same everywhere. Of
 * the whole ledger, both directions, waves and periods alike: every figure on screen is what stood when that
 * statement had been read, whatever the statement is about. A withdrawal is a statement too. `asOf` in epoch
 * milliseconds leaves out what came later; null while nothing had been stated.
 */
export function latestStatement(ledger: Ledger, asOf = Infinity): IsoDay | null {
	let latest = -Infinity;
	for (const { reports } of ledger.attacks)
		for (const { publishedAt } of reports)
			if (publishedAt <= asOf && publishedAt > latest) latest = publishedAt;
	return latest === -Infinity ? null : instantToKyivDay(latest);
}
