import type { Card } from '../../cards/card';
import { facetsOf } from '../../view/facets';
import type { SlideTable } from '../slide-content';
import { drawCalendar } from './calendar-slide';
import { drawCasualties } from './casualties-slide';
import { drawGauges } from './gauges-slide';
import { drawKnown } from './known-slide';
import { drawLargest } from './largest-slide';
import { drawLaunches } from './launches-slide';
import { addFrame, type Page } from './page';
import { drawRate } from './rate-slide';
import { drawEmpty, drawHeadline, drawMethod, drawTitle } from './words-slides';

function drawCard(page: Page, card: Card): void {
	const table: SlideTable = page.content.tables[0] ?? {
		what: card.id,
		table: card.table,
		facets: facetsOf(card.id, card.scope)
	};
	switch (card.id) {
		case 'gauges':
			return drawGauges(page, card.series, card.names, table);
		case 'launches':
			return drawLaunches(page, card.series, table);
		case 'rate':
			return drawRate(page, card.series, table);
		case 'casualties':
			return drawCasualties(page, card.series, table);
		case 'calendar':
			return drawCalendar(page, card.series, table.table.caption);
		case 'largest':
			return drawLargest(page, card.series, card.names, table);
	}
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
		case 'empty':
			return drawEmpty(page, body.text);
	}
}
