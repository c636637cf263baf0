import { readDays } from '$lib/server/day-pages';

export const load = async () => ({ days: await readDays('RU') });
