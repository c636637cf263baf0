/** `npm run data:check`: reads the ledger and prints what is wrong with it. */
import { parseArgs } from 'node:util';
import { formatProblem } from '../src/lib/ledger/format-problem';
import { instantToKyivDay, isDay } from '../src/lib/ledger/moment';
import { readLedger } from '../src/lib/server/read-ledger';

const HELP = `Checks the CSV files of the ledger against data/datapackage.json and against each other.

Usage: npm run data:check -- [--data DIR] [--today YYYY-MM-DD]

  --data DIR    the directory with the CSV files (default: data)
  --today DAY   the day after which nothing may be dated (default: today in Kyiv)
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
	const { tables, problems } = await readLedger(options.data, { today: options.today });
	const errors = problems.filter((problem) => problem.severity === 'error').length;
	const rows = Object.values(tables).reduce((sum, table) => sum + table.length, 0);
	const lines = problems.map(formatProblem);
	lines.push(`rows read: ${rows}, errors: ${errors}, warnings: ${problems.length - errors}`);
	process.stdout.write(`${lines.join('\n')}\n`);
	return errors > 0 ? 1 : 0;
}

/** The options, or what is wrong with them. */
function readOptions(args: string[]) {
	try {
		const { values } = parseArgs({
			args,
			options: {
				data: { type: 'string', default: 'data' },
				today: { type: 'string', default: instantToKyivDay(Date.now()) },
				help: { type: 'boolean', default: false }
			}
		});
		return isDay(values.today) ? values : `--today ${values.today} is not a day, YYYY-MM-DD`;
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
}
