import * as m from '../../../paraglide/messages';
import type { Span } from '../../../figures/stats/grain';
import type { Locale } from '../../../figures/view/catalogue';
import { capital, onlyText } from '../../../figures/view/describe';
import { formatNumber, formatSpan } from '../../../figures/view/format';
import type { Selection } from '../../../figures/view/selection';
import type { StripSeries } from './series';

/** The text alternative: what is drawn, the window, how much of the record has no report, which weapons. */
export function stripSentence(
	series: StripSeries,
	selection: Selection,
	span: Span,
	locale: Locale
): string {
	const record = formatSpan({ from: series.from, to: series.to }, locale);
	const window = formatSpan(span, locale);
	const n = formatNumber(series.missing.filter(Boolean).length, locale);
	const d = formatNumber(series.bins.length, locale);
	const text =
		series.grain === 'day'
			? m.strip_sentence_day({ record, window, n, d }, { locale })
			: m.strip_sentence_week({ record, window, n, d }, { locale });
	return selection.isAll ? text : `${text} ${capital(onlyText(selection, locale))}.`;
}
