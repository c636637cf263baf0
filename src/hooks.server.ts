import { AsyncLocalStorage } from 'node:async_hooks';
import type { Handle } from '@sveltejs/kit';
import { readPath } from '$lib/figures/view/page-href';
import { fileHref, ORIGIN } from '$lib/figures/view/site-address';
import { overwriteServerAsyncLocalStorage } from '$lib/paraglide/runtime';
import { fillHead } from '$lib/site/server/fill-head';
import { addressTags } from '$lib/site/server/listed-pages';
import { pictureHref } from '$lib/site/server/social/day-pictures';
import themeInit from './theme-init.js?raw';

/** What sites that show links and search engines ask for; whole addresses where the build knows its own. */
async function socialTags(path: string, locale: 'en' | 'uk'): Promise<string> {
	const href = await pictureHref(path, locale);
	const address = addressTags(path, locale, ORIGIN);
	return href === null
		? address
		: `${address}<meta property="og:image" content="${ORIGIN}${fileHref(href)}" /><meta name="twitter:card" content="summary_large_image" />`;
}

/** The faces of a language. Asked for at once, they are there before the first paint: no text moves for them. */
const FACES = { en: ['latin'], uk: ['latin', 'cyrillic'] };
const fontTags = (locale: 'en' | 'uk'): string =>
	FACES[locale]
		.flatMap((script) => [`source-sans-3-${script}`, `source-serif-4-${script}`])
		.map(
			(name) =>
				`<link rel="preload" href="${fileHref(`/fonts/${name}.woff2`)}" as="font" type="font/woff2" crossorigin />`
		)
		.join('');

/** The language of the page that is being made, whichever others are made meanwhile. */
const languages = new AsyncLocalStorage<{ locale?: 'en' | 'uk'; messageCalls?: Set<string> }>();
overwriteServerAsyncLocalStorage(languages);

/** Gives each prerendered page the language of its address, its picture, and the theme script its hash allows. */
export const handle: Handle = ({ event, resolve }) => {
	const { locale, path } = readPath(event.url.pathname);
	return languages.run({ locale }, async () => {
		const parts = {
			lang: locale,
			fonts: fontTags(locale),
			social: await socialTags(path, locale),
			theme: `<script>${themeInit}</script>`
		};
		return resolve(event, { transformPageChunk: ({ html }) => fillHead(html, parts) });
	});
};
