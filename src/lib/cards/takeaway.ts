import { calendarSentence } from '../charts/calendar/sentence';
import { panelSentence as casualtiesSentence } from '../charts/casualties/words';
import { blockSentence, denominatorsSentence } from '../charts/denominators/sentence';
import { countText, gaugeName } from '../charts/gauges/sentence';
import { hasShare, type Gauge, type GaugesSeries } from '../charts/gauges/series';
import { knownWhenSentence } from '../charts/known-when/sentence';
import { largestSentence } from '../charts/largest/sentence';
import { panelSentence as launchesSentence } from '../charts/launches/sentence';
import { panelSentence as rateSentence } from '../charts/rate/words';
import { datedDoubt } from '../charts/shared/notes';
import { openText, shareText } from '../charts/shared/rate-words';
import { weaponSentence } from '../charts/weapons/words';
import * as m from '../paraglide/messages';
import type { Locale, Names } from '../view/catalogue';
import { formatNumber } from '../view/format';
import type { PicturedCard } from './card';

/** The card in one or two sentences with its figures, and what speaks against them. */
export function cardTakeaway(card: PicturedCard): string {
	const doubts =
		card.id === 'casualties' || card.id === 'largest'
			? card.series.doubts.map((note) => datedDoubt(note, card.locale))
			: [];
	return [figureWords(card), ...doubts].join(' ');
}

function figureWords(card: PicturedCard): string {
	const { names, locale } = card;
	switch (card.id) {
		case 'gauges':
			return card.series.families
				.map((gauge) => gaugeWords(gauge, card.series, names, locale))
				.filter((text) => text !== '')
				.join(' ');
		case 'launches':
			return card.series.panels
				.map((panel) => launchesSentence(panel, card.series, locale))
				.join(' ');
		case 'rate':
			return card.series.panels.map((panel) => rateSentence(panel, card.series, locale)).join(' ');
		case 'casualties':
			return card.series.panels
				.map((panel) => casualtiesSentence(panel, card.series.grain, locale))
				.join(' ');
		case 'calendar':
			return calendarSentence(card.series, names, locale);
		case 'largest':
			return largestSentence(card.series, names, locale);
		case 'known':
			return card.series.panels.map((panel) => knownWhenSentence(panel, locale)).join(' ');
		case 'denominators':
			return [
				...card.series.blocks.map((block) => blockSentence(block, names, locale)),
				denominatorsSentence(card.series, names, locale)
			].join(' ');
		case 'weapons':
			return card.series
				.filter((row) => row.depth === 0)
				.map((row) => weaponSentence(row, names, locale))
				.join(' ');
	}
}

function gaugeWords(gauge: Gauge, series: GaugesSeries, names: Names, locale: Locale): string {
	if (!gauge.rate) return '';
	const weapon = gaugeName(gauge, names, locale);
	if (!hasShare(gauge)) return `${weapon}: ${countText(gauge, locale)}.`;
	const args = {
		weapon,
		share: shareText(gauge.rate, locale),
		n: formatNumber(gauge.rate.stopped, locale),
		d: formatNumber(gauge.rate.launched, locale)
	};
	const sentence =
		series.kind === 'stopped'
			? m.slide_gauge(args, { locale })
			: m.slide_gauge_shot(args, { locale });
	const open = openText(gauge.rate, locale);
	return open === null
		? sentence
		: m.gauges_sentence_details({ sentence, details: open }, { locale });
}
