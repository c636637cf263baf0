/**
 * A slide as a picture of 1920 × 1080: head, title, body, and the stamp with what makes its figures quotable.
 * No text is smaller than 24 px: it is read from the back row.
 */
import type { IsoDay } from '../../records/ledger/types';
import * as m from '../../paraglide/messages';
import { brandMarks } from '../../drawing/picture/brand';
import { headlineScene } from '../../drawing/charts/headline/scene';
import { knownWhenScene } from '../../drawing/charts/known-when/scene';
import { drawCard } from '../../drawing/picture/draw-body';
import type { DrawSize } from '../../drawing/plot/draw-size';
import { breakLines, clampLines, widthOf, type Font } from '../../drawing/plot/measured/measure';
import { placeScene, textLines } from '../../drawing/plot/place';
import type { Hot, Mark, Scene } from '../../drawing/plot/scene';
import { formatDay, formatNumber } from '../../figures/view/format';
import type { SlideBody, SlideContent, TextLine } from './slide-content';
import { fitTitle, wrapLines } from './slide-title';

/** What is stamped on a slide besides its figures. */
export interface Stamp {
	/** Of the slide in its deck, from 0. */
	index: number;
	count: number;
	/** Who may see it, as the person typed it; empty for none. */
	handling: string;
	/** The day the slides were made; null where the clock cannot be trusted. */
	made: IsoDay | null;
}

export const SLIDE_WIDTH = 1920;
export const SLIDE_HEIGHT = 1080;
const LEFT = 123;
const RIGHT = SLIDE_WIDTH - LEFT;
/** Of what stands between the margins of a slide, px. */
export const INNER_WIDTH = RIGHT - LEFT;
const WIDTH = INNER_WIDTH;
/** Charts are drawn at the size of a page and scaled: their 13 px become 24. */
const SCALE = 24 / 13;
const FOOT = 962;
/** Over the tallest letters of a title. */
const TITLE_TOP = 129;
const BODY_END = 940;

const SUBTITLE: Font = { size: 29 };
const TAKEAWAY: Font = { size: 37, face: 'serif' };
const TAKEAWAY_LINE = 49;
/** Slides on which the figures are also said in a sentence; on the others the chart has the room. */
const SPOKEN = new Set(['gauges', 'rate', 'headline']);

/** The whole slide. */
export function slideScene(content: SlideContent, stamp: Stamp): Scene {
	const { body } = content;
	const drawn = body.kind === 'title' ? titleSlide(content) : plainSlide(content, body);
	return {
		width: SLIDE_WIDTH,
		height: SLIDE_HEIGHT,
		marks: [...drawn.marks, ...foot(content, stamp), ...handlingMarks(stamp.handling)],
		hots: drawn.hots
	};
}

interface Drawn {
	marks: Mark[];
	hots: Hot[];
}

function titleSlide(content: SlideContent): Drawn {
	const { lines: title, font, step: titleStep } = fitTitle(content.title, WIDTH, 'cover');
	const top = title.length === 1 ? 360 : 300;
	const titleEnd = top + (title.length - 1) * titleStep;
	const sentences = content.body.kind === 'title' ? content.body.lines : [];
	const [sentence = '', ...rest] = sentences;
	const from = titleEnd + 202;
	const { words, lines, step } = wholeText(sentence, BODY_END - from - rest.length * 40);
	return {
		marks: [
			...brandMarks(LEFT, 178, 64),
			rule(222, 3),
			...textLines(title, top, titleStep, { x: LEFT, ...font, fill: 'ink' }),
			{
				kind: 'text',
				x: LEFT,
				y: titleEnd + 94,
				runs: [{ text: content.period }],
				size: 48,
				fill: 'ink-2'
			},
			...textLines(lines, from, step, { x: LEFT, ...words, fill: 'ink' }),
			...textLines(rest, from + lines.length * step + 8, 40, {
				x: LEFT,
				size: 29,
				fill: 'ink-2'
			})
		],
		hots: []
	};
}

/** The sentence of the title in the largest type in which all of it has room: a figure cut off is a figure lost. */
function wholeText(text: string, height: number): { words: Font; lines: string[]; step: number } {
	const sizes = [42, 38, 34, 30, 27, 24].map((size) => {
		const words: Font = { size, face: 'serif' };
		return { words, lines: breakLines(text, WIDTH * 0.88, words), step: Math.round(size * 1.36) };
	});
	return sizes.find(({ lines, step }) => lines.length * step <= height) ?? sizes.at(-1)!;
}

function plainSlide(content: SlideContent, body: SlideBody): Drawn {
	const head = headMarks(content);
	const { lines: title, font, step } = fitTitle(content.title, WIDTH, 'body');
	const titleTop = TITLE_TOP + font.size;
	const titleEnd = titleTop + (title.length - 1) * step;
	const subtitle = content.subtitle === '' ? [] : clampLines(content.subtitle, WIDTH, SUBTITLE, 2);
	const subtitleEnd = titleEnd + 8 + subtitle.length * 38;
	const marks: Mark[] = [
		...head,
		...textLines(title, titleTop, step, { x: LEFT, ...font, fill: 'ink' }),
		...textLines(subtitle, titleEnd + 46, 38, { x: LEFT, ...SUBTITLE, fill: 'ink-2' })
	];
	const top = subtitleEnd + 34;

	const spoken = SPOKEN.has(content.slide.kind) ? wholeSentences(content.takeaway) : [];
	const end = spoken.length === 0 ? BODY_END : BODY_END - spoken.length * TAKEAWAY_LINE - 20;
	if (spoken.length > 0)
		marks.push(
			...textLines(spoken, end + 20 + TAKEAWAY_LINE - 12, TAKEAWAY_LINE, {
				x: LEFT,
				...TAKEAWAY,
				fill: 'ink'
			})
		);
	const drawn = bodyMarks(body, content, top, end);
	return { marks: [...marks, ...drawn.marks], hots: drawn.hots };
}

/** The first sentences that fit two lines, whole: half a sentence can be quoted wrongly. */
function wholeSentences(text: string): string[] {
	let lines: string[] = [];
	let said = '';
	for (const sentence of text.split(/(?<=[.!?])\s+(?=\p{Lu})/u)) {
		said = said === '' ? sentence : `${said} ${sentence}`;
		const broken = breakLines(said, WIDTH, TAKEAWAY);
		if (broken.length > 2) break;
		lines = broken;
	}
	return lines;
}

function bodyMarks(body: SlideBody, content: SlideContent, top: number, end: number): Drawn {
	const size: DrawSize = { width: WIDTH / SCALE, height: (end - top) / SCALE };
	const place = (scene: Scene): Drawn => {
		const { mark, hots } = placeScene(scene, LEFT, top, SCALE);
		return { marks: [mark], hots };
	};
	switch (body.kind) {
		case 'card':
			return place(drawCard(body.card, size));
		case 'known':
			return place(knownWhenScene(body.series, content.locale, size, body.asOf));
		case 'headline':
			return place(headlineScene(body.tiles, body.notes, size));
		case 'method':
			return { marks: methodMarks(body.paragraphs, top), hots: [] };
		case 'text':
			return { marks: ownMarks(body.lines, top, end), hots: [] };
		case 'empty':
			return {
				marks: textLines(breakLines(body.text, WIDTH * 0.8, TAKEAWAY), top + 120, TAKEAWAY_LINE, {
					x: LEFT,
					...TAKEAWAY,
					fill: 'ink-2'
				}),
				hots: []
			};
		case 'title':
			return { marks: [], hots: [] };
	}
}

/** A person's own lines in the largest type in which all of them have room, points behind a dot. */
function ownMarks(lines: readonly TextLine[], top: number, end: number): Mark[] {
	const set = [46, 40, 34, 29, 26, 24].map((size) => {
		const font: Font = { size, face: 'serif' };
		const step = Math.round(size * 1.3);
		let y = top + size;
		const marks = lines.flatMap(({ text, isPoint }): Mark[] => {
			const indent = isPoint ? size : 0;
			const broken = wrapLines(text, WIDTH - indent, font);
			const at = y;
			y += broken.length * step + Math.round(size * 0.3);
			const dot: Mark[] = isPoint
				? [{ kind: 'text', x: LEFT, y: at, runs: [{ text: '•' }], ...font, fill: 'ink-3' }]
				: [];
			return [...dot, ...textLines(broken, at, step, { x: LEFT + indent, ...font, fill: 'ink' })];
		});
		return { marks, end: y };
	});
	return (set.find((each) => each.end <= end) ?? set.at(-1)!).marks;
}

/** Two columns of short paragraphs. */
function methodMarks(paragraphs: readonly { head: string; text: string }[], top: number): Mark[] {
	const gap = 90;
	const width = (WIDTH - gap) / 2;
	const font: Font = { size: 29 };
	const ends = [top + 24, top + 24];
	return paragraphs.flatMap(({ head, text }, i): Mark[] => {
		const column = i % 2;
		const x = LEFT + column * (width + gap);
		const y = ends[column]!;
		const lines = breakLines(text, width, font);
		ends[column] = y + 44 + lines.length * 39 + 46;
		return [
			{ kind: 'text', x, y, runs: [{ text: head }], size: 33, weight: 700, fill: 'ink' },
			...textLines(lines, y + 44, 39, { x, ...font, fill: 'ink-2' })
		];
	});
}

function headMarks(content: SlideContent): Mark[] {
	return [
		...brandMarks(LEFT, 80, 35),
		{ kind: 'path', d: 'M315 50V88', stroke: 'rule-strong' },
		{
			kind: 'text',
			x: 343,
			y: 77,
			runs: [{ text: content.directionText }],
			size: 26,
			fill: 'ink-2'
		},
		{
			kind: 'text',
			x: RIGHT,
			y: 77,
			runs: [{ text: content.period }],
			size: 26,
			weight: 650,
			fill: 'ink',
			anchor: 'end'
		},
		rule(108, 2)
	];
}

const rule = (y: number, width: number): Mark => ({
	kind: 'rect',
	x: LEFT,
	y: y - width / 2,
	width: WIDTH,
	height: width,
	fill: 'ink'
});

/** Source and terms to the left; to the right the moment known, the day made and the number. */
function foot(content: SlideContent, { index, count, made }: Stamp): Mark[] {
	const { locale } = content;
	const o = { locale };
	const bold: Font = { size: 24, weight: 650 };
	const number = m.slide_number(
		{ n: formatNumber(index + 1, locale), count: formatNumber(count, locale) },
		o
	);
	const known = content.knownText;
	const madeText = made === null ? '' : m.slide_made({ date: formatDay(made, locale) }, o);
	const numberX = RIGHT - widthOf(number, { size: 29, weight: 650 }) - 40;
	const madeWidth = made === null ? 0 : widthOf(madeText, bold) + 36;
	const knownWidth = widthOf(known, bold) + 36;
	const madeX = numberX - madeWidth;
	const knownX = madeX - knownWidth;
	const room = knownX - LEFT - 48;
	// The terms are never cut: where they need more than a line, the source has one.
	const rights = breakLines(content.rights, room, { size: 24 }).filter((line) => line !== '');
	const said = [
		...clampLines(content.source, room, { size: 24 }, rights.length > 1 ? 1 : 2),
		...rights
	];
	const isTall = said.length > 2;
	const box = (x: number, width: number): Mark => ({
		kind: 'rect',
		x,
		y: 982,
		width,
		height: 48,
		stroke: 'ink',
		strokeWidth: 2
	});
	const label = (text: string, x: number, width: number): Mark => ({
		kind: 'text',
		x: x + width / 2,
		y: 1014,
		runs: [{ text }],
		...bold,
		fill: 'ink',
		anchor: 'middle'
	});
	return [
		{ kind: 'rect', x: LEFT, y: FOOT, width: WIDTH, height: 1, fill: 'rule-strong' },
		...textLines(said, isTall ? 990 : 1000, isTall ? 28.5 : 32, {
			x: LEFT,
			size: 24,
			fill: 'ink-3'
		}),
		box(knownX, knownWidth),
		label(known, knownX, knownWidth),
		...(made === null ? [] : [box(madeX, madeWidth), label(madeText, madeX, madeWidth)]),
		{
			kind: 'text',
			x: RIGHT,
			y: 1016,
			runs: [{ text: number }],
			size: 29,
			weight: 650,
			fill: 'ink',
			anchor: 'end'
		}
	];
}

/** At the top and at the bottom, as on paper. */
function handlingMarks(handling: string): Mark[] {
	const font: Font = { size: 24, weight: 700 };
	const [line] = clampLines(handling, WIDTH, font, 1);
	if (line === undefined) return [];
	return [32, 1072].map((y) => ({
		kind: 'text',
		x: SLIDE_WIDTH / 2,
		y,
		runs: [{ text: line }],
		...font,
		fill: 'ink',
		anchor: 'middle'
	}));
}
