/** The copy of the site on this computer, as the page sees it. */
import { pageHref, readPath } from '../../figures/view/page-href';
import { fileHref } from '../../figures/view/site-address';
import type { Locale } from '../../figures/view/catalogue';
import { ask, isComplete, keeps, type Request, type Status } from './messages';
import type { Note } from './note';
import { FIRST_PAGES, pageData } from './plan';

const TOLD = 'offline-ready-told';

/** A presentation is running: full screen, or its dialog is open. */
const isPresenting = () =>
	document.fullscreenElement !== null ||
	document.querySelector('dialog[data-present][open]') !== null;

export class SiteCopy {
	online = $state(navigator.onLine);
	presenting = $state(isPresenting());
	here = $state.raw<Status | null>(null);
	newer = $state.raw<Status | null>(null);
	/** Somebody agreed on this page: it is about to be loaded anew. */
	agreed = $state(false);
	/** What the first page wanted is there. */
	private kept = false;
	closed = $state.raw<readonly Note[]>([]);
	readyTold = $state(remembered());
	path = $state('');
	private busy = $state(false);
	/** The whole site is on its way: asked for now, or on an earlier visit that did not get all of it. */
	keepsAll = $derived(this.busy && this.here?.wantsAll === true);
	/** The whole site was asked for and did not all come. */
	stopped = $state(false);
	/** Where one presents from, in the reader's language. */
	private readonly first: string[];

	constructor(
		private readonly registration: ServiceWorkerRegistration,
		private readonly savesData: boolean,
		locale: Locale
	) {
		this.first = FIRST_PAGES.map((path) => pageHref(path, locale));
		this.look();
		// Each page has a title of its own: when it changes, a link was followed.
		new MutationObserver(() => this.look()).observe(document.head, {
			childList: true,
			characterData: true,
			subtree: true
		});
		addEventListener('online', () => (this.online = true));
		addEventListener('offline', () => (this.online = false));
		// Dialogs say that they close, not that they open: looked at again before anything is said.
		const look = () => this.look();
		addEventListener('fullscreenchange', look);
		addEventListener('close', look, true);
		addEventListener('keyup', look);
		addEventListener('click', look);
		registration.addEventListener('updatefound', () => void this.follow());
	}

	/** The pages where one presents from are stored. */
	get holdsFirst(): boolean {
		return this.here !== null && keeps(this.here, this.first);
	}

	/** Stores what is missing of the version that waits and of this one. */
	async follow(): Promise<void> {
		await this.probe();
		const { installing } = this.registration;
		if (installing) await settled(installing);
		// The first of all goes on to be the active one by itself.
		await navigator.serviceWorker.ready;
		const { active, waiting } = this.registration;
		if (waiting && active) {
			const newer = await ask(waiting, this.wanted());
			this.look();
			this.newer = newer;
		}
		if (!active) return;
		await settled(active);
		await this.fetchAll(active, this.wanted());
		this.kept = true;
		document.documentElement.dataset.kept = '';
		this.look();
	}

	/** What is kept without being asked for: what was visited, and where one presents from. */
	private wanted(): { want: 'keep'; paths: string[] } {
		const first = this.savesData ? [] : this.first;
		return { want: 'keep', paths: [...first, ...first.map(pageData), ...visited()] };
	}

	private tell(status: Status): void {
		this.here = status;
		document.documentElement.dataset.stored = `${status.stored}/${status.total}`;
	}

	/** Keeps the whole site, now and in every later version. */
	async keepAll(): Promise<void> {
		const { active } = this.registration;
		if (!active || !this.here || this.keepsAll) return;
		this.here = { ...this.here, wantsAll: true };
		await this.fetchAll(active, { want: 'keep all' });
	}

	/** Has the worker fetch what is missing, and tells how far it is. */
	private async fetchAll(worker: ServiceWorker, request: Request): Promise<void> {
		this.busy = true;
		this.stopped = false;
		try {
			this.tell(await ask(worker, request, (status) => this.tell(status)));
		} catch {
			// It was ended midway: what it has stored stays, and the next question goes on from there.
		}
		this.busy = false;
		this.stopped = this.here?.wantsAll === true && !isComplete(this.here);
	}

	/** A computer may have a network and yet not reach the site: only asking tells. The worker leaves this be. */
	private async probe(): Promise<void> {
		try {
			await fetch(fileHref('/_app/version.json'), { method: 'HEAD', cache: 'no-store' });
			this.online = true;
		} catch {
			this.online = false;
		}
	}

	/**
	 * Goes over to the newer version: this page is loaded anew, others stay as they are. The browser first lets the
	 * older worker finish what it does, which may take a while.
	 */
	agree(): void {
		if (this.agreed) return;
		this.agreed = true;
		const { waiting } = this.registration;
		// Nothing waits where another page has agreed before: whatever is loaded now is of the newer version.
		if (!waiting) return location.reload();
		// Heard also on a page that no worker serves, one reloaded by force: its controller never changes.
		waiting.addEventListener('statechange', () => location.reload(), { once: true });
		ask(waiting, { want: 'take over' }).catch(() => undefined);
	}

	close(note: Note): void {
		this.closed = [...this.closed, note];
		if (note === 'ready') this.tellReady();
	}

	/** Said once, for ever. */
	tellReady(): void {
		try {
			localStorage.setItem(TOLD, 'true');
		} catch {
			// Storage may be forbidden; then it is said again on the next visit.
		}
	}

	private look(): void {
		this.presenting = isPresenting();
		const path = readPath(location.pathname).path;
		const isNew = path !== this.path;
		this.path = path;
		// A link was followed: what it led to is kept too.
		const { active } = this.registration;
		if (isNew && this.kept && active)
			ask(active, this.wanted()).then(
				(status) => this.tell(status),
				() => undefined
			);
	}
}

/** The copy of this page, once there is one, or why there is none: no storage, or an address without HTTPS. */
class Current {
	copy = $state.raw<SiteCopy | null>(null);
	refused = $state<'storage' | 'http' | null>(null);
}
export const current = new Current();

function remembered(): boolean {
	try {
		return localStorage.getItem(TOLD) !== null;
	} catch {
		return false;
	}
}

/** The page and what it loaded: of this site, without queries. */
function visited(): string[] {
	const loaded = performance.getEntriesByType('resource').map((entry) => entry.name);
	const own = [location.href, ...loaded].map((address) => new URL(address));
	const paths = own.filter((url) => url.origin === location.origin).map((url) => url.pathname);
	return [...new Set([...paths, pageData(location.pathname)])];
}

/** Waits until a worker is installed (and, when it may, active), or has failed. */
function settled(worker: ServiceWorker): Promise<void> {
	const isDone = () => !['installing', 'parsed', 'activating'].includes(worker.state);
	return new Promise((resolve) => {
		const look = () => {
			if (isDone()) {
				worker.removeEventListener('statechange', look);
				resolve();
			}
		};
		worker.addEventListener('statechange', look);
		look();
	});
}
