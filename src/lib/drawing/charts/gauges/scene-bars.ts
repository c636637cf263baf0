/** The bars in a picture of known width, as many as have room. */
import { stackLines, type Block } from '../../plot/measured/block';
import { signAt } from '../../plot/measured/key-rows';
import { widthOf } from '../../plot/measured/measure';
import { plotScene } from '../../plot/measured/plot-scene';
import { Words } from '../../plot/measured/words';
import type { Hot, Mark, TextMark } from '../../plot/scene';
import { BAR_HEIGHT, drawBar, drawScale } from './draw-bars';
import { drawSquares } from './draw-key';
import type { Body, Form, GaugesPicture } from './scene-form';
import { gaugeSentence } from './sentence';
import type { Gauge } from './series';
import { barWords, type BarWords } from './words';

const GAP = 14;
/** Below this width words stand over their bars, px. */
const NARROW = 560;
/** Least and most height of a row, and what it is where there is no limit, px. */
const ROWS = {
	wide: { least: 24, most: 44, natural: 38 },
	narrow: { least: 46, most: 56, natural: 54 }
};
/** Height of the words over a bar, px. */
const OVER = 20;
const SHARE = { size: 16, weight: 600 };
const FIGURE = { size: 14, weight: 600 };

/** Bars, as many as have room. */
export const barsForm: Form = (picture, { width, height }, _choice, most): Body | null => {
	const { families, classes } = picture.series;
	const { least, most: greatest, natural } = width < NARROW ? ROWS.narrow : ROWS.wide;
	const over = drawScale([...families, ...classes])?.height ?? 0;
	const free = height === null ? Infinity : height - over;
	const shown = Math.min(most, Math.floor(free / least) - families.length);
	if (shown < 0) return null;
	const gauges = [...families, ...classes.slice(0, shown)];
	const row = height === null ? natural : Math.min(greatest, Math.floor(free / gauges.length));
	return { ...barRows(gauges, picture, width, row), shown };
};

const text = (
	x: number,
	y: number,
	words: string | TextMark['runs'],
	rest: Partial<TextMark> = {}
): TextMark => ({
	kind: 'text',
	x,
	y,
	runs: typeof words === 'string' ? [{ text: words }] : words,
	size: 14,
	fill: 'ink-2',
	...rest
});

const nameFont = (isFamily: boolean, isNarrow: boolean) => ({
	size: isFamily ? 16.6 : isNarrow ? 13.5 : 14.5,
	weight: isFamily ? 650 : 400
});

const figureWidth = ({ figure, counts }: BarWords): number =>
	counts === '' ? widthOf(figure, FIGURE) : widthOf(`${figure} `, SHARE) + widthOf(counts, FIGURE);

/** Bars of these gauges, `row` px each, under the scale. */
function barRows(
	gauges: readonly Gauge[],
	{ series, names, locale }: GaugesPicture,
	width: number,
	row: number
): Block & { hots: Hot[] } {
	const isNarrow = width < NARROW;
	const rows = gauges.map((gauge) => {
		const words = barWords(gauge, series, names, locale);
		return { gauge, words, font: nameFont(words.isFamily, isNarrow) };
	});
	const widest = Math.max(...rows.map(({ words, font }) => widthOf(words.name, font)));
	const figures = Math.max(100, ...rows.map(({ words }) => widthOf(`100% ${words.counts}`, SHARE)));
	const left = isNarrow ? 0 : Math.min(widest, width * 0.3) + GAP;
	const plot = isNarrow ? width : width - figures - GAP - left;
	const scale = Math.min(1, (isNarrow ? row - OVER : row) / BAR_HEIGHT);
	const placed = new Words();
	const over = drawScale(gauges);
	const from = over?.height ?? 0;
	const marks: Mark[] = over ? plotScene(over.marks, { left, top: 0, plot }, placed) : [];
	const texts: TextMark[] = [...placed.marks];
	const hots: Hot[] = [];
	rows.forEach(({ gauge, words, font }, i) => {
		const top = from + i * row;
		const base = isNarrow ? top + 15 : top + row / 2 + 5;
		const y = isNarrow ? top + OVER : top + (row - BAR_HEIGHT * scale) / 2;
		const name = stackLines([{ text: words.name, ...font, fill: 'ink' }], {
			x: 0,
			width: isNarrow ? width - figureWidth(words) - 8 : left - GAP,
			top: 0,
			anchor: 'start'
		}).texts;
		texts.push(
			...name.map((mark, line) => ({
				...mark,
				y: base + (line - (isNarrow ? 0 : (name.length - 1) / 2)) * font.size * 1.1
			}))
		);
		const bar = drawBar(gauge, scale);
		if (bar) {
			marks.push(...plotScene(bar.marks, { left, top: y, plot }, placed));
			const share = { text: `${words.figure} `, ...SHARE, fill: 'ink' } as const;
			texts.push(text(width, base, [share, { text: words.counts }], { anchor: 'end' }));
		} else {
			const line = isNarrow ? y + 14 : base;
			const squares = drawSquares(gauge);
			const indent = squares ? squares.width + 10 : 0;
			const reason = stackLines([{ text: words.reason, size: 14, fill: 'ink-2' }], {
				...{ x: left + indent, width: plot - indent, top: 0, anchor: 'start' }
			}).texts;
			texts.push(
				text(width, base, words.figure, { anchor: 'end', ...FIGURE, fill: 'ink' }),
				...reason.map((mark, n) => ({ ...mark, y: line + n * 16 }))
			);
			if (squares) marks.push(...signAt(squares, left, line - 4.5));
		}
		hots.push({
			x: 0,
			y: top,
			width,
			height: row,
			text: gaugeSentence(gauge, series, names, locale)
		});
	});
	return { marks, texts, hots, height: from + gauges.length * row };
}
