/** A text as words, numbers, clocks and marks, each with its place; and its sentences. */
import { joins, numberWord } from './number-words';
import type { Span } from './types';

export interface Token extends Span {
	/** In lower case, apostrophes as `'`. */
	lower: string;
	kind: 'word' | 'number' | 'clock' | 'date' | 'odd' | 'mark' | 'address';
	/** Of a number. */
	value: number;
	/** Its first letter is a capital. */
	isCapital: boolean;
	/** It stands in round brackets. */
	isBracketed: boolean;
}

/** A sentence, or a line of a list. */
export interface Sentence {
	tokens: Token[];
	/** The line begins with a dash or a dot. */
	isBullet: boolean;
	/** It ends with a colon: a list may follow. */
	leadsOn: boolean;
	/** An empty line stands before it. */
	isAfterGap: boolean;
}

/** Case endings behind digits: "181-м", "14-ма", "76-ти". */
const ENDING = '[-‑–](?:ма|ми|ти|та|ть|ох|ох|ьох|ьома|ьма|ома|го|му|м|х|й|я|е|ю|и|а)';
/* prettier-ignore */
const TOKEN = new RegExp(
	[
		'(?<address>https?:\\/\\/\\S+|t\\.me\\/\\S+)',
		'(?<date>\\d{1,2}\\.\\d{1,2}\\.\\d{2,4}(?!\\d))',
		'(?<clock>\\d{1,2}[:.]\\d{2}(?![\\d%]|[.,]\\d))',
		'(?<grouped>\\d{1,3}(?:[ \\u00a0\\u202f,]\\d{3})+(?![\\p{L}\\d]))',
		'(?<odd>\\d+[.,]\\d+|\\d{7,})',
		`(?<number>\\d+(?:${ENDING}(?![\\p{L}\\d])|(?![\\p{L}\\d])))`,
		"(?<word>[\\p{L}\\p{M}\\d]+(?:['’ʼ`\\u2010\\u2011-][\\p{L}\\p{M}\\d]+)*(?:\\/\\d+(?![\\p{L}\\d]))?)",
		'(?<mark>[^\\s\\p{L}\\p{M}\\d])'
	].join('|'),
	'gu'
);

const lowerOf = (text: string): string => text.toLowerCase().replace(/[’ʼ`]/g, "'");

/** All tokens of a text, in order; number words that make one number are one token. */
export function tokenise(text: string): Token[] {
	const tokens: Token[] = [];
	let depth = 0;
	for (const match of text.matchAll(TOKEN)) {
		const groups = match.groups as Record<string, string | undefined>;
		const start = match.index;
		const [said] = match;
		const lower = lowerOf(said);
		if (said === '(') depth++;
		if (said === ')') depth = Math.max(0, depth - 1);
		const token: Token = {
			...{ start, end: start + said.length, lower, kind: 'mark', value: NaN },
			...{ isCapital: /^\p{Lu}/u.test(said), isBracketed: depth > 0 }
		};
		if (groups['address'] !== undefined) token.kind = 'address';
		else if (groups['date'] !== undefined) token.kind = 'date';
		else if (groups['clock'] !== undefined) token.kind = isClock(said) ? 'clock' : 'odd';
		else if (groups['odd'] !== undefined) token.kind = 'odd';
		else if (groups['grouped'] !== undefined || groups['number'] !== undefined) {
			token.kind = 'number';
			token.value = Number(said.replace(/[-‑–].*|\D/g, ''));
		} else if (groups['word'] !== undefined) {
			const value = numberWord(lower);
			token.kind = value === null ? 'word' : 'number';
			token.value = value ?? NaN;
		}
		const last = tokens.at(-1);
		if (last && isOneNumber(last, token, text)) {
			last.end = token.end;
			last.value += token.value;
			last.lower += ` ${lower}`;
		} else tokens.push(token);
	}
	return tokens;
}

function isClock(text: string): boolean {
	const [hours = '', minutes = ''] = text.split(/[:.]/);
	return Number(hours) <= 24 && Number(minutes) <= 59;
}

function isOneNumber(last: Token, next: Token, text: string): boolean {
	if (last.kind !== 'number' || next.kind !== 'number') return false;
	const isWord = (token: Token) => /^\p{L}/u.test(token.lower);
	const between = text.slice(last.end, next.start);
	return (
		isWord(last) && isWord(next) && /^[ \u00a0]+$/.test(between) && joins(last.value, next.value)
	);
}

/** Words after whose dot a sentence goes on. */
const SHORT = /^(?:обл|т|ч|р|рр|м|с|напр|ст|тис|ін|др|д|п|г|гг|о|st|no|approx)$/;
const BULLET = /^[-–—•▪▫●◦*‣·➖✅✔🔹🔸▶➡]$/u;

/** The sentences of a text; a line break ends one too. */
export function sentencesOf(text: string, tokens: readonly Token[]): Sentence[] {
	const sentences: Sentence[] = [];
	let now: Token[] = [];
	let gap = '';
	const close = () => {
		const [first] = now;
		const isBullet = first?.kind === 'mark' && BULLET.test(first.lower);
		const leadsOn = now.findLast((token) => !/^[➖—–-]$/u.test(token.lower))?.lower === ':';
		if (now.some((token) => token.kind !== 'mark'))
			sentences.push({ tokens: now, isBullet, leadsOn, isAfterGap: /\n\s*\n/.test(gap) });
		if (now.length > 0) gap = '';
		now = [];
	};
	tokens.forEach((token, i) => {
		const between = text.slice(tokens[i - 1]?.end ?? 0, token.start);
		if (between.includes('\n')) {
			close();
			gap += between;
		}
		now.push(token);
		if (/^[.!?…]$/.test(token.lower) && isEnd(tokens, i, text)) close();
	});
	close();
	return sentences;
}

/** Whether the dot, or what it is, ends a sentence. */
function isEnd(tokens: readonly Token[], i: number, text: string): boolean {
	const [before, dot, next] = [tokens[i - 1], tokens[i]!, tokens[i + 1]];
	if (dot.isBracketed || !next || next.start === dot.end) return !next;
	if (dot.lower !== '.') return true;
	if (before && before.end === dot.start && SHORT.test(before.lower)) return false;
	return !/^[\p{Ll},;)]/u.test(text.slice(next.start, next.end));
}
