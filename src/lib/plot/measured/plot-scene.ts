/** Marks of a plot in a picture of known width. */
import type { BracketsMark, Length, PlotLook, PlotMark, WordsMark } from '../marks';
import { PER_CENT } from '../marks';
import { stretchPath } from '../path';
import type { Look, Mark, TextMark } from '../scene';
import { arrows, label, path } from './marks';
import { textBox, type Words } from './words';

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
	return lines.map(({ runs, weight = mark.weight, fill = mark.fill }, i) =>
		label(left + (x * plot) / 100 + dx, top + y + i * leading, '', {
			runs,
			fill,
			anchor,
			...(size !== undefined && { size }),
			...(weight !== undefined && { weight }),
			...(plain && { halo: undefined })
		})
	);
}

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

/** The shapes, from the back to the front; words are put among those that stand already, where they are free of them. */
export function plotScene(marks: readonly PlotMark[], place: Place, words: Words): Mark[] {
	const { left, top, plot } = place;
	return marks.flatMap((mark): Mark[] => {
		switch (mark.kind) {
			case 'stretched': {
				const { across, px } = mark.units ?? PER_CENT;
				return path(stretchPath(mark.d, plot / across, 1 / px, left, top), {
					...lookAt(mark, plot),
					...(mark.bar !== undefined && { strokeWidth: (mark.bar * plot) / 100 })
				});
			}
			case 'dots':
				return mark.at.map(({ x, y }) => ({
					kind: 'circle',
					x: left + (x * plot) / 100,
					y: top + y,
					r: lengthAt(mark.r, plot),
					...lookAt(mark, plot)
				}));
			case 'arrows':
				return arrows(
					mark.at.map(({ x, y }) => ({ x: left + (x * plot) / 100, y: top + y })),
					(mark.column * plot) / 100,
					{ gap: mark.gap, look: lookAt(mark, plot) }
				);
			case 'brackets':
				return path(
					mark.brackets.map((bracket) => bracketPath(bracket, place, words)).join(''),
					lookAt(mark, plot)
				);
			case 'words':
				words.putIfFree(...textsOf(mark, place));
				return [];
		}
	});
}
