/** `npm run data:verify -- FILE.zip`: says whether a package of figures is whole, unaltered and consistent. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { unpackZip } from '../src/lib/outputs/export/archive';
import { formatProblem } from '../src/lib/records/ledger/format-problem';
import { instantToKyivDay, isDay } from '../src/lib/records/ledger/moment';
import { createProblem } from '../src/lib/records/ledger/problems';
import type { Problem } from '../src/lib/records/ledger/types';
import { readOrdinary } from '../src/lib/site/server/read-file';
import { verifyPackage } from '../src/lib/site/server/verify-package';

const HELP = `Checks a package of figures (barrage-data.zip) or the directory it was unpacked into.

Usage: npm run data:verify -- FILE.zip|DIR [--today YYYY-MM-DD]

  --today DAY   the day after which nothing may be dated (default: today in Kyiv)
  --help        this text

Checks that every file of SHA256SUMS is there and equal and that no other is; that datapackage.json describes
these very files; that the ledger is sound; and that the daily tables are what the rules make of it.
Prints each problem as file:row:column: value: reason: what to do.
Exit code: 0 when all is well, 1 when it is not or when nothing can be checked.
`;

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
	let options;
	try {
		options = parseArgs({
			args,
			allowPositionals: true,
			options: {
				today: { type: 'string', default: instantToKyivDay(Date.now()) },
				help: { type: 'boolean', default: false }
			}
		});
	} catch (error) {
		process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`);
		return 1;
	}
	const { values, positionals } = options;
	if (values.help) {
		process.stdout.write(HELP);
		return 0;
	}
	const [path, ...more] = positionals;
	if (path === undefined || more.length > 0 || !isDay(values.today)) {
		const reason =
			path === undefined
				? 'No package was named.'
				: more.length > 0
					? 'One package at a time.'
					: `--today ${values.today} is not a day, YYYY-MM-DD.`;
		process.stderr.write(`${reason}\n\n${HELP}`);
		return 1;
	}
	let opened;
	try {
		opened = await open(path);
	} catch (error) {
		process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
		return 1;
	}
	const { files, problems } = opened;
	const lines: string[] = [];
	let failed = problems.length > 0;
	if (files.size > 0) {
		const result = verifyPackage(files, { today: values.today });
		problems.push(...result.problems);
		failed = problems.some((problem) => problem.severity === 'error');
		lines.push(
			`${result.agreeing} files agree with SHA256SUMS; ${result.rows} rows of the ledger checked; ` +
				`made from it as they stand: ${result.derived.join(', ') || 'none'}`
		);
	}
	lines.push(
		failed
			? `${basename(path)} is not as it was published.`
			: `${basename(path)} is whole and as it was published.`
	);
	process.stdout.write(`${[...problems.map(formatProblem), ...lines].join('\n')}\n`);
	return failed ? 1 : 0;
}

/** The files of a zip or a directory by name, with what is wrong with the container. */
async function open(
	path: string
): Promise<{ files: Map<string, Uint8Array>; problems: Problem[] }> {
	const found = await stat(path).catch(() => null);
	if (!found)
		return { files: new Map(), problems: [createProblem('no-such-path', { file: path })] };
	if (!found.isDirectory()) return unpackZip(basename(path), await readOrdinary(path));
	const files = new Map<string, Uint8Array>();
	for (const entry of await readdir(path, { recursive: true, withFileTypes: true })) {
		if (!entry.isFile()) continue;
		const file = join(entry.parentPath, entry.name);
		files.set(relative(path, file).split(sep).join('/'), await readFile(file));
	}
	return { files, problems: [] };
}
