import * as m from '../../paraglide/messages';
import type { Locale } from '../../figures/view/catalogue';
import { formatDay, formatMoment, formatSpan } from '../../figures/view/format';
import type { Scope } from '../../figures/view/scope';

/** That none of the days asked for is there, why, and what is shown instead (rule 13); empty otherwise. */
export function outsideNote({ outside, series, span, view }: Scope, locale: Locale): string {
	if (outside === null) return '';
	const o = { locale };
	const asked = formatSpan(outside, locale);
	const shown = formatSpan(span, locale);
	return view.asOf !== null && outside.from > series.to
		? m.card_outside_known(
				{
					asked,
					shown,
					known: formatMoment(view.asOf, locale),
					last: formatDay(series.to, locale)
				},
				o
			)
		: m.card_outside(
				{ asked, shown, record: formatSpan({ from: series.from, to: series.to }, locale) },
				o
			);
}
