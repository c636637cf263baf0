import { isReady, type Status } from './messages';

/** What is known when it is decided whether to say something. */
export interface Situation {
	online: boolean;
	/** A presentation is running: nothing is said until it ends. */
	presenting: boolean;
	/** Path of the page, without the language. */
	path: string;
	/** The copy that serves this page; null without one. */
	here: Status | null;
	/** It has the pages where one presents from. */
	holdsFirst: boolean;
	/** A newer one that is stored and waits. */
	newer: Status | null;
	/** What was closed on this page. */
	closed: readonly Note[];
	/** Somebody has read that the site is ready, now or on an earlier visit. */
	readyTold: boolean;
}
export type Note = 'newer' | 'offline' | 'ready';

/** Where one plans to be without a network: the only pages that say they are ready for it. */
const READY_PAGES = new Set(['/data/', '/briefing/']);

/** The one thing to say, or nothing. */
export function chooseNote(now: Situation): Note | null {
	if (now.presenting) return null;
	const notes: [Note, boolean][] = [
		['newer', now.newer !== null && isReady(now.newer)],
		['offline', !now.online && now.here !== null],
		['ready', !now.readyTold && READY_PAGES.has(now.path) && now.holdsFirst]
	];
	return notes.find(([note, applies]) => applies && !now.closed.includes(note))?.[0] ?? null;
}
