/** Words on a chart: none over another, none beyond the edge. */
import { isFree, type Box } from '../boxes';
import { widthOf } from './measure';
import type { TextMark } from '../scene';

/** The smallest text of a scene, px. */
export const SMALL = 13;
/** Between words side by side, px. */
const CLEAR = 4;

/** The px a line of text takes up. */
export function textBox(mark: TextMark): Box {
	const width = mark.runs.reduce(
		(sum, run) =>
			sum +
			widthOf(run.text, {
				size: run.size ?? mark.size,
				weight: run.weight ?? mark.weight,
				face: mark.face
			}),
		0
	);
	const x0 =
		mark.anchor === 'end' ? mark.x - width : mark.anchor === 'middle' ? mark.x - width / 2 : mark.x;
	return { x0, x1: x0 + width, y0: mark.y - mark.size * 0.74, y1: mark.y + mark.size * 0.22 };
}

/** The same text, moved sideways by as little as brings it inside `from` to `to`. */
export function inside(mark: TextMark, to: number, from = 0): TextMark {
	const { x0, x1 } = textBox(mark);
	const shift = x0 < from ? from - x0 : x1 > to ? Math.max(to - x1, from - x0) : 0;
	return shift === 0 ? mark : { ...mark, x: mark.x + shift };
}

/** Collects the words of a scene in the order of their weight. */
export class Words {
	readonly marks: TextMark[] = [];
	private readonly taken: Box[] = [];

	/** Stands whatever else there is. */
	put(...marks: readonly TextMark[]): void {
		for (const mark of marks) {
			this.marks.push(mark);
			this.taken.push(textBox(mark));
		}
	}

	/** Lines that belong together stand where all are clear of the words before; else none does. */
	putIfFree(...marks: readonly TextMark[]): boolean {
		const clear = marks.map(textBox).map(({ x0, x1, ...rest }) => ({
			x0: x0 - CLEAR,
			x1: x1 + CLEAR,
			...rest
		}));
		if (!clear.every((box) => isFree(box, this.taken))) return false;
		this.put(...marks);
		return true;
	}
}
