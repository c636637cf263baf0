/**
 * CSV text to records, by PapaParse, with two things it does not do.
 *
 * It gives each record the line on which it begins. And it keeps a broken quote from spoiling the
 * rest of a file: PapaParse, like most readers, takes everything after a quote that is never
 * closed as one cell, so that one slip loses thousands of rows. Here the quotes are walked first;
 * PapaParse gets the stretches in which they are sound, and each record where they are not is
 * handed out as broken, one line at a time. The walk visits each quote once, so time stays linear.
 */
import Papa from 'papaparse';

/** Characters of a block of lines. */
const BLOCK = 1 << 19;

export interface RecordSink {
	/** A record; `line` is the 1-based line of the text on which it begins. */
	onRecord(cells: string[], line: number): void;
	/** A line whose quotes are broken, as it stands in the text. */
	onBroken(code: 'unclosed-quote' | 'stray-quote', text: string, line: number): void;
}

/** Lines end at LF or CR LF, or at CR alone in a file whose first line does. */
type LineBreak = '\n' | '\r';

interface Break {
	code: 'unclosed-quote' | 'stray-quote';
	/** Where the broken record begins. */
	start: number;
	/** Where the quote stands that is not closed, or closed too early. */
	quote: number;
}

/** Reads every record of a comma-separated text, header included, in order. Never throws. */
export function eachRecord(text: string, sink: RecordSink): void {
	const newline = findLineBreak(text);
	let start = 0;
	let line = 1;
	while (start < text.length) {
		const broken = findBreak(text, start, newline);
		const end = broken ? broken.start : text.length;
		line = readSound(text, start, end, newline, line, sink);
		if (!broken) return;
		const next = lineEnd(text, broken.quote, newline);
		sink.onBroken(broken.code, text.slice(end, next).replace(/[\r\n]+$/, ''), line);
		line += countBreaks(text, newline, end, next);
		start = next;
	}
}

/** Reads `text[start, end)`, whose quotes are sound; returns the line after it. */
function readSound(
	text: string,
	start: number,
	end: number,
	newline: LineBreak,
	firstLine: number,
	sink: RecordSink
): number {
	if (start === end) return firstLine;
	if (isPlain(text, newline)) return readPlain(text, start, end, newline, firstLine, sink);
	let from = start;
	let line = firstLine;
	// PapaParse drops a leading byte order mark before it counts.
	const base = text.charCodeAt(start) === 0xfeff ? start + 1 : start;
	Papa.parse<string[]>(text.slice(start, end), {
		delimiter: ',',
		newline,
		step: ({ data, meta }) => {
			// The nothing behind the last line break is no record.
			if (from >= end) return;
			const to = base + meta.cursor;
			if (newline === '\n') dropCarriageReturn(text, to, data);
			sink.onRecord(data, line);
			line += countBreaks(text, newline, from, to);
			from = to;
		}
	});
	return line;
}

/** Whether every line is a record: no quote that could hold a line break, and nothing to be taken off. */
const isPlain = (text: string, newline: LineBreak): boolean =>
	!text.includes('"') && !text.includes('\ufeff') && (newline === '\r' || !text.includes('\r'));

/** As {@link readSound} for a plain text, some thousand lines at a time: less to hold and less to count. */
function readPlain(
	text: string,
	start: number,
	end: number,
	newline: LineBreak,
	firstLine: number,
	sink: RecordSink
): number {
	let line = firstLine;
	for (let from = start; from < end;) {
		const to = Math.min(end, lineEnd(text, Math.min(end, from + BLOCK), newline));
		// The break behind the last line of a block would be a record of its own.
		const isBroken = text[to - 1] === newline;
		const block = text.slice(from, isBroken ? to - 1 : to);
		for (const cells of Papa.parse<string[]>(block, { delimiter: ',', newline }).data)
			sink.onRecord(cells, line++);
		// Of an empty line PapaParse makes no record when it is all there is.
		if (block === '') sink.onRecord([''], line++);
		from = to;
	}
	return line;
}

/** Takes the CR of a CR LF off the last cell, unless the cell was quoted and so holds its own. */
function dropCarriageReturn(text: string, to: number, cells: string[]): void {
	const end = text[to - 1] === '\n' ? to - 1 : to;
	if (text[end - 1] !== '\r') return;
	const last = cells[cells.length - 1];
	if (last?.endsWith('\r') && text.endsWith(last, end)) cells[cells.length - 1] = last.slice(0, -1);
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

/** The first quoted cell from `from` on that is not closed before a comma or the end of its line. */
function findBreak(text: string, from: number, newline: LineBreak): Break | null {
	let recordStart = from;
	let done = from;
	for (let quote = text.indexOf('"', from); quote !== -1; quote = text.indexOf('"', done)) {
		recordStart = lastBreak(text, newline, done, quote) ?? recordStart;
		const before = text[quote - 1];
		if (quote !== from && before !== ',' && before !== newline) {
			// Inside an unquoted cell a quote is an ordinary character.
			done = quote + 1;
			continue;
		}
		const close = closingQuote(text, quote);
		if (close === -1) return { code: 'unclosed-quote', start: recordStart, quote };
		done = close + 1;
		const after = text[done];
		const isClosed =
			after === undefined ||
			after === ',' ||
			after === newline ||
			(newline === '\n' && after === '\r' && text[done + 1] === '\n');
		if (!isClosed) return { code: 'stray-quote', start: recordStart, quote };
	}
	return null;
}

/** The quote that closes the one at `open`; doubled quotes belong to the cell. -1 for none. */
function closingQuote(text: string, open: number): number {
	let at = text.indexOf('"', open + 1);
	while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
	return at;
}

/** The start of the line that `to` is on, where it begins after `from`; else null. */
function lastBreak(text: string, newline: LineBreak, from: number, to: number): number | null {
	const wanted = newline.charCodeAt(0);
	for (let at = to - 1; at >= from; at--) if (text.charCodeAt(at) === wanted) return at + 1;
	return null;
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
