import { spawnSync } from 'node:child_process';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	utimesSync,
	writeFileSync
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { holdLedger, settleLedger } from '../../../../src/lib/site/server/ledger-lock';

let root = '';
let dir = '';
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'barrage-lock-'));
	dir = join(root, 'a', 'ledger');
});
afterEach(() => rmSync(root, { recursive: true }));

const lockFile = () => join(dir, '.barrage-lock');

/** A lock as another process would have left it. */
function leaveLock(owner: Record<string, unknown> | string): void {
	mkdirSync(dir, { recursive: true });
	const text = typeof owner === 'string' ? owner : JSON.stringify(owner);
	writeFileSync(lockFile(), text);
}
const someone = (more: Record<string, unknown>) => ({
	...{ pid: process.pid, host: hostname(), began: null, since: '2024-01-02T08:00:00Z', token: 'x' },
	...more
});
/** The number of a process that has ended. */
const deadPid = () => spawnSync(process.execPath, ['-e', '']).pid;

describe('a directory that is held', () => {
	it('is made, and unmade when nothing was written', async () => {
		expect(await holdLedger(dir, (lock) => Promise.resolve(existsSync(lock.dir)))).toBe(true);
		expect(readdirSync(root)).toEqual([]);
		await expect(holdLedger(dir, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
		expect(readdirSync(root)).toEqual([]);
	});

	it('keeps what was written into it, and nothing else', async () => {
		await holdLedger(dir, (lock) => Promise.resolve(lock.replace(new Map([['x.csv', 'x\n']]))));
		expect(readdirSync(dir)).toEqual(['x.csv']);
	});

	it('is one process’s at a time: the next waits for it', async () => {
		const order: string[] = [];
		const work = (name: string) =>
			holdLedger(
				dir,
				async () => {
					order.push(`${name} in`);
					await new Promise((done) => setImmediate(done));
					order.push(`${name} out`);
				},
				{ onWait: () => order.push('waits') }
			);
		await Promise.all([work('a'), work('b')]);
		expect(order.filter((each) => each !== 'waits')).toEqual(['a in', 'a out', 'b in', 'b out']);
		expect(order).toContain('waits');
	});

	it.each([
		['by a process that runs', () => someone({})],
		['by another machine, of which nothing is known', () => someone({ host: 'elsewhere', pid: 1 })],
		['by one that is just writing its name', () => '']
	])('is refused to the next %s', async (_, owner) => {
		leaveLock(owner());
		const before = readFileSync(lockFile(), 'utf8');
		await expect(holdLedger(dir, () => Promise.resolve(), { patienceMs: 0 })).rejects.toThrow(
			/Another command is writing .*remove .*\.barrage-lock/
		);
		expect(readFileSync(lockFile(), 'utf8')).toBe(before);
	});

	it.each([
		['a process that has ended', () => someone({ pid: deadPid() })],
		[
			'an earlier process of the same number',
			() =>
				someone({
					began: process.platform === 'linux' ? '1' : null,
					pid: process.platform === 'linux' ? process.pid : deadPid()
				})
		]
	])('is taken over from %s', async (_, owner) => {
		leaveLock(owner());
		writeFileSync(join(dir, 'x.csv'), 'x\n');
		await holdLedger(dir, () => Promise.resolve(), { patienceMs: 0 });
		expect(readdirSync(dir)).toEqual(['x.csv']);
	});

	it('is taken over from one that was killed before it wrote its name', async () => {
		leaveLock('');
		utimesSync(lockFile(), 0, 0);
		await settleLedger(dir);
		expect(existsSync(lockFile())).toBe(false);
	});

	it('is not written into by one whose lock was removed', async () => {
		const held = holdLedger(dir, (lock) => {
			writeFileSync(lockFile(), JSON.stringify(someone({ token: 'another' })));
			return Promise.resolve(lock.replace(new Map([['x.csv', 'x\n']])));
		});
		await expect(held).rejects.toThrow(/taken over/);
		expect(readdirSync(dir)).toEqual(['.barrage-lock']);
	});
});
