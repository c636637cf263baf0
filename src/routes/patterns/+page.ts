import type { PageLoad } from './$types';

/** The server hands the page what is behind its cards; a browser has it with the page, and loads it when asked. */
export const load: PageLoad = async ({ data }) => ({
	...data,
	backOf: import.meta.env.SSR ? (await import('$lib/drawing/cards/card-back')).cardBack : null
});
