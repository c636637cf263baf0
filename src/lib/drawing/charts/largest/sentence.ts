import { daysBetween } from '../../../records/ledger/moment';
import * as m from '../../../paraglide/messages';
import type { Locale, Names } from '../../../figures/view/catalogue';
import { weaponsText } from '../../../figures/view/describe';
import { formatDayLong, formatNumber, formatSpan } from '../../../figures/view/format';
import type { LargestSeries } from './series';
import { launchedText } from './words';

/** What is ranked, in which period. */
export const largestCaption = (series: LargestSeries, locale: Locale): string =>
	m.largest_caption(
		{ weapons: weaponsText(series.selection, locale), span: formatSpan(series.period, locale) },
		{ locale }
	);

/** What stands instead of an empty list: that zeros are stated, and for how many days, or that nothing is. */
export const largestEmpty = ({ zeros, period }: LargestSeries, locale: Locale): string =>
	zeros === 0
		? m.largest_empty({}, { locale })
		: m.largest_zero(
				{
					n: formatNumber(zeros, locale),
					d: formatNumber(daysBetween(period.from, period.to) + 1, locale)
				},
				{ locale }
			);

/** The text alternative: the first and the last of the list. */
export function largestSentence(series: LargestSeries, _names: Names, locale: Locale): string {
	const [first] = series.rows;
	const last = series.rows.at(-1);
	if (!first || !last) return largestEmpty(series, locale);
	const caption = largestCaption(series, locale);
	const most = m.largest_sentence_first(
		{ when: formatDayLong(first.date, locale), n: launchedText(first, locale) },
		{ locale }
	);
	if (last === first) return `${caption} ${most}`;
	const least = m.largest_sentence_last(
		{
			rank: formatNumber(series.rows.length, locale),
			when: formatDayLong(last.date, locale),
			n: launchedText(last, locale)
		},
		{ locale }
	);
	return `${caption} ${most} ${least}`;
}
