/** Which drawing belongs to which card: the one place that knows them all. */
import type { PicturedCard } from '../cards/card';
import { casualtiesScene } from '../charts/casualties/scene';
import { gaugesScene } from '../charts/gauges/scene';
import { knownWhenScene } from '../charts/known-when/scene';
import { launchesScene } from '../charts/launches/scene';
import { rateScene } from '../charts/rate/scene';
import { momentToInstant } from '../ledger/moment';
import { drawCalendar } from './cards/calendar';
import { drawDenominators } from './cards/denominators';
import { drawLargest } from './cards/largest';
import { drawWeapons } from './cards/weapons';
import type { DrawSize } from '../plot/draw-size';
import type { Scene } from '../plot/scene';

/** The chart of a card, without its title and its source. */
export function drawCard(card: PicturedCard, size: DrawSize): Scene {
	switch (card.id) {
		case 'gauges':
			return gaugesScene(card, size);
		case 'launches':
			return launchesScene(card, size);
		case 'rate':
			return rateScene(card, size);
		case 'casualties':
			return casualtiesScene(card, size);
		case 'calendar':
			return drawCalendar(card, size);
		case 'largest':
			return drawLargest(card, size);
		case 'known':
			return knownWhenScene(
				card.series,
				card.locale,
				size,
				card.asOf === null ? null : momentToInstant(card.asOf)
			);
		case 'denominators':
			return drawDenominators(card, size);
		case 'weapons':
			return drawWeapons(card, size);
	}
}
