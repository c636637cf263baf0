/** How far reading has come, for a bar on a screen: pure, so that who reads knows nothing of who watches. */

/** Told the part of the work that is done, 0–1, never less than before. */
export type OnPart = (part: number) => void;

/** Rows between two calls: some hundredths of a second. */
const EVERY = 2048;

/** Wraps `onPart` for a loop that calls with every index of `count`: one call in {@link EVERY} gets through. */
export function everySome(count: number, onPart: OnPart | undefined): (index: number) => void {
	if (!onPart) return () => {};
	let next = 0;
	return (index) => {
		if (index < next) return;
		next = index + EVERY;
		onPart(Math.min(1, index / Math.max(1, count)));
	};
}

/** The share of `onPart` that lies between two parts, for a step of several. */
export const between = (from: number, to: number, onPart: OnPart | undefined): OnPart | undefined =>
	onPart && ((part) => onPart(from + (to - from) * part));

/** Line breaks of a text: what a reader of lines has ahead. */
export function countLines(text: string): number {
	const mark = text.includes('\n') ? '\n' : '\r';
	let lines = 1;
	for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 1)) lines++;
	return lines;
}
