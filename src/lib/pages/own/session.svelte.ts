/**
 * One's own figures, for as long as the tab is open: which files were handed over, what of them is shown, and the
 * worker that holds it. What was kept in this browser is taken up again after a reload.
 */
import type { IsoDay } from '../../records/ledger/types';
import type { Locale } from '../../figures/view/catalogue';
import type { TableMap } from '../../records/mapper/table-map';
import { fileHref } from '../../figures/view/site-address';
import { forgetEverything, forgetTab } from './forget';
import type { Mapped, MapOffer } from './map-offer';
import type { OpenRequest, OwnInfo, Progress } from './messages';
import { joinTabs, type TabNews } from './other-tabs';
import { OwnResolver } from './own-resolver';
import { createOwnWorker, OwnReader, type Failure } from './own-reader';
import type { ProblemReport } from './problem-log';
import { showName } from './show-name';

/** Files that were read and wait for an answer; `info` is null where nothing of them can be shown. */
export interface Opened {
	info: OwnInfo | null;
	problems: ProblemReport;
	/** A table whose columns nobody has explained yet, with what they seem to be; null for none. */
	asks: MapOffer | null;
	/** The first days that the map at hand makes of it. */
	mapped: Pick<Mapped, 'questions' | 'days' | 'daysInAll'> | null;
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
	/** Why nobody knows whether something is kept in this browser; null where it is known. */
	lookFailure = $state.raw<Failure | null>(null);
	/** Something of one's own is kept in this browser that cannot be read any more. */
	isUnreadable = $state(false);
	/** What another tab shows since, or has removed; null while it is the same as here. */
	elsewhere = $state.raw<TabNews | null>(null);
	#reader: OwnReader | null = null;
	#takingUp: Promise<Shown | null> | null = null;
	/** What a look finds counts only while nothing was shown or removed since it began. */
	#turn = 0;
	#tell: ((news: TabNews) => void) | null = null;
	/** Counts the maps that were tried. */
	#mapTurn = 0;

	/** Reads files; what was read before and not shown is let go. */
	open(files: readonly File[], locale: Locale, now: number, newest: IsoDay): void {
		this.cancel();
		const reader = new OwnReader(
			createOwnWorker(),
			(failure) => {
				if (this.#reader !== reader) return;
				this.cancel();
				this.failure = failure;
			},
			(reply) => {
				if (reply.kind === 'progress') this.progress = reply;
				if (reply.kind !== 'opened') return;
				this.progress = null;
				const { info, problems, asks } = reply;
				this.opened = { info, problems, asks, mapped: null };
			}
		);
		this.#reader = reader;
		this.progress = {
			...{ kind: 'progress', stage: 'reading', file: showName(files[0]?.name ?? '') },
			...{ part: 0, bytes: 0, bytesOf: files.reduce((sum, file) => sum + file.size, 0) }
		};
		const request: OpenRequest = {
			want: 'open',
			files: [...files],
			locale,
			...{ now, newest },
			base: fileHref('/data/')
		};
		reader.worker.postMessage(request);
	}

	/** Reads the table that asked for it by a map; of maps that come quickly only the last is told of. */
	async map(map: TableMap): Promise<void> {
		const reader = this.#reader;
		const turn = ++this.#mapTurn;
		// What the map before made is not what will be shown.
		if (this.opened) {
			const { mapped: before } = this.opened;
			this.opened = { ...this.opened, info: null, mapped: before && { ...before, days: [] } };
		}
		const mapped = await reader?.map(map);
		if (!mapped || !this.opened || this.#reader !== reader || turn !== this.#mapTurn) return;
		const { info, problems, ...shown } = mapped;
		this.opened = { ...this.opened, info, problems, mapped: shown };
	}

	/** All that was said of the files that were read, as CSV; null where the reader broke, which is then said. */
	async problemsCsv(): Promise<Blob | null> {
		return (await this.#reader?.ask('problems'))?.csv ?? null;
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
		const reader = this.#reader;
		const info = this.opened?.info;
		if (!reader || !info) return false;
		const answer = await reader.ask('keep');
		if (!answer || this.#reader !== reader) return false;
		const { isKept } = answer;
		this.#reader = null;
		this.opened = null;
		this.shown?.resolver.close();
		this.shown = { info, isKept, resolver: new OwnResolver(reader.worker, info.id) };
		this.lookFailure = null;
		this.isUnreadable = false;
		this.elsewhere = null;
		this.#turn++;
		this.#takingUp = Promise.resolve(this.shown);
		// What is not kept no other tab could show.
		if (isKept) this.#news()({ type: 'shown', id: info.id, name: info.name });
		return true;
	}

	/** What is shown, or was kept by an earlier page; null for none, or where `lookFailure` says why nobody knows. */
	takeUp(): Promise<Shown | null> {
		this.#news();
		return (this.#takingUp ??= this.#look());
	}

	async #look(): Promise<Shown | null> {
		const turn = ++this.#turn;
		this.lookFailure = null;
		let failure: Failure = { kind: 'broken', reason: '' };
		const reader = new OwnReader(createOwnWorker(), (found) => (failure = found));
		const answer = await reader.ask('take-up');
		if (turn === this.#turn && answer?.info) {
			const { info } = answer;
			this.isUnreadable = false;
			this.shown = { info, isKept: true, resolver: new OwnResolver(reader.worker, info.id) };
			return this.shown;
		}
		reader.end();
		if (turn !== this.#turn) return this.shown;
		this.isUnreadable = answer?.isUnreadable ?? false;
		if (!answer) {
			this.lookFailure = failure;
			this.#takingUp = null;
		}
		return null;
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
				forgetTab();
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
		this.lookFailure = null;
		this.#turn++;
		this.#takingUp = Promise.resolve(null);
	}

	#end(): void {
		const reader = this.#reader;
		this.#reader = null;
		reader?.end();
	}
}

/** The session of this tab. */
export const ownSession = new OwnSession();
