import * as m from '../../paraglide/messages';
import type { Rate } from '../../stats/rate';
import type { Family } from '../../stats/series';
import type { Locale } from '../../view/catalogue';
import {
	formatNumber,
	formatShare,
	formatShares,
	formatSpan,
	formatWeekday
} from '../../view/format';
import { isDrawn, type RatePanel, type RatePoint, type RateSeries } from './series';

/** The family's name. */
export const familyName = (family: Family, locale: Locale): string =>
	family === 'missile' ? m.word_missiles({}, { locale }) : m.word_drones({}, { locale });

/** "73%, 72 of 99 (63–81%)". */
export function rateText(rate: Rate, locale: Locale): string {
	return m.rate_value(
		{
			share: formatShare(rate.share ?? 0),
			n: formatNumber(rate.stopped, locale),
			d: formatNumber(rate.launched, locale),
			interval: rate.sampling ? formatShares(rate.sampling) : '–'
		},
		{ locale }
	);
}

function pointText(family: Family, point: RatePoint, locale: Locale): string {
	const name = familyName(family, locale);
	if (isDrawn(point))
		return m.rate_fact({ family: name, text: rateText(point.rate, locale) }, { locale });
	if (point.rate)
		return m.rate_fact(
			{
				family: name,
				text: m.rate_few(
					{
						n: formatNumber(point.rate.stopped, locale),
						d: formatNumber(point.rate.launched, locale)
					},
					{ locale }
				)
			},
			{ locale }
		);
	return m.rate_fact({ family: name, text: m.rate_none({}, { locale }) }, { locale });
}

/** The read-out: the period when nothing is under the cursor, else the mark. */
export function readRate(
	series: RateSeries,
	index: number | null,
	locale: Locale
): { when: string; facts: string[] } {
	if (index === null)
		return {
			when: formatSpan(series.span, locale),
			facts: series.panels.map((panel) =>
				panel.period
					? pointText(
							panel.family,
							{ span: series.span, rate: panel.period, reported: true },
							locale
						)
					: m.rate_fact(
							{ family: familyName(panel.family, locale), text: m.rate_none({}, { locale }) },
							{ locale }
						)
			)
		};
	const point = series.panels[0]?.points[index];
	const date = point ? point.span : series.span;
	return {
		when:
			series.grain === 'day'
				? m.rate_around({ date: formatWeekday(date.from, locale) }, { locale })
				: formatSpan(date, locale),
		facts: series.panels.flatMap((panel) => {
			const each = panel.points[index];
			return each ? [pointText(panel.family, each, locale)] : [];
		})
	};
}

/** A panel in words: the period's rate, the extremes, and how much of it has no rate. */
export function panelSentence(panel: RatePanel, series: RateSeries, locale: Locale): string {
	const o = { locale };
	const drawn = panel.points.filter(isDrawn);
	const family = familyName(panel.family, locale);
	if (drawn.length === 0) return m.rate_sentence_none({ family }, o);
	const by = [...drawn].sort((a, b) => a.rate.share - b.rate.share);
	const end = (point: (typeof drawn)[number]) => ({
		share: formatShare(point.rate.share),
		when: formatSpan(point.span, locale)
	});
	const low = end(by[0]!);
	const high = end(by.at(-1)!);
	return m.rate_sentence(
		{
			family,
			period: panel.period ? rateText(panel.period, locale) : '–',
			low: low.share,
			low_when: low.when,
			high: high.share,
			high_when: high.when,
			without: formatNumber(panel.points.length - drawn.length, locale),
			all: formatNumber(panel.points.length, locale)
		},
		o
	);
}
