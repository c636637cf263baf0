/**
 * What a reader is sent, as the bundler knows it: the modules whose code stands in the scripts of the built site,
 * those of its workers included. `scripts/licences.ts` makes the list of licences from it.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';
import { WORK } from './build-place.js';

/** Where the list is left for the steps after the bundler. */
export const SHIPPED_MODULES = `${WORK}/shipped-modules.json`;

/** Workers are bundled on their own, before the scripts that start them: all add to one list. */
const seen = new Set<string>();

/** An id without the machine it was found on: `node_modules/d3-array/src/bin.js`, or a virtual module's name. */
function nameOf(id: string): string {
	const path = id.split('?')[0]!;
	const name = path.startsWith('\0') ? path.slice(1) : path;
	return name.startsWith('/') || /^[A-Za-z]:/.test(name)
		? relative(resolve('.'), name).replaceAll(sep, '/')
		: name;
}

/** Notes the modules of each script for the browser. A module of which nothing was left is not sent. */
export function createShippedModules(): Plugin {
	return {
		name: 'shipped-modules',
		applyToEnvironment: (environment) => environment.config.consumer === 'client',
		generateBundle(_, bundle) {
			for (const output of Object.values(bundle)) {
				if (output.type === 'asset') {
					for (const original of output.originalFileNames) seen.add(nameOf(original));
					continue;
				}
				for (const [id, module] of Object.entries(output.modules))
					if (module.renderedLength > 0) seen.add(nameOf(id));
			}
			mkdirSync(dirname(SHIPPED_MODULES), { recursive: true });
			writeFileSync(SHIPPED_MODULES, JSON.stringify([...seen].sort(), null, '\t'));
		}
	};
}
