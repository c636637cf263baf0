import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Plugin } from 'vite';
import { createDashboardChunk } from './scripts/dashboard-chunk';
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

/**
 * The curves and symbols of d3-shape are made by calls as the module loads, and a bundler keeps a call it
 * cannot see through. They are pure: marked so, a page that draws lines carries lines and no symbols.
 */
const pureShapes: Plugin = {
	name: 'pure-shapes',
	transform: {
		filter: { id: /\/d3-shape\// },
		handler: (code) =>
			code.replace(
				/(= |[/*] )(?=\(function custom\(|curveRadial\(|(?:sqrt|sin|cos)\(\d|sin\(pi)/g,
				'$1/* @__PURE__ */ '
			)
	}
};

export default defineConfig({
	plugins: [paraglideVitePlugin(paraglideOptions), pureMessages, pureShapes, sveltekit()],
	environments: {
		client: {
			build: {
				rolldownOptions: {
					preserveEntrySignatures: 'allow-extension',
					output: {
						codeSplitting: {
							includeDependenciesRecursively: false,
							groups: [{ name: createDashboardChunk() }]
						}
					}
				}
			}
		}
	}
});
