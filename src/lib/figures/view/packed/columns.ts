/**
 * Whole numbers as text, each kind of number in a column of its own: like stands beside like, and a compressor
 * finds it. A number below 60 is one letter; a larger one has letters before it that say how many sixties.
 */

/** Every printable letter that neither a script nor HTML has to escape, and that makes no placeholder. */
const LETTERS = Array.from({ length: 93 }, (_, i) => String.fromCharCode(33 + i))
	.filter((letter) => !'"%&<\\'.includes(letter))
	.join('');
const ONES = 60;
const SIXTIES = LETTERS.length - ONES;
const valueOf = new Uint8Array(127);
for (let value = 0; value < LETTERS.length; value++) valueOf[LETTERS.charCodeAt(value)] = value;

/** A whole number from 0 as letters. */
export function toLetters(number: number): string {
	if (!Number.isSafeInteger(number) || number < 0)
		throw new RangeError(`${number} is not a whole number from 0.`);
	let letters = '';
	for (let rest = Math.floor(number / ONES); rest > 0; rest = Math.floor(rest / SIXTIES))
		letters += LETTERS[ONES + (rest % SIXTIES)];
	return letters + LETTERS[number % ONES];
}

/** Reads a column from its start, a number at each call; 0 beyond its end. */
export function readColumn(text: string): () => number {
	let at = 0;
	return () => {
		// Beyond the end there is no code, and no value for it.
		let value = valueOf[text.charCodeAt(at++)] ?? 0;
		if (value < ONES) return value;
		let number = 0;
		for (let scale = ONES; value >= ONES; scale *= SIXTIES) {
			number += (value - ONES) * scale;
			value = valueOf[text.charCodeAt(at++)] ?? 0;
		}
		return number + value;
	};
}

/** Below zero and above it by turns: 0, −1, 1, −2 … as 0, 1, 2, 3 … */
export const fold = (number: number): number => (number < 0 ? -2 * number - 1 : 2 * number);
/** What {@link fold} folded. */
export const unfold = (number: number): number => (number % 2 ? -(number + 1) / 2 : number / 2);
