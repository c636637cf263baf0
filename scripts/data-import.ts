/** `npm run data:import -- FILE`: a foreign file into a ledger. */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { formatNames, importFile } from '../src/lib/records/importers/import-file';
import { emptyTables } from '../src/lib/records/ledger/empty-tables';
import { mergeTables } from '../src/lib/records/ledger/merge-tables';
import {
	atKyivClock,
	instantToKyivClock,
	instantToKyivDay,
	isMoment,
	kyivDay
} from '../src/lib/records/ledger/moment';
import { standingAttacks } from '../src/lib/records/ledger/standing-attacks';
import { TABLE_NAMES } from '../src/lib/records/ledger/schema';
import type { IsoMoment, Problem } from '../src/lib/records/ledger/types';
import { validateLedger } from '../src/lib/records/ledger/validate';
import { holdLedger, type LedgerLock } from '../src/lib/site/server/ledger-lock';
import { holdsLedger, whyNoLedgerAt, whyNotMadeAt } from '../src/lib/site/server/ledger-place';
import { writeLedger } from '../src/lib/site/server/write-ledger';
import { faultOfDirectory } from './directory-option';
import { formatSummary, listProblems } from './import-report';
import {
	formatOfMapFile,
	formatOfTableOfDays,
	mayMap,
	propose,
	withDelimiter,
	type Delimited
} from './import-map';
import { isWebAddress } from '../src/lib/records/mapper/table-map';
import {
	describe,
	LARGEST_BYTES,
	readTarget,
	readVocabulary,
	Refusal,
	say,
	textOf
} from './import-steps';

const HELP = `Imports a file of another data set into a ledger. What stands there is never changed: reports are added,
and where the file says something else than an earlier copy of it did, they supersede.

Usage: npm run data:import -- FILE [--format NAME | --map MAP.json] [--data DIR | --into DIR] [--dry-run]

  FILE             the file, as it was downloaded
  --format NAME    ${formatNames().join(', ')} (default: recognised by the columns)
  --map MAP.json   what the columns of any other table mean, as /data/open/ saves it
  --url URL        of a table of days, such as our own daily.csv: where a reader finds its figures
  --name NAME      and whose they are (default: the name of the file)
  --propose MAP    writes what the columns seem to be to a new file MAP, to be completed, and imports nothing
  --data DIR       the ledger to add to (default: data)
  --into DIR       makes a ledger of its own in a new or empty directory; later copies may go to the same
  --dry-run        reads, checks and sums up, and writes nothing
  --recorded TIME  when this copy was taken, 2024-10-13 or 2024-10-13T18:00+03:00 (default: now)
  --accept-gone    withdraws what the file has no more, even when that is much of it
  --all            prints every warning, not the first few of each kind
  --help           this text

Then: npm start -- --data DIR
Exit code: 0 when imported, 1 when not (then nothing was written), 2 on wrong usage.
`;

const MEGABYTE = 1_000_000;

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
		return await run(options);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		process.stderr.write(
			`${error instanceof Refusal ? reason : `The import failed: ${reason}`}\nNothing was written.\n`
		);
		return 1;
	}
}

interface Options {
	file: string;
	format: string | undefined;
	/** Paths of a map to read the file by, and of one to write. */
	map: string | undefined;
	propose: string | undefined;
	/** Of a table of days. */
	url: string | undefined;
	name: string | undefined;
	dir: string;
	isFresh: boolean;
	dryRun: boolean;
	recorded: IsoMoment;
	/** Whether somebody said when the copy was taken. */
	isDated: boolean;
	acceptGone: boolean;
	all: boolean;
	help: false;
}

/** The options, or what is wrong with them. */
function readOptions(args: string[]): Options | { help: true } | string {
	try {
		const { values, positionals } = parseArgs({
			args,
			allowPositionals: true,
			options: {
				format: { type: 'string' },
				map: { type: 'string' },
				propose: { type: 'string' },
				url: { type: 'string' },
				name: { type: 'string' },
				data: { type: 'string' },
				into: { type: 'string' },
				'dry-run': { type: 'boolean', default: false },
				recorded: { type: 'string' },
				'accept-gone': { type: 'boolean', default: false },
				all: { type: 'boolean', default: false },
				help: { type: 'boolean', default: false }
			}
		});
		if (values.help) return { help: true };
		const [file, ...others] = positionals;
		if (file === undefined) return 'Which file? Give its path.';
		if (others.length > 0) return `One file at a time: ${others.join(' ')} is too much.`;
		if (values.data !== undefined && values.into !== undefined)
			return 'Either --data, a ledger that is there, or --into, a new one.';
		if (values.format !== undefined && values.map !== undefined)
			return 'Either --format, of a known data set, or --map, of any other table.';
		if (values.format !== undefined && !formatNames().includes(values.format))
			return `--format ${values.format} is not known: ${formatNames().join(', ')}`;
		if (values.url !== undefined && !isWebAddress(values.url))
			return `--url ${values.url} is no address: write https://example.org/data/daily.csv`;
		const recorded = values.recorded ?? momentOf(Date.now());
		if (!isMoment(recorded))
			return `--recorded ${recorded} is not a time: write 2024-10-13 or 2024-10-13T18:00+03:00`;
		if (kyivDay(recorded) > instantToKyivDay(Date.now()))
			return `--recorded ${recorded} lies in the future`;
		const fault =
			faultOfDirectory('--data', values.data) || faultOfDirectory('--into', values.into);
		if (fault !== '') return fault;
		return {
			...{
				file,
				format: values.format,
				map: values.map,
				propose: values.propose,
				url: values.url,
				name: values.name,
				recorded,
				help: false
			},
			dir: values.into ?? values.data ?? 'data',
			isFresh: values.into !== undefined,
			dryRun: values['dry-run'],
			isDated: values.recorded !== undefined,
			acceptGone: values['accept-gone'],
			all: values.all
		};
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
}

async function run(options: Options): Promise<number> {
	const { file, dir, isFresh } = options;
	const delimited = withDelimiter(await readText(file));
	const { text } = delimited;
	if (options.propose !== undefined) return propose(options.propose, file, text);
	say(`${basename(file)}: ${Math.ceil(text.length / 1000)} kB read`);
	const refused = await (isFresh ? whyNotMadeAt(dir) : whyNoLedgerAt(dir));
	if (refused !== null) throw new Refusal(refused);
	if (!isFresh && !(await holdsLedger(dir)))
		throw new Refusal(`There is no ledger in ${dir}. To make one there: --into ${dir}`);
	if (options.dryRun) return importText(options, delimited, null);
	// From the first look at the ledger to the last byte: two imports at once would each write over the other's rows.
	return holdLedger(dir, (lock) => importText(options, delimited, lock), {
		onWait: (who) => say(`another command is writing to ${dir}${who}; waiting for it`)
	});
}

/** Without a lock nothing is written. */
async function importText(
	options: Options,
	{ text, delimiter, isDays }: Delimited,
	lock: LedgerLock | null
): Promise<number> {
	const { file, dir, recorded } = options;
	const name = basename(file);
	const today = instantToKyivDay(Date.now());
	const before = await readTarget(dir, options.isFresh, today);
	say(before ? `${dir}: ${before.tables.reports.length} reports there` : `${dir}: a new ledger`);

	const vocabulary = await readVocabulary(today);
	const tables = before?.tables ?? emptyTables();
	const as = await formatGiven(options, name, isDays);
	const result = importFile({
		...{ file: name, text, tables, vocabulary, recorded },
		format: options.format,
		delimiter,
		as,
		acceptGone: options.acceptGone,
		isDated: options.isDated
	});
	const { additions, summary } = result;
	if (summary) say(`${summary.rowsIn} rows: ${summary.statements} reports on attacks`);
	if (!additions || !summary) {
		process.stderr.write(`${listProblems(result.problems, options.all).join('\n')}\n`);
		if (result.problems.some((problem) => problem.code === 'unknown-format' && mayMap(name, text)))
			throw new Refusal(
				`${name} was not imported. A map can say what its columns mean: open it on /data/open/ and save the map, or begin one with --propose MAP.json; then give it with --map MAP.json.`
			);
		throw new Refusal(`${name} was not imported.`);
	}

	const rows = TABLE_NAMES.map((table) => additions[table].length);
	const isNothing = rows.every((count) => count === 0);
	const merged = mergeTables(tables, additions);
	let problems: Problem[] = [];
	if (isNothing) say('nothing to write');
	else if (!lock) {
		say('checking');
		problems = validateLedger(merged, { today });
	} else {
		say('checking and writing');
		const descriptor = describe(before?.about ?? null, !before, result, result.format);
		problems = await writeLedger(dir, { additions, before, descriptor, today, lock });
	}
	const errors = problems.filter((problem) => problem.severity === 'error');
	if (errors.length > 0) {
		process.stderr.write(`${listProblems(errors, options.all).join('\n')}\n`);
		throw new Refusal('The ledger would not be sound with these rows.');
	}
	process.stdout.write(
		`${[...listProblems(result.problems, options.all), ...formatSummary(summary)].join('\n')}\n`
	);
	const where = `${dir}: ${standingAttacks(merged).size} attacks, ${merged.reports.length} reports`;
	process.stdout.write(
		options.dryRun
			? `\nA dry run: nothing was written.\n`
			: `\n${isNothing ? 'Nothing to add. ' : ''}${where}\nnpm start -- --data ${dir}\n`
	);
	return 0;
}

/** What the file is read as, where the options or its columns say more than a known format; else undefined. */
async function formatGiven(options: Options, name: string, isDays: boolean) {
	const { map, format, url } = options;
	const readsDays = isDays && map === undefined && format === undefined;
	if (!readsDays && (url ?? options.name) !== undefined)
		throw new Refusal(
			`${name}: --url and --name are for a table of days, and this is not read as one. Leave them out.`
		);
	if (map !== undefined) return formatOfMapFile(map, await readText(map), name);
	return readsDays ? formatOfTableOfDays(name, options) : undefined;
}

async function readText(file: string): Promise<string> {
	const info = await stat(file).catch((error: NodeJS.ErrnoException) => {
		throw new Refusal(
			error.code === 'ENOENT'
				? `${file}: there is no such file. Check the path.`
				: `${file}: it cannot be read (${error.code ?? error.message}). Check its permissions.`
		);
	});
	if (info.isDirectory()) throw new Refusal(`${file}: this is a directory. Name the file in it.`);
	if (!info.isFile())
		throw new Refusal(`${file}: this is not an ordinary file. Save it as one first.`);
	if (info.size > LARGEST_BYTES)
		throw new Refusal(
			`${file}: it has ${Math.round(info.size / MEGABYTE)} MB, and at most ${LARGEST_BYTES / MEGABYTE} MB are read; the public files have about 1 and 20 MB. Check that it is the right one.`
		);
	const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
		throw new Refusal(
			`${file}: it cannot be read (${error.code ?? error.message}). Check its permissions.`
		);
	});
	return textOf(basename(file), bytes);
}

function momentOf(now: number): IsoMoment {
	return atKyivClock(instantToKyivDay(now), instantToKyivClock(now));
}
