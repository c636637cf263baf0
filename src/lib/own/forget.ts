/**
 * Everything of one's own that this browser keeps, removed: the figures, the briefings made of them with their titles,
 * notes and handling lines, the draft of a bulletin, and addresses of one's own days in caches.
 */
import { DRAFT_KEY, OWN_PREFIX } from '../view/own-figures';
import { forgetLedger } from './store';

/** Never rejects: what a browser does not let be stored need not be removed. */
export async function forgetEverything(): Promise<void> {
	forgetKeys(() => localStorage);
	forgetKeys(() => sessionStorage);
	await Promise.all([forgetLedger(), forgetAddresses().catch(() => undefined)]);
}

const isOwnKey = (key: string) => key.startsWith(OWN_PREFIX) || key === DRAFT_KEY;

function forgetKeys(storageOf: () => Storage): void {
	try {
		const storage = storageOf();
		const keys = Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? '');
		for (const key of keys) if (isOwnKey(key)) storage.removeItem(key);
	} catch {
		// Nothing could be stored there.
	}
}

/** The pages below `/own/` are the same for everybody; what stands behind the `?` is not. */
async function forgetAddresses(): Promise<void> {
	for (const name of await caches.keys()) {
		const cache = await caches.open(name);
		for (const request of await cache.keys()) {
			const { pathname, search } = new URL(request.url);
			if (search !== '' && /\/own\//.test(pathname)) await cache.delete(request);
		}
	}
}
