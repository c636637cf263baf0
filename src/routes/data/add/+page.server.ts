import { getLocale } from '$lib/paraglide/runtime';
import { partWords } from '../door-words';
import { entryWords } from '../publish-words';

export const load = () => ({
	words: partWords('add', getLocale()),
	entry: entryWords(getLocale())
});
