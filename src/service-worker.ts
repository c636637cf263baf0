/// <reference types="@sveltejs/kit" />
/// <reference lib="webworker" />
/**
 * The site without a network: after the first visit what runs it, where one presents from and what was visited;
 * all of it for those who ask. A version is stored in a cache of its own and never mixed with another: nothing is
 * kept unless the server still serves that very version. A newer one brings what the one before it had, and waits
 * until somebody agrees to it.
 */
import { base, build, files, prerendered, version } from '$service-worker';
import type { Reply, Request as Wanted, Status } from './lib/site/offline/messages';
import { carriedOver, inBatches, isPageData, LEAST, planStore } from './lib/site/offline/plan';
import { isHashed, offlinePage, routeRequest } from './lib/site/offline/route';
import { savesData } from './lib/ui/saves-data';
import {
	forgetClosed,
	FROM_SERVER,
	NO_VERSIONS,
	takeOver,
	unused,
	versionFor,
	type Versions
} from './lib/site/offline/versions';

const worker = self as unknown as ServiceWorkerGlobalScope;
/** Sites below other paths of the same host have stores of their own. */
const PREFIX = base === '' ? 'barrage-' : `barrage|${base}|`;
const NOTES = base === '' ? 'notes-of-barrage' : `notes-of-barrage|${base}`;
/** Paths asked for between two looks at which version the server serves, and at the same time. */
const BATCH = 12;
const AT_ONCE = 3;

const plan = planStore({ build, files, prerendered, base });
const paths = new Set(plan.everything);
const known = { origin: worker.location.origin, base, paths };
const least = LEAST.map((path) => base + path);
const cacheOf = (name: string) => caches.open(PREFIX + name);

async function readNote<T>(name: string, otherwise: T): Promise<T> {
	const found = await (await caches.open(NOTES)).match(`/${name}`);
	return found ? ((await found.json()) as T) : otherwise;
}
async function writeNote(name: string, value: unknown): Promise<void> {
	await (await caches.open(NOTES)).put(`/${name}`, Response.json(value));
}

/** The server serves this version, and no newer one: by default the worker's own. */
async function isServed(wanted: string = version): Promise<boolean> {
	const response = await fetch(`${base}/_app/version.json`, { cache: 'no-store' });
	if (!response.ok) return false;
	return ((await response.json()) as { version?: unknown }).version === wanted;
}

/** A copy that may answer any request: a response that was redirected may not answer a navigation. */
const clean = async (response: Response) =>
	response.redirected
		? new Response(await response.blob(), { headers: response.headers })
		: response;

/**
 * Fetches paths, a few at once, and stores them if the server still serves this version then. `onbatch` hears of
 * each batch that is stored.
 */
async function store(wanted: readonly string[], onbatch?: () => Promise<void>): Promise<void> {
	const cache = await cacheOf(version);
	const have = new Set((await cache.keys()).map((request) => new URL(request.url).pathname));
	for (const batch of inBatches(
		wanted.filter((path) => !have.has(path)),
		BATCH
	)) {
		const queue = [...batch];
		const got: [string, Response][] = [];
		const fetchSome = async () => {
			for (let path = queue.shift(); path; path = queue.shift()) {
				const response = await fetch(path, { cache: 'no-cache' });
				if (!response.ok) throw new Error(`${path}: ${response.status}`);
				got.push([path, await clean(response)]);
			}
		};
		await Promise.all(Array.from({ length: AT_ONCE }, fetchSome));
		if (!(await isServed())) throw new Error('The server has a newer version.');
		await Promise.all(got.map(([path, response]) => cache.put(path, response)));
		await onbatch?.();
	}
}

async function status(): Promise<Status> {
	const cache = await cacheOf(version);
	const stored = (await cache.keys()).length;
	const about = await cache.match(`${base}/stored.json`);
	const { knownOn = '', bytes = 0 } = about ? ((await about.json()) as Partial<Status>) : {};
	const storedAt = await readNote(`stored-${version}`, '');
	const wantsAll = await readNote('wants-all', false);
	const main = plan.main.map(async (path) => ((await cache.match(path)) ? [path] : []));
	const pages = (await Promise.all(main)).flat();
	return { version, stored, total: paths.size, bytes, pages, wantsAll, knownOn, storedAt };
}

async function install(): Promise<void> {
	await writeNote(`stored-${version}`, new Date().toISOString());
	const kept = await storedBefore();
	const hasLeast = [...kept].every((path) => least.includes(path));
	// Who saves data keeps what was kept, and no more.
	if (savesData(worker.navigator) && hasLeast) return store(least);
	await store([...plan.shell, ...carriedOver(plan, kept)]);
}

/** The paths that other versions have: whoever goes over to this one misses nothing. */
async function storedBefore(): Promise<Set<string>> {
	const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
	const lists = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
	return new Set(lists.flat().map((request) => new URL(request.url).pathname));
}

/** Deletes the versions that no page uses any more. */
async function tidy(versions: Versions): Promise<void> {
	const open = await worker.clients.matchAll({ includeUncontrolled: true, type: 'all' });
	const now = forgetClosed(versions, new Set(open.map((client) => client.id)));
	if (now !== versions) await writeNote('versions', now);
	const names = (await caches.keys())
		.filter((name) => name.startsWith(PREFIX))
		.map((name) => name.slice(PREFIX.length));
	// A newer version may be on its way into its cache.
	if (worker.registration.installing ?? worker.registration.waiting) return;
	for (const name of unused(names, now, [version])) {
		await caches.delete(PREFIX + name);
		await (await caches.open(NOTES)).delete(`/stored-${name}`);
	}
}

async function activate(): Promise<void> {
	const before = await readNote('versions', NO_VERSIONS);
	const open = await worker.clients.matchAll({ includeUncontrolled: true, type: 'all' });
	const now = takeOver(
		before,
		version,
		open.map((client) => client.id)
	);
	await writeNote('versions', now);
	// The first version has nobody's page to disturb; a page without a worker could not follow its own links.
	if (before.current === null) await worker.clients.claim();
}

const match = async (name: string, path: string) =>
	(await cacheOf(name)).match(path, { ignoreVary: true });

/** Pages that came from the server a moment ago: of which version they are is being asked. */
const unsure = new Map<string, Promise<void>>();

/**
 * A page that is not stored comes from the server. Should that serve another version by now, all that the page asks
 * for comes from there too: its own figures, and not those that are stored of this one.
 */
async function fromServer(event: FetchEvent): Promise<Response> {
	const response = await fetch(event.request);
	const page = event.resultingClientId;
	const settle = async () => {
		if (await isServed().catch(() => false)) return;
		const versions = await readNote('versions', NO_VERSIONS);
		const older = { ...versions.older, [page]: FROM_SERVER };
		await writeNote('versions', { ...versions, older });
	};
	const settling = settle().finally(() => unsure.delete(page));
	unsure.set(page, settling);
	event.waitUntil(settling);
	return response;
}

async function answerStored(event: FetchEvent, path: string): Promise<Response> {
	await unsure.get(event.clientId);
	const versions = await readNote('versions', NO_VERSIONS);
	const mine =
		event.request.mode === 'navigate' ? version : versionFor(versions, event.clientId, version);
	// A worker started by an older page is of that page's version.
	if (mine !== version && event.request.destination === 'worker' && event.resultingClientId)
		await writeNote('versions', {
			...versions,
			older: { ...versions.older, [event.resultingClientId]: mine }
		});
	if (event.request.mode === 'navigate' && Object.keys(versions.older).length > 0)
		event.waitUntil(tidy(versions));
	const found = mine === FROM_SERVER ? undefined : await match(mine, path);
	if (found) return found;
	if (isHashed(path, base)) {
		const any = await caches.match(path, { ignoreVary: true });
		if (any) return any;
	}
	if (event.request.mode === 'navigate') return fromServer(event).catch(() => missing(path));
	const isAsked = mine !== FROM_SERVER && isPageData(path);
	const [response, isSame] = await Promise.all([
		fetch(event.request),
		isAsked ? isServed(mine) : true
	]);
	// The figures of another version than the page's: then the router opens the page whole.
	return isSame ? response : Response.error();
}

/** Neither stored nor to be had: says so in the language of the address. */
async function missing(path: string): Promise<Response> {
	const page = await match(version, offlinePage(path, base));
	return page ? new Response(page.body, { status: 503, headers: page.headers }) : Response.error();
}

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const answer = routeRequest(
		{
			method: request.method,
			url: request.url,
			navigates: request.mode === 'navigate',
			hasRange: request.headers.has('range')
		},
		known
	);
	switch (answer.kind) {
		case 'untouched':
			return;
		case 'redirect':
			event.respondWith(Response.redirect(answer.to, 301));
			return;
		case 'stored':
			event.respondWith(answerStored(event, answer.path));
			return;
		case 'unknown':
			event.respondWith(fromServer(event).catch(() => missing(answer.path)));
	}
});

/** What a page wants done; what cannot be done now is left for the next visit. */
async function serve(wanted: Wanted, onbatch: () => Promise<void>): Promise<void> {
	if (wanted.want === 'take over') await worker.skipWaiting();
	if (wanted.want === 'keep all') await writeNote('wants-all', true);
	if (wanted.want === 'keep all' || wanted.want === 'keep') {
		const wantsAll = await readNote('wants-all', false);
		const list = wantsAll || wanted.want !== 'keep' ? plan.everything : wanted.paths;
		await store(
			list.filter((path) => paths.has(path)),
			onbatch
		).catch(() => undefined);
	}
	if (worker.registration.active?.state === 'activated' && !worker.registration.waiting)
		await tidy(await readNote('versions', NO_VERSIONS));
}

worker.addEventListener('message', (event) => {
	const [port] = event.ports;
	const tell = async (isLast: boolean) =>
		port?.postMessage({ ...(await status()), isLast } satisfies Reply);
	event.waitUntil(
		serve(event.data as Wanted, () => tell(false))
			.catch(() => undefined)
			.then(() => tell(true))
	);
});
