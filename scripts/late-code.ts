/** Has every `import()` of the build go through `src/lib/ui/late.ts`, which says why. */
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

const HELPER = '\0vite/preload-helper.js';

export const lateCode: Plugin = {
	name: 'late-code',
	enforce: 'pre',
	apply: 'build',
	load: {
		filter: { id: /preload-helper/ },
		handler: (id) =>
			id === HELPER
				? `export { loadLate as __vitePreload } from ${JSON.stringify(resolve('src/lib/ui/late.ts'))};`
				: null
	}
};
