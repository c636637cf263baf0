import { error, json } from '@sveltejs/kit';
import { oembed } from '$lib/pages/embed/oembed';
import { EMBED_HEIGHTS, EMBEDS, isEmbed } from '$lib/pages/embed/params';
import { embedTitle } from '$lib/pages/embed/titles';
import { ORIGIN } from '$lib/figures/view/site-address';
import { getLocale } from '$lib/paraglide/runtime';

export const prerender = true;
export const trailingSlash = 'never';
export const entries = () => EMBEDS.map((chart) => ({ chart }));

/** A chart as oEmbed 1.0, for editors that turn an address into a frame. */
export function GET({ params: { chart } }) {
	if (!isEmbed(chart)) error(404);
	const locale = getLocale();
	return json(
		oembed({
			origin: ORIGIN,
			chart,
			query: '',
			locale,
			theme: 'auto',
			title: embedTitle(chart, locale),
			height: EMBED_HEIGHTS[chart]
		})
	);
}
