/** Which drawing belongs to which card: the one place that knows them all. */
import type { PicturedCard } from '../cards/card';
import { calendarScene } from '../charts/calendar/scene';
import { casualtiesScene } from '../charts/casualties/scene';
import { denominatorsScene } from '../charts/denominators/scene';
import { gaugesScene } from '../charts/gauges/scene';
import { knownWhenScene } from '../charts/known-when/scene';
import { largestScene } from '../charts/largest/scene';
import { launchesScene } from '../charts/launches/scene';
import { mixScene } from '../charts/mix/scene';
import { rateScene } from '../charts/rate/scene';
import { regionsScene } from '../charts/regions/scene';
import { rhythmScene } from '../charts/rhythm/scene';
import { runningScene } from '../charts/running/scene';
import { weaponsScene } from '../charts/weapons/scene';
import { momentToInstant } from '../../records/ledger/moment';
import type { DrawSize } from '../plot/draw-size';
import type { Scene } from '../plot/scene';

type Picture<Id extends PicturedCard['id']> = Extract<PicturedCard, { id: Id }>;
type Draw<Id extends PicturedCard['id']> = (card: Picture<Id>, size: DrawSize) => Scene;

const DRAWN: { [Id in PicturedCard['id']]: Draw<Id> } = {
	gauges: gaugesScene,
	launches: launchesScene,
	rate: rateScene,
	casualties: casualtiesScene,
	calendar: calendarScene,
	largest: largestScene,
	mix: mixScene,
	running: runningScene,
	rhythm: rhythmScene,
	regions: regionsScene,
	known: ({ series, locale, asOf }, size) =>
		knownWhenScene(series, locale, size, asOf === null ? null : momentToInstant(asOf)),
	denominators: denominatorsScene,
	weapons: weaponsScene
};

/** The chart of a card, without its title and its source. */
export const drawCard = (card: PicturedCard, size: DrawSize): Scene =>
	(DRAWN[card.id] as Draw<PicturedCard['id']>)(card, size);
