import { getLocale } from '$lib/paraglide/runtime';
import { readPublishedData } from '$lib/site/server/data-files';
import { createExamples } from './examples';
import { createGroups } from './sections';

/** The text is made here, in one language, so that the page's script carries none of it. */
export const load = async () => {
	const locale = getLocale();
	return { groups: createGroups(locale, createExamples(await readPublishedData(), locale)) };
};
