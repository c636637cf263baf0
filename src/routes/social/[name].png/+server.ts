import { error } from '@sveltejs/kit';
import { socialScene } from '$lib/site/server/social/pictures';
import { scenePng } from '$lib/site/server/social/render';
import { LANGUAGES } from '$lib/figures/view/languages';
import type { Locale } from '$lib/figures/view/catalogue';
import type { RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

/** The picture of a page, named as `socialHref` names it. */
export const GET: RequestHandler = async ({ params }) => {
	const [, name, locale] = /^([a-z\d-]+)\.([a-z]+)$/.exec(params.name) ?? [];
	if (name === undefined || !locale || !Object.hasOwn(LANGUAGES, locale)) error(404);
	return new Response(await scenePng(await socialScene(name, locale as Locale)), {
		headers: { 'content-type': 'image/png' }
	});
};
