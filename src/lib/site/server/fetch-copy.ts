/** A copy of a data set from the web, with limits on its size and on the time it takes. */
import { createHash } from 'node:crypto';
import { isLocal, whyNotFetched } from '../../records/ledger/fetch-address';

export interface Copy {
	bytes: Uint8Array<ArrayBuffer>;
	/** What the server calls this version; empty where it does not say. */
	etag: string;
	/** In hexadecimal. */
	sha256: string;
}

export interface FetchLimits {
	/** Milliseconds until the last byte. */
	timeMs: number;
	bytes: number;
}

const MOST_REDIRECTS = 5;
const MEGABYTE = 1_000_000;

/**
 * Fetches a copy; null where the server says that it is the version of `etag` still. Rejects, in words for a person,
 * when nothing can be had, the answer is no copy, or a limit is passed.
 */
export async function fetchCopy(
	address: string,
	etag: string,
	limits: FetchLimits
): Promise<Copy | null> {
	const signal = AbortSignal.timeout(limits.timeMs);
	try {
		const answer = await request(address, etag, signal);
		if (answer.status === 304) return null;
		if (answer.status !== 200)
			throw new Unfetched(`${address}: it answered ${answer.status} ${answer.statusText}`.trim());
		const bytes = await readBody(address, answer, limits.bytes);
		const sha256 = createHash('sha256').update(bytes).digest('hex');
		return { bytes, sha256, etag: answer.headers.get('etag') ?? '' };
	} catch (error) {
		if (error instanceof Unfetched) throw error;
		if (signal.aborted)
			throw new Unfetched(
				`${address}: no whole answer within ${limits.timeMs / 1000} seconds. Try again later.`
			);
		throw new Unfetched(
			`${address}: it cannot be reached (${reasonOf(error)}). Is there a network?`
		);
	}
}

/** Why there is no copy. */
class Unfetched extends Error {}

async function request(address: string, etag: string, signal: AbortSignal): Promise<Response> {
	let url = new URL(address);
	for (let step = 0; step <= MOST_REDIRECTS; step++) {
		const answer = await fetch(url, {
			...{ signal, redirect: 'manual' },
			headers: { 'User-Agent': 'barrage', ...(etag !== '' && { 'If-None-Match': etag }) }
		});
		const location = answer.headers.get('location');
		if (answer.status === 304 || answer.status < 300 || answer.status > 399 || location === null)
			return answer;
		await answer.body?.cancel();
		const next = new URL(location, url);
		const fault = whyNotFetched(next.href);
		if (fault !== null || (isLocal(next) && !isLocal(url)))
			throw new Unfetched(`${address}: it leads elsewhere: ${fault ?? next.href}`);
		url = next;
	}
	throw new Unfetched(`${address}: it leads from one address to another without end`);
}

async function readBody(
	address: string,
	answer: Response,
	most: number
): Promise<Uint8Array<ArrayBuffer>> {
	const refuse = () =>
		new Unfetched(`${address}: it has more than ${most / MEGABYTE} MB, the most that is read`);
	if (Number(answer.headers.get('content-length') ?? 0) > most) {
		await answer.body?.cancel();
		throw refuse();
	}
	const parts: Uint8Array[] = [];
	let size = 0;
	for await (const part of answer.body ?? []) {
		size += part.byteLength;
		if (size > most) throw refuse();
		parts.push(part);
	}
	return new Uint8Array(Buffer.concat(parts));
}

/** What a failed request says of itself: the code of its cause, such as `ENOTFOUND`, else its words. */
function reasonOf(error: unknown): string {
	const { cause, message } = error as { cause?: { code?: unknown }; message?: unknown };
	return typeof cause?.code === 'string' ? cause.code : String(message);
}
