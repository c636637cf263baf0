import { json } from '@sveltejs/kit';
import { readFindIndex } from '$lib/site/server/day-pages';

export const prerender = true;
export const trailingSlash = 'never';

/** What the days can be found by, for those who look for one. */
export const GET = async () =>
	json({ RU: await readFindIndex('RU'), UA: await readFindIndex('UA') });
