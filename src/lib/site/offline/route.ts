/** Which requests the worker answers, and with what: decided from the request and the list of what there is. */

import { LANGUAGES } from '../../figures/view/languages';
import { readPath } from '../../figures/view/page-href';

/** Of a request, what the decision needs. */
export interface Asked {
	method: string;
	/** Absolute. */
	url: string;
	/** A window or a frame asks for a page. */
	navigates: boolean;
	/** Only a part of the file is asked for. */
	hasRange: boolean;
}

/** What there is in a version. */
export interface Known {
	/** `https://example.org` */
	origin: string;
	/** The path that the site lies under, `/barrage`; empty at the root of its host. */
	base: string;
	/** Every path that is or will be stored: pages with their slash, files as they are. */
	paths: ReadonlySet<string>;
}

export type Answer =
	/** Left to the browser: the worker does not touch it. */
	| { kind: 'untouched' }
	/** The stored copy, else the network. The path is without the query: none of our files depends on it. */
	| { kind: 'stored'; path: string }
	/** The page is at its address with a slash. */
	| { kind: 'redirect'; to: string }
	/** Not a page of this version: the network, and without it the page that says so. */
	| { kind: 'unknown'; path: string };

const UNTOUCHED: Answer = { kind: 'untouched' };

/** The page that says what is missing, in the language of an address. */
export const offlinePage = (pathname: string, base: string): string =>
	`${base}${LANGUAGES[readPath(pathname, base).locale].prefix}/offline/`;

/** A script, style or worker named by its hash: it is the same in every version that has it. */
export const isHashed = (path: string, base: string): boolean =>
	path.startsWith(`${base}/_app/immutable/`);

/** Decides how a request is answered. */
export function routeRequest(asked: Asked, known: Known): Answer {
	const url = new URL(asked.url);
	if (asked.method !== 'GET' || asked.hasRange || url.origin !== known.origin) return UNTOUCHED;
	const path = url.pathname;
	// Of any version: a page that is still open asks for the scripts it was built with.
	if (known.paths.has(path) || isHashed(path, known.base)) return { kind: 'stored', path };
	if (!asked.navigates) return UNTOUCHED;
	return known.paths.has(`${path}/`)
		? { kind: 'redirect', to: `${path}/${url.search}` }
		: { kind: 'unknown', path };
}
