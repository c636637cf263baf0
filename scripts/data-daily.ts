/** `npm run data:daily`: the daily figures of a ledger as CSV on standard output, and nothing else there. */
import { parseArgs } from 'node:util';
import { formatCsv } from '../src/lib/outputs/export/csv';
import { dailyRows } from '../src/lib/outputs/export/daily-csv';
import { formatProblem } from '../src/lib/records/ledger/format-problem';
import { createLedger } from '../src/lib/records/ledger/ledger';
import { instantToKyivDay, isMoment } from '../src/lib/records/ledger/moment';
import { settleLedger } from '../src/lib/site/server/ledger-lock';
import { readLedger } from '../src/lib/site/server/read-ledger';
import { recordSpan } from '../src/lib/figures/stats/record-span';
import { resolveDaily } from '../src/lib/figures/stats/resolve-daily';
import { faultOfDirectory } from './directory-option';

const HELP = `Prints daily.csv, a row a day, from the CSV files of a ledger.

Usage: npm run -s data:daily -- [--data DIR] --direction RU|UA [--as-of MOMENT]

  --data DIR       the directory with the CSV files (default: data)
  --direction WHO  RU: attacks by Russia; UA: attacks by Ukraine, on occupied territory too
  --as-of MOMENT   only reports published up to then: 2024-01-02 (that whole day in Kyiv)
                   or 2024-01-02T07:30+02:00 (default: all reports)
  --help           this text

The days are those of "temporal" in DIR/datapackage.json, else from the first to the last attack; with --as-of they
end on its day.
An empty cell is unknown. Problems of the ledger are printed on standard error.
Exit code: 0 when there is no error, 1 when there is one (and then no CSV), 2 on wrong usage.
`;

// `… | head` closes the pipe early: that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code !== 'EPIPE') throw error;
	process.exit(0);
});
process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
	const options = readOptions(args);
	if (typeof options === 'string') {
		process.stderr.write(`${options}\n\n${HELP}`);
		return 2;
	}
	if ('help' in options) {
		process.stdout.write(HELP);
		return 0;
	}
	const { data, direction, asOf } = options;
	try {
		await settleLedger(data);
	} catch (error) {
		process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
		return 1;
	}
	const { tables, descriptor, problems } = await readLedger(data, {
		today: instantToKyivDay(Date.now())
	});
	for (const problem of problems) process.stderr.write(`${formatProblem(problem)}\n`);
	if (problems.some((problem) => problem.severity === 'error')) return 1;

	const ledger = createLedger(tables);
	const span = recordSpan(descriptor, ledger, direction);
	const series = resolveDaily(ledger, { direction, asOf, ...span });
	process.stdout.write(formatCsv(dailyRows(series)));
	return 0;
}

/** The options, or what is wrong with them. */
function readOptions(args: string[]) {
	try {
		const { values } = parseArgs({
			args,
			options: {
				data: { type: 'string', default: 'data' },
				direction: { type: 'string' },
				'as-of': { type: 'string' },
				help: { type: 'boolean', default: false }
			}
		});
		if (values.help) return { help: true as const };
		const { data, direction, 'as-of': asOf = null } = values;
		const fault = faultOfDirectory('--data', data);
		if (fault !== '') return fault;
		if (direction !== 'RU' && direction !== 'UA')
			return `--direction must be RU or UA${direction === undefined ? '' : `, not ${direction}`}`;
		if (asOf !== null && !isMoment(asOf))
			return `--as-of ${asOf} is not a time: write 2024-01-02 or 2024-01-02T07:30+02:00`;
		return { data, direction, asOf } as const;
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
}
