import { getLocale } from '$lib/paraglide/runtime';
import { partWords } from '../door-words';

export const load = () => ({ words: partWords('open', getLocale()) });
