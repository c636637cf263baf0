/**
 * One's own figures, for as long as the tab is open: which files were handed over, what of them is shown, and the
 * worker that holds it. What was kept in this browser is taken up again after a reload.
 */
import type { Locale } from '../view/catalogue';
import { forgetEverything } from './forget';
import type { OwnInfo, OwnReply, OwnRequest, Progress } from './messages';
import { joinTabs, type TabNews } from './other-tabs';
import { OwnResolver } from './own-resolver';
import { attend, createOwnWorker, type Failure } from './own-worker';
import type { ProblemReport } from './problem-log';
import { showName } from './show-name';

/** Files that were read and wait for an answer; `info` is null where nothing of them can be shown. */
export interface Opened {
	info: OwnInfo | null;
	problems: ProblemReport;
}

/** What is on screen of one's own. */
export interface Shown {
	info: OwnInfo;
	resolver: OwnResolver;
	/** Whether a reload keeps it. */
	isKept: boolean;
}

class OwnSession {
	/** Files dropped somewhere on the site, for the page that opens them. */
	offered = $state.raw<readonly File[] | null>(null);
	progress = $state.raw<Progress | null>(null);
	opened = $state.raw<Opened | null>(null);
	shown = $state.raw<Shown | null>(null);
	/** Why reading ended before its end; null when it did not. */
	failure = $state.raw<Failure | null>(null);
	/** Something of one's own is kept in this browser that cannot be read any more. */
	isUnreadable = $state(false);
	/** What another tab shows since, or has removed; null while it is the same as here. */
	elsewhere = $state.raw<TabNews | null>(null);
	#reader: Worker | null = null;
	#takingUp: Promise<Shown | null> | null = null;
	#tell: ((news: TabNews) => void) | null = null;

	/** Reads files; what was read before and not shown is let go. */
	open(files: readonly File[], locale: Locale, now: number): void {
		this.cancel();
		const worker = createOwnWorker();
		this.#reader = worker;
		this.progress = {
			...{ kind: 'progress', stage: 'reading', file: showName(files[0]?.name ?? '') },
			...{ part: 0, bytes: 0, bytesOf: files.reduce((sum, file) => sum + file.size, 0) }
		};
		attend(
			worker,
			(reply) => {
				if (reply.kind === 'progress') this.progress = reply;
				if (reply.kind !== 'opened') return;
				this.progress = null;
				this.opened = { info: reply.info, problems: reply.problems };
			},
			(failure) => this.#break(failure)
		);
		this.#ask(worker, { want: 'open', files: [...files], locale, now, base: '/data/' });
	}

	/** All that was said of the files that were read, as CSV; null where the reader broke, which is then said. */
	problemsCsv(): Promise<Blob | null> {
		return this.#answer({ want: 'problems' }, (reply) =>
			reply.kind === 'problems' ? reply.csv : undefined
		);
	}

	/** Ends the reading, or lets go what was read. */
	cancel(): void {
		this.#end();
		this.progress = null;
		this.opened = null;
		this.failure = null;
	}

	/** Puts what was read on screen, and keeps it in this browser; false where the reader broke, which is then said. */
	async show(): Promise<boolean> {
		const worker = this.#reader;
		const info = this.opened?.info;
		if (!worker || !info) return false;
		const isKept = await this.#answer({ want: 'keep' }, (reply) =>
			reply.kind === 'kept' ? reply.isKept : undefined
		);
		if (isKept === null || this.#reader !== worker) return false;
		this.#reader = null;
		this.opened = null;
		this.shown?.resolver.close();
		this.shown = { info, isKept, resolver: new OwnResolver(worker) };
		this.isUnreadable = false;
		this.elsewhere = null;
		this.#takingUp = Promise.resolve(this.shown);
		this.#news()({ type: 'shown', id: info.id, name: info.name });
		return true;
	}

	/** What is shown, or was kept by an earlier page; null for none. */
	takeUp(): Promise<Shown | null> {
		this.#news();
		this.#takingUp ??= new Promise((resolve) => {
			const worker = createOwnWorker();
			const end = (isUnreadable: boolean) => {
				worker.terminate();
				this.isUnreadable = isUnreadable;
				resolve(this.shown);
			};
			attend(
				worker,
				(reply) => {
					if (reply.kind !== 'taken-up') return;
					if (!reply.info) return end(reply.isUnreadable);
					this.shown = { info: reply.info, isKept: true, resolver: new OwnResolver(worker) };
					resolve(this.shown);
				},
				// What could not be loaded says nothing of what is kept.
				(failure) => end(failure.kind === 'broken')
			);
			this.#ask(worker, { want: 'take-up' });
		});
		return this.#takingUp;
	}

	/** Removes one's own figures, and all that was made of them, from this browser and its other tabs. */
	async forget(): Promise<void> {
		this.#drop();
		this.#news()({ type: 'forgotten' });
		await forgetEverything();
	}

	/** Listens to the other tabs from the first call on; what tells them. */
	#news(): (news: TabNews) => void {
		return (this.#tell ??= joinTabs((news) => {
			if (news.type === 'forgotten') {
				// What is to be gone is gone everywhere; a page that shows it says so.
				const wasShown = this.shown !== null;
				this.#drop();
				this.elsewhere = wasShown ? news : null;
			} else if (this.shown && this.shown.info.id !== news.id) this.elsewhere = news;
			else if (!this.shown) this.#takingUp = null;
			else this.elsewhere = null;
		}));
	}

	#drop(): void {
		this.shown?.resolver.close();
		this.shown = null;
		this.isUnreadable = false;
		this.elsewhere = null;
		this.#takingUp = Promise.resolve(null);
	}

	/** Asks the reader; null where it broke. */
	#answer<T>(
		question: OwnRequest,
		find: (reply: Extract<OwnReply, { kind: string }>) => T | undefined
	): Promise<T | null> {
		const worker = this.#reader;
		if (!worker) return Promise.resolve(null);
		return new Promise((resolve) => {
			attend(
				worker,
				(reply) => {
					const found = find(reply);
					if (found !== undefined) resolve(found);
				},
				(failure) => {
					this.#break(failure);
					resolve(null);
				}
			);
			this.#ask(worker, question);
		});
	}

	#break(failure: Failure): void {
		this.cancel();
		this.failure = failure;
	}

	#ask(worker: Worker, question: OwnRequest): void {
		worker.postMessage(question);
	}

	#end(): void {
		this.#reader?.terminate();
		this.#reader = null;
	}
}

/** The session of this tab. */
export const ownSession = new OwnSession();
