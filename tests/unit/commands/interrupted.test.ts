/** Commands at once, killed, and without room: the ledger is the old one or the new one, and nobody's work is lost. */
import { spawnSync } from 'node:child_process';
import {
	chmodSync,
	cpSync,
	existsSync,
	mkdtempSync,
	readdirSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { foreignFile, foreignRow } from '../../fixtures/foreign/files';
import { createRandom } from '../../fixtures/random';
import { answersFor, run, snapshot, start, textsOf } from './run';

/** Of each signal; more find more: BARRAGE_KILLS=50. */
const KILLS = Number(process.env.BARRAGE_KILLS ?? 3);
const SEED = Number(process.env.BARRAGE_SEED ?? 12);
const NOW = '2024-03-05T12:00+02:00';

let root = '';
let dir = '';
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'barrage-interrupted-'));
	dir = join(root, 'ledger');
});
afterEach(() => rmSync(root, { recursive: true }));

/** A file of some nights of February 2024, named after the first. */
function nightFile(...days: [number, ...number[]]): string {
	const file = join(root, `${days[0]}.csv`);
	const row = (day: number) =>
		foreignRow(`post-${day}`, {
			...{ time_start: `2024-02-${day} 01:00`, time_end: `2024-02-${day} 06:00` }
		});
	writeFileSync(file, foreignFile(days.map(row)));
	return file;
}
const add = (day: number) =>
	run('data-add', ['--data', dir, '--now', NOW], { input: answersFor(day) });
/** Resolves when a command holds the ledger, or has ended. */
async function held(ended: Promise<unknown>): Promise<void> {
	let hasEnded = false;
	void ended.then(() => (hasEnded = true));
	while (!hasEnded && !existsSync(join(dir, '.barrage-lock')))
		await new Promise((done) => setImmediate(done));
}
const hidden = () => readdirSync(dir).filter((name) => name.startsWith('.'));

describe('two at once', { timeout: 180_000 }, () => {
	it('imports into a new directory all come in', async () => {
		const days = [11, 13, 15];
		// All copies cover the same days and say when they were taken, so that none is refused for its age.
		const dated = ['--recorded', NOW];
		const results = await Promise.all(
			days.map((day) => run('data-import', [nightFile(day, 10, 20), '--into', dir, ...dated]))
		);
		for (const { status, stderr } of results) expect(status, stderr).toBe(0);
		const { 'reports.csv': reports = '' } = textsOf(dir);
		for (const day of days) expect(reports).toContain(`post-${day}`);
		expect(hidden()).toEqual([]);
	});

	it('bulletins typed at the same time all come in', async () => {
		cpSync('tests/fixtures/ledger-small', dir, { recursive: true });
		const results = await Promise.all([6, 7, 8].map(add));
		for (const { status, stderr } of results) expect(status, stderr).toBe(0);
		const { 'counts.csv': counts = '', 'datapackage.json': about = '' } = textsOf(dir);
		for (const day of [6, 7, 8]) expect(counts).toContain(`,exact,${700 + day},,`);
		expect(about).toContain('2024-02-08');
		expect(hidden()).toEqual([]);
	});
});

describe('a command that is stopped', { timeout: 300_000 }, () => {
	it.each([
		['SIGINT', 'data-import'],
		['SIGTERM', 'data-import'],
		['SIGKILL', 'data-import'],
		['SIGKILL', 'data-add']
	] as const)(
		'by %s at any moment (%s) leaves the old ledger or the new one, and the next removes what it left',
		async (signal, command) => {
			const random = createRandom(SEED + signal.length);
			const begin = () =>
				command === 'data-add'
					? start(command, ['--data', dir, '--now', NOW], { input: answersFor(12) })
					: start(command, [join(root, '12.csv'), '--data', dir, '--recorded', NOW]);
			nightFile(12);
			cpSync('tests/fixtures/ledger-small', dir, { recursive: true });
			const old = textsOf(dir);
			const began = Date.now();
			const whole = await begin().ended;
			expect(whole.status, whole.stderr).toBe(0);
			const takes = Date.now() - began;
			const fresh = textsOf(dir);
			expect(fresh).not.toEqual(old);
			for (let i = 0; i < KILLS; i++) {
				rmSync(dir, { recursive: true });
				cpSync('tests/fixtures/ledger-small', dir, { recursive: true });
				const { child, ended } = begin();
				// From its start on, and every other time from when it holds the ledger on, which is what matters most.
				if (i % 2 === 1) await held(ended);
				const delay = (random() * takes) / (i % 2 === 1 ? 8 : 1);
				const timer = setTimeout(() => child.kill(signal), delay);
				const { stderr } = await ended;
				clearTimeout(timer);
				const said = `seed ${SEED}, ${signal} after ${delay.toFixed(0)} ms: ${stderr}`;
				// What a killed change needs is finished by whichever command comes next; the others leave nothing.
				if (signal === 'SIGKILL') await run('data-check', ['--data', dir]);
				const after = textsOf(dir);
				expect([old, fresh], said).toContainEqual(after);
				expect(hidden(), said).toEqual([]);
				expect(readdirSync(root).sort(), said).toEqual(['12.csv', 'ledger']);
			}
		}
	);

	it('while it holds a new directory leaves none', async () => {
		// The lock is there: from then on the import reads, checks and writes.
		const { child, ended } = start('data-import', [nightFile(12), '--into', join(dir, 'new')]);
		await expect.poll(() => existsSync(dir), { timeout: 60_000, interval: 5 }).toBe(true);
		child.kill('SIGTERM');
		const { status, stderr } = await ended;
		if (status === 143) expect(stderr).toContain('Interrupted (SIGTERM).');
		const isWritten = /The change was written/.test(stderr) || status === 0;
		expect(existsSync(dir)).toBe(isWritten);
	});
});

describe('a disk', { timeout: 180_000 }, () => {
	it.skipIf(process.platform === 'win32')(
		'that is full leaves the ledger as it was, and the command says so',
		async () => {
			cpSync('data', dir, { recursive: true });
			const file = nightFile(12);
			const before = snapshot(root);
			// reports.csv is larger than this, the tables before it are not: the change stops half-way.
			const prefix = ['bash', '-c', 'ulimit -f 100 && exec "$@"', 'bash'];
			for (const args of [
				['data-import', [file, '--data', dir], ''],
				['data-add', ['--data', dir, '--now', NOW], answersFor(9, 'ukrainian-air-force')]
			] as const) {
				const { status, stderr } = await run(args[0], args[1], { prefix, input: args[2] });
				expect(stderr).toMatch(/EFBIG|ENOSPC/);
				expect(stderr).toContain('othing was written');
				expect(status).toBe(1);
				expect(snapshot(root)).toEqual(before);
			}
		}
	);

	const isRoot = process.getuid?.() === 0;
	it.skipIf(isRoot || process.platform === 'win32')(
		`that is read-only leaves the ledger as it was${isRoot ? ' (not tried: root may write anywhere)' : ''}`,
		async () => {
			cpSync('tests/fixtures/ledger-small', dir, { recursive: true });
			const file = nightFile(12);
			const before = snapshot(root);
			chmodSync(dir, 0o555);
			try {
				const { status, stderr } = await run('data-import', [file, '--data', dir]);
				expect(stderr).toMatch(/nothing can be written there \((EACCES|EROFS|EPERM)\)/);
				expect(status).toBe(1);
				expect(snapshot(root)).toEqual(before);
			} finally {
				chmodSync(dir, 0o755);
			}
		}
	);

	it('with a pipe in the place of a table is told, not waited for', async (context) => {
		cpSync('tests/fixtures/ledger-small', dir, { recursive: true });
		const pipe = join(dir, 'reports.csv');
		rmSync(pipe);
		if (spawnSync('mkfifo', [pipe]).status !== 0) context.skip('there is no mkfifo here');
		const check = await run('data-check', ['--data', dir]);
		expect(check.stdout).toMatch(
			/reports\.csv: the file cannot be read \(it is not an ordinary file\)/
		);
		const verify = await run('data-verify', [pipe]);
		expect(verify.stderr).toMatch(/not an ordinary file/);
		expect([check.status, verify.status]).toEqual([1, 1]);
	});
});
