import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Plugin } from 'vite';
import { createDashboardChunk } from './scripts/dashboard-chunk.ts';
import { lateCode } from './scripts/late-code.ts';
import { leanMessages } from './scripts/lean-messages.ts';
import { ledgerConstants } from './scripts/ledger-licence.ts';
import { paraglideOptions } from './scripts/paraglide-options.ts';
import { createShippedModules } from './scripts/shipped-modules.ts';
import { addressConstants } from './scripts/site-address.js';

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

/**
 * Parts of a page that the server draws and script takes up later ask for Svelte's renderer, on the server only
 * (`src/lib/ui/Island.svelte`), and cards for what is behind their tabs (`served-parts.ts`). A browser gets modules
 * without them, while developing too.
 */
const noRenderer: Plugin = {
	name: 'no-renderer-in-browsers',
	enforce: 'pre',
	applyToEnvironment: ({ name }) => name === 'client',
	resolveId: {
		filter: { id: /^svelte\/server$|\/served-parts$/ },
		handler: (id) => (id === 'svelte/server' ? '\0no-renderer' : '\0no-parts')
	},
	load: {
		filter: { id: /^\0no-(renderer|parts)$/ },
		handler: (id) =>
			id === '\0no-parts'
				? 'export const About = null, DataTable = null;'
				: 'export const render = () => { throw new Error("not in a browser"); };'
	}
};

export default defineConfig({
	define: { ...ledgerConstants(), ...addressConstants() },
	plugins: [
		paraglideVitePlugin(paraglideOptions),
		leanMessages,
		lateCode,
		pureShapes,
		noRenderer,
		createShippedModules(),
		sveltekit()
	],
	worker: { plugins: () => [createShippedModules()] },
	// How long each plugin took is of no use to who builds the site.
	build: { rolldownOptions: { checks: { bundlerTimings: false } } },
	environments: {
		client: {
			build: {
				rolldownOptions: {
					checks: { bundlerTimings: false },
					preserveEntrySignatures: 'allow-extension',
					output: {
						codeSplitting: {
							includeDependenciesRecursively: false,
							groups: [{ name: createDashboardChunk(), debugName: 'dashboard' }]
						}
					}
				}
			}
		}
	}
});
