import type { Handle } from '@sveltejs/kit';
import { deLocalizeHref } from '$lib/paraglide/runtime';
import { paraglideMiddleware } from '$lib/paraglide/server';
import { fillHead } from '$lib/site/server/fill-head';
import { pictureHref } from '$lib/site/server/social/day-pictures';
import themeInit from './theme-init.js?raw';

/** What sites that show links ask for; an absolute address where the build knows its own (README, "Publish"). */
async function socialTags(url: URL, locale: 'en' | 'uk'): Promise<string> {
	const href = await pictureHref(deLocalizeHref(url.pathname), locale);
	const origin = process.env.BARRAGE_ORIGIN ?? '';
	return href === null
		? ''
		: `<meta property="og:image" content="${origin}${href}" /><meta name="twitter:card" content="summary_large_image" />`;
}

/** The faces of a language. Asked for at once, they are there before the first paint: no text moves for them. */
const FACES = { en: ['latin'], uk: ['latin', 'cyrillic'] };
const fontTags = (locale: 'en' | 'uk'): string =>
	FACES[locale]
		.flatMap((script) => [`source-sans-3-${script}`, `source-serif-4-${script}`])
		.map(
			(name) =>
				`<link rel="preload" href="/fonts/${name}.woff2" as="font" type="font/woff2" crossorigin />`
		)
		.join('');

/** Gives each prerendered page the language of its address, its picture, and the theme script its hash allows. */
export const handle: Handle = ({ event, resolve }) =>
	paraglideMiddleware(event.request, async ({ request, locale }) => {
		event.request = request;
		const parts = {
			lang: locale,
			fonts: fontTags(locale),
			social: await socialTags(event.url, locale),
			theme: `<script>${themeInit}</script>`
		};
		return resolve(event, { transformPageChunk: ({ html }) => fillHead(html, parts) });
	});
