import * as m from '../../../paraglide/messages';
import type { Locale, Names } from '../../../figures/view/catalogue';
import { capital, weaponsText } from '../../../figures/view/describe';
import { formatDayLong, formatNumber, formatSpan } from '../../../figures/view/format';
import { totalText } from './layout';
import type { CalendarSeries } from './series';
import { greatest, nothingText } from './words';

/** What is shaded, in which period. */
export const calendarCaption = (series: CalendarSeries, locale: Locale): string =>
	(series.shade === 'rank' ? m.calendar_caption : m.calendar_caption_value)(
		{
			weapons: capital(weaponsText(series.selection, locale)),
			span: formatSpan(series.period, locale)
		},
		{ locale }
	);

/** The text alternative: what is shaded, the greatest day, missing days, days with casualties. */
export function calendarSentence(series: CalendarSeries, _names: Names, locale: Locale): string {
	const number = (value: number) => formatNumber(value, locale);
	const most = greatest(series);
	const d = number(series.days.length);
	const casualties = series.days.filter((day) => day.casualties).length;
	return [
		calendarCaption(series, locale),
		most
			? `${m.calendar_most({ n: totalText(most, locale), when: formatDayLong(most.date, locale) }, { locale })}.`
			: nothingText(series, locale),
		m.calendar_sentence_days({ n: number(series.noReport), d, c: number(casualties) }, { locale })
	].join(' ');
}
