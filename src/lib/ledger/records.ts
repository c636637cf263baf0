/**
 * CSV text to records (RFC 4180), in one pass.
 *
 * Where the quotes are sound the records are those of PapaParse, which a law holds, with two things that it does
 * not do. Each record comes with the line on which it begins. And a broken quote does not spoil the rest of a
 * file: PapaParse, like most readers, takes everything after a quote that is never closed as one cell, so that
 * one slip loses thousands of rows; here the record is handed out as broken, and reading goes on with the line
 * after the quote. It also takes less time than PapaParse, for a record is cut from the text once, and a cell that
 * repeats the one above it becomes the same string.
 */

const QUOTE = 0x22;
const COMMA = 0x2c;
const CARRIAGE_RETURN = 0x0d;
const BYTE_ORDER_MARK = 0xfeff;

/** Characters from which on a text is kept as a part of the file's, which is slow to compare. */
const LONG_CELL = 13;
const NONE: readonly string[] = [];

export interface RecordSink {
	/** A record; `line` is the 1-based line of the text on which it begins. The cells are the sink's to keep, not to change. */
	onRecord(cells: string[], line: number): void;
	/** A line whose quotes are broken, as it stands in the text. */
	onBroken(code: 'unclosed-quote' | 'stray-quote', text: string, line: number): void;
}

/** Lines end at LF or CR LF, or at CR alone in a file whose first line does. */
type LineBreak = '\n' | '\r';

/**
 * Reads every record of a comma-separated text, header included, in order. Never throws. A byte order mark is left
 * out. Time is linear: a quote that closes too late or never ends its record, and the lines up to there hold no
 * other quote to be walked again.
 */
export function eachRecord(text: string, sink: RecordSink): void {
	const newline = findLineBreak(text);
	const breakCode = newline.charCodeAt(0);
	let line = 1;
	// The cells of the record above, while no quote can have put a comma into one.
	let above: readonly string[] = NONE;
	let at = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
	while (at < text.length) {
		const start = at;
		const cells: string[] = [];
		let lines = 1;
		let isQuoted = false;
		for (; ; at++) {
			const from = at;
			if (text.charCodeAt(at) === QUOTE) {
				const close = closingQuote(text, at);
				if (close === -1 || !endsCell(text, close + 1, newline)) {
					const next = lineEnd(text, from, newline);
					const broken = text.slice(start, next).replace(/[\r\n]+$/, '');
					sink.onBroken(close === -1 ? 'unclosed-quote' : 'stray-quote', broken, line);
					line += countBreaks(text, newline, start, next);
					at = next;
					break;
				}
				isQuoted = true;
				cells.push(text.slice(from + 1, close).replaceAll('""', '"'));
				lines += countBreaks(text, newline, from, close);
				at = close + 1;
				if (newline === '\n' && text.charCodeAt(at) === CARRIAGE_RETURN) at++;
			} else {
				const same = above[cells.length];
				const isLong = same !== undefined && same.length >= LONG_CELL;
				if (isLong && text.startsWith(same, from)) at += same.length;
				const reached = at;
				let code = text.charCodeAt(at);
				while (code !== COMMA && code !== breakCode && at < text.length)
					code = text.charCodeAt(++at);
				const isCrLf =
					newline === '\n' &&
					code !== COMMA &&
					at > from &&
					text.charCodeAt(at - 1) === CARRIAGE_RETURN;
				const end = isCrLf ? at - 1 : at;
				cells.push(reached > from && reached === end ? same! : text.slice(from, end));
			}
			if (text.charCodeAt(at) === COMMA) continue;
			sink.onRecord(cells, line);
			line += lines;
			above = isQuoted ? NONE : cells;
			at++;
			break;
		}
	}
}

/** The first line break outside quotes decides for the whole text. */
function findLineBreak(text: string): LineBreak {
	let inQuotes = false;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code === 0x22) inQuotes = !inQuotes;
		else if (code === 0x0a && !inQuotes) return '\n';
		else if (code === 0x0d && !inQuotes) return text[at + 1] === '\n' ? '\n' : '\r';
	}
	return text.includes('\n') ? '\n' : '\r';
}

/** Whether a cell may end at `at`: before a comma, a line break or the end of the text. */
function endsCell(text: string, at: number, newline: LineBreak): boolean {
	const next = text[at];
	if (next === undefined || next === ',' || next === newline) return true;
	return newline === '\n' && next === '\r' && text[at + 1] === '\n';
}

/** The quote that closes the one at `open`; doubled quotes belong to the cell. -1 for none. */
function closingQuote(text: string, open: number): number {
	let at = text.indexOf('"', open + 1);
	while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
	return at;
}

function lineEnd(text: string, from: number, newline: LineBreak): number {
	const at = text.indexOf(newline, from);
	return at === -1 ? text.length : at + 1;
}

function countBreaks(text: string, newline: LineBreak, from: number, to: number): number {
	let count = 0;
	for (let at = text.indexOf(newline, from); at !== -1 && at < to; count++)
		at = text.indexOf(newline, at + 1);
	return count;
}
