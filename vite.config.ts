import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Plugin } from 'vite';
import { paraglideOptions } from './scripts/paraglide-options';

/**
 * A message is a function and nothing happens on importing it. Told so, the bundler gives each page the
 * messages it uses, instead of all messages to all pages by way of the index that re-exports them.
 */
const pureMessages: Plugin = {
	name: 'pure-messages',
	transform: {
		filter: { id: /\/paraglide\/messages[./]/ },
		handler: () => ({ moduleSideEffects: false })
	}
};

export default defineConfig({
	plugins: [paraglideVitePlugin(paraglideOptions), pureMessages, sveltekit()]
});
