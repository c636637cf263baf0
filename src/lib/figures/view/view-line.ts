/** What is shown, in the one line under which it is chosen. */
import { daysBetween } from '../../records/ledger/moment';
import * as m from '../../paraglide/messages';
import type { Span } from '../stats/grain';
import type { Locale } from './catalogue';
import { describeView, inOneLine } from './describe';
import { formatDay, formatNumber } from './format';
import type { Selection } from './selection';
import type { View } from './view';

/** "Attacks by Russia · all weapons · 62 days to 31 Jan 2024 · latest". */
export function viewLine(
	{ view, span, selection }: { view: View; span: Span; selection: Selection },
	locale: Locale
): string {
	const o = { locale };
	const { direction, weapons, known } = describeView(view, span, selection, locale);
	const count = daysBetween(span.from, span.to) + 1;
	const date = formatDay(span.to, locale);
	return inOneLine(
		direction,
		weapons || m.view_all_weapons({}, o),
		count === 1 ? date : m.view_days_to({ count, text: formatNumber(count, locale), date }, o),
		known || m.view_latest({}, o)
	);
}
