import { calendarSentence } from '../charts/calendar/sentence';
import { panelSentence as casualtiesSentence } from '../charts/casualties/words';
import { blockSentence, denominatorsSentence } from '../charts/denominators/sentence';
import { countText, gaugeName } from '../charts/gauges/sentence';
import { hasShare, type Gauge, type GaugesSeries } from '../charts/gauges/series';
import { knownWhenSentence } from '../charts/known-when/sentence';
import { largestSentence } from '../charts/largest/sentence';
import { panelSentence as launchesSentence } from '../charts/launches/sentence';
import { mixSentences } from '../charts/mix/words';
import { panelSentence as rateSentence } from '../charts/rate/words';
import { regionSentences } from '../charts/regions/words';
import { rhythmSentences } from '../charts/rhythm/words';
import { panelSentence as runningSentence } from '../charts/running/words';
import { datedDoubt } from '../charts/shared/notes';
import { openText, shareText } from '../charts/shared/rate-words';
import { weaponSentence } from '../charts/weapons/words';
import * as m from '../../paraglide/messages';
import type { Locale, Names } from '../../figures/view/catalogue';
import { formatNumber } from '../../figures/view/format';
import type { Selection } from '../../figures/view/selection';
import type { PicturedCard } from './card';

/** The card in one or two sentences with its figures, and what speaks against them. */
export function cardTakeaway(card: PicturedCard): string {
	const doubts =
		card.id === 'casualties' || card.id === 'largest'
			? card.series.doubts.map((note) => datedDoubt(note, card.locale))
			: [];
	return [figureWords(card as Picture<PicturedCard['id']>), ...doubts].join(' ');
}

/** Of attacks that are counted whichever weapons are chosen. */
const countedAll = ({ isAll }: Selection, locale: Locale): string[] =>
	isAll ? [] : [m.view_counted_all({}, { locale })];

type Picture<Id extends PicturedCard['id']> = Extract<PicturedCard, { id: Id }>;

const SAID: { [Id in PicturedCard['id']]: (card: Picture<Id>) => string[] } = {
	gauges: ({ series, names, locale }) =>
		series.families
			.map((gauge) => gaugeWords(gauge, series, names, locale))
			.filter((text) => text !== ''),
	launches: ({ series, locale }) =>
		series.panels.map((panel) => launchesSentence(panel, series, locale)),
	rate: ({ series, locale }) => series.panels.map((panel) => rateSentence(panel, series, locale)),
	casualties: ({ series, locale }) =>
		series.panels.map((panel) => casualtiesSentence(panel, series.grain, locale)),
	calendar: ({ series, names, locale }) => [calendarSentence(series, names, locale)],
	largest: ({ series, names, locale }) => [largestSentence(series, names, locale)],
	mix: ({ series, locale }) => mixSentences(series, locale),
	running: ({ series, locale }) =>
		series.panels.map((panel) => runningSentence(panel, series, locale)),
	rhythm: ({ series, locale }) => [
		...rhythmSentences(series, locale),
		...countedAll(series.selection, locale)
	],
	regions: ({ series, locale }) => [
		...regionSentences(series, locale),
		...countedAll(series.selection, locale)
	],
	known: ({ series, locale }) => series.panels.map((panel) => knownWhenSentence(panel, locale)),
	denominators: ({ series, names, locale }) => [
		...series.blocks.map((block) => blockSentence(block, names, locale)),
		denominatorsSentence(series, names, locale)
	],
	weapons: ({ series, names, locale }) =>
		series.filter((row) => row.depth === 0).map((row) => weaponSentence(row, names, locale))
};

const figureWords = <Id extends PicturedCard['id']>(card: Picture<Id>): string =>
	SAID[card.id as Id](card).join(' ');

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
