import { readDays } from '$lib/site/server/day-pages';

export const load = async () => ({ days: await readDays('UA') });
