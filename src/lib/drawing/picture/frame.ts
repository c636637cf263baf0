/**
 * A chart as a picture that can stand alone: title, unit, direction, absolute period, source, terms of use and the
 * moment it was known are inside. Its size comes from the shape asked for, never from the window.
 */
import type { Locale } from '../../figures/view/catalogue';
import { brandMarks } from './brand';
import type { DrawSize } from '../plot/draw-size';
import { breakLines, clampLines, widthOf, type Font } from '../plot/measured/measure';
import { placeScene, textLines } from '../plot/place';
import type { Mark, Scene, Token } from '../plot/scene';

/** What is written around the chart. */
export interface FrameWords {
	title: string;
	unit: string;
	/** "Attacks by Russia". */
	direction: string;
	/** "1 December 2023 – 31 January 2024". */
	period: string;
	source: string;
	/** On which terms the figures may be used, and where they are published; empty where neither is known. */
	rights: string;
	/** "Up to and including 31 Jan 2024, as known on 2 Feb 2024." */
	known: string;
	locale: Locale;
}

const PAD = 36;
/** Up to this width everything is set a size smaller and the edges are closer. */
const NARROW = 560;

/**
 * The framed picture. `size.height` null gives the chart its natural height; with a height given the chart gets
 * what the words leave.
 */
export function frameScene(
	words: FrameWords,
	draw: (size: DrawSize) => Scene,
	size: DrawSize
): Scene {
	const isNarrow = size.width < NARROW;
	const pad = isNarrow ? 16 : PAD;
	const width = size.width - 2 * pad;
	const title: Font = { size: isNarrow ? 20 : 26, weight: 650, face: 'serif' };
	const unit: Font = { size: isNarrow ? 14 : 15 };
	const small: Font = { size: 13 };

	const marks: Mark[] = [{ kind: 'rect', x: pad, y: pad - 14, width, height: 1.5, fill: 'ink' }];
	let y = pad + 6;
	const add = (lines: readonly string[], lineHeight: number, font: Font, fill: Token) => {
		marks.push(...textLines(lines, y + font.size, lineHeight, { x: pad, ...font, fill }));
		y += lines.length * lineHeight;
	};
	add(
		breakLines(`${words.direction} · ${words.period}`, width, { ...small, weight: 650 }),
		18,
		{ ...small, weight: 650 },
		'ink-2'
	);
	y += 4;
	add(clampLines(words.title, width, title, 3), Math.round(title.size * 1.2), title, 'ink');
	y += 3;
	add(clampLines(words.unit, width, unit, 4), 20, unit, 'ink-2');
	y += 14;

	const brandWidth = 30 * (18 / 27) + widthOf('Barrage', { size: 18, weight: 650, face: 'serif' });
	const source = breakLines([words.source, words.rights].filter(Boolean).join(' '), width, small);
	const known = breakLines(words.known, width - (isNarrow ? 0 : brandWidth + 24), {
		...small,
		weight: 650
	});
	const footHeight =
		12 + (source.length + known.length) * 18 + (isNarrow ? 26 : 0) + (isNarrow ? 12 : 18);
	const chart = draw({
		width,
		height: size.height === null ? null : Math.max(0, size.height - y - footHeight - 14)
	});
	const { mark, hots } = placeScene(chart, pad, y);
	marks.push(mark);

	const height = size.height ?? Math.ceil(y + chart.height + 14 + footHeight);
	let foot = height - footHeight;
	marks.push({ kind: 'rect', x: pad, y: foot, width, height: 1, fill: 'rule-strong' });
	foot += 12;
	marks.push(
		...textLines(source, foot + 10, 18, { x: pad, ...small, fill: 'ink-3' }),
		...textLines(known, foot + 10 + source.length * 18, 18, {
			x: pad,
			...small,
			weight: 650,
			fill: 'ink-2'
		})
	);
	const last = foot + 10 + (source.length + known.length - 1) * 18;
	marks.push(
		...(isNarrow
			? brandMarks(pad, last + 26, 18)
			: brandMarks(size.width - pad - brandWidth, last, 18))
	);
	return { width: size.width, height, marks, hots };
}
