/**
 * CSV text to records (RFC 4180), in one pass: the one reader of the ledger, of the importers and of one's own files.
 *
 * Where the quotes are sound the records are those of PapaParse, which a law holds. It is not PapaParse that reads,
 * for one law that cannot be held over it: *one broken quote costs one row, and time stays linear*. PapaParse, like
 * most readers, takes everything after a quote that is never closed as one cell and says so at the end of the file;
 * going on behind the broken line means to begin again there, and a file with a slip in every tenth row is then read
 * to its end from each of them. Here the record is handed out as broken, and reading goes on with the line after the
 * quote. So it does where a quote is closed by one of a later row: whoever takes the records sees that what stands
 * between is none, and says so while it is read. Each record comes with the line on which it begins.
 */

const QUOTE = 0x22;
const CARRIAGE_RETURN = 0x0d;
const BYTE_ORDER_MARK = 0xfeff;

/** Characters from which on a text is kept as a part of the file's, which is slow to compare. */
const LONG_CELL = 13;
const NONE: readonly string[] = [];
/** No table has so many cells with line breaks in a row: beyond it a quote is broken, and what follows not searched. */
const MOST_LONG_CELLS = 50;

export interface RecordSink {
	/**
	 * A record; `line` is the 1-based line of the text on which it begins, `lines` how many it takes. The cells are the
	 * sink's to keep, not to change. For a record of several lines the answer `'torn'` says that it is none, as where
	 * its cells are too many: its first line is then handed out as broken, and the next is read as a row of its own.
	 */
	onRecord(cells: string[], line: number, lines: number): 'torn' | void;
	/** A line whose quotes are broken, as it stands in the text. */
	onBroken(code: 'unclosed-quote' | 'stray-quote', text: string, line: number): void;
}

/** Lines end at LF or CR LF, or at CR alone in a file whose first line does. */
type LineBreak = '\n' | '\r';

/** What may stand between cells. */
export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/**
 * Reads every record of a text, header included, in order; cells are separated by `delimiter`. Never throws of its
 * own. A byte order mark is left out. Time is linear: a quote that closes too late or never ends its record, and the
 * lines up to there hold no other quote, or pairs of them, to be walked again.
 */
export function eachRecord(text: string, sink: RecordSink, delimiter: Delimiter = ','): void {
	const mark = delimiter.charCodeAt(0);
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
		let longCells = 0;
		let isQuoted = false;
		for (; ; at++) {
			const from = at;
			if (text.charCodeAt(at) === QUOTE) {
				const close = closingQuote(text, at);
				const isBroken =
					close === -1 ||
					!endsCell(text, close + 1, delimiter, newline) ||
					longCells === MOST_LONG_CELLS;
				if (isBroken) {
					at = lineEnd(text, start, newline);
					const code = close === -1 ? 'unclosed-quote' : 'stray-quote';
					sink.onBroken(code, withoutBreak(text, start, at), line++);
					break;
				}
				isQuoted = true;
				cells.push(text.slice(from + 1, close).replaceAll('""', '"'));
				const breaks = countBreaks(text, newline, from, close);
				if (breaks > 0) longCells++;
				lines += breaks;
				at = close + 1;
				if (newline === '\n' && text.charCodeAt(at) === CARRIAGE_RETURN) at++;
			} else {
				const same = above[cells.length];
				const isLong = same !== undefined && same.length >= LONG_CELL;
				if (isLong && text.startsWith(same, from)) at += same.length;
				const reached = at;
				let code = text.charCodeAt(at);
				while (code !== mark && code !== breakCode && at < text.length)
					code = text.charCodeAt(++at);
				const isCrLf =
					newline === '\n' &&
					code !== mark &&
					at > from &&
					text.charCodeAt(at - 1) === CARRIAGE_RETURN;
				const end = isCrLf ? at - 1 : at;
				cells.push(reached > from && reached === end ? same! : text.slice(from, end));
			}
			if (text.charCodeAt(at) === mark) continue;
			const isTorn = sink.onRecord(cells, line, lines) === 'torn' && lines > 1;
			if (isTorn) {
				at = lineEnd(text, start, newline);
				sink.onBroken('stray-quote', withoutBreak(text, start, at), line++);
				break;
			}
			line += lines;
			above = isQuoted ? NONE : cells;
			at++;
			break;
		}
	}
}

/** A header is within this many characters; a file without line breaks is not read to its end for it. */
export const HEADER_CHARS = 20_000;

/** The first line of a text that holds anything, and its cells; broken quotes do not keep it from being split. */
export function readFirstLine(
	text: string,
	delimiter: Delimiter
): { line: string; cells: string[] } {
	const start = text.slice(0, HEADER_CHARS).replace(/^[\s\ufeff]+/, '');
	const line = start.split(/\r\n|\n|\r/, 1)[0] ?? '';
	let cells: string[] = [];
	const sink: RecordSink = {
		onRecord: (found) => void (cells = found),
		onBroken: (_, broken) => void (cells = broken.split(delimiter))
	};
	eachRecord(line, sink, delimiter);
	return { line, cells };
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

/** Whether a cell may end at `at`: before a delimiter, a line break or the end of the text. */
function endsCell(text: string, at: number, delimiter: string, newline: LineBreak): boolean {
	const next = text[at];
	if (next === undefined || next === delimiter || next === newline) return true;
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

/** The text between two places without the line breaks at its end. */
function withoutBreak(text: string, from: number, to: number): string {
	let end = to;
	while (end > from && (text[end - 1] === '\n' || text[end - 1] === '\r')) end--;
	return text.slice(from, end);
}

function countBreaks(text: string, newline: LineBreak, from: number, to: number): number {
	let count = 0;
	for (let at = text.indexOf(newline, from); at !== -1 && at < to; count++)
		at = text.indexOf(newline, at + 1);
	return count;
}
