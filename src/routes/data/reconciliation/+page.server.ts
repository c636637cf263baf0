import { getLocale } from '$lib/paraglide/runtime';
import { readPublishedData } from '$lib/site/server/data-files';
import { describeChecks } from './page-data';

export const load = async () => describeChecks(await readPublishedData(), getLocale());
