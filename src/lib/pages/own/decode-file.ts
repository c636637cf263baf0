/** Bytes of a file of unknown kind to text. What is no text is named by its signature, in words to act on. */
import type { Problem } from '../../records/ledger/types';
import type { Locale } from '../../figures/view/catalogue';
import { createOwnProblem, type OwnProblemCode } from './problems';

/** `zip` is for the caller to unpack; a refused file has a problem of severity `error`. */
export type DecodedFile =
	| { kind: 'text'; text: string; problems: Problem[] }
	/** Text that begins as JSON does. */
	| { kind: 'json'; text: string; problems: Problem[] }
	| { kind: 'zip' }
	| { kind: 'refused'; problems: Problem[] };

const SIGNATURES: [code: OwnProblemCode, bytes: number[]][] = [
	['is-spreadsheet', [0xd0, 0xcf, 0x11, 0xe0]],
	['is-picture', [0x89, 0x50, 0x4e, 0x47]],
	['is-picture', [0xff, 0xd8, 0xff]],
	['is-picture', [0x47, 0x49, 0x46, 0x38]],
	['is-picture', [0x52, 0x49, 0x46, 0x46]],
	['is-pdf', [0x25, 0x50, 0x44, 0x46]],
	['is-packed', [0x1f, 0x8b]],
	['is-packed', [0x37, 0x7a, 0xbc, 0xaf]],
	['is-packed', [0x52, 0x61, 0x72, 0x21]],
	['is-packed', [0x28, 0xb5, 0x2f, 0xfd]]
];
/** With files in it, and with none. */
const ZIPS = [
	[0x50, 0x4b, 0x03, 0x04],
	[0x50, 0x4b, 0x05, 0x06]
];
/** What is looked at to tell how a file is written. */
const SAMPLE_BYTES = 20_000;

const startsWith = (bytes: Uint8Array, signature: readonly number[]) =>
	signature.every((byte, i) => bytes[i] === byte);

/** Reads bytes as text: UTF-8, UTF-16 with or without its mark, or Windows-1251. Never throws. */
export function decodeFile(file: string, bytes: Uint8Array, locale: Locale): DecodedFile {
	const refuse = (code: OwnProblemCode): DecodedFile => ({
		kind: 'refused',
		problems: [createOwnProblem(code, { file }, locale)]
	});
	if (ZIPS.some((signature) => startsWith(bytes, signature))) return { kind: 'zip' };
	const found = SIGNATURES.find(([, signature]) => startsWith(bytes, signature));
	if (found) return refuse(found[0]);
	try {
		const { text, code } = toText(bytes);
		if (text === null) return refuse('is-binary');
		const beginning = text.slice(0, 2000).trimStart();
		if (text.trim() === '') return refuse('is-empty');
		if (/^<(?:!doctype|html|\?xml|svg)/i.test(beginning)) return refuse('is-page');
		const problems = code === null ? [] : [createOwnProblem(code, { file }, locale)];
		if (!/^[{[]/.test(beginning)) return { kind: 'text', text, problems };
		if (/"slides"/.test(text.slice(0, 20_000))) return refuse('is-deck');
		return { kind: 'json', text, problems };
	} catch {
		// The engine's limit on the length of a string.
		return { kind: 'refused', problems: [createOwnProblem('too-large', { file }, locale)] };
	}
}

function toText(bytes: Uint8Array): { text: string | null; code: OwnProblemCode | null } {
	const wide = wideEncoding(bytes);
	if (wide) {
		const text = new TextDecoder(wide).decode(bytes);
		return { text: text.includes('\u0000') ? null : text, code: 'read-as-utf-16' };
	}
	if (bytes.subarray(0, SAMPLE_BYTES).includes(0)) return { text: null, code: null };
	try {
		return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), code: null };
	} catch {
		const text = new TextDecoder('windows-1251').decode(bytes);
		return looksLikeProse(text.slice(0, SAMPLE_BYTES))
			? { text, code: 'read-as-1251' }
			: { text: null, code: null };
	}
}

/** UTF-16 by its mark; else by every other byte of a text in Latin letters and digits being zero. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
	const sample = bytes.subarray(0, Math.min(bytes.length, SAMPLE_BYTES) & ~1);
	if (sample.length < 8) return null;
	const zeros = [0, 0];
	sample.forEach((byte, i) => {
		if (byte === 0) zeros[i % 2]!++;
	});
	const [even = 0, odd = 0] = zeros;
	const half = sample.length / 2;
	if (odd > half * 0.5 && even === 0) return 'utf-16le';
	if (even > half * 0.5 && odd === 0) return 'utf-16be';
	return null;
}

/** Letters, digits and marks: one in fifty may be a control, as no text has them and random bytes do. */
function looksLikeProse(text: string): boolean {
	const controls = text.match(/[^\P{Cc}\t\r\n]/gu)?.length ?? 0;
	return controls * 50 <= text.length;
}
