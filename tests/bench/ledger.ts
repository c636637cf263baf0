/** `npm run bench`: what reading a ledger costs beside PapaParse's bare parse, and how the cost grows. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleForNode } from './bundle';
import type { Measured, Stage } from './ledger-run';
import { makeLedger } from './make';
import { formatMs, formatTable, median } from './table';

/** Counts of the ledgers, each ten times the one before; runs of each. */
const SIZES = [
	{ counts: 10_000, runs: 15 },
	{ counts: 100_000, runs: 7 },
	{ counts: 1_000_000, runs: 3 }
];
/** DESIGN.md 10: parse, validate and resolve within three times of PapaParse's own parse. */
const MOST_TIMES = 3;
/** A cost that grows linearly grows tenfold; what is above that is the machine's caches and collector. */
const MOST_GROWTH = 13;
const STAGES: Record<Stage, string> = {
	parse: 'parse',
	validate: 'validate',
	resolve: 'resolve, latest',
	resolveAt: 'resolve, at one T',
	series: 'series'
};
/** What the promise is about. */
const PROMISED: readonly Stage[] = ['parse', 'validate', 'resolve'];
const RUNNER = fileURLToPath(new URL('./ledger-run.ts', import.meta.url));

interface Result {
	counts: number;
	papaparse: Measured;
	ours: Measured;
}

/** Prints the tables; the exit code, 1 when a promise is not kept. */
export async function benchLedger(options: {
	seed: number;
	runs: number | undefined;
}): Promise<number> {
	const home = mkdtempSync(join(tmpdir(), 'barrage-bench-'));
	const results: Result[] = [];
	try {
		const runner = await bundleForNode(RUNNER, join(home, 'runner'));
		for (const { counts, runs } of SIZES) {
			process.stderr.write(`… ${counts.toLocaleString('en')} counts\n`);
			const dir = join(home, String(counts));
			await makeLedger(dir, { counts }, options.seed);
			const measure = (what: string) => run(runner, what, dir, options.runs ?? runs);
			results.push({ counts, papaparse: measure('papaparse'), ours: measure('ours') });
			rmSync(dir, { recursive: true });
		}
	} finally {
		rmSync(home, { recursive: true, force: true });
	}
	process.stdout.write(`${formatTable(timesTable(results))}\n\n`);
	process.stdout.write(`Milliseconds: the least of all runs / their median. Each column is a
process of its own. Growth is that of the least. Load of the machine: ${loadavg()[0]!.toFixed(1)} on ${cpus().length} cores.\n`);
	const broken = brokenPromises(results);
	process.stdout.write(broken.length === 0 ? `Every promise is kept.\n` : `${broken.join('\n')}\n`);
	return broken.length === 0 ? 0 : 1;
}

/** A process of its own; a failure is an error with its words. */
function run(runner: string, what: string, dir: string, runs: number): Measured {
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		[runner, what, dir, String(runs)],
		{ encoding: 'utf8', maxBuffer: 1 << 26 }
	);
	if (status !== 0) throw new Error(`${what} of ${dir} failed:\n${stderr}`);
	return JSON.parse(stdout) as Measured;
}

const least = (measured: Measured, stage: Stage): number =>
	Math.min(...(measured.times[stage] ?? [NaN]));
/** Of the stages that the promise is about, what they take together at their best. */
const total = ({ ours }: Result): number =>
	PROMISED.reduce((sum, stage) => sum + least(ours, stage), 0);
const times = (result: Result): number => total(result) / least(result.papaparse, 'parse');

function timesTable(results: readonly Result[]): string[][] {
	const row = (
		name: string,
		cell: (result: Result) => string,
		value: (result: Result) => number
	) => [
		name,
		...results.map(cell),
		...results.slice(1).map((result, i) => `× ${(value(result) / value(results[i]!)).toFixed(1)}`)
	];
	const spread = (measured: Measured, stage: Stage) =>
		`${formatMs(least(measured, stage))} / ${formatMs(median(measured.times[stage] ?? []))}`;
	const megabytes = (bytes: number) => `${Math.round(bytes / 1e6).toLocaleString('en')} MB`;
	const sizes = results.map(({ counts }) => counts.toLocaleString('en'));
	return [
		['counts', ...sizes, ...sizes.slice(1).map((size, i) => `${sizes[i]} → ${size}`)],
		row(
			'PapaParse, bare parse',
			({ papaparse }) => spread(papaparse, 'parse'),
			({ papaparse }) => least(papaparse, 'parse')
		),
		...(Object.keys(STAGES) as Stage[]).map((stage) =>
			row(
				STAGES[stage],
				({ ours }) => spread(ours, stage),
				({ ours }) => least(ours, stage)
			)
		),
		row('parse + validate + resolve', (result) => formatMs(total(result)), total),
		row('… of PapaParse', (result) => `${times(result).toFixed(2)} ×`, times),
		row(
			'peak memory, PapaParse',
			({ papaparse }) => megabytes(papaparse.peak),
			({ papaparse }) => papaparse.peak
		),
		row(
			'peak memory, ours',
			({ ours }) => megabytes(ours.peak),
			({ ours }) => ours.peak
		)
	];
}

function brokenPromises(results: readonly Result[]): string[] {
	return results.flatMap((result, i) => {
		const broken: string[] = [];
		const size = result.counts.toLocaleString('en');
		if (!(times(result) <= MOST_TIMES))
			broken.push(
				`Not kept: ${size} counts take ${times(result).toFixed(2)} times PapaParse's parse, more than ${MOST_TIMES}.`
			);
		const before = results[i - 1];
		if (before && !(total(result) / total(before) <= MOST_GROWTH))
			broken.push(
				`Not kept: from ${before.counts.toLocaleString('en')} to ${size} counts the cost grows ${(total(result) / total(before)).toFixed(1)} times, more than ${MOST_GROWTH}.`
			);
		return broken;
	});
}
