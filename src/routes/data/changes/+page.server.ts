import { getLocale } from '$lib/paraglide/runtime';
import { readPublishedData } from '$lib/site/server/data-files';
import { describeChanges } from './page-data';

export const load = async () => {
	const { changes, ledger } = await readPublishedData();
	return describeChanges(changes, ledger, getLocale());
};
