import { fileHref } from '../../figures/view/site-address';
import { embedSnippet, type Snippet } from './snippet';

/** Width in px that a frame is offered in; it fits into any. */
const WIDTH = 800;
const DAY_SECONDS = 86_400;

/**
 * An oEmbed 1.0 answer of type `rich`. Without an origin its addresses are relative to the site, and it does not say
 * where that is.
 */
export const oembed = (snippet: Snippet) => ({
	version: '1.0',
	type: 'rich',
	title: snippet.title,
	provider_name: 'Barrage',
	...(snippet.origin === '' ? {} : { provider_url: snippet.origin + fileHref('/') }),
	cache_age: DAY_SECONDS,
	html: embedSnippet(snippet),
	width: WIDTH,
	height: snippet.height
});
