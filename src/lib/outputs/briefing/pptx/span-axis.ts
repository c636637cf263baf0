import type { Grain, Span } from '../../../figures/stats/grain';
import type { Locale } from '../../../figures/view/catalogue';
import { formatDay, formatDayShort, formatMonthShort } from '../../../figures/view/format';
import { daysBetween } from '../../../records/ledger/moment';
import type { ChartSpec } from './chart-spec';

/** Days up to which a date is told without its year, which is in the stamp. */
const WITHOUT_YEAR = 120;
/** Months between two names: the same months are named each year. */
const MONTHS = [1, 2, 3, 4, 6, 12, 24, 36];

/**
 * The names of marks under a chart: `29 Dec`, a week by its first day, `29 Dec 2023` where the period is long and crosses
 * a year, `Dec 2023`; and at which distances they may be named.
 */
export function spanAxis(
	spans: readonly Span[],
	grain: Grain,
	locale: Locale
): Pick<ChartSpec, 'categories' | 'distances'> {
	const [first, last] = [spans[0], spans.at(-1)];
	if (grain === 'month')
		return {
			categories: spans.map(({ from }) => `${formatMonthShort(from, locale)} ${from.slice(0, 4)}`),
			distances: MONTHS
		};
	const isLong =
		first !== undefined &&
		last !== undefined &&
		first.from.slice(0, 4) !== last.to.slice(0, 4) &&
		daysBetween(first.from, last.to) >= WITHOUT_YEAR;
	return {
		categories: spans.map(({ from }) => (isLong ? formatDay : formatDayShort)(from, locale))
	};
}
