import { error } from '@sveltejs/kit';
import { socialScene } from '$lib/server/social/pictures';
import { scenePng } from '$lib/server/social/render';
import type { RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

/** The picture of a page, named as `socialHref` names it. */
export const GET: RequestHandler = async ({ params }) => {
	const [, name, locale] = /^([a-z\d-]+)\.(en|uk)$/.exec(params.name) ?? [];
	if (name === undefined || (locale !== 'en' && locale !== 'uk')) error(404);
	return new Response(await scenePng(await socialScene(name, locale)), {
		headers: { 'content-type': 'image/png' }
	});
};
