import { getLocale } from '$lib/paraglide/runtime';
import { readPublishedData } from '$lib/site/server/data-files';
import { ledgerDirectory } from '$lib/site/server/load-ledger';
import { readPapers } from '$lib/site/server/package-files';
import { describeData } from './page-data';

export async function load() {
	const papers = await readPapers(ledgerDirectory());
	return describeData(await readPublishedData(), papers, getLocale());
}
