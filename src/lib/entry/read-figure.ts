/** Figures as people write them: "20", "20+", "about 20", "понад 20", "not disclosed". */
import type { Qualifier } from '../ledger/types';

/** A figure with its qualifier: the last four columns of `counts.csv`. */
export interface StatedFigure {
	qualifier: Qualifier;
	value: number | null;
	low: number | null;
	high: number | null;
}

export type FigureFault = 'not-a-number' | 'negative' | 'not-whole' | 'too-large' | 'range-wrong';

/** Null: nothing is reported. */
export type FigureReading = { figure: StatedFigure | null } | { fault: FigureFault };

/** No bulletin states more of anything; a slip of the finger does. */
const MOST = 100_000;

const NOTHING = /^(|-|–|—|\?|not reported|unknown|n\/a|не повідомлено|невідомо)$/;
const UNDISCLOSED =
	/^(not disclosed|undisclosed|withheld|не розкрито|не розкривають|не оприлюднено|не розголошено)$/;
const NONE_REPORTED = /^(none reported|no reports of any|про жодн(?:ого|у|их) не повідомлено)$/;

/** Words before the number. Longer ones first, so that "not more than" is not read as "more than". */
const WORDS: [RegExp, Qualifier][] = [
	[
		/^(?:at most|not more than|no more than|up to|не більше(?: ніж)?|щонайбільше|до|≤|<=)\s*/,
		'at_most'
	],
	[
		/^(?:at least|not less than|no less than|no fewer than|min\.?|не менше(?: ніж)?|щонайменше|принаймні|≥|>=)\s*/,
		'at_least'
	],
	[/^(?:more than|over|понад|більше(?: ніж| за)?|>)\s*/, 'more_than'],
	[
		/^(?:about|around|approximately|approx\.?|circa|ca\.?|some|близько|приблизно|орієнтовно|майже|~|≈)\s*/,
		'about'
	],
	[/^(?:exactly|exact|рівно|точно|=)\s*/, 'exact']
];

const NUMBER = /^\d+$|^\d{1,3}(?:[ ,]\d{3})+$/;
const RANGE = /^(.+?)\s*\(\s*(\d+)\s*[-–—]\s*(\d+)\s*\)$/;

/** Reads a figure as typed, in English or Ukrainian. Nothing is ever guessed: what is not understood is a fault. */
export function readFigure(text: string): FigureReading {
	let rest = text
		.normalize('NFC')
		.toLowerCase()
		.replace(/[\s\u00a0\u202f]+/g, ' ')
		.trim();
	if (NOTHING.test(rest)) return { figure: null };
	if (UNDISCLOSED.test(rest)) return silent('undisclosed');
	if (NONE_REPORTED.test(rest)) return silent('none_reported');
	let qualifier: Qualifier = 'exact';
	const word = WORDS.find(([expression]) => expression.test(rest));
	if (word) {
		qualifier = word[1];
		rest = rest.replace(word[0], '');
	} else if (rest.endsWith('+')) {
		qualifier = 'at_least';
		rest = rest.slice(0, -1).trim();
	}
	const range = qualifier === 'about' ? RANGE.exec(rest) : null;
	const value = readNumber(range?.[1] ?? rest);
	if (typeof value === 'string') return { fault: value };
	if (!range) return { figure: { qualifier, value, low: null, high: null } };
	const [low, high] = [Number(range[2]), Number(range[3])];
	if (low > value || value > high) return { fault: 'range-wrong' };
	if (high > MOST) return { fault: 'too-large' };
	return { figure: { qualifier, value, low, high } };
}

const silent = (qualifier: Qualifier): FigureReading => ({
	figure: { qualifier, value: null, low: null, high: null }
});

function readNumber(text: string): number | FigureFault {
	if (/^[-−]\s*\d/.test(text)) return 'negative';
	if (/^\d+[.,]\d{1,2}$/.test(text)) return 'not-whole';
	if (!NUMBER.test(text)) return 'not-a-number';
	const value = Number(text.replace(/[ ,]/g, ''));
	return value > MOST ? 'too-large' : value;
}
