/** Definition breaks in words (rule 10). */
import type { Note } from '../../../records/ledger/types';
import * as m from '../../../paraglide/messages';
import type { PeriodPart } from '../../../figures/stats/period-parts';
import type { Locale } from '../../../figures/view/catalogue';
import { formatDay, formatNumber, formatSpan } from '../../../figures/view/format';
import { inLanguage } from '../../../figures/view/languages';
import { noteText } from './notes';
import { hasValue, shareText } from './rate-words';

/** "1 Jul 2024, definition changes. Drones “locationally lost” are reported apart. From July 2024 …". */
export const breakText = (note: Note, locale: Locale): string =>
	m.breaks_listed(
		{
			date: formatDay(note.start, locale),
			text: inLanguage(note, 'text', locale)
		},
		{ locale }
	);

/** "1 Jul 2024, Drones … are reported apart"; for several, one after the other. */
const listText = (breaks: readonly Note[], locale: Locale): string =>
	breaks
		.map((note) => `${formatDay(note.start, locale)}, ${noteText(note, locale).fact}`)
		.join(' ');

/** That a period holds a break; empty where it holds none. */
export const withinText = (breaks: readonly Note[], locale: Locale): string =>
	breaks.length === 0 ? '' : m.breaks_within({ list: listText(breaks, locale) }, { locale });

/** That two periods are compared across a break; empty where there is none between them. */
export const betweenText = (breaks: readonly Note[], locale: Locale): string =>
	breaks.length === 0 ? '' : m.breaks_between({ list: listText(breaks, locale) }, { locale });

/** The rates before and after each break of a period: "1 – 9 Jan 2024: 83% (624 of 752); …"; empty for none. */
export const partRates = (parts: readonly PeriodPart[], locale: Locale): string =>
	parts
		.map(({ span, rate }) =>
			rate && hasValue(rate) && !rate.few
				? m.breaks_part(
						{
							span: formatSpan(span, locale),
							share: shareText(rate, locale),
							n: formatNumber(rate.stopped, locale),
							d: formatNumber(rate.launched, locale)
						},
						{ locale }
					)
				: m.breaks_part_none({ span: formatSpan(span, locale) }, { locale })
		)
		.join('; ');

/** {@link partRates} as a sentence that says why; empty for none. */
export const partsText = (parts: readonly PeriodPart[], locale: Locale): string =>
	parts.length === 0 ? '' : m.breaks_parts({ parts: partRates(parts, locale) }, { locale });
