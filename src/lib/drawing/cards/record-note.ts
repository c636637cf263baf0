import { kyivDay } from '../../records/ledger/moment';
import type { DailySeries } from '../../figures/stats/series';
import { FAMILIES } from '../../figures/stats/series';
import * as m from '../../paraglide/messages';
import type { Locale } from '../../figures/view/catalogue';
import { formatDay, formatSpan } from '../../figures/view/format';

/**
 * What the record is, and up to when: its days, its newest report, and whether its last day can be read like the
 * others. A day is not over while nothing was said after it; a day without a report, or known in part, is said to be.
 */
export function recordNote(series: DailySeries, locale: Locale): string {
	const { from, to, knownOn, asOf, days } = series;
	const o = { locale };
	const last = days.at(-1);
	if (!last) return '';
	const record = formatSpan({ from, to }, locale);
	const stated = knownOn
		? m.record_known({ record, date: formatDay(knownOn, locale) }, o)
		: m.record_days({ record }, o);
	const cells = FAMILIES.flatMap((family) => last.strikes[family] ?? []);
	const seen = asOf === null ? knownOn : kyivDay(asOf);
	const state =
		seen !== null && seen <= to
			? m.record_last_open
			: !last.reported
				? m.record_last_none
				: cells.some((cell) => cell.partial)
					? m.record_last_partial
					: cells.some((cell) => cell.launched)
						? m.record_last_total
						: m.record_last_no_total;
	return `${stated} ${state({}, o)}`;
}
