import { getLocale } from '$lib/paraglide/runtime';
import { describeCorrections } from './page-data';

export const load = () => describeCorrections(getLocale());
