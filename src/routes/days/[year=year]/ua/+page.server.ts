import type { EntryGenerator, PageServerLoad } from './$types';
import { loadYear, yearEntries } from '../../year-load';

export const entries: EntryGenerator = yearEntries;
export const load: PageServerLoad = ({ params }) => loadYear('UA', params.year);
