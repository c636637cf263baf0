/** A slide while it is drawn: what every kind of slide has on it, and how charts and tables get onto it. */
import type PptxGenJS from 'pptxgenjs';
import * as m from '../../../paraglide/messages';
import type { Locale } from '../../../figures/view/catalogue';
import type { SlideContent } from '../slide-content';
import { hasFigures, labelSkip, type ChartSpec } from './chart-spec';
import { fitText } from './fit-text';
import { BODY, colour, INNER, MARGIN, SANS, SERIF, WIDTH, type Box } from './paper';
import { printable } from '../../../drawing/picture/xml';

/** What the parts of a deck need after the library has written it. */
export interface DeckParts {
	/** In the order of their frames. */
	charts: ChartSpec[];
	/** Text alternatives of tables and drawings, by the name of their shape. */
	alts: Map<string, string>;
	/** Of each slide, in order: its lines. */
	notes: string[][];
}

export interface Page {
	slide: PptxGenJS.Slide;
	content: SlideContent;
	locale: Locale;
	parts: DeckParts;
}

export const MASTER = 'Barrage';

/** Where the title stands, inches, and its size, points. */
const TITLE: Box = { x: MARGIN, y: 0.42, w: INNER, h: 0.6 };
const TITLE_SIZE = 24;

/** The greatest size in which the whole of a title has room; bold letters are a little wider. */
const titleSize = (title: string): number =>
	fitText(title, { ...TITLE, w: TITLE.w * 0.93 }, TITLE_SIZE, 9).size;

/** The layout of all slides: the rule on top, the place of the title, the number. */
export function defineMaster(deck: PptxGenJS): void {
	deck.defineSlideMaster({
		title: MASTER,
		background: { color: colour('surface') },
		objects: [
			{ rect: { x: MARGIN, y: 0.32, w: INNER, h: 0.02, fill: { color: colour('ink') } } },
			{
				placeholder: {
					options: {
						...{ name: 'title', type: 'title', ...TITLE },
						...{ fontFace: SERIF, fontSize: TITLE_SIZE, bold: true, color: colour('ink') },
						...{ align: 'left', valign: 'middle', margin: 0 }
					},
					text: ''
				}
			}
		],
		slideNumber: {
			...{ x: WIDTH - MARGIN - 0.7, y: 6.98, w: 0.7, h: 0.26, margin: 0 },
			...{ fontFace: SANS, fontSize: 10, color: colour('ink-3'), align: 'right' }
		}
	});
}

/** Type of a text box. */
export interface Type {
	/** Points. */
	size: number;
	/** The least that the text may be set in to fit its box; its size by default. */
	least?: number;
	serif?: boolean;
	bold?: boolean;
	color?: Parameters<typeof colour>[0];
	align?: 'left' | 'right' | 'center';
	valign?: 'top' | 'middle' | 'bottom';
}

/** Text in a box; smaller, and then cut at a sentence, where it would not fit. Nothing for no text. */
export function addWords({ slide }: Page, text: string, box: Box, type: Type): void {
	if (text === '') return;
	const fitted = fitText(printable(text), box, type.size, type.least ?? type.size);
	slide.addText(fitted.text, {
		...box,
		margin: 0,
		fontFace: type.serif ? SERIF : SANS,
		fontSize: fitted.size,
		bold: type.bold ?? false,
		color: colour(type.color ?? 'ink'),
		align: type.align ?? 'left',
		valign: type.valign ?? 'top',
		wrap: true
	});
}

/** What has to be read with a chart, `height` inches along the foot of the slide's body. */
export const addNote = (page: Page, note: string, height: number): void =>
	addWords(
		page,
		note,
		{ x: BODY.x, y: BODY.y + BODY.h - height, w: BODY.w, h: height },
		{ size: 10, least: 8, color: 'ink-3' }
	);

/**
 * A native chart. The library makes its frame and its relations around one stand-in point; `mend.ts` puts the
 * chart itself and its workbook in their place. Without a single figure there is no chart, but what the alternative
 * says: an empty plot from 0 to 1 looks like a zero.
 */
export function addChart(page: Page, box: Box, chart: ChartSpec, alt: string): void {
	if (!hasFigures(chart)) {
		const room = { x: box.x + 0.1, y: box.y + box.h * 0.35, w: box.w - 0.2, h: box.h * 0.5 };
		addWords(page, alt, room, { size: 14, least: 9, color: 'ink-2' });
		return;
	}
	const spec = { ...chart, skip: labelSkip(chart, box.w) };
	page.parts.charts.push(spec);
	page.slide.addChart('bar', [{ name: '-', labels: ['-'], values: [1] }], {
		...box,
		objectName: `Chart ${page.parts.charts.length}`,
		altText: printable(m.pptx_chart_alt({ text: alt }, { locale: page.locale }))
	});
}

/** Slides that are words already. */
const WORDS = new Set(['title', 'method', 'text']);

/** Title, what is counted, the take-away, and the stamp that goes wherever a slide is copied to. */
export function addFrame(page: Page, handling: string): void {
	const { slide, content } = page;
	const title = printable(content.title) || ' ';
	// Of the size of a placeholder the library takes that of the layout; of its runs, their own.
	slide.addText([{ text: title, options: { fontSize: titleSize(title) } }], {
		placeholder: 'title'
	});
	addWords(
		page,
		content.subtitle,
		{ x: MARGIN, y: 1.03, w: INNER, h: 0.36 },
		{ size: 13, least: 9, color: 'ink-2' }
	);
	addWords(
		page,
		WORDS.has(content.body.kind) ? '' : content.takeaway,
		{ x: MARGIN, y: 6.03, w: INNER, h: 0.68 },
		{ size: 15, least: 10.5, serif: true, valign: 'middle' }
	);
	addStamp(page, handling);
}

function addStamp({ slide, content }: Page, handling: string): void {
	const { directionText, period, knownText, source, rights } = content;
	const parts = [directionText, period, knownText, source, rights];
	const line = parts.filter((text) => text !== '').join(' · ');
	slide.addText(
		[
			{ text: printable(line), options: {} },
			...(handling === '' ? [] : [{ text: printable(` · ${handling}`), options: { bold: true } }])
		],
		{
			...{ x: MARGIN, y: 6.84, w: INNER - 0.9, h: 0.42, margin: 0, objectName: 'Stamp' },
			...{ fontFace: SANS, fontSize: stampSize(line + handling), color: colour('ink-3') },
			...{ align: 'left', valign: 'middle', wrap: true }
		}
	);
}

const stampSize = (text: string) =>
	fitText(text, { x: 0, y: 0, w: INNER - 0.9, h: 0.42 }, 10, 7).size;

/** What the speaker sees: the person's own notes, then the figures in a sentence, then whose they are. */
export function noteLines(content: SlideContent, handling: string): string[] {
	const { slide, takeaway, directionText, period, knownText, source, rights } = content;
	return [
		...slide.notes.split(/\r\n?|\n/),
		takeaway,
		[directionText, period, knownText].filter((text) => text !== '').join(' · '),
		source,
		rights,
		handling
	]
		.map((line) => printable(line).trimEnd())
		.filter((line) => line !== '');
}
