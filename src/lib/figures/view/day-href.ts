import type { Direction, IsoDay, IsoMoment } from '../../records/ledger/types';
import type { Locale } from './catalogue';
import { ownFigures } from './own-figures';
import { pageHref } from './page-href';

/** What of a day page is linked to: one report, or the page as known on a moment. */
export interface DayTarget {
	reportId?: string;
	asOf?: IsoMoment | null;
}

/**
 * The address of a day's page: `/days/2024-01-02/`, `/uk/days/2024-01-02/ua/#<report_id>`; of one's own figures
 * `/own/days/?date=2024-01-02`, for nobody knew those days when the pages were made.
 */
export function dayHref(
	day: IsoDay,
	direction: Direction,
	locale: Locale,
	{ reportId, asOf }: DayTarget = {}
): string {
	const isOther = direction === 'UA';
	const isOwn = ownFigures() !== null;
	const path = isOwn ? '/days/' : `/days/${day}/${isOther ? 'ua/' : ''}`;
	const query = new URLSearchParams({
		...(isOwn && { date: day, ...(isOther && { direction: 'ua' }) }),
		...(asOf && { known: asOf })
	}).toString();
	return `${pageHref(path, locale)}${query && `?${query}`}${reportId ? `#${reportId}` : ''}`;
}

/**
 * The address of the index of days of a direction: at the latest, or at a year or month (`2024`, `2024-01`):
 * `/days/2024/ua/#2024-01`; of one's own figures `/own/days/?year=2024&direction=ua#2024-01`.
 */
export function daysHref(direction: Direction, locale: Locale, at = ''): string {
	const isOther = direction === 'UA';
	const year = at.slice(0, 4);
	const fragment = at.length > 4 ? `#${at}` : '';
	if (ownFigures() === null) {
		const path = `/days/${year && `${year}/`}${isOther ? 'ua/' : ''}`;
		return pageHref(path, locale) + fragment;
	}
	const query = new URLSearchParams({
		...(year && { year }),
		...(isOther && { direction: 'ua' })
	}).toString();
	return `${pageHref('/days/', locale)}${query && `?${query}`}${fragment}`;
}
