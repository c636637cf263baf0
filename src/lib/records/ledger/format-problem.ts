import type { Problem } from './types';

/**
 * What must not reach a terminal or break a line: controls, line and paragraph separators, and
 * the marks that reverse the direction of text.
 */
const UNSAFE = /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/gu;

const SHORT: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/**
 * One line for a person: `counts.csv:12:value: "abc": it is not a whole number: write digits only`.
 * Parts that do not apply (column, row, value) are left out; a warning says that it is one.
 * Control characters, line breaks and direction marks are shown escaped.
 */
export function formatProblem(problem: Problem): string {
	const { file, row, column, value, reason, advice, severity } = problem;
	const place = [file, row > 0 ? String(row) : '', column].filter((part) => part !== '').join(':');
	const words = severity === 'warning' ? `warning, ${reason}` : reason;
	const parts = [place, value === '' ? '' : `"${value}"`, words, advice];
	return parts
		.filter((part) => part !== '')
		.map(escapeText)
		.join(': ');
}

function escapeText(text: string): string {
	return text.replace(
		UNSAFE,
		(mark) => SHORT[mark] ?? `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`
	);
}
