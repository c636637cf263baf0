import type { Handle } from '@sveltejs/kit';
import { paraglideMiddleware } from '$lib/paraglide/server';
import themeInit from './theme-init.js?raw';

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

/** Gives each prerendered page the language of its address, and the theme script its hash allows. */
export const handle: Handle = ({ event, resolve }) =>
	paraglideMiddleware(event.request, ({ request, locale }) => {
		event.request = request;
		return resolve(event, {
			transformPageChunk: ({ html }) =>
				html
					.replace('%lang%', locale)
					.replace('%fonts%', fontTags(locale))
					.replace('%theme%', `<script>${themeInit}</script>`)
		});
	});
