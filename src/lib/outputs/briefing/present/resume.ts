/**
 * Where a presentation is, kept for a reload of the page and no longer: the key that starts one on many clickers
 * is the one that reloads a page.
 */
import { isShowing, isTimer } from './channel';
import { startShowing, type Showing } from './keys';
import type { Timer } from './timer';

export interface Kept {
	/** The name that the window of notes knows it by. */
	session: string;
	showing: Showing;
	/** How long the talk has lasted, by the clock of the machine. */
	talk: Timer;
	/** Between slides that advance by themselves. */
	seconds: number;
}
/** What of `sessionStorage` is needed: it lasts as long as the tab. */
export type TabStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const KEY = 'presenting';

/** The state to begin with: that of before the reload, or the slide asked for. */
export const beginShowing = (start: number, count: number, kept: Kept | null): Showing => ({
	...startShowing(kept?.showing.index ?? start, count),
	...(kept && { blank: kept.showing.blank, playing: kept.showing.playing })
});

/** The storage of this tab, where the browser allows it. */
export function tabStorage(): TabStorage | null {
	try {
		return sessionStorage;
	} catch {
		return null;
	}
}

/** Keeps where it is; null when it has ended. Storage that is full or forbidden costs no more than the resuming. */
export function keep(storage: TabStorage | null, path: string, kept: Kept | null): void {
	try {
		if (kept) storage?.setItem(KEY, JSON.stringify({ path, ...kept }));
		else storage?.removeItem(KEY);
	} catch {
		// As if it had not been kept.
	}
}

/** What was kept by the page at this path; null when there is nothing, or nothing that can be read. */
export function readKept(storage: TabStorage | null, path: string): Kept | null {
	try {
		const kept = JSON.parse(storage?.getItem(KEY) ?? 'null') as (Kept & { path: string }) | null;
		if (kept === null || kept.path !== path) return null;
		const { session, showing, talk, seconds } = kept;
		const isSound =
			/^[0-9a-z]{8,32}$/.test(session) && isShowing(showing) && isTimer(talk) && seconds > 0;
		return isSound ? { session, showing, talk, seconds } : null;
	} catch {
		return null;
	}
}

/** This page was loaded by reloading it. */
export const wasReloaded = (): boolean =>
	performance
		.getEntriesByType('navigation')
		.some((entry) => (entry as PerformanceNavigationTiming).type === 'reload');
