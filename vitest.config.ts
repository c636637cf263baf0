import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { paraglideOptions } from './scripts/paraglide-options.ts';

const shared = {
	plugins: [svelte(), paraglideVitePlugin(paraglideOptions)],
	resolve: { alias: { $lib: fileURLToPath(new URL('./src/lib', import.meta.url)) } }
};

/** Styles that code puts into files: without this, tests would see them empty. */
const TAKEN_AS_TEXT = { include: [/\/(tokens|presenter)\.css/] };

/** The machine is there for the tests: Vitest would leave a core alone, half of a small one. */
const CORES = availableParallelism();

export default defineConfig({
	test: {
		maxWorkers: CORES,
		projects: [
			{
				...shared,
				test: {
					name: 'unit',
					include: ['tests/{unit,charts}/**/*.test.ts'],
					testTimeout: 30_000,
					css: TAKEN_AS_TEXT
				}
			},
			// These read and open the built site: npm run build comes first.
			{ test: { name: 'site', include: ['tests/site/**/*.test.ts'] } },
			// Where a Firefox is installed; no part of npm test.
			{
				test: {
					name: 'firefox',
					include: ['tests/firefox/**/*.test.ts'],
					testTimeout: 180_000,
					hookTimeout: 120_000
				}
			},
			{
				test: {
					name: 'browser',
					include: ['tests/browser/**/*.test.ts'],
					testTimeout: 60_000,
					hookTimeout: 60_000,
					// A browser draws with all cores by itself: two at once took longer than one after the other.
					fileParallelism: false,
					// A busy machine may take seconds to leave full screen; the default of one second tells nothing.
					expect: { poll: { timeout: 20_000 } },
					css: TAKEN_AS_TEXT
				}
			}
		]
	}
});
