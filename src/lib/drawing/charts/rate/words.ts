import * as m from '../../../paraglide/messages';
import type { Grain } from '../../../figures/stats/grain';
import type { Rate } from '../../../figures/stats/rate';
import type { Locale } from '../../../figures/view/catalogue';
import { familyName } from '../../../figures/view/describe';
import { formatNumber, formatSpan, formatWeekday } from '../../../figures/view/format';
import type { SelectedFamily } from '../../../figures/view/selection';
import { partsText } from '../shared/breaks';
import { rateDetails, shareText } from '../shared/rate-words';
import { isDrawn, type NoRate, type RatePanel, type RatePoint, type RateSeries } from './series';
import type { Reading } from '../shared/reading';

/** "73%, 72 of 99 with a known outcome (70–73% across reports)". */
export function rateText(rate: Rate, locale: Locale): string {
	const value = m.rate_value(
		{
			share: shareText({ ...rate, share: rate.share ?? 0 }, locale),
			n: formatNumber(rate.stopped, locale),
			d: formatNumber(rate.launched, locale)
		},
		{ locale }
	);
	const details = rateDetails(rate, locale).join('; ');
	return details === '' ? value : m.rate_value_details({ value, details }, { locale });
}

/** Why there is no rate, in a few words, for a table or a read-out. */
export function noRateText(why: NoRate, locale: Locale): string {
	const o = { locale };
	switch (why) {
		case 'cut':
			return m.rate_cut({}, o);
		case 'break':
			return m.breaks_window({}, o);
		case 'few':
			return m.rate_under_ten({}, o);
		case 'unknown':
			return m.rate_none({}, o);
		case 'no-report':
			return m.word_no_report({}, o);
	}
}

/** Why there is no rate, as said inside a gap; null for several reasons. */
export function gapText(why: NoRate | null, grain: Grain, locale: Locale): string {
	const o = { locale };
	if (why === null) return m.rate_gap_mixed({}, o);
	if (why === 'few') return grain === 'day' ? m.rate_gap_few({}, o) : m.rate_gap_few_span({}, o);
	return m.rate_gap({ why: noRateText(why, locale) }, o);
}

function pointText(
	point: Pick<RatePoint, 'rate' | 'gap'> & { mixed?: boolean },
	locale: Locale
): string {
	const { rate, gap, mixed } = point;
	if (gap === null && rate) {
		const text = rateText(rate, locale);
		return mixed ? `${text}; ${m.breaks_mixed({}, { locale })}` : text;
	}
	if (gap === 'few' && rate)
		return m.rate_few(
			{ n: formatNumber(rate.stopped, locale), d: formatNumber(rate.launched, locale) },
			{ locale }
		);
	return noRateText(gap ?? 'unknown', locale);
}

/** "Missiles: 73%, 72 of 99 …". */
const fact = (selected: SelectedFamily, text: string, locale: Locale) =>
	m.rate_fact({ family: familyName(selected, locale), text }, { locale });

/** The period's rate, with the rates before and after where the definition changes within it. */
const periodText = ({ period, parts }: RatePanel, locale: Locale) =>
	[periodRate(period, locale), partsText(parts, locale)].filter((text) => text !== '').join('. ');

const periodRate = (period: Rate | null, locale: Locale) =>
	pointText({ rate: period, gap: period === null ? 'unknown' : period.few ? 'few' : null }, locale);

/** The read-out: the period when nothing is under the cursor, else the mark. */
export function readRate(series: RateSeries, index: number | null, locale: Locale): Reading {
	const point = index === null ? undefined : series.panels[0]?.points[index];
	if (index === null || !point)
		return {
			when: formatSpan(series.span, locale),
			// What it is between changes of definition stands over the panels.
			facts: series.panels.map((panel) => fact(panel, periodRate(panel.period, locale), locale))
		};
	return {
		when:
			series.grain === 'day'
				? m.rate_around({ date: formatWeekday(point.span.from, locale) }, { locale })
				: formatSpan(point.span, locale),
		facts: series.panels.flatMap((panel) => {
			const each = panel.points[index];
			return each ? [fact(panel, pointText(each, locale), locale)] : [];
		})
	};
}

/** A panel in words: the period's rate, the extremes, and how much of it has no rate. */
export function panelSentence(panel: RatePanel, series: RateSeries, locale: Locale): string {
	const o = { locale };
	const drawn = panel.points.filter(isDrawn);
	const family = familyName(panel, locale);
	if (drawn.length === 0)
		return m.rate_sentence_none({ family, period: periodText(panel, locale) }, o);
	const by = [...drawn].sort((a, b) => a.rate.share - b.rate.share);
	const end = (point: (typeof drawn)[number]) => ({
		share: shareText(point.rate, locale),
		when: formatSpan(point.span, locale)
	});
	const low = end(by[0]!);
	const high = end(by.at(-1)!);
	const args = {
		family,
		period: periodText(panel, locale),
		low: low.share,
		low_when: low.when,
		high: high.share,
		high_when: high.when,
		without: formatNumber(panel.points.length - drawn.length, locale),
		all: formatNumber(panel.points.length, locale)
	};
	return series.grain === 'day' ? m.rate_sentence(args, o) : m.rate_sentence_span(args, o);
}
