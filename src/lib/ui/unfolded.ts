/** What was unfolded on a page that is loaded anew at the same address, so that it is again. */

const KEY = 'unfolded';

/** Before the page goes: the ids of what is unfolded on it, for that address alone. */
export function keepUnfolded(href: string): void {
	const ids = [...document.querySelectorAll('button[id][aria-expanded=true]')].map(({ id }) => id);
	sessionStorage.setItem(KEY, JSON.stringify({ href, ids }));
}

/** On the page that came: whether this was unfolded. Storage may be forbidden; then nothing was. */
export function wasUnfolded(id: string): boolean {
	try {
		const kept = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as {
			href: string;
			ids: string[];
		} | null;
		sessionStorage.removeItem(KEY);
		return kept?.href === location.href && kept.ids.includes(id);
	} catch {
		return false;
	}
}
