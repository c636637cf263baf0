/** Marks of a plot in a picture of known width. */
import type {
	Box,
	BracketsMark,
	FiguresMark,
	Length,
	Level,
	PlotLook,
	PlotMark,
	WordSet,
	WordsMark
} from '../marks';
import { WITHIN } from '../many';
import { PER_CENT } from '../marks';
import { stretchPath } from '../path';
import type { Look, Mark, TextMark } from '../scene';
import { arrows, label, path } from './marks';
import { inside, textBox, type Words } from './words';
import { round } from '../round';

/** Where a plot stands, px. */
export interface Place {
	left: number;
	top: number;
	/** Its width. */
	plot: number;
}

const lengthAt = (length: Length, plot: number): number =>
	typeof length === 'number'
		? length
		: Math.min(length.px, Math.max(length.least, (length.share * plot) / 100));

function lookAt(mark: PlotLook, plot: number): Look {
	const { fill, stroke, strokeWidth, dash, opacity, hatch, round } = mark;
	return {
		fill,
		stroke,
		dash,
		opacity,
		hatch,
		round,
		strokeWidth: strokeWidth === undefined ? undefined : lengthAt(strokeWidth, plot)
	};
}

function textsOf(mark: WordsMark, { left, top, plot }: Place): TextMark[] {
	const { x, dx = 0, y, lines, leading, size, anchor, plain } = mark;
	const texts = lines.map(({ runs, weight = mark.weight, fill = mark.fill }, i) =>
		label(left + (x * plot) / 100 + dx, top + y + i * leading, '', {
			runs,
			fill,
			anchor,
			...(size !== undefined && { size }),
			...(weight !== undefined && { weight }),
			...(plain && { halo: undefined })
		})
	);
	if (mark.most !== undefined) return texts.map((text) => cutTo(text, mark.most!));
	return mark.isInside ? texts.map((text) => inside(text, left + plot, left)) : texts;
}

const figuresOf = (mark: FiguresMark, { left, top, plot }: Place): TextMark[] =>
	mark.at.map(({ x, y, text }) =>
		label(left + (x * plot) / 100 + mark.dx, top + y, text, {
			size: lengthAt(mark.size, plot),
			fill: mark.fill,
			anchor: mark.anchor,
			halo: undefined,
			...(mark.weight !== undefined && { weight: mark.weight })
		})
	);

/** Between a bracket and its figure, px. */
const BESIDE = 4;

/** Open where its words stand: a line would go through them on a transparent ground. */
function bracketPath(
	bracket: BracketsMark['brackets'][number],
	place: Place,
	words: Words
): string {
	const [text] = textsOf(bracket.words, place);
	const whole = stretchPath(bracket.d, place.plot / 100, 1, place.left, place.top);
	if (!words.putIfFree(text!)) return whole;
	const { x0, x1 } = textBox(text!);
	return whole.replace(
		/V([\d.]+)H/,
		(_, y: string) => `V${y}H${(x0 - BESIDE).toFixed(2)}M${(x1 + BESIDE).toFixed(2)} ${y}H`
	);
}

/** The text with its last run cut by as little as brings it within `most` px. */
function cutTo(text: TextMark, most: number): TextMark {
	const widthAt = (runs: TextMark['runs']) => {
		const { x0, x1 } = textBox({ ...text, runs });
		return x1 - x0;
	};
	if (widthAt(text.runs) <= most) return text;
	const before = text.runs.slice(0, -1);
	const last = text.runs.at(-1)!;
	let cut = last.text;
	const cutRuns = () => [...before, { ...last, text: `${cut.trimEnd()}…` }];
	while (cut.length > 1 && widthAt(cutRuns()) > most) cut = cut.slice(0, -1);
	return { ...text, runs: cutRuns() };
}

/** Boxes less wide than this are too slim for a hatch, px. */
const HATCH_FROM = 5;

/** A box within its outline. */
function boxScene(box: Box, mark: PlotLook, { left, top, plot }: Place): Mark {
	const width = (box.width * plot) / 100;
	const { hatch, ...look } = lookAt(mark, plot);
	return {
		kind: 'rect',
		x: left + (box.x * plot) / 100 + 0.5,
		y: top + box.y + 0.5,
		width: Math.max(0.5, width - 1),
		height: Math.max(0.5, box.height - 1),
		...look,
		...(width >= HATCH_FROM && { hatch })
	};
}

/** The ring of a number. */
export const ringAt = (x: number, y: number, fill?: 'surface'): Mark => ({
	kind: 'circle',
	x,
	y,
	r: 9,
	fill,
	stroke: 'ink',
	strokeWidth: 1.2
});

/** The shapes, from the back to the front; words are put among those that stand already, where they are free of them. */
export function plotScene(
	marks: readonly PlotMark[],
	place: Place,
	words: Words,
	/** Of words in sets and of levels, which are shown; all by default. */
	shown: { set?: WordSet; level?: Level } = {}
): Mark[] {
	const { left, top, plot } = place;
	return marks.flatMap((mark): Mark[] => {
		if ('set' in mark && mark.set && shown.set && mark.set !== shown.set) return [];
		if ('level' in mark && mark.level && shown.level && mark.level > shown.level) return [];
		switch (mark.kind) {
			case 'stretched': {
				const { across, px } = mark.units ?? PER_CENT;
				return path(stretchPath(mark.d, plot / across, 1 / px, left, top), {
					...lookAt(mark, plot),
					...(mark.bar !== undefined && { strokeWidth: (mark.bar * plot) / 100 })
				});
			}
			case 'dots':
				return mark.at.map((at) => {
					const x = left + (at.x * plot) / 100 + (mark.dx ?? 0);
					const [y, r] = [top + at.y, lengthAt(mark.r, plot)];
					const look = lookAt(mark, plot);
					return mark.isSquare
						? { kind: 'rect', x: x - r, y: y - r, width: 2 * r, height: 2 * r, ...look }
						: { kind: 'circle', x, y, r, ...look };
				});
			case 'sign':
				return path(
					stretchPath(mark.d, 1, 1, left + (mark.x * plot) / 100, top + mark.y),
					lookAt(mark, plot)
				);
			case 'arrows':
				return arrows(
					mark.at.map(({ x, y }) => ({ x: left + (x * plot) / 100, y: top + y })),
					(mark.column * plot) / 100,
					{ gap: mark.gap, look: lookAt(mark, plot) }
				);
			case 'diamonds':
				return path(
					mark.at
						.map(({ x, y }) => {
							const middle = round(left + (x * plot) / 100);
							const half = round(Math.min(4.5, (mark.column * plot * WITHIN) / 200));
							const at = Math.min(left + plot - half, Math.max(left + half, middle));
							return `M${at} ${top + y - 4.5}l${half} 4.5l-${half} 4.5l-${half} -4.5Z`;
						})
						.join(''),
					lookAt(mark, plot)
				);
			case 'boxes':
				return mark.boxes.map((box) => boxScene(box, mark, place));
			case 'ring': {
				const at = Math.min(left + plot - 10, Math.max(left + 10, left + (mark.x * plot) / 100));
				words.put(
					label(at, top + mark.y + 4.5, String(mark.number), {
						anchor: 'middle',
						fill: 'ink',
						weight: 600,
						halo: undefined
					})
				);
				return [ringAt(at, top + mark.y, 'surface')];
			}
			case 'leader': {
				const x = (share: number) => left + Math.round(share * plot) / 100;
				const [edge, y] = [x(mark.x), top + mark.y];
				return path(
					mark.drop
						? `M${x(mark.drop.x)} ${top + mark.drop.y}V${y}H${edge + mark.side * 11}`
						: `M${edge + mark.side} ${y}h${mark.side * 10}`,
					lookAt(mark, plot)
				);
			}
			case 'brackets':
				return path(
					mark.brackets.map((bracket) => bracketPath(bracket, place, words)).join(''),
					lookAt(mark, plot)
				);
			case 'figures':
				for (const text of figuresOf(mark, place))
					if (mark.stands) words.put(text);
					else words.putIfFree(text);
				return [];
			case 'words':
				if (mark.stands) words.put(...textsOf(mark, place));
				else words.putIfFree(...textsOf(mark, place));
				return [];
		}
	});
}
