import { getLocale } from '$lib/paraglide/runtime';
import { readPublishedData } from '$lib/server/data-files';
import { ledgerDirectory } from '$lib/server/load-ledger';
import { readPapers } from '$lib/server/package-files';
import { describeData } from './page-data';

export const load = async () =>
	describeData(await readPublishedData(), await readPapers(ledgerDirectory()), getLocale());
