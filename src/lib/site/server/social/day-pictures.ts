/**
 * Which picture stands for a page. In a long record the older days have that of their month: a picture a day in
 * each language would be the greater part of the time and of the bytes of a build, and links to days of years ago
 * are few.
 */
import type { Direction, IsoDay } from '../../../records/ledger/types';
import type { Locale } from '../../../figures/view/catalogue';
import { socialHref } from '../../../figures/view/social-href';
import { dayPages } from '../day-pages';

/** So many days of a direction, the latest, have a picture each. */
export const DAYS_WITH_PICTURE = 400;

/** The address of the picture of a page, by the page's address without its language; null for none. */
export async function pictureHref(path: string, locale: Locale): Promise<string | null> {
	const [, day, ua] = /^\/days\/(\d{4}-\d{2}-\d{2})\/(ua\/)?$/.exec(path) ?? [];
	if (day === undefined) return socialHref(path, locale);
	const direction: Direction = ua ? 'UA' : 'RU';
	return hasOwnPicture(
		day,
		(await dayPages(direction)).map(({ date }) => date)
	)
		? socialHref(path, locale)
		: `/social/month-${day.slice(0, 7)}${ua ? '-ua' : ''}.${locale}.png`;
}

/** Whether a day is among the latest. `days`: all that have a page, in order. */
export function hasOwnPicture(day: IsoDay, days: readonly IsoDay[]): boolean {
	const oldest = days.at(-DAYS_WITH_PICTURE);
	return oldest === undefined || day >= oldest;
}
