/**
 * Eight letters and digits that stand for a text, the same on every machine. Not for secrets: 41 bits tell
 * apart some thousand texts (one chance in 400,000 that any two of 4,000 meet; the check of ids finds it).
 */
export const hashText = (text: string): string =>
	hashCodes(text.length, (at) => text.charCodeAt(at));

/** The same for bytes: of a text in Latin letters, what `hashText` gives. */
export const hashBytes = (bytes: Uint8Array): string => hashCodes(bytes.length, (at) => bytes[at]!);

function hashCodes(length: number, codeAt: (at: number) => number): string {
	let high = 0xdeadbeef;
	let low = 0x41c6ce57;
	for (let at = 0; at < length; at++) {
		const code = codeAt(at);
		high = Math.imul(high ^ code, 2654435761);
		low = Math.imul(low ^ code, 1597334677);
	}
	high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
	low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
	const number = 4294967296 * (2097151 & low) + (high >>> 0);
	return number.toString(36).padStart(8, '0').slice(-8);
}
