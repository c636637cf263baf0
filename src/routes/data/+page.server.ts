import { getLocale } from '$lib/paraglide/runtime';
import { readPublishedData } from '$lib/server/data-files';
import { ledgerDirectory } from '$lib/server/load-ledger';
import { readPapers } from '$lib/server/package-files';
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
