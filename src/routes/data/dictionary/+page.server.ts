import { getLocale } from '$lib/paraglide/runtime';
import { readPublishedData } from '$lib/site/server/data-files';
import { describeDictionary } from './page-data';

export const load = async () => describeDictionary(await readPublishedData(), getLocale());
