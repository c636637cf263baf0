import * as m from '../../../paraglide/messages';
import type { Rate } from '../../../figures/stats/rate';
import type { Locale, Names } from '../../../figures/view/catalogue';
import { familyName } from '../../../figures/view/describe';
import { formatFigure, formatNumber } from '../../../figures/view/format';
import { partsText } from '../shared/breaks';
import { rateDetails, shareText } from '../shared/rate-words';
import { hasShare, isClaim, type Gauge, type GaugesSeries } from './series';

/** What a gauge is called: the family with what was chosen of it, else the weapon. */
export function gaugeName(gauge: Gauge, names: Names, locale: Locale): string {
	return gauge.id === gauge.family ? familyName(gauge, locale) : names.weapon(gauge.id);
}

/** "153 claimed shot down", or stopped, where some were lost to electronic warfare. */
export function claimText(gauge: Gauge, locale: Locale): string {
	const { stopped, intercepted } = gauge.totals;
	const n = stopped ? formatFigure(stopped, locale) : '0';
	return stopped?.value === intercepted?.value
		? m.gauges_claims_count({ n }, { locale })
		: m.gauges_claims_stopped({ n }, { locale });
}

/** "247 of 458". */
export const countText = ({ rate }: Gauge, locale: Locale): string =>
	m.gauges_of_short(
		{ n: formatNumber(rate?.stopped ?? 0, locale), d: formatNumber(rate?.launched ?? 0, locale) },
		{ locale }
	);

/** One gauge in words, with every number that its picture shows. */
export function gaugeSentence(
	gauge: Gauge,
	series: Pick<GaugesSeries, 'kind'>,
	names: Names,
	locale: Locale
): string {
	const o = { locale };
	const weapon = gaugeName(gauge, names, locale);
	const { rate, totals } = gauge;
	if (!rate || rate.share === null)
		return isClaim(gauge) || !totals.launched
			? m.gauges_sentence_claim({ weapon, claim: claimText(gauge, locale) }, o)
			: m.gauges_sentence_unknown({ weapon, d: formatFigure(totals.launched, locale) }, o);
	const args = {
		weapon,
		n: formatNumber(rate.stopped, locale),
		d: formatNumber(rate.launched, locale)
	};
	const isStopped = series.kind === 'stopped';
	if (!hasShare(gauge))
		return isStopped ? m.gauges_sentence_few(args, o) : m.gauges_sentence_few_shot(args, o);
	const shares = { ...args, share: shareText(gauge.rate, locale) };
	const sentence = isStopped ? m.gauges_sentence(shares, o) : m.gauges_sentence_shot(shares, o);
	const details = rateDetails(rate, locale).join('; ');
	return [
		details === '' ? sentence : m.gauges_sentence_details({ sentence, details }, o),
		partsText(gauge.parts, locale),
		otherText(gauge.previous, m.gauges_sentence_previous, locale),
		otherText(gauge.record, m.gauges_sentence_record, locale)
	]
		.filter((part) => part !== '')
		.join(' ');
}

/** The share of another period, where it has one. */
const otherText = (
	rate: Rate | null,
	message: typeof m.gauges_sentence_record,
	locale: Locale
): string =>
	rate && rate.share !== null && !rate.few
		? message({ share: shareText({ ...rate, share: rate.share }, locale) }, { locale })
		: '';
