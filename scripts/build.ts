/**
 * `npm run build`: checks the ledger, builds the site from it, holds the size budgets. `-- --data DIR` takes
 * another ledger.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

/** Runs a command of this project with its output on ours; its exit code. */
function run(command: string[], env: NodeJS.ProcessEnv): number {
	const [program = '', ...args] = command;
	return (
		spawnSync(program, args, { stdio: 'inherit', env, shell: process.platform === 'win32' })
			.status ?? 1
	);
}

/** Builds the site into `build/`; the exit code of the first part that fails, else 0. */
export function buildSite(dataDirectory: string | undefined): number {
	const dir = dataDirectory ?? process.env.BARRAGE_DATA ?? 'data';
	if (!existsSync(dir)) {
		console.error(
			`There is no directory ${dir}. --data takes a directory with a ledger's CSV files.`
		);
		return 2;
	}
	const env = { ...process.env, BARRAGE_DATA: dir, NODE_NO_WARNINGS: '1' };
	const parts = [
		['npx', 'tsx', 'scripts/data-check.ts', '--data', dir],
		['npx', 'vite', 'build', '--logLevel', 'warn'],
		// Before what compresses it and names it.
		['npx', 'tsx', 'scripts/licences.ts'],
		['npx', 'tsx', 'scripts/stored-size.ts'],
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
	const { values } = parseArgs({ options: { data: { type: 'string' } } });
	process.exitCode = buildSite(values.data);
}
