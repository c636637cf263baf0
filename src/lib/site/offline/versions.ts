/**
 * Which version serves whom. A page keeps the version it was opened with until it is left, also when another
 * page of the same browser has agreed to a newer one.
 */

/** Kept between the lives of the worker, which the browser ends when it likes. */
export interface Versions {
	/** The version that serves new pages; null before the first. */
	current: string | null;
	/** The pages and workers that were open when it took over, with their versions. */
	older: Record<string, string>;
}

/** In the place of a version: a page of whatever the server served, which has all else from there too. */
export const FROM_SERVER = 'server';

export const NO_VERSIONS: Versions = { current: null, older: {} };

/** A version takes over while these pages and workers are open. */
export function takeOver(before: Versions, version: string, open: readonly string[]): Versions {
	const older: Record<string, string> = {};
	for (const id of open) {
		const theirs = before.older[id] ?? before.current;
		if (theirs !== null && theirs !== version) older[id] = theirs;
	}
	return { current: version, older };
}

/** The version that serves a page or worker. */
export const versionFor = (versions: Versions, client: string, own: string): string =>
	versions.older[client] ?? own;

/** Forgets who is gone. The very same object when nobody is. */
export function forgetClosed(versions: Versions, open: ReadonlySet<string>): Versions {
	const entries = Object.entries(versions.older);
	const left = entries.filter(([id]) => open.has(id));
	return left.length === entries.length
		? versions
		: { ...versions, older: Object.fromEntries(left) };
}

/** Of the versions stored, those that serve nobody: neither in use, nor the worker's own, nor a newer one. */
export const unused = (stored: readonly string[], versions: Versions, keep: readonly string[]) =>
	stored.filter(
		(version) =>
			version !== versions.current &&
			!keep.includes(version) &&
			!Object.values(versions.older).includes(version)
	);
