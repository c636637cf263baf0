import { createProblem } from './problems';
import type { Problem } from './types';

/** Text of a file, with what had to be said about its encoding. */
export interface Decoded {
	text: string;
	problems: Problem[];
}

/**
 * Bytes of a CSV file to text, never throwing. UTF-8 is expected; its byte order mark is left out
 * and said. UTF-16 is recognised by its mark and read, with a warning. Anything else is an error:
 * the text then has U+FFFD where bytes made no sense, and the problem's row is the first such line.
 */
export function decodeText(file: string, bytes: Uint8Array): Decoded {
	try {
		if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(file, bytes, 'utf-16le');
		if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(file, bytes, 'utf-16be');
		return decodeUtf8(file, bytes);
	} catch {
		// The engine's limit on the length of a string.
		return { text: '', problems: [createProblem('file-too-large', { file })] };
	}
}

function decodeUtf8(file: string, bytes: Uint8Array): Decoded {
	const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
	const body = hasMark ? bytes.subarray(3) : bytes;
	const problems = hasMark ? [createProblem('byte-order-mark', { file })] : [];
	try {
		return { text: new TextDecoder('utf-8', STRICT).decode(body), problems };
	} catch {
		const text = new TextDecoder('utf-8', LENIENT).decode(body);
		const at = text.indexOf('\ufffd');
		const [line = ''] = text.slice(at).split(/[\r\n]/, 1);
		const row = text.slice(0, at).split(/\r\n|\r|\n/).length;
		problems.push(createProblem('not-utf-8', { file, row, value: line }));
		return { text, problems };
	}
}

function decodeUtf16(file: string, bytes: Uint8Array, encoding: string): Decoded {
	const text = new TextDecoder(encoding, LENIENT).decode(bytes.subarray(2));
	return { text, problems: [createProblem('utf-16', { file })] };
}

const STRICT = { fatal: true, ignoreBOM: true };
const LENIENT = { fatal: false, ignoreBOM: true };
