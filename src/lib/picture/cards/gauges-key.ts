/** What the marks of the gauges mean, and the weapons that no gauge is drawn for. */
import { claimText, countText, gaugeName } from '../../charts/gauges/sentence';
import { hasShare, isClaim, type Gauge, type GaugesSeries } from '../../charts/gauges/series';
import { betweenText, breakText } from '../../charts/shared/breaks';
import { showsRange } from '../../charts/shared/interval';
import * as m from '../../paraglide/messages';
import type { Locale, Names } from '../../view/catalogue';
import { formatNumber } from '../../view/format';
import { stretchPath } from '../../plot/path';
import type { Look, Mark, Token } from '../../plot/scene';
import type { RowItem } from '../../plot/measured/key-rows';

/** Colours of a family: of what was stopped, of what was not, and of its name. */
export const TONES: Record<Gauge['family'], Record<'stop' | 'not' | 'text', Token>> = {
	missile: { stop: 'm-stop', not: 'm-not', text: 'm-text' },
	drone: { stop: 'd-stop', not: 'd-not', text: 'd-text' }
};

const drawn = (width: number, d: string, look: Look): RowItem['sign'] => ({
	width,
	draw: (x, y) => [{ kind: 'path', d: stretchPath(d, 1, 1, x, y), ...look }]
});

/** Only the signs that are in the picture. */
export function gaugeKey(series: GaugesSeries, locale: Locale): RowItem[] {
	const o = { locale };
	const shown = [...series.families, ...series.classes].filter(hasShare);
	if (shown.length === 0) return [];
	const families = [...new Set(shown.map(({ family }) => family))];
	const item = (when: boolean, text: string, sign: RowItem['sign']): RowItem[] =>
		when ? [{ text, sign }] : [];
	return [
		...item(
			true,
			series.kind === 'stopped' ? m.gauges_key_share({}, o) : m.gauges_key_share_shot({}, o),
			{
				width: families.length * 10 - 2,
				draw: (x, y) =>
					families.map((family, i): Mark => ({
						kind: 'rect',
						x: x + i * 10,
						y: y - 6,
						width: 8,
						height: 12,
						fill: TONES[family].stop
					}))
			}
		),
		...item(
			shown.some(({ rate }) => rate.interval !== null),
			m.gauges_key_interval({}, o),
			drawn(22, 'M1 -4V4M21 -4V4M1 0H21', { stroke: 'ink', strokeWidth: 1.5 })
		),
		...item(
			shown.some(({ rate }) => showsRange(rate.reporting)),
			m.gauges_key_reports({}, o),
			drawn(18, 'M0 -3H18V3H0Z', { fill: 'ink-3', opacity: 0.42 })
		),
		...item(
			shown.some(({ rate }) => rate.open !== null),
			m.gauges_key_open({}, o),
			drawn(18, 'M0 -3H18V3H0Z', { stroke: 'ink-3' })
		),
		...item(
			shown.some(({ previous }) => previous !== null),
			m.gauges_key_previous({}, o),
			drawn(11, 'M5.5 -5L10.5 5H0.5Z', { stroke: 'ink', strokeWidth: 1.2 })
		),
		...item(
			shown.some(({ record }) => record !== null && !record.few),
			m.gauges_key_record({}, o),
			drawn(4, 'M2 -6V6', { stroke: 'ink', strokeWidth: 1.5 })
		)
	];
}

/** Too few for a rate: one square a weapon, filled dark where it was not stopped. From 0,0, 9 px high. */
export function squares({ rate, family }: Gauge, x = 0, y = 0): Mark[] {
	return Array.from({ length: rate?.launched ?? 0 }, (_, i) => ({
		kind: 'rect',
		x: x + i * 11,
		y,
		width: 9,
		height: 9,
		fill: i < (rate?.stopped ?? 0) ? TONES[family].stop : TONES[family].not
	}));
}

/** A line under the gauges: its words, and the gauge it stands for if it is one. */
export type FootItem = RowItem & { gauge?: Gauge };

/** How much is said of what is not drawn. */
export interface FootOptions {
	/** Classes that no gauge is drawn for. */
	leftOut: readonly Gauge[];
	/** Weapons left out and weapons without a rate by name, or only their number. */
	named: { leftOut: boolean; rest: boolean };
}

/** What stands under the gauges, in rows of its own. */
export function footRows(
	series: GaugesSeries,
	names: Names,
	locale: Locale,
	{ leftOut, named }: FootOptions
): FootItem[][] {
	const o = { locale };
	const name = (gauge: Gauge) => gaugeName(gauge, names, locale);
	const rest: FootItem[] = [];
	const section = (
		title: string,
		reason: string,
		gauges: readonly Gauge[],
		itemOf: (gauge: Gauge) => RowItem
	) => {
		if (gauges.length === 0) return;
		rest.push(
			{ text: m.picture_gauges_heading({ title, reason }, o), weight: 600, fill: 'ink' },
			...gauges.map((gauge) => ({ ...itemOf(gauge), gauge }))
		);
	};
	section(m.gauges_few_title({}, o), m.gauges_few_text({}, o), series.few, (gauge) => ({
		text: `${name(gauge)} ${countText(gauge, locale)}`,
		...((gauge.rate?.launched ?? 0) > 0 && {
			sign: {
				width: (gauge.rate?.launched ?? 0) * 11 - 2,
				draw: (x, y) => squares(gauge, x, y - 4.5)
			}
		})
	}));
	section(m.gauges_unknown_title({}, o), m.gauges_unknown_text({}, o), series.unknown, (gauge) => {
		const n = formatNumber(gauge.totals.launched?.value ?? 0, locale);
		return { text: `${name(gauge)} ${m.gauges_unknown_count({ n }, o)}` };
	});
	section(m.gauges_claims_title({}, o), m.gauges_unknown_text({}, o), series.claims, (gauge) => ({
		text: `${name(gauge)} ${claimText(gauge, locale)}`
	}));
	const count = series.few.length + series.unknown.length + series.claims.length;
	const between =
		series.between.length > series.breaks.length ? betweenText(series.between, locale) : '';
	return [
		leftOut.length === 0
			? []
			: [{ text: leftOutText(leftOut, series, names, locale, named.leftOut) }],
		named.rest || count === 0
			? rest
			: [{ text: m.picture_gauges_rest_count({ n: formatNumber(count, locale) }, o) }],
		...series.breaks.map((note) => [{ text: breakText(note, locale) }]),
		between === '' ? [] : [{ text: between }]
	].filter((row) => row.length > 0);
}

function leftOutText(
	leftOut: readonly Gauge[],
	series: GaugesSeries,
	names: Names,
	locale: Locale,
	isNamed: boolean
): string {
	const o = { locale };
	const n = formatNumber(leftOut.length, locale);
	if (!isNamed)
		return leftOut.length === series.classes.length
			? m.picture_gauges_left_out_all({ n }, o)
			: m.picture_gauges_left_out_count({ n }, o);
	const list = leftOut
		.map((gauge) =>
			m.picture_gauges_left_out_item(
				{ weapon: gaugeName(gauge, names, locale), count: countText(gauge, locale) },
				o
			)
		)
		.join(', ');
	return m.picture_gauges_left_out({ list }, o);
}

/** Why a family has no arc or bar, in words; empty where it has one. */
export function withoutText(gauge: Gauge, locale: Locale): { figure: string; reason: string } {
	const o = { locale };
	if (gauge.rate) return { figure: countText(gauge, locale), reason: m.gauges_few_text({}, o) };
	if (gauge.totals.launched && !isClaim(gauge)) {
		const n = formatNumber(gauge.totals.launched.value, locale);
		return { figure: m.gauges_unknown_count({ n }, o), reason: m.gauges_no_outcome({}, o) };
	}
	return { figure: claimText(gauge, locale), reason: m.gauges_claims_text({}, o) };
}
