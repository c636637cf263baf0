import * as m from '../../../paraglide/messages';
import type { Interval } from '../../../figures/stats/cluster-interval';
import type { Locale } from '../../../figures/view/catalogue';
import { familyName, titleOf } from '../../../figures/view/describe';
import { formatNumber, formatShares, formatSpan } from '../../../figures/view/format';
import { showsRange } from '../shared/interval';
import { shareLabel } from '../shared/rate-words';
import { missing, totalCells, type Cell, type Column, type Table } from '../table';
import { gapOf, type RatePoint, type RateSeries } from './series';
import { noRateText } from './words';

const share = (value: number | null | undefined): number | null =>
	value === null || value === undefined ? null : Math.round(value * 10_000) / 10_000;

function cells(
	{ rate, gap, mixed }: Pick<RatePoint, 'rate' | 'gap' | 'mixed'>,
	locale: Locale
): Cell[] {
	const why = gap && noRateText(gap, locale);
	const empty = missing('');
	if (!rate) return [missing(why ?? ''), ...Array<Cell>(9).fill(empty)];
	const { interval, reporting } = rate;
	const bounds = (ends: Interval | null, isShown: boolean): Cell[] => [
		{
			value: share(ends?.low),
			text: ends && isShown ? formatShares(ends) : '',
			muted: true
		},
		{ value: share(ends?.high), text: '' }
	];
	return [
		{ value: rate.launched, text: formatNumber(rate.launched, locale) },
		{ value: rate.stopped, text: formatNumber(rate.stopped, locale) },
		why === null
			? {
					value: share(rate.share),
					text:
						shareLabel({ ...rate, share: rate.share ?? 0 }) +
						(mixed ? ` (${m.breaks_mixed({}, { locale })})` : '')
				}
			: { value: share(rate.share), text: why, muted: true },
		...bounds(interval, why === null),
		...bounds(reporting, why === null && showsRange(reporting)),
		...bounds(rate.open, why === null),
		{ value: rate.bound, text: '' }
	];
}

/** A row a mark: launches and outcome of its window, share, interval, range across reports. */
export function rateTable(series: RateSeries, locale: Locale): Table {
	const o = { locale };
	const columns = series.panels.flatMap((panel): Column[] => {
		const family = familyName(panel, locale);
		const id = (name: string) => `${panel.family}s_${name}`;
		return [
			{ id: id('launched'), label: m.rate_column_launched({ family }, o), numeric: true },
			{
				id: id(series.kind === 'stopped' ? 'stopped' : 'intercepted'),
				label:
					series.kind === 'stopped'
						? m.rate_column_stopped({ family }, o)
						: m.rate_column_shot({ family }, o),
				numeric: true
			},
			{ id: id('share'), label: m.rate_column_share({ family }, o), numeric: true },
			{ id: id('interval_95_low'), label: m.rate_column_interval({ family }, o), numeric: true },
			{ id: id('interval_95_high'), label: '', numeric: true, csvOnly: true },
			{ id: id('reports_low'), label: m.rate_column_reports({ family }, o), numeric: true },
			{ id: id('reports_high'), label: '', numeric: true, csvOnly: true },
			{ id: id('open_low'), label: m.rate_column_open({ family }, o), numeric: true },
			{ id: id('open_high'), label: '', numeric: true, csvOnly: true },
			{ id: id('share_bound'), label: '', numeric: false, csvOnly: true }
		];
	});
	const all: Column[] = [
		{ id: 'from', label: m.rate_column_date({}, o), numeric: false },
		{ id: 'to', label: '', numeric: false, csvOnly: true },
		...columns,
		// 0 is the earliest definition of the record; `mixed` marks a span that holds a break.
		{ id: 'definition', label: '', numeric: true, csvOnly: true },
		{ id: 'mixed', label: '', numeric: true, csvOnly: true }
	];
	// No rate is computed across a break (rule 10).
	const totals = series.panels.flatMap(({ period, parts }) =>
		parts.length > 0
			? Array<Cell>(10).fill(missing(''))
			: cells({ rate: period, gap: gapOf(period, true), mixed: false }, locale)
	);
	return {
		caption: titleOf(
			series.grain === 'day'
				? m.rate_caption_day({ span: formatSpan(series.span, locale) }, o)
				: m.rate_caption_span({ span: formatSpan(series.span, locale) }, o),
			series.selection,
			locale
		),
		columns: all,
		total: totalCells(all, [{ at: 2, cells: totals }], locale),
		rows: (series.panels[0]?.points ?? []).map((point, i) => [
			{ value: point.span.from, text: formatSpan(point.span, locale) },
			{ value: point.span.to, text: '' },
			...series.panels.flatMap((panel) => cells(panel.points[i]!, locale)),
			{ value: point.definition, text: '' },
			{ value: point.mixed ? 1 : 0, text: '' }
		])
	};
}
