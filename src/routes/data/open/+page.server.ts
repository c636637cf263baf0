import { getLocale } from '$lib/paraglide/runtime';
import { readPublishedData } from '$lib/site/server/data-files';
import { partWords } from '../door-words';

export async function load() {
	const { version: newest } = await readPublishedData();
	return { words: partWords('open', getLocale()), newest };
}
