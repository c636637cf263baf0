import * as m from '../../paraglide/messages';
import type { Locale, Names } from '../../view/catalogue';
import { formatNumber, formatShare, formatShares } from '../../view/format';
import type { Gauge, GaugesSeries } from './series';

/** One gauge in words, with every number that its picture shows. */
export function gaugeSentence(
	gauge: Gauge,
	series: Pick<GaugesSeries, 'kind'>,
	names: Names,
	locale: Locale
): string {
	const o = { locale };
	const weapon = names.weapon(gauge.id);
	const { rate, totals } = gauge;
	if (!rate || rate.share === null)
		return totals.launched === null
			? m.gauges_sentence_claim({ weapon, n: formatNumber(totals.stopped?.value ?? 0, locale) }, o)
			: m.gauges_sentence_unknown({ weapon, d: formatNumber(totals.launched.value, locale) }, o);
	const args = {
		weapon,
		n: formatNumber(rate.stopped, locale),
		d: formatNumber(rate.launched, locale)
	};
	if (rate.few) return m.gauges_sentence_few(args, o);
	const shares = {
		...args,
		share: formatShare(rate.share),
		interval: rate.sampling ? formatShares(rate.sampling) : '',
		reports: rate.reporting ? formatShares(rate.reporting) : ''
	};
	const main =
		series.kind === 'stopped' ? m.gauges_sentence(shares, o) : m.gauges_sentence_shot(shares, o);
	return gauge.previous && gauge.previous.share !== null
		? `${main} ${m.gauges_sentence_previous({ share: formatShare(gauge.previous.share) }, o)}`
		: main;
}
