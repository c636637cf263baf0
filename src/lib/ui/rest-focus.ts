import { tick } from 'svelte';

/**
 * For an action whose own button goes away with it: where nothing has the focus then, it goes to `next`, so that a
 * keyboard goes on from there and not from the top of the page. What cannot have the focus by itself gets it once.
 */
export async function restFocus(next: () => HTMLElement | null | undefined): Promise<void> {
	await tick();
	const active = document.activeElement;
	if (active && active !== document.body) return;
	const element = next();
	if (!element) return;
	if (element.tabIndex < 0) element.tabIndex = -1;
	element.focus({ preventScroll: true });
}
