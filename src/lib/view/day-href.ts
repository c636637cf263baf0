import type { Direction, IsoDay, IsoMoment } from '../ledger/types';
import type { Locale } from './catalogue';
import { pageHref } from './page-href';

/** What of a day page is linked to: one report, or the page as known on a moment. */
export interface DayTarget {
	reportId?: string;
	asOf?: IsoMoment | null;
}

/** The address of a day's page: `/days/2024-01-02/`, `/uk/days/2024-01-02/ua/#<report_id>`. */
export function dayHref(
	day: IsoDay,
	direction: Direction,
	locale: Locale,
	{ reportId, asOf }: DayTarget = {}
): string {
	const path = `/days/${day}/${direction === 'UA' ? 'ua/' : ''}`;
	const query = asOf ? `?${new URLSearchParams({ known: asOf }).toString()}` : '';
	return `${pageHref(path, locale)}${query}${reportId ? `#${reportId}` : ''}`;
}

/** The address of the index of days of a direction. */
export const daysHref = (direction: Direction, locale: Locale): string =>
	pageHref(direction === 'UA' ? '/days/ua/' : '/days/', locale);
