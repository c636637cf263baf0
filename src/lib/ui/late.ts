/**
 * Code that comes when it is asked for. A browser remembers for the life of a page that a module could not be
 * fetched, and every later import of it fails; so the files are fetched first, where a failure is not remembered,
 * twice if need be, and imported once they are there. The build puts `loadLate` in the place of the bundler's own
 * preloading (`scripts/late-code.ts`), so every `import()` goes through here, those of the router too.
 */

import { atLeisure } from './leisure';
import { savesData } from './saves-data';

const RETRY = '?retry=1';
/** How browsers word that a module, or one that it imports, could not be fetched. */
const NOT_FETCHED = /dynamically imported module|Importing a module script failed/;
/** The same of data. */
const NO_ANSWER = /failed to fetch|load failed|networkerror/i;
const lost = new WeakSet<object>();

/** Whether an error says that something did not arrive, rather than that the program is at fault. */
export const isLost = (error: unknown): boolean =>
	error instanceof Error &&
	(lost.has(error) || NOT_FETCHED.test(error.message) || NO_ANSWER.test(error.message));

let isWarming = false;
const arriving = new Map<string, Promise<void>>();

/** Has the files of late code fetched when the page has loaded and the browser is idle; who saves data is left alone. */
export function warm<T>(load: () => Promise<T>): () => Promise<T> {
	if (typeof document === 'undefined') return load;
	if (savesData(navigator)) return load;
	atLeisure(() => {
		isWarming = true;
		load().catch(() => undefined);
		isWarming = false;
	});
	return load;
}

/** Shows the offer to load the page anew, which stands in the page's own words in its HTML. */
export const offerReload = (): void => {
	document.documentElement.dataset.lost = '';
};

/** What is told where late code was asked for, in the page's words. Without a name, so they stand alone. */
function lostError(cause: unknown): unknown {
	const reason = document.querySelector<HTMLElement>('[data-lost-reason]')?.dataset.lostReason;
	const error = reason ? Object.assign(new Error(reason, { cause }), { name: '' }) : cause;
	if (error instanceof Error && isLost(cause)) lost.add(error);
	return error;
}

/**
 * Imports a module after the files that it needs (addresses from the bundler).
 * @public of the build: no module of ours names it
 */
export async function loadLate<T>(
	load: () => Promise<T>,
	files: readonly string[] = [],
	importer = location.href
): Promise<T> {
	const onlyFetches = isWarming;
	const addresses = files.map((file) => new URL(file, importer).href);
	try {
		await Promise.all(addresses.map(arrive));
		// Nobody uses what the warming resolves to.
		if (onlyFetches) return undefined as T;
		return await load().catch((error: unknown) => again<T>(error, addresses[0]));
	} catch (error) {
		if (!onlyFetches) offerReload();
		throw lostError(error);
	}
}

/** Under a fresh address, for the usual one is spoilt on this page. */
async function again<T>(error: unknown, first: string | undefined): Promise<T> {
	const text = String(error);
	if (!NOT_FETCHED.test(text)) throw error;
	const address = first ?? /https?:\S+/.exec(text)?.[0];
	if (!address) throw error;
	return (await import(/* @vite-ignore */ address + RETRY)) as T;
}

/** Resolves when a file is on this computer; one that the page names already is the browser's business. */
function arrive(address: string): Promise<void> {
	const under = arriving.get(address);
	if (under) return under;
	const coming = address.endsWith('.css') ? style(address) : script(address);
	arriving.set(address, coming);
	coming.catch(() => arriving.delete(address));
	return coming;
}

const isNamed = (address: string) =>
	[...document.getElementsByTagName('link')].some((link) => link.href === address);

async function script(address: string): Promise<void> {
	if (isNamed(address)) return;
	const get = async (cache: RequestCache) => {
		const response = await fetch(address, { cache });
		if (!response.ok) throw new Error(`${address}: ${response.status}`);
		await response.arrayBuffer();
	};
	await get('default').catch(() => get('reload'));
}

async function style(address: string): Promise<void> {
	if (isNamed(address)) return;
	const link = (href: string) =>
		new Promise<void>((resolve, reject) => {
			const element = document.createElement('link');
			Object.assign(element, { rel: 'stylesheet', href });
			element.onload = () => resolve();
			element.onerror = () => {
				element.remove();
				reject(new Error(address));
			};
			document.head.append(element);
		});
	await link(address).catch(() => link(address + RETRY));
}
