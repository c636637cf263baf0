import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Plugin } from 'vite';
import { createDashboardChunk } from './scripts/dashboard-chunk.ts';
import { lateCode } from './scripts/late-code.ts';
import { leanMessages } from './scripts/lean-messages.ts';
import { ledgerConstants } from './scripts/ledger-licence.ts';
import { paraglideOptions } from './scripts/paraglide-options.ts';
import { createShippedModules } from './scripts/shipped-modules.ts';

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
	define: ledgerConstants(),
	plugins: [
		paraglideVitePlugin(paraglideOptions),
		leanMessages,
		lateCode,
		pureShapes,
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
