import type { Locale } from '../../figures/view/catalogue';
import { dayHref, daysHref } from '../../figures/view/day-href';
import type { Scope } from '../../figures/view/scope';

/** Where the reports behind the figures of a scope are: the day itself, or the index at the first month shown. */
export const reportsOf = ({ span, direction, view }: Scope, locale: Locale): string =>
	span.from === span.to
		? dayHref(span.from, direction, locale, { asOf: view.asOf })
		: daysHref(direction, locale, span.from.slice(0, 7));
