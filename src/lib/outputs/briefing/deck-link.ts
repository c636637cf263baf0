/**
 * A deck as the fragment of an address, `#deck=…`: it never reaches a server. Notes are the speaker's own and
 * stay out; ids are made anew on reading.
 */
import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate';
import type { DeckReading } from './check-deck';
import type { Deck } from './deck';
import { DECK_FORMAT, DECK_VERSION, readDeckFile } from './deck-file';
import { MAX_LINK, MAX_UNFOLDED } from './limits';

export const LINK_PREFIX = '#deck=';

/** Bytes unfolded at once: a bomb is found out after a few hundred kB, not after all of it. */
const PIECE_BYTES = 128;

const toBase64Url = (bytes: Uint8Array): string =>
	btoa(strFromU8(bytes, true)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
const fromBase64Url = (text: string): Uint8Array =>
	strToU8(atob(text.replaceAll('-', '+').replaceAll('_', '/')), true);

/**
 * The address of a deck, notes left out. `page` is the address of the editor, without a fragment. Null where it
 * would be longer than {@link MAX_LINK}: such a deck is sent as a file.
 */
export function deckLink(deck: Deck, page: string): string | null {
	const slides = deck.slides.map(({ kind, query, day, attack, title, text }) => ({
		kind,
		query,
		day,
		attack,
		title: title ?? undefined,
		text
	}));
	const text = JSON.stringify({ format: DECK_FORMAT, version: DECK_VERSION, slides });
	const bytes = strToU8(text);
	if (bytes.length > MAX_UNFOLDED) return null;
	const link = `${page}${LINK_PREFIX}${toBase64Url(deflateSync(bytes, { level: 9 }))}`;
	return link.length > MAX_LINK ? null : link;
}

/** Unfolds up to {@link MAX_UNFOLDED} bytes; null for more, and for what was never folded. */
function unfold(bytes: Uint8Array): Uint8Array | null {
	const pieces: Uint8Array[] = [];
	let size = 0;
	let isWhole = false;
	try {
		const inflate = new Inflate((piece, final) => {
			size += piece.length;
			pieces.push(piece);
			isWhole ||= final;
		});
		for (let at = 0; at < bytes.length && size <= MAX_UNFOLDED; at += PIECE_BYTES) {
			const end = at + PIECE_BYTES;
			inflate.push(bytes.subarray(at, end), end >= bytes.length);
		}
	} catch {
		return null;
	}
	if (!isWhole || size > MAX_UNFOLDED) return null;
	const whole = new Uint8Array(size);
	let at = 0;
	for (const piece of pieces) {
		whole.set(piece, at);
		at += piece.length;
	}
	return whole;
}

/** The deck of an address's fragment, or what is wrong with it; null where the fragment is no deck. Never throws. */
export function readDeckLink(fragment: string): DeckReading | null {
	if (!fragment.startsWith(LINK_PREFIX)) return null;
	const code = fragment.slice(LINK_PREFIX.length);
	if (code.length > 2 * MAX_LINK) return { problems: [{ code: 'too-large' }] };
	let bytes: Uint8Array | null;
	try {
		bytes = unfold(fromBase64Url(code));
	} catch {
		bytes = null;
	}
	return bytes === null ? { problems: [{ code: 'not-json' }] } : readDeckFile(strFromU8(bytes));
}
