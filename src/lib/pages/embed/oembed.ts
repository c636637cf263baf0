import { embedSnippet, type Snippet } from './snippet';

/** Width in px that a frame is offered in; it fits into any. */
const WIDTH = 800;
const DAY_SECONDS = 86_400;

/** An oEmbed 1.0 answer of type `rich`. Addresses are relative to the site: where it is served is not known here. */
export const oembed = (snippet: Omit<Snippet, 'origin'>) => ({
	version: '1.0',
	type: 'rich',
	title: snippet.title,
	provider_name: 'Barrage',
	provider_url: '/',
	cache_age: DAY_SECONDS,
	html: embedSnippet({ ...snippet, origin: '' }),
	width: WIDTH,
	height: snippet.height
});
