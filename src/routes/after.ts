/** What the layout does once the page lives: nobody waits for it. */
import { goto } from '$app/navigation';
import { start } from '$lib/site/offline/start';
import { getLocale } from '$lib/paraglide/runtime';
import { reloadTranslated, restorePlace } from '$lib/ui/translated';
import { pageHref } from '$lib/figures/view/page-href';

export { loadAnew } from '$lib/ui/translated';

/**
 * Notes about the copy on this computer, files dropped anywhere, and the place on a page that was loaded anew.
 * `isLate` where the view or page has changed before this was there.
 * @public of the layout, which imports it late
 */
export function begin(isLate: boolean): void {
	if (isLate && reloadTranslated(getLocale())) return;
	restorePlace();
	start().catch(() => undefined);
	// What takes files loads when one is first dragged in.
	addEventListener(
		'dragenter',
		() =>
			import('$lib/pages/own/drop')
				.then(({ listen }) => listen(() => void goto(pageHref('/data/open/', getLocale()))))
				.catch(() => undefined),
		{ once: true }
	);
}
