/**
 * What any file of the site may load and do: the floor. Each page narrows it in its own head, where the build writes
 * the hashes of its scripts and styles (svelte.config.js); a server sends it with everything, so that it also holds
 * for workers, for pictures opened by themselves and for what stands before that line of a page
 * (src/lib/server/headers).
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
