/** Which drawing belongs to which card: the one place that knows them all. */
import type { PicturedCard } from '../cards/card';
import { calendarScene } from '../charts/calendar/scene';
import { casualtiesScene } from '../charts/casualties/scene';
import { denominatorsScene } from '../charts/denominators/scene';
import { knownWhenScene } from '../charts/known-when/scene';
import { largestScene } from '../charts/largest/scene';
import { launchesScene } from '../charts/launches/scene';
import { rateScene } from '../charts/rate/scene';
import { weaponsScene } from '../charts/weapons/scene';
import { momentToInstant } from '../ledger/moment';
import { drawGauges } from './cards/gauges';
import type { DrawSize } from '../plot/draw-size';
import type { Scene } from '../plot/scene';

/** The chart of a card, without its title and its source. */
export function drawCard(card: PicturedCard, size: DrawSize): Scene {
	switch (card.id) {
		case 'gauges':
			return drawGauges(card, size);
		case 'launches':
			return launchesScene(card, size);
		case 'rate':
			return rateScene(card, size);
		case 'casualties':
			return casualtiesScene(card, size);
		case 'calendar':
			return calendarScene(card, size);
		case 'largest':
			return largestScene(card, size);
		case 'known':
			return knownWhenScene(
				card.series,
				card.locale,
				size,
				card.asOf === null ? null : momentToInstant(card.asOf)
			);
		case 'denominators':
			return denominatorsScene(card, size);
		case 'weapons':
			return weaponsScene(card, size);
	}
}
