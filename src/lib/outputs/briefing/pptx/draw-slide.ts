import type { Card, CardOf } from '../../../drawing/cards/card';
import { cardTable } from '../../../drawing/cards/card-back';
import { facetsOf } from '../../../figures/view/facets';
import type { CardId } from '../../../figures/view/view';
import type { SlideTable } from '../slide-content';
import { drawCalendar } from './calendar-slide';
import { drawCasualties } from './casualties-slide';
import { drawGauges } from './gauges-slide';
import { drawKnown } from './known-slide';
import { drawLargest } from './largest-slide';
import { drawLaunches } from './launches-slide';
import { drawMix } from './mix-slide';
import { addFrame, type Page } from './page';
import { drawRate } from './rate-slide';
import { drawRegions } from './regions-slide';
import { drawRhythm } from './rhythm-slide';
import { drawRunning } from './running-slide';
import { drawEmpty, drawHeadline, drawMethod, drawText, drawTitle } from './words-slides';

type Draw<Id extends CardId> = (page: Page, card: CardOf<Id>, table: SlideTable) => void;

/** The chart of each kind; a slide has its table with it. */
const DRAWN: {
	[Id in CardId]: Draw<Id>;
} = {
	gauges: (page, card, table) => drawGauges(page, card.series, card.names, table),
	launches: (page, card, table) => drawLaunches(page, card.series, table),
	rate: (page, card, table) => drawRate(page, card.series, table),
	casualties: (page, card, table) => drawCasualties(page, card.series, table),
	calendar: (page, card, table) => drawCalendar(page, card, table.table.caption),
	largest: (page, card, table) => drawLargest(page, card.series, card.names, table),
	mix: (page, card, table) => drawMix(page, card.series, table),
	running: (page, card, table) => drawRunning(page, card.series, table),
	rhythm: (page, card, table) => drawRhythm(page, card.series, table),
	regions: (page, card, table) => drawRegions(page, card.series, table)
};

function drawCard(page: Page, card: Card): void {
	const table: SlideTable = page.content.tables[0] ?? {
		what: card.id,
		table: cardTable(card),
		facets: facetsOf(card.id, card.scope)
	};
	(DRAWN[card.id] as Draw<CardId>)(page, card as CardOf<CardId>, table);
}

/** Draws one slide: its frame, and what its kind has in the middle. */
export function drawSlide(page: Page, handling: string): void {
	addFrame(page, handling);
	const { body } = page.content;
	switch (body.kind) {
		case 'title':
			return drawTitle(page, body.lines);
		case 'headline':
			return drawHeadline(page, body.tiles, body.notes);
		case 'card':
			return drawCard(page, body.card);
		case 'known':
			return drawKnown(page, body.series, body.names, page.content.tables[0] ?? null);
		case 'method':
			return drawMethod(page, body.paragraphs);
		case 'text':
			return drawText(page, body.lines);
		case 'empty':
			return drawEmpty(page, body.text);
	}
}
