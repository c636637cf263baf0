import { mount } from 'svelte';
import { fileHref } from '../../figures/view/site-address';
import { getLocale } from '../../paraglide/runtime';
import { atLeisure } from '../../ui/leisure';
import { savesData } from '../../ui/saves-data';
import OfflineNote from './OfflineNote.svelte';
import { current, SiteCopy } from './site-copy.svelte';

const register = async () =>
	(await navigator.serviceWorker?.register(fileHref('/service-worker.js'))) ?? null;

/**
 * Begins to store the site on this computer and to say what is to be said about it. Nothing happens where the
 * browser does not allow it: everything else works as before.
 */
export async function start(): Promise<void> {
	if (import.meta.env.DEV) return;
	await new Promise<void>((resolve) => atLeisure(resolve, 5000));
	const registration = await register().catch((error: unknown) => {
		// Where the browser lets nothing be stored: a private window, a sandbox, blocked cookies. Any other failure is
		// one of the network, and the next visit tries again.
		if (error instanceof DOMException && error.name === 'SecurityError')
			current.refused = 'storage';
		return null;
	});
	if (!navigator.serviceWorker) current.refused = isSecureContext ? 'storage' : 'http';
	const main = document.querySelector('main');
	if (!registration?.addEventListener || !main) return;
	const copy = new SiteCopy(registration, savesData(navigator), getLocale());
	current.copy = copy;
	const host = document.createElement('div');
	main.before(host);
	mount(OfflineNote, { target: host, props: { copy, locale: getLocale() } });
	await copy.follow();
}
