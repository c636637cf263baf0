import { getLocale } from '$lib/paraglide/runtime';
import { readPublishedData } from '$lib/server/data-files';
import { describeData } from './page-data';
import { describeReconciliation } from './reconciliation';

export async function load() {
	const published = await readPublishedData();
	return {
		...describeData(published, getLocale()),
		reconciliation: describeReconciliation(published, getLocale())
	};
}
