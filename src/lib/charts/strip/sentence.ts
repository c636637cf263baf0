import * as m from '../../paraglide/messages';
import type { Span } from '../../stats/grain';
import type { Locale } from '../../view/catalogue';
import { formatNumber, formatSpan } from '../../view/format';
import type { StripSeries } from './series';

/** The text alternative: what is drawn, the window, and how much of the record has no report. */
export function stripSentence(series: StripSeries, span: Span, locale: Locale): string {
	const record = formatSpan({ from: series.from, to: series.to }, locale);
	const window = formatSpan(span, locale);
	const n = formatNumber(series.missing.filter(Boolean).length, locale);
	const d = formatNumber(series.bins.length, locale);
	return series.grain === 'day'
		? m.strip_sentence_day({ record, window, n, d }, { locale })
		: m.strip_sentence_week({ record, window, n, d }, { locale });
}
