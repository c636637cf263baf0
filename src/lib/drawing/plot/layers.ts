/** What a page draws together: what is stretched lies in layers of its own, so that words and signs are not. */
import { ARROW, DIAMOND, MANY, manyDots, manySigns, NARROW_COLUMN } from './many';
import {
	words,
	type BoxesMark,
	type DotsMark,
	type FiguresMark,
	type LeaderMark,
	type PlotLook,
	type PlotMark,
	type Point,
	type SignMark,
	type StretchedMark,
	type WordsMark
} from './marks';

type Simple = DotsMark | BoxesMark | WordsMark | FiguresMark | SignMark | LeaderMark;

/** Neighbours that are stretched alike, or one mark that is not. */
export type Layer = StretchedMark[] | Simple;

const signs = (at: readonly Point[], d: string, look: PlotLook): SignMark[] =>
	at.map(({ x, y }) => ({ ...look, kind: 'sign', x, y, d }));

/** A mark as those a page knows; where places are too many for an element each, as strokes. */
function simplified(mark: PlotMark): (Simple | StretchedMark)[] {
	switch (mark.kind) {
		case 'brackets': {
			const { brackets, ...look } = mark;
			return brackets.flatMap(({ d, words }) => [{ ...look, kind: 'stretched', d }, words]);
		}
		case 'ring': {
			const { x, y, number, set } = mark;
			const look = { fill: 'surface', stroke: 'ink', strokeWidth: 1.2 } as const;
			return [
				{ kind: 'dots', at: [{ x, y }], r: 9, ...look, set },
				words({ x, y: y + 4.5 }, String(number), {
					anchor: 'middle',
					fill: 'ink',
					weight: 600,
					plain: true,
					set
				})
			];
		}
		case 'arrows': {
			const { at, gap } = mark;
			if (at.length >= MANY) return manySigns(at, ARROW, mark, gap);
			return signs(at, `M0-${gap}v-8M-3-${gap + 5}l3-3 3 3`, mark);
		}
		case 'diamonds':
			if (mark.at.length >= MANY || mark.column < NARROW_COLUMN)
				return manySigns(mark.at, DIAMOND, mark, 0, mark.column);
			return signs(mark.at, 'M0-4.5l4.5 4.5L0 4.5-4.5 0z', mark);
		case 'dots':
			if (mark.at.length >= MANY && !mark.dx) return manyDots(mark.at, mark.r, mark);
			return mark.isSquare ? signs(mark.at, 'M-3-3h6v6h-6z', mark) : mark.at.length ? [mark] : [];
		case 'figures':
			return mark.at.length ? [mark] : [];
		case 'boxes':
			return mark.boxes.length ? [mark] : [];
		default:
			return [mark];
	}
}

/** The marks in their order, from the back to the front; those without anything to draw are left out. */
export function layersOf(marks: readonly PlotMark[]): Layer[] {
	const layers: Layer[] = [];
	for (const mark of marks.flatMap(simplified)) {
		const last = layers.at(-1);
		if (mark.kind !== 'stretched') layers.push(mark);
		else if (mark.d === '') continue;
		else if (Array.isArray(last) && last[0]!.units === mark.units) last.push(mark);
		else layers.push([mark]);
	}
	return layers;
}
