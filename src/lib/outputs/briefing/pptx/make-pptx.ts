import PptxGenJS from 'pptxgenjs';
import type { IsoDay } from '../../../records/ledger/types';
import * as m from '../../../paraglide/messages';
import type { Locale } from '../../../figures/view/catalogue';
import type { SlideContent } from '../slide-content';
import { drawSlide } from './draw-slide';
import { mendDeck } from './mend';
import { defineMaster, MASTER, noteLines, type DeckParts } from './page';
import { SANS, SERIF } from './paper';
import { printable } from '../../../drawing/picture/xml';

export interface PptxOptions {
	/** "For official use"; empty for none. Stands in the stamp of every slide and in the notes. */
	handling: string;
	/** The day the file says it was made. */
	made: IsoDay;
	/** The language of what is not content: text alternatives, legends. */
	locale: Locale;
}

/**
 * A deck with native charts, whose figures can be edited, one slide for each content. The same input gives the
 * same bytes, wherever and whenever it is made.
 */
export async function makePptx(
	contents: readonly SlideContent[],
	{ handling, made, locale }: PptxOptions
): Promise<Uint8Array<ArrayBuffer>> {
	const deck = new PptxGenJS();
	deck.layout = 'LAYOUT_WIDE';
	deck.theme = { headFontFace: SERIF, bodyFontFace: SANS };
	deck.author = 'Barrage';
	deck.company = 'Barrage';
	deck.subject = m.pptx_subject({}, { locale });
	deck.title = printable(contents[0]?.title ?? m.pptx_subject({}, { locale }));
	defineMaster(deck);
	const parts: DeckParts = { charts: [], alts: new Map(), notes: [] };
	for (const content of contents) {
		const slide = deck.addSlide({ masterName: MASTER });
		const line = printable(handling).trim();
		drawSlide({ slide, content, locale, parts }, line);
		parts.notes.push(noteLines(content, line));
		// Without notes the library writes no place for them; the lines themselves are put in by mending.
		slide.addNotes('-');
	}
	const bytes = (await deck.write({ outputType: 'uint8array' })) as Uint8Array;
	return mendDeck(bytes, parts, { made, locale });
}
