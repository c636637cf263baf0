import { readPublishedData } from '$lib/site/server/data-files';
import { reportedWeapons } from '$lib/figures/view/create-catalogue';
import { load as loadDashboard } from '../+page.server';

/** The days one may choose from. */
export async function load() {
	const { series, firstKnown } = await loadDashboard();
	const { ledger } = await readPublishedData();
	return {
		from: series.from,
		to: series.to,
		firstKnown,
		knownOn: series.knownOn,
		/** What the title of a frame may have to name. */
		weapons: { RU: reportedWeapons(ledger, 'RU'), UA: reportedWeapons(ledger, 'UA') }
	};
}
