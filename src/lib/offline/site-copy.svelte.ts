/** The copy of the site on this computer, as the page sees it. */
import { pageHref } from '../view/page-href';
import type { Locale } from '../view/catalogue';
import { ask, type Status } from './messages';
import type { Note } from './note';
import { firstPages, pageData } from './plan';

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
	/** The whole site is on its way. */
	keepsAll = $state(false);
	/** The whole site was asked for and did not all come. */
	stopped = $state(false);

	/** `pathOf` takes the language off an address. */
	constructor(
		private readonly registration: ServiceWorkerRegistration,
		private readonly savesData: boolean,
		private readonly locale: Locale,
		private readonly pathOf: (pathname: string) => string
	) {
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

	/** Stores what is missing of the version that waits and of this one. */
	async follow(): Promise<void> {
		await this.probe();
		const { installing } = this.registration;
		if (installing) await settled(installing);
		// The first of all goes on to be the active one by itself.
		await navigator.serviceWorker.ready;
		const { active, waiting } = this.registration;
		if (waiting && active) {
			const newer = await ask(waiting, this.savesData ? { want: 'status' } : this.wanted());
			this.look();
			this.newer = newer;
		}
		if (!active) return;
		await settled(active);
		this.tell(await ask(active, this.wanted(), (status) => this.tell(status)));
		this.kept = true;
		document.documentElement.dataset.kept = '';
		this.look();
	}

	/** What is kept without being asked for: what was visited, and where one presents from. */
	private wanted(): { want: 'keep'; paths: string[] } {
		const first = this.savesData ? [] : firstPages((path) => pageHref(path, this.locale));
		return { want: 'keep', paths: [...first, ...visited()] };
	}

	private tell(status: Status): void {
		this.here = status;
		document.documentElement.dataset.stored = `${status.stored}/${status.total}`;
	}

	/** Keeps the whole site, now and in every later version. */
	async keepAll(): Promise<void> {
		const { active } = this.registration;
		if (!active || this.keepsAll) return;
		this.keepsAll = true;
		this.stopped = false;
		this.tell(await ask(active, { want: 'keep all' }, (status) => this.tell(status)));
		this.keepsAll = false;
		this.stopped = this.here !== null && this.here.stored < this.here.total;
	}

	/** A computer may have a network and yet not reach the site: only asking tells. The worker leaves this be. */
	private async probe(): Promise<void> {
		try {
			await fetch('/_app/version.json', { method: 'HEAD', cache: 'no-store' });
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
		void ask(waiting, { want: 'take over' });
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
		const path = this.pathOf(location.pathname);
		const isNew = path !== this.path;
		this.path = path;
		// A link was followed: what it led to is kept too.
		const { active } = this.registration;
		if (isNew && this.kept && active)
			void ask(active, this.wanted()).then((status) => this.tell(status));
	}
}

/** The copy of this page, once there is one; `denied` where the browser lets nothing be kept. */
class Current {
	copy = $state.raw<SiteCopy | null>(null);
	denied = $state(false);
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
