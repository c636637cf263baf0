/** The name of a file as it is shown: it is whatever somebody called it, and must not turn or push away what stands around it. */

/** Characters that are shown of a name. */
const SHOWN_CHARS = 80;
/** Of these at the end, where the kind of the file stands. */
const END_CHARS = 24;
/** What steers the direction of a line; a name needs none of them, and U+202E shows `gnp.csv` for `vsc.png`. */
const STEERING = /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;
const FROM_THE_RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * A name shortened in its middle; what steers lines becomes U+FFFD, and a name in letters that run from the right
 * stands in isolates, so that it turns nothing but itself.
 */
export function showName(name: string): string {
	const chars = [...name.slice(0, 2000).replace(STEERING, '\ufffd')];
	const tail =
		name.length > 2000 ? [...name.slice(-2 * END_CHARS).replace(STEERING, '\ufffd')] : chars;
	const shown =
		chars.length > SHOWN_CHARS
			? [...chars.slice(0, SHOWN_CHARS - END_CHARS - 1), '…', ...tail.slice(-END_CHARS)].join('')
			: chars.join('');
	return FROM_THE_RIGHT.test(shown) || shown.includes('\ufffd') ? `\u2068${shown}\u2069` : shown;
}
