/** `npm run data:new -- DIR`: a ledger that `data:update` keeps current. */
import { parseArgs } from 'node:util';
import { describeImport } from '../src/lib/records/importers/descriptor';
import { FORMATS, type ImportFormat } from '../src/lib/records/importers/formats';
import { writeUpstreams } from '../src/lib/records/importers/upstreams';
import { whyNotFetched } from '../src/lib/records/ledger/fetch-address';
import { instantToKyivDay } from '../src/lib/records/ledger/moment';
import { isVacant, whyNotMadeAt } from '../src/lib/site/server/ledger-place';
import { writeLedger } from '../src/lib/site/server/write-ledger';
import { faultOfDirectory } from './directory-option';
import { Refusal } from './import-steps';

const NAMES = FORMATS.map((format) => format.name).join(', ');

const HELP = `Makes an empty ledger in a new or empty directory, with the data sets that keep it current.

Usage: npm run data:new -- DIR --upstream NAME[=ADDRESS] [--upstream NAME[=ADDRESS]]

  DIR                      the directory
  --upstream NAME          a data set: ${NAMES}
  --upstream NAME=ADDRESS  the same, fetched from another https address
  --help                   this text

Then: npm run data:update -- --data DIR
The terms of each data set stand in DIR/datapackage.json, under "upstreams": put them right where you know better.
Exit code: 0 when made, 1 when not, 2 on wrong usage.
`;

type Chosen = { format: ImportFormat; address: string };

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
		return await make(options.dir, options.chosen);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		process.stderr.write(`${reason}\nNothing was written.\n`);
		return 1;
	}
}

async function make(dir: string, chosen: readonly [Chosen, ...Chosen[]]): Promise<number> {
	const refused = await whyNotMadeAt(dir);
	if (refused !== null) throw new Refusal(refused);
	if (!(await isVacant(dir))) throw new Refusal(`${dir}: there is a ledger already.`);
	const [first, ...others] = chosen.map(({ format }) => format) as [
		ImportFormat,
		...ImportFormat[]
	];
	const descriptor = writeUpstreams(describeImport([first, ...others], null), chosen);
	const today = instantToKyivDay(Date.now());
	const problems = await writeLedger(dir, { additions: {}, before: null, descriptor, today });
	const error = problems.find((problem) => problem.severity === 'error');
	if (error) throw new Refusal(error.reason);
	process.stdout.write(`${dir}: an empty ledger\nnpm run data:update -- --data ${dir}\n`);
	return 0;
}

type Options = { help: true } | { help: false; dir: string; chosen: [Chosen, ...Chosen[]] };

/** The options, or what is wrong with them. */
function readOptions(args: string[]): Options | string {
	try {
		const { values, positionals } = parseArgs({
			args,
			allowPositionals: true,
			options: {
				upstream: { type: 'string', multiple: true, default: [] },
				help: { type: 'boolean', default: false }
			}
		});
		if (values.help) return { help: true };
		const [dir, ...more] = positionals;
		if (dir === undefined) return 'Which directory? Name one that is new or empty.';
		if (more.length > 0) return `One directory at a time: ${more.join(' ')} is too much.`;
		const fault = faultOfDirectory('DIR', dir);
		if (fault !== '') return fault;
		const chosen: Chosen[] = [];
		for (const each of values.upstream) {
			const [name = '', ...rest] = each.split('=');
			const format = FORMATS.find((known) => known.name === name);
			if (!format) return `--upstream ${name} is not known: ${NAMES}`;
			const address = rest.join('=') || format.address;
			const wrong = whyNotFetched(address);
			if (wrong !== null) return `--upstream ${name}: ${wrong}`;
			chosen.push({ format, address });
		}
		const [first, ...others] = chosen;
		if (!first) return `Which data set? --upstream takes ${NAMES}.`;
		return { help: false, dir, chosen: [first, ...others] };
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
}
