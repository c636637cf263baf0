import type { Direction } from '$lib/records/ledger/types';
import { yearOfDays, yearsOf } from '$lib/pages/day/year-of-days';
import { getLocale } from '$lib/paraglide/runtime';
import { dayPages, readDays } from '$lib/site/server/day-pages';

/** The years that have a page in each direction: one switches between them. */
export async function yearEntries() {
	const pages = [...(await dayPages('RU')), ...(await dayPages('UA'))];
	return yearsOf(pages.sort((a, b) => (a.date < b.date ? -1 : 1))).map(({ year }) => ({ year }));
}

/** The days of a year, or of the latest. */
export const loadYear = async (direction: Direction, year: string | null) => ({
	shown: yearOfDays(await readDays(direction), year, getLocale())
});
