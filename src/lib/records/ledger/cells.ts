/** One cell: text to value and back, as its field asks. */
import { isDay, isMoment } from './moment';
import type { ProblemCode } from './problems';
import { isText, type Field } from './schema';

export type Cell = string | number | boolean | null;

/** Why a cell could not be read. */
export interface Fault {
	code: ProblemCode;
	detail: string;
}

/** Reads the text of one cell. A string result is the text itself, so prose stays as typed. */
export type CellReader = (text: string) => Cell | Fault;

/** No name, date or address is longer; beyond some millions of characters a pattern overflows the engine's stack. */
const LONGEST_VALUE = 10_000;
/** Digits that surely make a safe integer. */
const SAFE_DIGITS = 15;
const WEB_ADDRESS = /^https?:\/\/[^\s/?#]+\S*$/;

/** True for a full http or https address without spaces. */
export function isWebAddress(text: string): boolean {
	return WEB_ADDRESS.test(text);
}

export function isFault(value: Cell | Fault): value is Fault {
	return typeof value === 'object' && value !== null;
}

/**
 * Makes the reader of a field. Where values come again and again, as dates, addresses and words do, equal texts
 * become the same string: looked at once, stored once. So do those of fields that share `names`.
 */
export function createReader(field: Field, names: Map<string, string> | null = null): CellReader {
	const value = createValueReader(field);
	const read = names ? intern(value, names) : isOftenRepeated(field) ? remember(value) : value;
	const empty: Cell | Fault = field.constraints?.required
		? { code: 'missing-value', detail: '' }
		: isText(field)
			? ''
			: null;
	return (text) => (text === '' ? empty : read(text));
}

/** Text of a value: `null` is the empty cell. The inverse of `createReader` for valid values. */
export function formatCell(value: Cell | undefined): string {
	return value === null || value === undefined ? '' : String(value);
}

function createValueReader(field: Field): CellReader {
	if (field.constraints?.enum) return createWordReader(field.constraints.enum);
	if (field.type === 'integer') return createIntegerReader(field);
	if (field.type === 'boolean') return readBoolean;
	if (field.type === 'date') return readWhere(isDay, 'not-a-date');
	if (field.semantic === 'moment') return readWhere(isMoment, 'not-a-moment');
	if (field.format === 'uri') return readWhere(isWebAddress, 'not-a-web-address');
	if (field.constraints?.pattern) return createPatternReader(field.constraints.pattern);
	return (text) => text;
}

/** Days, moments, words and addresses; not numbers, which are read as fast as they are looked up. */
const isOftenRepeated = ({ type, semantic, format, constraints }: Field): boolean =>
	type === 'date' || semantic === 'moment' || format === 'uri' || constraints?.enum !== undefined;

/** Texts that are remembered at a time: values come again soon, and a file may have a million of them. */
const REMEMBERED = 1 << 14;

function remember(read: CellReader): CellReader {
	const known = new Map<string, Cell>();
	// The same text mostly stands on the row before.
	let lastText = '';
	let lastValue: Cell = null;
	return (text) => {
		if (text === lastText) return lastValue;
		let value = known.get(text) ?? null;
		if (value === null) {
			const first = read(text);
			if (isFault(first)) return first;
			if (known.size === REMEMBERED) known.clear();
			known.set(text, (value = first));
		}
		lastText = text;
		lastValue = value;
		return value;
	};
}

/** Names that tables call each other by: equal ones are then told to be so without a look at their letters. */
function intern(read: CellReader, names: Map<string, string>): CellReader {
	let last = '';
	return (text) => {
		if (text === last) return last;
		const value = read(text);
		if (typeof value !== 'string') return value;
		const known = names.get(value);
		if (known === undefined) names.set(value, value);
		return (last = known ?? value);
	};
}

function createWordReader(words: string[]): CellReader {
	const known = new Map(words.map((word) => [word, word]));
	const fault: Fault = { code: 'not-in-list', detail: words.join(', ') };
	return (text) => known.get(text) ?? fault;
}

function createIntegerReader(field: Field): CellReader {
	const { minimum = -Infinity, maximum = Infinity } = field.constraints ?? {};
	const notWhole: Fault = { code: 'not-a-whole-number', detail: '' };
	const below: Fault = { code: 'below-minimum', detail: String(minimum) };
	const above: Fault = { code: 'above-maximum', detail: String(maximum) };
	return (text) => {
		const value = readInteger(text);
		if (!Number.isSafeInteger(value)) return notWhole;
		if (value < minimum) return below;
		return value > maximum ? above : value;
	};
}

/**
 * An integer as a spreadsheet writes it whole, without decimals, separators, exponents or plus sign; else NaN. So is
 * `000`: it is what stands behind the comma of `2,000`, cut in two for want of quotes.
 */
function readInteger(text: string): number {
	const isNegative = text.charCodeAt(0) === 0x2d;
	const from = isNegative ? 1 : 0;
	const isCut = text.length - from > 2 && text.charCodeAt(from) === 0x30;
	let value = from === text.length || isCut ? NaN : 0;
	for (let at = from; at < text.length; at++) {
		const digit = text.charCodeAt(at) - 0x30;
		if (!(digit >= 0 && digit <= 9)) return NaN;
		value = value * 10 + digit;
	}
	// Digit by digit a long number would be rounded more than once. Nothing becomes -0.
	if (text.length > SAFE_DIGITS && !isCut) value = Math.abs(Number(text));
	return isNegative ? 0 - value : value;
}

function createPatternReader(pattern: string): CellReader {
	const expression = new RegExp(`^(?:${pattern})$`, 'u');
	return readWhere((text) => expression.test(text), 'pattern-mismatch', pattern);
}

function readWhere(isValid: (text: string) => boolean, code: ProblemCode, detail = ''): CellReader {
	const fault: Fault = { code, detail };
	return (text) => (text.length <= LONGEST_VALUE && isValid(text) ? text : fault);
}

function readBoolean(text: string): Cell | Fault {
	if (text === 'true') return true;
	return text === 'false' ? false : { code: 'not-a-boolean', detail: '' };
}
