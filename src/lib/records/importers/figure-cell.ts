/**
 * The one reader of a cell that holds a count in a file of somebody else. A mark between digits sets thousands apart
 * or a fraction, and one cell alone does not tell which: `2,000` is two thousand to one writer and two to another. So
 * the cells of a file are seen first and read afterwards. A number is never cut at a mark; what is not sure is a fault.
 */
import type { Delimiter } from '../ledger/records';
import type { Count } from '../ledger/types';
import { splitQualifier } from './qualifier-words';

export type CellFigure = Pick<Count, 'qualifier' | 'low' | 'high'> & { value: number };

/** Why a cell is no count, by the code of the problem that says so. */
export type CellFault =
	| 'bad-figure'
	| 'negative-figure'
	| 'fraction-figure'
	/** Thousands or a fraction, and nothing tells which. */
	| 'ambiguous-figure'
	/** Digits in groups that are not those of thousands. */
	| 'grouped-figure'
	/** Begins with zeros, as what stands behind the comma of `2,000` does. */
	| 'cut-figure'
	/** More than any day ever had. */
	| 'implausible-figure';

export type CellReading =
	/** Empty, or with `isWord` a word that says so. */
	| { kind: 'unknown'; isWord: boolean }
	/** `isGrouped`: with thousands apart. */
	| { kind: 'figure'; figure: CellFigure; isGrouped: boolean }
	| { kind: 'fault'; fault: CellFault };

/** No day had more of anything; a slip of the keyboard does. */
const MOST = 100_000;
/** A longer cell is no count, and a pattern over one of megabytes overflows the engine's stack. */
const LONGEST_CELL = 40;

const UNKNOWN =
	/^(?:n\/?a|#n\/a|nan|null|none|unknown|-+|–|—|−|\.{2,3}|…|\?|н\/?д|невідомо|немає даних|no data)$/;
const BLANKS = /[\s\u00a0\u2007\u2009\u202f]+/g;
const APOSTROPHES = /[’ʼ`´]/g;

const WHOLE = /^\d+$/;
const IN_BLANKS = /^\d{1,3}(?:( )\d{3}(?: \d{3})*|(')\d{3}(?:'\d{3})*)(?:([.,])(\d+))?$/;
const IN_MARKS = /^\d{1,3}(?:([.,])\d{3}(?:\1\d{3})+|([.,])\d{3}(?:\2\d{3})*(?!\2)([.,])(\d+))$/;
const THREE_BEHIND = /^[1-9]\d{0,2}([.,])\d{3}$/;
const WITH_MARK = /^\d+([.,])(\d*)$/;
const RANGE = /^(\d[\d .,']*?) ?[-–—−] ?(\d[\d .,']*)$/;

type Mark = '.' | ',';

/** How a number is written. `thousands` and `decimal`: the marks that its form proves to be so. */
interface Form {
	digits: string;
	fraction: string;
	isGrouped: boolean;
	thousands?: Mark | undefined;
	decimal?: Mark | undefined;
	/** The mark that is one or the other. */
	open?: Mark | undefined;
}

/** What is known of a file's figures without looking at them. */
export interface Told {
	/** The mark that sets thousands apart; `none`: what three digits stand behind is a fraction. */
	thousands?: Mark | 'none' | null;
	/** The greatest figure there can be, where it is not that of a day. */
	most?: number;
}

/** The figures of one file: show it every cell, then read them. */
export class FigureCells {
	readonly #thousands = new Set<Mark>();
	readonly #decimal = new Set<Mark>();

	/**
	 * Cells are separated by `delimiter`; where it is a comma, a fraction is expected behind a point, and so on. `told`
	 * is what a person said of the file.
	 */
	constructor(
		readonly delimiter: Delimiter,
		readonly told: Told = {}
	) {
		if (told.thousands === ',' || told.thousands === '.') this.#thousands.add(told.thousands);
	}

	/** Notes what the form of a cell proves of the marks in its file. */
	see(text: string): void {
		// Most cells are digits, or a number with the one zero that a program adds.
		if (text.length > LONGEST_CELL || !/[.,]/.test(text)) return;
		for (const number of numbersOf(tidy(text))) {
			const form = formOf(number);
			if (form?.thousands) this.#thousands.add(form.thousands);
			if (form?.decimal) this.#decimal.add(form.decimal);
		}
	}

	/** Reads a cell by what was seen. Never throws, never guesses. */
	read(text: string): CellReading {
		if (text.length > LONGEST_CELL) return fault('bad-figure');
		const said = tidy(text);
		if (said === '' || UNKNOWN.test(said)) return { kind: 'unknown', isWord: said !== '' };
		if (/^[-−–] ?\d/.test(said)) return fault('negative-figure');
		const { qualifier, rest } = splitQualifier(said);
		const range = RANGE.exec(rest);
		if (!range) {
			const number = this.#number(rest);
			if (typeof number === 'string') return fault(number);
			const figure = { qualifier, value: number.value, low: null, high: null };
			return { kind: 'figure', figure, isGrouped: number.isGrouped };
		}
		const [low, high] = [this.#number(range[1]!), this.#number(range[2]!)];
		if (typeof low === 'string') return fault(low);
		if (typeof high === 'string') return fault(high);
		const isSound = low.value < high.value && (qualifier === 'exact' || qualifier === 'about');
		// `05-06` is a date rather than a range.
		if (!isSound || /^0./.test(range[1]!) || /^0./.test(range[2]!)) return fault('bad-figure');
		// Nobody named a figure between the two: the lower end is the one that was said.
		const figure = { qualifier: 'about' as const, value: low.value };
		return {
			kind: 'figure',
			figure: { ...figure, low: low.value, high: high.value },
			isGrouped: low.isGrouped || high.isGrouped
		};
	}

	#number(text: string): { value: number; isGrouped: boolean } | CellFault {
		const form = formOf(text);
		if (!form) return /^[\d .,']+$/.test(text) ? 'grouped-figure' : 'bad-figure';
		const { open, thousands, decimal } = form;
		if (open && this.told.thousands === 'none') {
			const [whole = '', fraction = ''] = text.split(open);
			if (/[1-9]/.test(fraction)) return 'fraction-figure';
			return { value: Number(whole), isGrouped: false };
		}
		if (open && !this.#isThousands(open)) return 'ambiguous-figure';
		if (thousands && this.#decimal.has(thousands)) return 'ambiguous-figure';
		if (decimal && this.#thousands.has(decimal)) return 'ambiguous-figure';
		if (/[1-9]/.test(form.fraction)) return 'fraction-figure';
		if (decimal && form.fraction.length > 2 && Number(form.digits) > 0) return 'ambiguous-figure';
		if (form.digits.length > 2 && form.digits.startsWith('0')) return 'cut-figure';
		const value = Number(form.digits);
		return value > (this.told.most ?? MOST)
			? 'implausible-figure'
			: { value, isGrouped: form.isGrouped };
	}

	/** Whether three digits behind a mark are thousands: proved by another cell, or the file has another for fractions. */
	#isThousands(mark: Mark): boolean {
		if (this.#decimal.has(mark)) return false;
		if (this.#thousands.has(mark) || this.#decimal.size > 0) return true;
		return this.delimiter === ',' ? mark === ',' : this.delimiter === ';' && mark === '.';
	}
}

const fault = (code: CellFault): CellReading => ({ kind: 'fault', fault: code });

const tidy = (text: string): string =>
	text.normalize('NFC').toLowerCase().replace(BLANKS, ' ').replace(APOSTROPHES, "'").trim();

/** The one number of a cell, or the two of a range. */
function numbersOf(said: string): string[] {
	const { rest } = splitQualifier(said);
	const range = RANGE.exec(rest);
	return range ? [range[1]!, range[2]!] : [rest];
}

function formOf(text: string): Form | null {
	if (WHOLE.test(text)) return { digits: text, fraction: '', isGrouped: false };
	const blanks = IN_BLANKS.exec(text);
	if (blanks) {
		const [, , , mark, fraction = ''] = blanks;
		const whole = mark ? text.slice(0, text.lastIndexOf(mark)) : text;
		return {
			...{ digits: whole.replace(/\D/g, ''), fraction, isGrouped: true },
			decimal: mark as Mark | undefined
		};
	}
	const marks = IN_MARKS.exec(text);
	if (marks) {
		const [, only, first, decimal, fraction = ''] = marks;
		const whole = decimal ? text.slice(0, text.lastIndexOf(decimal)) : text;
		return {
			...{ digits: whole.replace(/\D/g, ''), fraction, isGrouped: true },
			...{ thousands: (only ?? first) as Mark, decimal: decimal as Mark | undefined }
		};
	}
	const open = THREE_BEHIND.exec(text)?.[1];
	if (open)
		return {
			...{ digits: text.replace(open, ''), fraction: '', isGrouped: true },
			open: open as Mark
		};
	const [, mark, fraction = ''] = WITH_MARK.exec(text) ?? [];
	if (!mark || (mark === ',' && fraction === '')) return null;
	return {
		...{ digits: text.slice(0, text.indexOf(mark)), fraction, isGrouped: false },
		decimal: mark as Mark
	};
}
