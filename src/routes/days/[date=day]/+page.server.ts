import type { EntryGenerator, PageServerLoad } from './$types';
import { dayEntries, loadDay } from './day-load';

export const entries: EntryGenerator = dayEntries('RU');
export const load: PageServerLoad = ({ params }) => loadDay(params.date, 'RU');
