/**
 * `npm run build`: checks the ledger, builds the site from it, holds the size budgets. `-- --data DIR` takes
 * another ledger, `-- --out DIR` leaves the site elsewhere than in `build/`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { OUT } from './build-place.js';
import { faultOfDirectory } from './directory-option';
import { faultOfAddress } from './site-address.js';

/** Runs a command of this project with its output on ours; its exit code. */
function run(command: string[], env: NodeJS.ProcessEnv): number {
	const [program = '', ...args] = command;
	return (
		spawnSync(program, args, { stdio: 'inherit', env, shell: process.platform === 'win32' })
			.status ?? 1
	);
}

/**
 * The build empties `build/` before it fills it: what is wrong with that, in words for people, `''` when nothing is.
 * A ledger inside would be lost, and so would a repository or whatever else is no built site.
 */
export function faultOfPlaces(dir: string, out = 'build'): string {
	const places = [dir, out].map((path) => (existsSync(path) ? realpathSync(path) : resolve(path)));
	const [ledger = '', site = ''] = places;
	if (ledger === site || ledger.startsWith(site + sep))
		return `${dir}: ${out}/ is emptied by the build, and the ledger with it. Move the ledger out of it first.`;
	if (!existsSync(out)) return '';
	const names = statSync(out).isDirectory() ? readdirSync(out) : ['a file'];
	if (names.includes('.git'))
		return `${out}/ holds a repository, and the build would empty it. Move it, and copy the built site into it.`;
	const isSite = names.some((name) => name === '_app' || name === '404.html');
	return names.length === 0 || isSite
		? ''
		: `${out}/ holds something that no build of ours made, and the build would empty it. Move or remove it first.`;
}

/** Builds the site into `build/` or the directory named; the exit code of the first part that fails, else 0. */
export function buildSite(options: { data?: string; out?: string }): number {
	const dir = options.data ?? (process.env.BARRAGE_DATA || 'data');
	const out = options.out ?? OUT;
	const fault =
		faultOfDirectory('--data', dir) ||
		faultOfDirectory('--out', out) ||
		faultOfAddress(process.env) ||
		faultOfPlaces(dir, out);
	if (fault !== '') {
		console.error(fault);
		return 2;
	}
	if (!existsSync(dir)) {
		console.error(
			`There is no directory ${dir}. --data takes a directory with a ledger's CSV files.`
		);
		return 2;
	}
	const env = { ...process.env, BARRAGE_DATA: dir, BARRAGE_OUT: out, NODE_NO_WARNINGS: '1' };
	const parts = [
		['npx', 'tsx', 'scripts/data-check.ts', '--data', dir],
		['npx', 'vite', 'build', '--logLevel', 'warn'],
		// Before what compresses it and names it.
		['npx', 'tsx', 'scripts/licences.ts'],
		['npx', 'tsx', 'scripts/stored-size.ts'],
		['npx', 'tsx', 'scripts/sitemap.ts'],
		['npx', 'tsx', 'scripts/compress.ts'],
		['npx', 'tsx', 'scripts/host-files.ts'],
		['npx', 'tsx', 'scripts/check-size.ts']
	];
	for (const part of parts) {
		const code = run(part, env);
		if (code !== 0) return code;
	}
	return 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	try {
		const { values } = parseArgs({
			options: { data: { type: 'string' }, out: { type: 'string' } }
		});
		process.exitCode = buildSite(values);
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 2;
	}
}
