import type { HandleClientError } from '@sveltejs/kit';
import { readPath } from '$lib/figures/view/page-href';
import { overwriteGetLocale } from '$lib/paraglide/runtime';
import { isLost, offerReload } from '$lib/ui/late';

overwriteGetLocale(() => readPath(location.pathname).locale);

/** What never comes: the router waits, and what is on screen stays. */
const never = () => new Promise<never>(() => undefined);

/**
 * A page that could not be brought to life keeps its finished HTML; one that could not be fetched piece by piece
 * is opened whole, as a link without script would, if the server has it.
 */
export const handleError: HandleClientError = async ({ error, event, status, message }) => {
	if (status === 404) return { message };
	if (!isLost(error)) console.error(error);
	const isAlive = document.documentElement.dataset.ready !== undefined;
	const target = event.url.href;
	// Where there is a worker it has the page, or one that says that it is not stored.
	const answers = navigator.serviceWorker?.controller || (await isThere(target));
	if (isAlive && answers) location.assign(target);
	else offerReload();
	return never();
};

const isThere = (address: string): Promise<boolean> =>
	fetch(address, { method: 'HEAD' }).then(
		({ ok }) => ok,
		() => false
	);
