/** One half circle of a picture with its words: a family's with all that is said of it, a class's with its count. */
import * as m from '../../../paraglide/messages';
import {
	breakNames,
	drawingAt,
	lineHeight,
	stackLines,
	type Block,
	type Line
} from '../../plot/measured/block';
import { signAt } from '../../plot/measured/key-rows';
import { widthOf } from '../../plot/measured/measure';
import { plotScene } from '../../plot/measured/plot-scene';
import { inside, SMALL as LEAST, Words } from '../../plot/measured/words';
import type { TextMark } from '../../plot/scene';
import type { Locale, Names } from '../../../figures/view/catalogue';
import { FAMILY_TOKENS } from '../shared/family-tokens';
import { drawArc, drawSpark, SPARK } from './draw-arc';
import { drawSquares } from './draw-key';
import { halfOf, LARGE, SMALL } from './layout-arc';
import { countText, gaugeName } from './sentence';
import { hasShare, type Gauge, type GaugesSeries } from './series';
import { shareWords, withoutShare } from './words';

/** Size of a count that stands instead of a share, px. */
const CLAIM = 22;
const LEAST_CLAIM = 16;

const FAMILY_NAME = 16.6;
const CLASS_NAME = 13.5;
const SCALE_WORDS = 17;
/** Over the weekly line, and between it and its sentence, px. */
const SPARK_GAPS = { above: 12, below: 8 };

/** What is said of a family's share, in lines. */
export function familyLines(
	gauge: Gauge,
	series: GaugesSeries,
	locale: Locale,
	{ size = 14, brief = false }: { size?: number; brief?: boolean } = {}
): Line[] {
	const words = shareWords(gauge, series, locale, brief);
	if (!words) return [];
	return [
		{ text: words.counts, size: 16, weight: 600, fill: 'ink' },
		...words.details.map((text): Line => ({ text, size, fill: 'ink-2' }))
	];
}

/** How a family is drawn. */
export interface FamilyOptions {
	width: number;
	/** Of the half circle. */
	scale: number;
	lines: readonly Line[];
	/** The weekly line under the words. */
	spark: boolean;
	/** Words at the right of the half circle instead of under it. */
	beside: boolean;
}

/** Height of the words under a half circle and of its name, px: all but the half circle itself. */
export function familyRest(lines: readonly Line[], width: number): number {
	const text = stackLines(lines, { x: 0, width, top: 0, anchor: 'middle' });
	return lineHeight(FAMILY_NAME) + SCALE_WORDS + text.height + 6;
}

/** Height of the weekly line, with its scale and its sentence. */
export const sparkHeight = (gauge: Gauge, width: number, locale: Locale): number =>
	spark(gauge, width, locale, { x: 0, top: 0 }).height;

/** The weekly line round `x`; nothing where there is none. */
function spark(
	gauge: Gauge,
	room: number,
	locale: Locale,
	{ x, top }: { x: number; top: number }
): Block {
	const drawn = drawSpark(gauge);
	if (!drawn) return { marks: [], texts: [], height: 0 };
	const plot = Math.min(room - SPARK.words, SPARK.most);
	const y = top + SPARK_GAPS.above;
	const ends = new Words();
	const marks = plotScene(drawn.marks, { left: x - plot / 2 - SPARK.aside, top: y, plot }, ends);
	const below = y + drawn.height + SPARK_GAPS.below;
	const words = stackLines(
		[{ text: m.gauges_weekly({}, { locale }), size: LEAST, fill: 'ink-3' }],
		{ x, width: room, top: below, anchor: 'middle' }
	);
	return { marks, texts: [...ends.marks, ...words.texts], height: below + words.height - top };
}

/** A family: name, half circle, n of d and all that belongs to it. */
export function familyBlock(
	gauge: Gauge,
	names: Names,
	locale: Locale,
	options: FamilyOptions
): Block {
	const { width, scale, lines } = options;
	const x = width / 2;
	const name: Line = {
		text: gaugeName(gauge, names, locale),
		size: FAMILY_NAME,
		weight: 700,
		fill: FAMILY_TOKENS[gauge.family].name
	};
	if (!hasShare(gauge)) return countBlock(gauge, name, width, locale);
	if (options.beside) return besideBlock(gauge, name, options);
	const head = stackLines([name], { x, width, top: 0, anchor: 'middle' });
	const centre = head.height + halfOf(LARGE) * scale;
	const side = (LARGE.radius - LARGE.ring / 2) * scale;
	const foot = centre + SCALE_WORDS;
	const words = stackLines(lines, { x, width, top: foot + 4, anchor: 'middle' });
	const below = options.spark
		? spark(gauge, width, locale, { x, top: foot + 4 + words.height })
		: { marks: [], texts: [], height: 0 };
	const arc = drawingAt(drawArc(gauge, LARGE), { x, y: centre, scale });
	return {
		marks: [...arc.marks, ...below.marks],
		texts: [
			...head.texts,
			...arc.texts,
			...scaleWords(x, side, foot - 2, width),
			...words.texts,
			...below.texts
		],
		height: foot + 4 + words.height + below.height
	};
}

const scaleWords = (x: number, side: number, y: number, width: number): TextMark[] =>
	[-1, 1].map((sign) =>
		inside(
			{
				kind: 'text',
				x: x + sign * side,
				y,
				runs: [{ text: sign < 0 ? '0' : '100%' }],
				size: LEAST,
				fill: 'ink-3',
				anchor: 'middle'
			},
			width
		)
	);

/** Where there is little height: the half circle at the left, its words at the right. */
function besideBlock(gauge: Gauge, name: Line, { width, scale, lines }: FamilyOptions): Block {
	const half = halfOf(LARGE) * scale;
	const left = half * 2 + 10;
	const words = stackLines([name, ...lines], {
		x: left,
		width: width - left,
		top: 0,
		anchor: 'start'
	});
	const arc = drawingAt(drawArc(gauge, LARGE), { x: half, y: half, scale });
	return {
		marks: arc.marks,
		texts: [
			...arc.texts,
			...scaleWords(half, (LARGE.radius - LARGE.ring / 2) * scale, half + 15, half * 2),
			...words.texts
		],
		height: Math.max(half + SCALE_WORDS, words.height)
	};
}

/** A family without a share: the count, squares where they are few, and the reason. */
function countBlock(gauge: Gauge, name: Line, width: number, locale: Locale): Block {
	const { figure, reason } = withoutShare(gauge, locale);
	const x = width / 2;
	const at = { x, width, anchor: 'middle' } as const;
	// On one line where it can be: a figure is read at once.
	const whole = (CLAIM * width) / widthOf(figure, { size: CLAIM, weight: 600 });
	const size = Math.max(LEAST_CLAIM, Math.min(CLAIM, Math.floor(whole)));
	const head = stackLines([name, { text: figure, size, weight: 600, fill: 'ink' }], {
		...at,
		top: 0
	});
	const squares = drawSquares(gauge);
	const squared = squares ? 22 : 4;
	const foot = stackLines([{ text: reason, size: 14, fill: 'ink-2' }], {
		...at,
		top: head.height + squared
	});
	return {
		marks: squares ? signAt(squares, x - squares.width / 2, head.height + 10.5) : [],
		texts: [...head.texts, ...foot.texts],
		height: head.height + squared + foot.height
	};
}

/** Height of the name over a small half circle in a cell this wide, px. */
export const classNameHeight = (
	gauges: readonly Gauge[],
	width: number,
	names: Names,
	locale: Locale
): number =>
	Math.max(
		0,
		...gauges.map(
			(gauge) =>
				breakNames(gaugeName(gauge, names, locale), width, { size: CLASS_NAME, weight: 600 }).length
		)
	) * lineHeight(CLASS_NAME);

/** Height of a class's cell, px. */
export const classHeight = (nameHeight: number, scale: number): number =>
	nameHeight + halfOf(SMALL) * scale + 6 + lineHeight(CLASS_NAME);

/** A class: name, small half circle, n of d. */
export function classBlock(
	gauge: Gauge,
	names: Names,
	locale: Locale,
	{ width, scale, nameHeight }: { width: number; scale: number; nameHeight: number }
): Block {
	const x = width / 2;
	const line = (text: string, fill: Line['fill']): Line => ({
		text,
		size: CLASS_NAME,
		weight: 600,
		fill
	});
	const at = { x, width, anchor: 'middle' } as const;
	const own = stackLines([line(gaugeName(gauge, names, locale), 'ink')], { ...at, top: 0 });
	const centre = nameHeight + halfOf(SMALL) * scale;
	const count = stackLines([line(countText(gauge, locale), 'ink')], { ...at, top: centre + 6 });
	const arc = drawingAt(drawArc(gauge, SMALL), { x, y: centre, scale });
	return {
		marks: arc.marks,
		texts: [
			...own.texts.map((text) => ({ ...text, y: text.y + nameHeight - own.height })),
			...arc.texts,
			...count.texts
		],
		height: classHeight(nameHeight, scale)
	};
}
