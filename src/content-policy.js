/**
 * What the files of the site may load and do. Each page says it in its own head, where the build adds the hashes of
 * the scripts and styles that stand in it (svelte.config.js); a server says it beside files that have no head, the
 * scripts of workers above all (src/lib/site/server/headers).
 */
export const CONTENT_POLICY = {
	'default-src': ['none'],
	'script-src': ['self'],
	'style-src': ['self'],
	// SvelteKit's route announcer sets a style attribute; nothing else of ours does.
	'style-src-attr': ['unsafe-inline'],
	'img-src': ['self', 'data:', 'blob:'],
	'font-src': ['self'],
	'connect-src': ['self'],
	'worker-src': ['self'],
	'frame-src': ['self'],
	'manifest-src': ['self'],
	'base-uri': ['none'],
	'form-action': ['self'],
	'object-src': ['none']
};
