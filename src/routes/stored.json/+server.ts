import { json } from '@sveltejs/kit';
import { loadLedger } from '$lib/site/server/load-ledger';
import { latestStatement } from '$lib/figures/stats/latest-statement';

export const prerender = true;
export const trailingSlash = 'never';

/** How old the figures of this build are, for pages that are read without a network. */
export async function GET() {
	const { ledger } = await loadLedger();
	return json({ knownOn: latestStatement(ledger) ?? '' });
}
