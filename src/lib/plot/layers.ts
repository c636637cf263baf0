/** What a page draws together: what is stretched lies in layers of its own, so that words and signs are not. */
import { ARROW, DIAMOND, MANY, manyDots, manySigns } from './many';
import type { BracketsMark, PlotMark, StretchedMark } from './marks';

/** Neighbours that are stretched alike, or one mark that is not. */
export type Layer = StretchedMark[] | Exclude<PlotMark, StretchedMark | BracketsMark>;

const linesOf = ({ brackets, ...look }: BracketsMark): PlotMark[] =>
	brackets.flatMap(({ d, words }) => [{ ...look, kind: 'stretched', d }, words]);

/** Those of one element for each place, where places are too many for that. */
function withoutMany(mark: PlotMark): PlotMark[] {
	if (!('at' in mark) || mark.at.length < MANY) return [mark];
	switch (mark.kind) {
		case 'dots':
			return manyDots(mark.at, mark.r, mark);
		case 'arrows':
			return manySigns(mark.at, ARROW, mark, mark.gap);
		case 'diamonds':
			return manySigns(mark.at, DIAMOND, mark);
	}
}

/** The marks in their order, from the back to the front; those without anything to draw are left out. */
export function layersOf(marks: readonly PlotMark[]): Layer[] {
	const layers: Layer[] = [];
	for (const mark of marks.flatMap((each) =>
		each.kind === 'brackets' ? linesOf(each) : withoutMany(each)
	)) {
		const last = layers.at(-1);
		if (mark.kind === 'brackets' || ('at' in mark && mark.at.length === 0)) continue;
		if (mark.kind !== 'stretched') layers.push(mark);
		else if (mark.d === '') continue;
		else if (Array.isArray(last) && last[0]!.units === mark.units) last.push(mark);
		else layers.push([mark]);
	}
	return layers;
}
