import { getLocale } from '$lib/paraglide/runtime';
import { readPublishedData } from '$lib/server/data-files';
import { describeData } from './page-data';

export const load = async () => describeData(await readPublishedData(), getLocale());
