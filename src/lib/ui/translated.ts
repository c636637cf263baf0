/**
 * A page that the reader's browser has translated. Translators put nodes of their own in the place of texts, and
 * what is written into the old ones is never seen: a sentence of the view before would stand beside the bars of
 * this one. So a translated page does not change into another view or page: it is loaded anew at its address, and
 * translated again.
 */
import { keepUnfolded } from './unfolded';

/** Chrome and Google Translate, Edge, and whoever says it by the language of the page. */
export const isTranslated = (root: HTMLElement, locale: string): boolean =>
	root.lang !== locale ||
	root.matches('.translated-ltr, .translated-rtl') ||
	root.querySelector('main font, main [_msttexthash]') !== null;

const KEY = 'translated-place';

/** Of a navigation, what matters here. */
export interface Step {
	type: string;
	willUnload: boolean;
	to: { url: URL } | null;
	cancel: () => void;
}

/** Before each step: true where the page is to be loaded anew after it, for the way back is the browser's own. */
export function loadAnew(step: Step, locale: string): boolean {
	if (step.willUnload || !step.to || !isTranslated(document.documentElement, locale)) return false;
	keepPlace(step.to.url);
	if (step.type === 'popstate') return true;
	step.cancel();
	// A fragment alone would load nothing.
	if (step.to.url.href.split('#')[0] === location.href.split('#')[0])
		location.href = step.to.url.href;
	else location.assign(step.to.url);
	return false;
}

/** For a change that nobody was there to see: loads a translated page anew where it is. Whether it does. */
export function reloadTranslated(locale: string): boolean {
	if (!isTranslated(document.documentElement, locale)) return false;
	keepPlace(new URL(location.href));
	location.reload();
	return true;
}

/** How to find the control that has the focus on the page that comes. */
function focused(): string {
	const active = document.activeElement;
	if (active?.id) return `#${CSS.escape(active.id)}`;
	if (!(active instanceof HTMLInputElement) || !active.name) return '';
	return `input[name="${CSS.escape(active.name)}"][value="${CSS.escape(active.value)}"]`;
}

function keepPlace(to: URL): void {
	if (to.pathname !== location.pathname) return;
	try {
		sessionStorage.setItem(KEY, JSON.stringify({ href: to.href, y: scrollY, focus: focused() }));
		keepUnfolded(to.href);
	} catch {
		// Then the page begins at its top.
	}
}

/** Focuses what is there, or what comes with late code; not when the reader has begun something else. */
function focusOnce(selector: string, y: number): void {
	const done = new AbortController();
	const { signal } = done;
	const look = (): boolean => {
		const found = document.querySelector<HTMLElement>(selector);
		if (!found) return false;
		found.focus({ preventScroll: true });
		// What came has moved the rest.
		scrollTo(0, y);
		done.abort();
		return true;
	};
	if (look()) return;
	const coming = new MutationObserver(look);
	signal.addEventListener('abort', () => coming.disconnect());
	coming.observe(document.body, { subtree: true, childList: true });
	for (const name of ['pointerdown', 'keydown', 'wheel'])
		addEventListener(name, () => done.abort(), { signal, passive: true });
}

/** Where the reader was before the page was loaded anew. */
export function restorePlace(): void {
	try {
		const kept = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as {
			href: string;
			y: number;
			focus: string;
		} | null;
		sessionStorage.removeItem(KEY);
		if (kept?.href !== location.href) return;
		scrollTo(0, kept.y);
		if (kept.focus) focusOnce(kept.focus, kept.y);
	} catch {
		// As above.
	}
}
