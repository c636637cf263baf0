/** Slides that are words and numbers: title, headline figures, method, and the one with nothing to show. */
import { tileLines, type Tile } from '../../../drawing/charts/headline/tile';
import { addWords, type Page } from './page';
import type { TextLine } from '../slide-content';
import { fitText } from './fit-text';
import { BODY, colour, MARGIN, SANS, SERIF } from './paper';
import { printable } from '../../../drawing/picture/xml';

export function drawTitle(page: Page, lines: readonly string[]): void {
	addWords(
		page,
		lines.join('\n'),
		{ x: MARGIN, y: 2.2, w: 10.5, h: 3.2 },
		{ size: 26, least: 14, serif: true, valign: 'top' }
	);
}

/** The figures in two rows, each with its range, its days and its change beside it. */
export function drawHeadline(page: Page, tiles: readonly Tile[], notes: readonly string[]): void {
	const note = notes.join(' ');
	const noteHeight = note === '' ? 0 : note.length > 170 ? 0.56 : 0.3;
	const columns = tiles.length > 4 ? 3 : 2;
	const rows = Math.max(1, Math.ceil(tiles.length / columns));
	const gap = 0.3;
	const w = (BODY.w - gap * (columns - 1)) / columns;
	const h = (BODY.h - noteHeight - gap * (rows - 1)) / rows;
	tiles.forEach((tile, i) => {
		const x = BODY.x + (i % columns) * (w + gap);
		const y = BODY.y + Math.floor(i / columns) * (h + gap);
		const small = { fontFace: SANS, fontSize: 12, color: colour('ink-2'), breakLine: true };
		page.slide.addText(
			[
				{ text: printable(tile.label), options: { ...small, fontSize: 14, bold: true } },
				{
					text: printable(tile.text),
					options: {
						...{ fontFace: SANS, bold: tile.known, breakLine: true },
						...{ fontSize: tile.known ? 36 : 20, color: colour(tile.known ? 'ink' : 'ink-3') }
					}
				},
				...tileLines(tile).map((line) => ({ text: printable(line), options: small }))
			],
			{
				x,
				y,
				w,
				h,
				margin: [12, 0, 0, 0],
				valign: 'top',
				align: 'left',
				objectName: `Figure ${i + 1}`
			}
		);
		page.slide.addShape('rect', {
			...{ x, y: y + 0.05, w: 0.05, h: h - 0.2, objectName: `Mark ${i + 1}` },
			...{ fill: { color: colour(tile.tone) }, altText: printable(tile.label) }
		});
	});
	addWords(
		page,
		note,
		{ x: BODY.x, y: BODY.y + BODY.h - noteHeight, w: BODY.w, h: noteHeight },
		{ size: 11, least: 8, color: 'ink-2' }
	);
}

export function drawMethod(
	page: Page,
	paragraphs: readonly { head: string; text: string }[]
): void {
	const length = paragraphs.reduce((sum, { head, text }) => sum + head.length + text.length, 0);
	const size = length > 2400 ? 10 : length > 1500 ? 11.5 : 13;
	const half = Math.ceil(paragraphs.length / 2);
	const w = (BODY.w - 0.4) / 2;
	[paragraphs.slice(0, half), paragraphs.slice(half)].forEach((part, i) => {
		if (part.length === 0) return;
		page.slide.addText(
			part.flatMap(({ head, text }, n) => [
				{
					text: printable(head),
					options: {
						...{ fontFace: SERIF, fontSize: size + 1, bold: true, color: colour('ink') },
						...{ breakLine: true, paraSpaceBefore: n === 0 ? 0 : 8 }
					}
				},
				{
					text: printable(text),
					options: { fontFace: SANS, fontSize: size, color: colour('ink-2'), breakLine: true }
				}
			]),
			{ x: BODY.x + i * (w + 0.4), y: BODY.y, w, h: 5.2, margin: 0, valign: 'top', align: 'left' }
		);
	});
}

/** A person's own lines, points with the bullets of PowerPoint: it all stays text that can be edited. */
export function drawText(page: Page, lines: readonly TextLine[]): void {
	if (lines.length === 0) return;
	const box = { x: BODY.x, y: BODY.y, w: BODY.w, h: 5.2 };
	// The space between paragraphs is a third of a line.
	const { size } = fitText(
		lines.map(({ text }) => text).join('\n'),
		{ ...box, w: box.w - 0.4, h: box.h * 0.75 },
		24,
		11
	);
	page.slide.addText(
		lines.map(({ text, isPoint }) => ({
			text: printable(text),
			options: {
				...{ fontFace: SERIF, fontSize: size, color: colour('ink') },
				...{ bullet: isPoint, breakLine: true, paraSpaceAfter: size / 3 }
			}
		})),
		{ ...box, margin: 0, valign: 'top', align: 'left', objectName: 'Words' }
	);
}

export function drawEmpty(page: Page, text: string): void {
	addWords(
		page,
		text,
		{ x: BODY.x, y: BODY.y + 0.8, w: BODY.w, h: 2 },
		{ size: 20, least: 12, serif: true, color: 'ink-2' }
	);
}
