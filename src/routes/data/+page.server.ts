import { getLocale } from '$lib/paraglide/runtime';
import { readPublishedData } from '$lib/site/server/data-files';
import { ledgerDirectory } from '$lib/site/server/load-ledger';
import { readPapers } from '$lib/site/server/package-files';
import { describeData } from './page-data';
import { describeReconciliation } from './reconciliation';

export async function load() {
	const published = await readPublishedData();
	const papers = await readPapers(ledgerDirectory());
	return {
		...describeData(published, papers, getLocale()),
		reconciliation: describeReconciliation(published, getLocale())
	};
}
