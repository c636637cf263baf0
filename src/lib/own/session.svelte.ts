/**
 * One's own figures, for as long as the tab is open: which files were handed over, what of them is shown, and the
 * worker that holds it. What was kept in this browser is taken up again after a reload.
 */
import type { Problem } from '../ledger/types';
import type { Locale } from '../view/catalogue';
import type { OwnInfo, OwnReply, OwnRequest, Progress } from './messages';
import { OwnResolver } from './own-resolver';
import { forgetLedger } from './store';

/** Files that were read and wait for an answer; `info` is null where nothing of them can be shown. */
export interface Opened {
	info: OwnInfo | null;
	problems: Problem[];
}

/** What reads could not be loaded, or broke: then `reason` is in the words of the browser. */
export type Failure = { kind: 'offline' } | { kind: 'broken'; reason: string };

/** What is on screen of one's own. */
export interface Shown {
	info: OwnInfo;
	resolver: OwnResolver;
	/** Whether a reload keeps it. */
	isKept: boolean;
}

const createWorker = () =>
	new Worker(new URL('./own.worker.ts', import.meta.url), { type: 'module' });

class OwnSession {
	/** Files dropped somewhere on the site, for the page that opens them. */
	offered = $state.raw<readonly File[] | null>(null);
	progress = $state.raw<Progress | null>(null);
	opened = $state.raw<Opened | null>(null);
	shown = $state.raw<Shown | null>(null);
	/** Why reading ended before its end; null when it did not. */
	failure = $state.raw<Failure | null>(null);
	#reader: Worker | null = null;
	#takingUp: Promise<Shown | null> | null = null;

	/** Reads files; what was read before and not shown is let go. */
	open(files: readonly File[], locale: Locale, now: number): void {
		this.cancel();
		const worker = createWorker();
		this.#reader = worker;
		this.progress = {
			...{ kind: 'progress', stage: 'reading', file: files[0]?.name ?? '', part: 0, bytes: 0 },
			bytesOf: files.reduce((sum, file) => sum + file.size, 0)
		};
		worker.onmessage = ({ data }: MessageEvent<OwnReply>) => {
			if (!('kind' in data)) return;
			if (data.kind === 'progress') this.progress = data;
			if (data.kind === 'opened') {
				this.progress = null;
				this.opened = { info: data.info, problems: data.problems };
				if (!data.info) this.#end();
			}
		};
		worker.onerror = (event) => {
			// An event without words: the script itself did not load.
			this.failure = event.message
				? { kind: 'broken', reason: event.message }
				: { kind: 'offline' };
			this.progress = null;
			this.#end();
		};
		this.#ask(worker, { want: 'open', files: [...files], locale, now, base: '/data/' });
	}

	/** Ends the reading, or lets go what was read. */
	cancel(): void {
		this.#end();
		this.progress = null;
		this.opened = null;
		this.failure = null;
	}

	/** Puts what was read on screen, and keeps it in this browser. */
	async show(): Promise<void> {
		const worker = this.#reader;
		const info = this.opened?.info;
		if (!worker || !info) return;
		const isKept = await new Promise<boolean>((resolve) => {
			worker.onmessage = ({ data }: MessageEvent<OwnReply>) => {
				if ('kind' in data && data.kind === 'kept') resolve(data.isKept);
			};
			this.#ask(worker, { want: 'keep' });
		});
		this.#reader = null;
		this.opened = null;
		this.shown?.resolver.close();
		this.shown = { info, isKept, resolver: new OwnResolver(worker) };
		this.#takingUp = Promise.resolve(this.shown);
	}

	/** What is shown, or was kept by an earlier page; null for none. */
	takeUp(): Promise<Shown | null> {
		this.#takingUp ??= new Promise((resolve) => {
			const worker = createWorker();
			worker.onmessage = ({ data }: MessageEvent<OwnReply>) => {
				if (!('kind' in data) || data.kind !== 'taken-up') return;
				if (data.info)
					this.shown = { info: data.info, isKept: true, resolver: new OwnResolver(worker) };
				else worker.terminate();
				resolve(this.shown);
			};
			worker.onerror = () => resolve(null);
			this.#ask(worker, { want: 'take-up' });
		});
		return this.#takingUp;
	}

	/** Removes one's own figures from this browser. */
	async forget(): Promise<void> {
		this.shown?.resolver.close();
		this.shown = null;
		this.#takingUp = Promise.resolve(null);
		await forgetLedger();
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
