import type { Grain, Span } from '../../../figures/stats/grain';
import type { Locale } from '../../../figures/view/catalogue';
import { formatDayShort, formatMonth } from '../../../figures/view/format';

/** The name of a mark under a chart: `29 Dec`; a week by its first day; `December 2023`. The year is in the stamp. */
export const spanLabel = (span: Span, grain: Grain, locale: Locale): string =>
	grain === 'month' ? formatMonth(span.from, locale) : formatDayShort(span.from, locale);
