/** Figures as people write them: "20", "20+", "about 20", "понад 20", "not disclosed". */
import { splitQualifier } from '../../records/importers/qualifier-words';
import type { Qualifier } from '../../records/ledger/types';

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
const NONE_REPORTED =
	/^(none reported|no reports of any|не зафіксовано|про жодн(?:ого|у|их) не повідомлено)$/;

const NUMBER = /^\d+$|^\d{1,3}(?:[ ,]\d{3})+$/;
const RANGE = /^(.+?)\s*\(\s*(\d+)\s*[-–—]\s*(\d+)\s*\)$/;

/** Reads a figure as typed, in English or Ukrainian. Nothing is ever guessed: what is not understood is a fault. */
export function readFigure(text: string): FigureReading {
	const said = text
		.normalize('NFC')
		.toLowerCase()
		.replace(/[\s\u00a0\u202f]+/g, ' ')
		.trim();
	if (NOTHING.test(said)) return { figure: null };
	if (UNDISCLOSED.test(said)) return silent('undisclosed');
	if (NONE_REPORTED.test(said)) return silent('none_reported');
	const { qualifier, rest } = splitQualifier(said);
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
