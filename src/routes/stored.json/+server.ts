import { json } from '@sveltejs/kit';
import { kyivDay } from '$lib/ledger/moment';
import { loadLedger } from '$lib/server/load-ledger';

export const prerender = true;
export const trailingSlash = 'never';

/** How old the figures of this build are, for pages that are read without a network. */
export async function GET() {
	const { ledger } = await loadLedger();
	const days = ledger.attacks
		.flatMap((attack) => attack.reports.map((report) => kyivDay(report.published)))
		.sort();
	return json({ knownOn: days.at(-1) ?? '' });
}
