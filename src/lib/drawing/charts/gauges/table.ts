import * as m from '../../../paraglide/messages';
import type { Locale, Names } from '../../../figures/view/catalogue';
import { titleOf } from '../../../figures/view/describe';
import {
	formatFigureRange,
	formatNumber,
	formatShares,
	formatSpan
} from '../../../figures/view/format';
import { hasValue, openText, shareLabel } from '../shared/rate-words';
import { boundCell, missing, type Cell, type Table } from '../table';
import { gaugeName } from './sentence';
import { isClaim, type Gauge, type GaugesSeries } from './series';

/** Shares in the CSV have four decimals: enough for any count here to be found again. */
const share = (value: number | null | undefined): number | null =>
	value === null || value === undefined ? null : Math.round(value * 10_000) / 10_000;

/** The id of the weapon, or those chosen of the family. */
const gaugeIds = ({ id, only }: Gauge): string =>
	only.map((weapon) => weapon.weapon_id).join(' ') || id;

function shareCell(gauge: Gauge, locale: Locale): Cell {
	const { rate, totals } = gauge;
	if (!rate)
		return missing(
			totals.launched === null || isClaim(gauge)
				? m.gauges_launches_unknown({}, { locale })
				: m.gauges_no_outcome({}, { locale })
		);
	if (rate.few || rate.share === null)
		return { value: share(rate.share), text: m.gauges_under_ten({}, { locale }), muted: true };
	return { value: share(rate.share), text: shareLabel({ ...rate, share: rate.share }) };
}

function cells(gauge: Gauge, kind: GaugesSeries['kind'], names: Names, locale: Locale): Cell[] {
	const { rate, totals } = gauge;
	const claimed = kind === 'stopped' ? totals.stopped : totals.intercepted;
	const name = gaugeName(gauge, names, locale);
	const number = (value: number | null | undefined): Cell =>
		value === null || value === undefined
			? missing('–')
			: { value, text: formatNumber(value, locale) };
	const interval = (which: 'interval' | 'reporting', end: 'low' | 'high'): Cell => ({
		value: share(rate?.[which]?.[end]),
		text: ''
	});
	return [
		{ value: name, text: name },
		{ value: gaugeIds(gauge), text: '' },
		totals.launched
			? {
					value: totals.launched.value,
					text: formatFigureRange(totals.launched, locale)
				}
			: missing(m.gauges_launches_unknown({}, { locale })),
		boundCell(totals.launched, 'low'),
		boundCell(totals.launched, 'high'),
		number(rate?.launched),
		number(rate?.stopped ?? claimed?.value),
		shareCell(gauge, locale),
		rate?.interval
			? { value: share(rate.interval.low), text: formatShares(rate.interval) }
			: missing('–'),
		interval('interval', 'high'),
		rate?.reporting
			? { value: share(rate.reporting.low), text: formatShares(rate.reporting) }
			: missing('–'),
		interval('reporting', 'high'),
		rate?.open ? { value: share(rate.open.low), text: openText(rate, locale) ?? '' } : missing('–'),
		{ value: share(rate?.open?.high), text: '' },
		{ value: rate?.open?.launched ?? null, text: '' },
		{ value: rate?.bound ?? null, text: '' },
		...[gauge.previous, gauge.record].map((rate) =>
			rate && hasValue(rate) && !rate.few
				? { value: share(rate.share), text: shareLabel(rate) }
				: missing('–')
		)
	];
}

/** The table of the gauges: families, then classes, then those with few launches, no outcome, no launches. */
export function gaugesTable(series: GaugesSeries, names: Names, locale: Locale): Table {
	const o = { locale };
	const column = (id: string, label: string, csvOnly = false) => ({
		id,
		label,
		numeric: true,
		csvOnly
	});
	const kind = series.kind === 'stopped' ? 'stopped' : 'intercepted';
	return {
		caption: titleOf(
			m.gauges_table_caption({ span: formatSpan(series.span, locale) }, o),
			series.selection,
			locale
		),
		columns: [
			{ id: 'weapon', label: m.gauges_column_weapon({}, o), numeric: false },
			{ id: 'weapon_id', label: '', numeric: false, csvOnly: true },
			column('launched', m.gauges_column_launched({}, o)),
			column('launched_low', '', true),
			column('launched_high', '', true),
			column('launched_known_outcome', m.gauges_column_paired({}, o)),
			column(
				kind,
				series.kind === 'stopped' ? m.gauges_column_stopped({}, o) : m.gauges_column_shot({}, o)
			),
			column('share', m.gauges_column_share({}, o)),
			column('interval_95_low', m.gauges_column_interval({}, o)),
			column('interval_95_high', '', true),
			column('reports_low', m.gauges_column_reports({}, o)),
			column('reports_high', '', true),
			column('open_low', m.gauges_column_open({}, o)),
			column('open_high', '', true),
			column('open_launched', '', true),
			{ ...column('share_bound', '', true), numeric: false },
			column('share_compared', m.gauges_column_previous({}, o)),
			column('share_record', m.gauges_column_record({}, o))
		],
		rows: [
			...series.families,
			...series.classes,
			...series.few,
			...series.unknown,
			...series.claims
		].map((gauge) => cells(gauge, series.kind, names, locale))
	};
}
