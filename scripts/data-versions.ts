/** `npm run data:versions`: pins the versions of the ledger in data/versions.json, so that none can change. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { formatProblem } from '../src/lib/records/ledger/format-problem';
import { instantToKyivDay, isDay } from '../src/lib/records/ledger/moment';
import { checkPins, formatPins, parsePins, pinVersions } from '../src/lib/records/ledger/pins';
import { sha256 } from '../src/lib/site/server/data-files';
import { holdLedger } from '../src/lib/site/server/ledger-lock';
import { holdsLedger, whyNoLedgerAt } from '../src/lib/site/server/ledger-place';
import { readIfThere } from '../src/lib/site/server/read-file';
import { readLedger } from '../src/lib/site/server/read-ledger';
import { faultOfDirectory } from './directory-option';

const HELP = `Pins what each day's version of the ledger holds in its versions.json; a published version never changes.

Usage: npm run data:versions -- [--data DIR] [--today YYYY-MM-DD]

Exit code: 0 when pinned, 1 when not (then nothing was written), 2 on wrong usage.
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
		process.stdout.write(await pin(options.data, options.today));
		return 0;
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		process.stderr.write(`${reason}\nNothing was pinned.\n`);
		return 1;
	}
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
		const fault = faultOfDirectory('--data', values.data);
		if (fault !== '') return fault;
		return isDay(values.today) ? values : `--today ${values.today} is not a day, YYYY-MM-DD`;
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
}

/** Pins, and says what it pinned. Throws, in words for people, when the ledger is not as it was published. */
async function pin(dir: string, today: string): Promise<string> {
	const refused = await whyNoLedgerAt(dir);
	if (refused !== null) throw new Error(refused);
	if (!(await holdsLedger(dir))) throw new Error(`There is no ledger in ${dir}.`);
	return holdLedger(dir, async (lock) => {
		const { tables, problems } = await readLedger(dir, { today });
		const path = join(dir, 'versions.json');
		const text = await readIfThere(path);
		const pinned = text === null ? {} : parsePins(text);
		if (!pinned) throw new Error(`${path} cannot be read.`);
		const current = pinVersions(tables, sha256);
		const errors = [...problems, ...checkPins(pinned, current, today)].filter(
			(problem) => problem.severity === 'error'
		);
		if (errors.length > 0) throw new Error(errors.map(formatProblem).join('\n'));
		lock.replace(new Map([['versions.json', formatPins(current)]]));
		const days = Object.keys(current);
		return `${path}: ${days.length} pinned, up to ${days.at(-1) ?? '–'}\n`;
	});
}
