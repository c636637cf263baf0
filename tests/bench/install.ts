/** The packages of the bench: libraries that our charts are measured beside, and that nothing else needs. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HOME = fileURLToPath(new URL('.', import.meta.url));

interface Manifest {
	version: string;
	dependencies: Record<string, string>;
}

/**
 * Installs them exactly as the lock names them, unless they are there already: then no network is needed. Throws,
 * with what to do, when they cannot be had.
 */
export function installCharts(): void {
	const { dependencies } = readManifest(HOME);
	const missing = Object.keys(dependencies).filter((name) => !isInstalled(name, dependencies));
	if (missing.length === 0) return;
	process.stderr.write(`… installing ${missing.join(', ')} (npm ci in tests/bench)\n`);
	const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], {
		cwd: HOME,
		stdio: ['ignore', 'ignore', 'inherit'],
		shell: process.platform === 'win32'
	});
	if (status !== 0)
		throw new Error(
			'The libraries to compare our charts with could not be installed. It needs the network once: try `npm ci` in tests/bench, or measure the ledger alone with `npm run bench -- ledger`.'
		);
}

function isInstalled(name: string, dependencies: Manifest['dependencies']): boolean {
	const home = join(HOME, 'node_modules', name);
	return existsSync(home) && readManifest(home).version === dependencies[name];
}

const readManifest = (home: string): Manifest =>
	JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as Manifest;
