/**
 * Signs that the faces of the site lack, put together from signs that they have. A page takes such a sign from another
 * face of the reader's; where a picture is drawn at build time there is no other, and a "≤" that is lost makes a bound
 * an exact figure.
 */

/** One sign of several: turned about its middle by so many quarters of a circle, then moved, in thousandths, y up. */
export interface Part {
	sign: string;
	quarters?: number;
	up?: number;
}

const COMPOSED: Readonly<Record<string, readonly Part[]>> = {
	'≤': [
		{ sign: '<', up: 110 },
		{ sign: '−', up: -250 }
	],
	'≥': [
		{ sign: '>', up: 110 },
		{ sign: '−', up: -250 }
	],
	'≈': [
		{ sign: '~', up: 110 },
		{ sign: '~', up: -110 }
	],
	'→': [{ sign: '↑', quarters: -1 }],
	'←': [{ sign: '↑', quarters: 1 }]
};

/** Letters that no decomposition leads to. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = { ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ʼ: '’' };

/** What a sign that a face lacks is drawn as: parts put together, or the letter below its accent; null for neither. */
export function partsOf(sign: string): readonly Part[] | null {
	const parts = COMPOSED[sign];
	if (parts) return parts;
	const plain = PLAIN_LETTERS[sign] ?? [...sign.normalize('NFD')][0];
	return plain === undefined || plain === sign ? null : [{ sign: plain }];
}
