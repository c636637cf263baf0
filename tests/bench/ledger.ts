/** `npm run bench`: what reading a ledger costs beside PapaParse's bare parse, and how the cost grows. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleForNode } from './bundle';
import type { Measured, Stage, Time } from './ledger-run';
import { makeLedger } from './make';
import { formatMs, formatTable } from './table';

/** Counts of the ledgers, each ten times the one before. */
const SIZES = [10_000, 100_000, 1_000_000];
/** Runs of each process: the shorter they are, the more. */
const runsOf = (counts: number): number => (counts <= 20_000 ? 8 : counts <= 200_000 ? 4 : 2);
/** Processes of each kind, PapaParse's and ours in turn, so that both meet the machine in the same mood. */
const ROUNDS = 2;
/** DESIGN.md 10: parse, validate and resolve within three times of PapaParse's own parse. */
const MOST_TIMES = 3;
/** A cost that grows linearly grows as the counts do; what is above that is the machine's caches and collector. */
const MOST_GROWTH = 1.5;
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
	/** Counts of the ledgers, the smallest first; 10⁴, 10⁵ and 10⁶ by default. */
	sizes: readonly number[] | undefined;
}): Promise<number> {
	const home = mkdtempSync(join(tmpdir(), 'barrage-bench-'));
	const results: Result[] = [];
	try {
		const runner = await bundleForNode(RUNNER, join(home, 'runner'));
		for (const counts of options.sizes ?? SIZES) {
			process.stderr.write(`… ${counts.toLocaleString('en')} counts: writing them\n`);
			const dir = join(home, String(counts));
			await makeLedger(dir, { counts }, options.seed);
			process.stderr.write(`… ${counts.toLocaleString('en')} counts: reading them\n`);
			const rounds = Array.from({ length: ROUNDS }, () => {
				const measure = (what: string) => run(runner, what, dir, options.runs ?? runsOf(counts));
				return { papaparse: measure('papaparse'), ours: measure('ours') };
			});
			results.push({
				counts,
				papaparse: joinRuns(rounds.map((round) => round.papaparse)),
				ours: joinRuns(rounds.map((round) => round.ours))
			});
			rmSync(dir, { recursive: true });
		}
	} finally {
		rmSync(home, { recursive: true, force: true });
	}
	process.stdout.write(`${formatTable(timesTable(results))}\n\n`);
	process.stdout
		.write(`Milliseconds of the processor, all threads of a process counted, and of the clock: the
least of all runs. PapaParse and ours run in turn, in processes of their own. Growth is that of the processor's time.
Load of the machine: ${loadavg()[0]!.toFixed(1)} on ${cpus().length} cores.\n`);
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

/** The runs of several processes, and the most memory any of them held. */
function joinRuns(processes: readonly Measured[]): Measured {
	const times: Measured['times'] = {};
	for (const each of processes)
		for (const [stage, runs] of Object.entries(each.times) as [Stage, Time[]][])
			(times[stage] ??= []).push(...runs);
	return { times, peak: Math.max(...processes.map((each) => each.peak)) };
}

type Clock = keyof Time;

const least = (measured: Measured, stage: Stage, clock: Clock = 'cpu'): number =>
	Math.min(...(measured.times[stage] ?? []).map((time) => time[clock]));
/** Of the stages that the promise is about, what they take together at their best. */
const total = ({ ours }: Result, clock: Clock = 'cpu'): number =>
	PROMISED.reduce((sum, stage) => sum + least(ours, stage, clock), 0);
const times = (result: Result, clock: Clock = 'cpu'): number =>
	total(result, clock) / least(result.papaparse, 'parse', clock);

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
		`${formatMs(least(measured, stage))} / ${formatMs(least(measured, stage, 'wall'))}`;
	const megabytes = (bytes: number) => `${Math.round(bytes / 1e6).toLocaleString('en')} MB`;
	const sizes = results.map(({ counts }) => counts.toLocaleString('en'));
	return [
		[
			'counts, ms processor / clock',
			...sizes,
			...sizes.slice(1).map((size, i) => `${sizes[i]} → ${size}`)
		],
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
		row(
			'parse + validate + resolve',
			(result) => `${formatMs(total(result))} / ${formatMs(total(result, 'wall'))}`,
			(result) => total(result)
		),
		row(
			'… of PapaParse',
			(result) => `${times(result).toFixed(2)} / ${times(result, 'wall').toFixed(2)} ×`,
			(result) => times(result)
		),
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
		if (!before) return broken;
		const growth = total(result) / total(before);
		const most = (MOST_GROWTH * result.counts) / before.counts;
		if (!(growth <= most))
			broken.push(
				`Not kept: from ${before.counts.toLocaleString('en')} to ${size} counts the cost grows ${growth.toFixed(1)} times, more than ${most.toFixed(1)}.`
			);
		return broken;
	});
}
