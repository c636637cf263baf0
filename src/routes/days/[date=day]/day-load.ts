import { error } from '@sveltejs/kit';
import type { Direction } from '$lib/records/ledger/types';
import { dayPages, readDay } from '$lib/site/server/day-pages';

/** The days of a direction that are prerendered. */
export const dayEntries = (direction: Direction) => async () =>
	(await dayPages(direction)).map(({ date }) => ({ date }));

/** The content of a day's page, or 404 where the direction has none. */
export async function loadDay(date: string, direction: Direction) {
	const day = await readDay(date, direction);
	if (!day) error(404);
	return { day };
}
