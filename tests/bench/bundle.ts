/** What is measured is what people run: the code as it is bundled, not as a loader for scripts changes it. */
import { join } from 'node:path';
import { build } from 'vite';

/** Bundles a module for Node into a directory; returns the path of the result. */
export async function bundleForNode(entry: string, outDir: string): Promise<string> {
	await build({
		configFile: false,
		logLevel: 'error',
		ssr: { noExternal: true },
		build: {
			ssr: entry,
			outDir,
			emptyOutDir: true,
			rolldownOptions: { output: { entryFileNames: 'run.mjs' } }
		}
	});
	return join(outDir, 'run.mjs');
}
