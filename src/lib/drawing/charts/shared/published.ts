/** When a report was published, in words: a moment that nobody saw stated is never shown as a bare minute. */
import { isDay } from '../../../records/ledger/moment';
import { isSiteAddress } from '../../../records/ledger/readings';
import type { IsoMoment, Report } from '../../../records/ledger/types';
import * as m from '../../../paraglide/messages';
import type { Locale } from '../../../figures/view/catalogue';
import { formatKyiv } from '../../../figures/view/format';

/** The words for an inferred moment, its day and, where it has one, its clock time already written. */
export const inferredText = (day: string, time: string | null, locale: Locale): string =>
	time === null
		? m.word_day_inferred({ day }, { locale })
		: m.word_hour_inferred({ day, time }, { locale });

/**
 * `2 Jan 2024, 13:00` as `format` writes moments; `2 Jan 2024, hour not seen, set at 13:00` where the moment was
 * inferred.
 */
export function formatPublished(
	{ published, published_basis }: Pick<Report, 'published' | 'published_basis'>,
	locale: Locale,
	format: (moment: IsoMoment, locale: Locale) => string = formatKyiv
): string {
	const text = format(published, locale);
	if (published_basis !== 'inferred') return text;
	const comma = isDay(published) ? -1 : text.indexOf(', ');
	return comma < 0
		? inferredText(text, null, locale)
		: inferredText(text.slice(0, comma), text.slice(comma + 2), locale);
}

/** What a link to an address says: that it opens the source, or that it leads to the site as a whole only. */
export const addressText = (address: string, locale: Locale): string =>
	isSiteAddress(address) ? m.word_site_address({}, { locale }) : m.day_report_link({}, { locale });
