/** What a page draws together: what is stretched lies in layers of its own, so that words and signs are not. */
import type {
	ArrowsMark,
	BracketsMark,
	DotsMark,
	PlotMark,
	StretchedMark,
	WordsMark
} from './marks';

/** Neighbours that are stretched alike, or one mark that is not. */
export type Layer = StretchedMark[] | DotsMark | ArrowsMark | WordsMark;

const linesOf = ({ brackets, ...look }: BracketsMark): PlotMark[] =>
	brackets.flatMap(({ d, words }) => [{ ...look, kind: 'stretched', d }, words]);

/** The marks in their order, from the back to the front; those without anything to draw are left out. */
export function layersOf(marks: readonly PlotMark[]): Layer[] {
	const layers: Layer[] = [];
	for (const mark of marks) {
		const last = layers.at(-1);
		if (mark.kind === 'brackets') layers.push(...layersOf(linesOf(mark)));
		else if (mark.kind !== 'stretched') {
			if (mark.kind === 'words' || mark.at.length > 0) layers.push(mark);
		} else if (mark.d === '') continue;
		else if (Array.isArray(last) && last[0]!.units === mark.units) last.push(mark);
		else layers.push([mark]);
	}
	return layers;
}
