/** `npm run data:check`: reads the ledger and prints what is wrong with it. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkAppendOnly } from '../src/lib/records/ledger/checks/append-only';
import { formatProblem } from '../src/lib/records/ledger/format-problem';
import { instantToKyivDay, isDay } from '../src/lib/records/ledger/moment';
import { checkPins, parsePins, pinVersions } from '../src/lib/records/ledger/pins';
import { createProblem } from '../src/lib/records/ledger/problems';
import type { LedgerTables, Problem } from '../src/lib/records/ledger/types';
import { sha256 } from '../src/lib/site/server/data-files';
import { settleLedger } from '../src/lib/site/server/ledger-lock';
import { readIfThere } from '../src/lib/site/server/read-file';
import { readCommitted } from '../src/lib/site/server/read-history';
import { readLedger } from '../src/lib/site/server/read-ledger';
import { faultOfDirectory } from './directory-option';

const HELP = `Checks the CSV files of the ledger against data/datapackage.json, against each other, against the last commit
(published rows are not edited) and against versions.json (published versions do not change).

Usage: npm run data:check -- [--data DIR] [--today YYYY-MM-DD] [--against COMMIT]

  --data DIR    the directory with the CSV files (default: data)
  --today DAY   the day after which nothing may be dated (default: today in Kyiv)
  --against C   the commit that holds what was published (default: HEAD)
  --help        this text

Prints each problem as file:row:column: value: reason: what to do.
Exit code: 0 when there is no error, 1 when there is one, 2 on wrong usage.
`;

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
	const options = readOptions(args);
	if (typeof options === 'string') {
		process.stderr.write(`${options}\n\n${HELP}`);
		return 2;
	}
	if (options.help) {
		process.stdout.write(HELP);
		return 0;
	}
	try {
		return await check(options);
	} catch (error) {
		process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
		return 1;
	}
}

async function check(options: { data: string; today: string; against: string }): Promise<number> {
	await settleLedger(options.data);
	const {
		tables,
		lines: rowLines,
		problems
	} = await readLedger(options.data, {
		today: options.today
	});
	const lines: string[] = [];
	const isReadable = !problems.some((problem) => problem.code === 'missing-directory');
	if (isReadable) {
		const committed = await readCommitted(options.data, options.against);
		if (committed) problems.push(...checkAppendOnly(committed, { tables, lines: rowLines }));
		else
			lines.push(
				`not compared with what was published: git has no ${options.against} of these files here`
			);
		problems.push(...(await checkVersions(options.data, tables, options.today)));
	}
	const errors = problems.filter((problem) => problem.severity === 'error').length;
	const rows = Object.values(tables).reduce((sum, table) => sum + table.length, 0);
	lines.unshift(...problems.map(formatProblem));
	lines.push(`rows read: ${rows}, errors: ${errors}, warnings: ${problems.length - errors}`);
	process.stdout.write(`${lines.join('\n')}\n`);
	return errors > 0 ? 1 : 0;
}

/** Against the pins beside the tables; a ledger that keeps none is not asked for them. */
async function checkVersions(dir: string, tables: LedgerTables, today: string): Promise<Problem[]> {
	const text = await readIfThere(join(dir, 'versions.json'));
	if (text === null) return [];
	const pinned = parsePins(text);
	if (!pinned) return [createProblem('versions-unreadable', { file: 'versions.json' })];
	return checkPins(pinned, pinVersions(tables, sha256), today);
}

/** The options, or what is wrong with them. */
function readOptions(args: string[]) {
	try {
		const { values } = parseArgs({
			args,
			options: {
				data: { type: 'string', default: 'data' },
				today: { type: 'string', default: instantToKyivDay(Date.now()) },
				against: { type: 'string', default: 'HEAD' },
				help: { type: 'boolean', default: false }
			}
		});
		const fault = faultOfDirectory('--data', values.data);
		if (fault !== '') return fault;
		return isDay(values.today) ? values : `--today ${values.today} is not a day, YYYY-MM-DD`;
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
}
