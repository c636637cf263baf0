/** Cells that hold what Python prints: dictionaries and lists with NaN, None and single quotes. Not JSON. */
import { lookUp } from './names';

export type PythonValue =
	| { kind: 'number'; value: number }
	| { kind: 'text'; value: string }
	/** None, NaN: named, but without a value. */
	| { kind: 'nothing' }
	| { kind: 'list'; items: PythonValue[] }
	| { kind: 'dict'; entries: [key: string, value: PythonValue][] };

const TOKEN = /\s*(?:([[\](){}:,])|'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|([^\s[\](){}:,'"]+))/y;
const WORDS: Record<string, PythonValue> = {
	nan: { kind: 'nothing' },
	none: { kind: 'nothing' },
	true: { kind: 'number', value: 1 },
	false: { kind: 'number', value: 0 }
};
const CLOSERS: Record<string, string> = { '[': ']', '(': ')', '{': '}' };
/** Longer text is none that a table holds. */
const LONGEST_TEXT = 100_000;
/** Deeper nesting is no table cell. */
const MAX_DEPTH = 8;

interface Token {
	mark: string | null;
	value: PythonValue | null;
}

/** Reads a Python literal; null for text that is none. Never throws. */
export function parsePythonLiteral(text: string): PythonValue | null {
	const tokens = tokenize(text);
	if (!tokens) return null;
	const reader = { tokens, at: 0 };
	const value = readValue(reader, 0);
	return value && reader.at === tokens.length ? value : null;
}

/** The entries of a dictionary, in order; none for an empty cell, null for text that is no dictionary. */
export function parsePythonDict(text: string): [string, PythonValue][] | null {
	if (text.trim() === '') return [];
	const value = parsePythonLiteral(text);
	return value?.kind === 'dict' ? value.entries : null;
}

function tokenize(text: string): Token[] | null {
	// A pattern over megabytes overflows the engine's stack.
	if (text.length > LONGEST_TEXT) return null;
	const tokens: Token[] = [];
	const source = text.trim();
	TOKEN.lastIndex = 0;
	while (TOKEN.lastIndex < source.length) {
		const match = TOKEN.exec(source);
		if (!match) return null;
		const [, mark, single, double, word] = match;
		const quoted = single ?? double;
		if (mark !== undefined) tokens.push({ mark, value: null });
		else if (quoted !== undefined)
			tokens.push({ mark: null, value: { kind: 'text', value: quoted.replace(/\\(.)/g, '$1') } });
		else {
			const value = readWord(word ?? '');
			if (!value) return null;
			tokens.push({ mark: null, value });
		}
	}
	return tokens;
}

function readWord(word: string): PythonValue | null {
	const known = lookUp(WORDS, word.toLowerCase());
	if (known) return known;
	return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(word)
		? { kind: 'number', value: Number(word) }
		: null;
}

function readValue(reader: { tokens: Token[]; at: number }, depth: number): PythonValue | null {
	const token = reader.tokens[reader.at++];
	if (!token || depth > MAX_DEPTH) return null;
	if (token.value) return token.value;
	const closer = CLOSERS[token.mark ?? ''];
	if (!closer) return null;
	const items: PythonValue[] = [];
	const entries: [string, PythonValue][] = [];
	while (reader.tokens[reader.at]?.mark !== closer) {
		const item = readValue(reader, depth + 1);
		if (!item) return null;
		if (closer === '}') {
			if (reader.tokens[reader.at++]?.mark !== ':') return null;
			const value = readValue(reader, depth + 1);
			if (!value || (item.kind !== 'text' && item.kind !== 'number')) return null;
			entries.push([String(item.value), value]);
		} else items.push(item);
		const next = reader.tokens[reader.at]?.mark;
		if (next === ',') reader.at++;
		else if (next !== closer) return null;
	}
	reader.at++;
	return closer === '}' ? { kind: 'dict', entries } : { kind: 'list', items };
}
