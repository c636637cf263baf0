/** `npm run data:update`: fetches what a ledger is kept current by, and adds what is new. */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import Papa from 'papaparse';
import { unpackZip } from '../src/lib/outputs/export/archive';
import { recogniseFormat } from '../src/lib/records/importers/formats';
import { importFile } from '../src/lib/records/importers/import-file';
import type { ImportSummary } from '../src/lib/records/importers/summary';
import { upstreamsOf, type Upstream } from '../src/lib/records/importers/upstreams';
import { emptyTables } from '../src/lib/records/ledger/empty-tables';
import { whyNotFetched } from '../src/lib/records/ledger/fetch-address';
import { mergeTables } from '../src/lib/records/ledger/merge-tables';
import {
	atKyivClock,
	instantToKyivClock,
	instantToKyivDay,
	kyivDay
} from '../src/lib/records/ledger/moment';
import type { LedgerTables } from '../src/lib/records/ledger/types';
import { fetchCopy, type Copy, type FetchLimits } from '../src/lib/site/server/fetch-copy';
import { holdLedger, type LedgerLock } from '../src/lib/site/server/ledger-lock';
import { holdsLedger, whyNoLedgerAt } from '../src/lib/site/server/ledger-place';
import { writeLedger } from '../src/lib/site/server/write-ledger';
import { faultOfDirectory } from './directory-option';
import { listProblems } from './import-report';
import {
	describe,
	LARGEST_BYTES,
	readTarget,
	readVocabulary,
	Refusal,
	say,
	textOf
} from './import-steps';

const HELP = `Fetches the data sets that a ledger is kept current by, as its datapackage.json names them, and adds what is
new. What stands there is never changed: figures that a data set changed are superseded.

Usage: npm run data:update -- [--data DIR] [--from FILE|URL] [--seconds N]

  --data DIR       the ledger (default: data)
  --from FILE|URL  this copy, once, in place of what datapackage.json names
  --seconds N      the longest that a copy may take (default: 60)
  --help           this text

Addresses are https; at most 50 MB are read, of a zip as well, in which there is one file of the data set.
DIR/updates.csv keeps when which copy was taken, its version and its checksum: what did not change is not read again.
Exit code: 0 when current, 1 when not (then nothing was written), 2 on wrong usage.
`;

const LOG = 'updates.csv';
const LOG_COLUMNS = [
	...['recorded', 'format', 'address', 'etag', 'sha256', 'bytes'],
	...['added', 'revised', 'withdrawn']
] as const;
type LogRow = Record<(typeof LOG_COLUMNS)[number], string>;
/** A copy may move what another data set said of the same raids; then that one is read once more. */
const MOST_ROUNDS = 3;
const SHOWN_DAYS = 6;

interface Options {
	dir: string;
	from: string | null;
	limits: FetchLimits;
}

/** A copy at hand, as text. */
interface Source extends Copy {
	upstream: Upstream;
	name: string;
	text: string;
}

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
	const options = readOptions(args);
	if (typeof options === 'string') {
		process.stderr.write(`${options}\n\n${HELP}`);
		return 2;
	}
	if (options === null) {
		process.stdout.write(HELP);
		return 0;
	}
	try {
		const { dir } = options;
		const refused = await whyNoLedgerAt(dir);
		if (refused !== null) throw new Refusal(refused);
		if (!(await holdsLedger(dir)))
			throw new Refusal(`There is no ledger in ${dir}. To make one: npm run data:new -- ${dir}`);
		return await holdLedger(dir, (lock) => update(options, lock), {
			onWait: (who) => say(`another command is writing to ${dir}${who}; waiting for it`)
		});
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		process.stderr.write(`${reason}\nNothing was written.\n`);
		return 1;
	}
}

async function update(options: Options, lock: LedgerLock): Promise<number> {
	const { dir } = options;
	const now = Date.now();
	const today = instantToKyivDay(now);
	const recorded = atKyivClock(today, instantToKyivClock(now));
	const before = (await readTarget(dir, false, today))!;
	const log = await readLog(dir);
	const sources = await takeCopies(options, before.descriptor, log);
	if (sources.length === 0) {
		process.stdout.write(`${dir} is current: no copy has changed.\n`);
		return 0;
	}

	const vocabulary = await readVocabulary(today);
	let tables = before.tables;
	let added = emptyTables();
	let about = before.about;
	const counts = new Map<Source, ImportSummary>();
	for (let round = 0; round < MOST_ROUNDS; round++) {
		let isMore = false;
		for (const source of sources) {
			const { name, text, upstream } = source;
			say(`${name}: reading`);
			const format = upstream.format.name;
			const result = importFile({ file: name, text, tables, vocabulary, recorded, format });
			if (!result.additions || !result.summary) {
				process.stderr.write(`${listProblems(result.problems, false).join('\n')}\n`);
				throw new Refusal(`${upstream.address}: the copy cannot be imported.`);
			}
			if (!counts.has(source)) counts.set(source, result.summary);
			isMore ||= result.additions.reports.length > 0;
			tables = mergeTables(tables, result.additions);
			added = mergeTables(added, result.additions);
			const set = { via: upstream.format.via, terms: upstream.terms };
			about = describe(about, false, result, set) ?? about;
		}
		if (!isMore || sources.length === 1) break;
	}

	const isLogged = sources.every(({ sha256 }) => log.some((row) => row.sha256 === sha256));
	if (added.reports.length === 0 && isLogged) {
		process.stdout.write(`${dir} is current: it has all of that copy.\n`);
		return 0;
	}
	say('checking and writing');
	const rows = sources.map((source) => logRow(source, counts.get(source)!, recorded));
	const beside = new Map([[LOG, writeLog([...log, ...rows])]]);
	const descriptor = about === before.about ? null : about;
	const change = { additions: added, before, descriptor, beside, today, lock };
	const errors = (await writeLedger(dir, change)).filter(({ severity }) => severity === 'error');
	if (errors.length > 0) {
		process.stderr.write(`${listProblems(errors, false).join('\n')}\n`);
		throw new Refusal('The ledger would not be sound with these rows.');
	}
	for (const [source, summary] of counts) process.stdout.write(`${tellOne(source, summary)}\n`);
	process.stdout.write(`${tellDays(tables, added)}\n`);
	return 0;
}

/** The copies to read: none where nothing changed; else all, for one data set may move what another said. */
async function takeCopies(
	{ from, limits }: Options,
	descriptor: unknown,
	log: readonly LogRow[]
): Promise<Source[]> {
	if (from !== null) return [await takeOne(from, limits)];
	const { upstreams, faults } = upstreamsOf(descriptor);
	if (faults.length > 0) throw new Refusal(faults.join('\n'));
	if (upstreams.length === 0)
		throw new Refusal(
			'Its datapackage.json names no upstreams. Name a copy with --from, or see CONTRIBUTING.md, "Keep a ledger current".'
		);
	const copies = new Map<Upstream, Copy | null>();
	for (const upstream of upstreams) {
		const last = log.findLast((row) => row.address === upstream.address);
		say(`${upstream.address}: fetching`);
		const copy = await fetchCopy(upstream.address, last?.etag ?? '', limits);
		copies.set(upstream, copy?.sha256 === last?.sha256 ? null : copy);
	}
	if ([...copies.values()].every((copy) => copy === null)) return [];
	const sources: Source[] = [];
	for (const [upstream, copy] of copies) {
		const whole = copy ?? (await fetchCopy(upstream.address, '', limits))!;
		sources.push(openCopy(upstream, whole));
	}
	return sources;
}

/** A copy named on the command line. */
async function takeOne(from: string, limits: FetchLimits): Promise<Source> {
	let copy: Copy;
	const isWeb = /^[a-z]+:\/\//i.test(from);
	if (isWeb) {
		const fault = whyNotFetched(from);
		if (fault !== null) throw new Refusal(fault);
		copy = (await fetchCopy(from, '', limits))!;
	} else {
		const info = await stat(from).catch(() => null);
		if (!info?.isFile()) throw new Refusal(`${from}: there is no such file. Check the path.`);
		if (info.size > limits.bytes) throw new Refusal(`${from}: it has more than 50 MB.`);
		const bytes = new Uint8Array(await readFile(from));
		copy = { bytes, etag: '', sha256: createHash('sha256').update(bytes).digest('hex') };
	}
	const { name, text } = unpack(basename(from), copy.bytes, null);
	const { format, problem } = recogniseFormat(name, text);
	if (!format) throw new Refusal(`${name}: ${problem.reason}. ${problem.advice}.`);
	// Where a file lies on this machine is nobody's business.
	const address = isWeb ? from : basename(from);
	return { ...copy, name, text, upstream: { format, address, terms: format.terms } };
}

function openCopy(upstream: Upstream, copy: Copy): Source {
	const { pathname } = new URL(upstream.address);
	const { name, text } = unpack(
		basename(pathname) || upstream.format.name,
		copy.bytes,
		upstream.format.name
	);
	const { problem } = recogniseFormat(name, text, upstream.format.name);
	if (problem)
		throw new Refusal(
			`${upstream.address}: the answer is not a copy of ${upstream.format.name}: ${problem.reason}.`
		);
	return { ...copy, upstream, name, text };
}

/** The text of a copy; of a zip, that of the one file in it that is of a data set. */
function unpack(
	name: string,
	bytes: Uint8Array,
	format: string | null
): { name: string; text: string } {
	const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
	if (!isZip) return { name, text: textOf(name, bytes) };
	const { files, problems, excess } = unpackZip(name, bytes, LARGEST_BYTES);
	if (excess) throw new Refusal(`${name}: the zip holds more than 50 MB, or too many files.`);
	const found = [...files].flatMap(([path, content]) => {
		if (!/\.(csv|json)$/i.test(path)) return [];
		const text = textOf(basename(path), content);
		const { problem } = recogniseFormat(path, text, format ?? undefined);
		return problem ? [] : [{ name: basename(path), text }];
	});
	const [only, ...more] = found;
	if (only && more.length === 0) return only;
	const why = problems[0]?.reason ?? `${found.length} files of a data set in it, and one is wanted`;
	throw new Refusal(`${name}: the zip cannot be used: ${why}.`);
}

function logRow(
	{ upstream, etag, sha256, bytes }: Source,
	{ added, revised, withdrawn }: ImportSummary,
	recorded: string
): LogRow {
	return {
		...{ recorded, format: upstream.format.name, address: upstream.address, etag, sha256 },
		...{ bytes: String(bytes.length), added: String(added) },
		...{ revised: String(revised), withdrawn: String(withdrawn) }
	};
}

async function readLog(dir: string): Promise<LogRow[]> {
	const text = await readFile(join(dir, LOG), 'utf8').catch(() => '');
	return Papa.parse<LogRow>(text, { header: true, skipEmptyLines: true }).data;
}

function writeLog(rows: readonly LogRow[]): string {
	return `${Papa.unparse([...rows], { columns: [...LOG_COLUMNS], newline: '\n' })}\n`;
}

function tellOne({ upstream }: Source, summary: ImportSummary): string {
	const { added, revised, withdrawn, unchanged, rowsIn, rowsImported, span } = summary;
	const out = rowsIn - rowsImported;
	return `${upstream.format.name}: ${added} new, ${revised} revised, ${withdrawn} withdrawn, ${unchanged} as before${out > 0 ? `; ${out} rows kept out` : ''}; to ${span?.to ?? '–'}`;
}

/** The days of which something is said anew, the latest first. */
function tellDays(tables: LedgerTables, { reports }: LedgerTables): string {
	const endOf = new Map(tables.attacks.map((attack) => [attack.attack_id, kyivDay(attack.end)]));
	const days = [...new Set(reports.map((report) => endOf.get(report.attack_id) ?? ''))].sort();
	if (days.length === 0) return 'No figure has changed.';
	const shown = days.toReversed().slice(0, SHOWN_DAYS);
	const rest = days.length - shown.length;
	return `Days with something new: ${shown.join(', ')}${rest > 0 ? ` and ${rest} before` : ''}`;
}

/** The options, null for help, or what is wrong with them. */
function readOptions(args: string[]): Options | null | string {
	try {
		const { values } = parseArgs({
			args,
			options: {
				data: { type: 'string' },
				from: { type: 'string' },
				seconds: { type: 'string', default: '60' },
				help: { type: 'boolean', default: false }
			}
		});
		if (values.help) return null;
		const seconds = Number(values.seconds);
		if (!(seconds > 0 && seconds <= 3600))
			return `--seconds ${values.seconds} is not a number of seconds up to 3600`;
		const fault = faultOfDirectory('--data', values.data);
		if (fault !== '') return fault;
		const limits = { timeMs: seconds * 1000, bytes: LARGEST_BYTES };
		return { dir: values.data ?? 'data', from: values.from ?? null, limits };
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
}
