/** The words beside the gauges, the same on a page and in a picture. */
import * as m from '../../../paraglide/messages';
import type { Locale, Names } from '../../../figures/view/catalogue';
import { formatFigure, formatNumber, formatSpan } from '../../../figures/view/format';
import { partsText } from '../shared/breaks';
import { hasValue, rateDetails, shareLabel } from '../shared/rate-words';
import { claimText, countText, gaugeName } from './sentence';
import { hasShare, isClaim, type Gauge, type GaugesSeries } from './series';

/** What is said of a share. */
export interface ShareWords {
	/** n of d. */
	counts: string;
	/** What qualifies it, most needed first. */
	details: string[];
}

/** What stands under a family's gauge; null where it has no share. `isBrief` leaves out the rate of the other kind. */
export function shareWords(
	gauge: Gauge,
	series: GaugesSeries,
	locale: Locale,
	isBrief = false
): ShareWords | null {
	if (!hasShare(gauge)) return null;
	const o = { locale };
	const { rate, previous, otherRate, totals } = gauge;
	const counts = {
		n: formatNumber(rate.stopped, locale),
		d: formatNumber(rate.launched, locale)
	};
	const isStopped = series.kind === 'stopped';
	const share = !isBrief && otherRate && hasValue(otherRate) ? shareLabel(otherRate) : '';
	const before = previous && hasValue(previous) && series.comparedSpan;
	return {
		counts: isStopped ? m.gauges_of(counts, o) : m.gauges_of_shot(counts, o),
		details: [
			partsText(gauge.parts, locale),
			...rateDetails(rate, locale),
			share === ''
				? ''
				: isStopped
					? m.gauges_other_shot({ share }, o)
					: m.gauges_other_stopped({ share }, o),
			totals.unknownOutcome
				? m.gauges_outcome_missing({ n: formatNumber(totals.unknownOutcome, locale) }, o)
				: '',
			before
				? m.gauges_previous(
						{
							span: formatSpan(before, locale),
							share: shareLabel(previous),
							n: formatNumber(previous.stopped, locale),
							d: formatNumber(previous.launched, locale)
						},
						o
					)
				: ''
		].filter((text) => text !== '')
	};
}

/** How many were launched, where that is all that is known. */
const launchedText = ({ totals }: Gauge, locale: Locale): string =>
	m.gauges_unknown_count(
		{ n: totals.launched ? formatFigure(totals.launched, locale) : '0' },
		{ locale }
	);

/** The figure of a gauge without a share, and why it has none. */
export function withoutShare(gauge: Gauge, locale: Locale): { figure: string; reason: string } {
	const o = { locale };
	if (gauge.rate) return { figure: countText(gauge, locale), reason: m.gauges_few_text({}, o) };
	if (gauge.totals.launched && !isClaim(gauge))
		return { figure: launchedText(gauge, locale), reason: m.gauges_no_outcome({}, o) };
	return { figure: claimText(gauge, locale), reason: m.gauges_claims_text({}, o) };
}

/** What stands beside a bar. */
export interface BarWords {
	name: string;
	isFamily: boolean;
	/** The share, or the figure where there is none. */
	figure: string;
	/** After the share: n of d. */
	counts: string;
	/** What stands instead of a bar. */
	reason: string;
}

/** The words of a gauge in the form of bars. */
export function barWords(
	gauge: Gauge,
	series: GaugesSeries,
	names: Names,
	locale: Locale
): BarWords {
	const own = {
		name: gaugeName(gauge, names, locale),
		isFamily: series.families.includes(gauge)
	};
	return hasShare(gauge)
		? { ...own, figure: shareLabel(gauge.rate), counts: countText(gauge, locale), reason: '' }
		: { ...own, ...withoutShare(gauge, locale), counts: '' };
}

/** Weapons that no gauge is drawn for, and why. */
export interface RestSection {
	title: string;
	reason: string;
	items: { gauge: Gauge; name: string; figure: string }[];
}

/** Weapons without a rate by the reason: too few, no outcome, no launches. */
export function restSections(series: GaugesSeries, names: Names, locale: Locale): RestSection[] {
	const o = { locale };
	const section = (
		title: string,
		reason: string,
		gauges: readonly Gauge[],
		figure: (gauge: Gauge, locale: Locale) => string
	): RestSection => ({
		title,
		reason,
		items: gauges.map((gauge) => ({
			gauge,
			name: gaugeName(gauge, names, locale),
			figure: figure(gauge, locale)
		}))
	});
	const none = m.gauges_unknown_text({}, o);
	return [
		section(m.gauges_few_title({}, o), m.gauges_few_text({}, o), series.few, countText),
		section(m.gauges_unknown_title({}, o), none, series.unknown, launchedText),
		section(m.gauges_claims_title({}, o), none, series.claims, claimText)
	].filter(({ items }) => items.length > 0);
}
