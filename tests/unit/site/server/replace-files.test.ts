import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { finishChange, replaceFiles } from '../../../../src/lib/site/server/replace-files';

/** How many more times something may be changed on the disk, and what comes then. */
const disk = vi.hoisted(() => ({ left: Infinity, isGone: false, calls: 0 }));

/** A disk that fails once, or for good: for those who look afterwards that is what being killed leaves behind. */
vi.mock('node:fs', async (importOriginal) => {
	const real = await importOriginal<typeof fs>();
	const failing =
		<Call extends (...args: never[]) => unknown>(call: Call) =>
		(...args: Parameters<Call>) => {
			disk.calls++;
			if (disk.left-- === 0) {
				if (disk.isGone) disk.left = 0;
				throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
			}
			return call(...args);
		};
	const changing = [
		...(['mkdirSync', 'openSync', 'writeFileSync', 'copyFileSync', 'renameSync'] as const),
		...(['unlinkSync', 'rmdirSync', 'fsyncSync'] as const)
	];
	const failed = changing.map((name) => [name, failing(real[name] as never)]);
	return { ...real, ...Object.fromEntries(failed) };
});

const OLD = { 'attacks.csv': 'a,1\n', 'counts.csv': 'c,1\n', 'mine.txt': 'mine' };
const NEW = { 'attacks.csv': 'a,1\na,2\n', 'counts.csv': 'c,1\nc,2\n', 'notes.csv': 'n,1\n' };
let dir = '';

beforeEach(() => {
	dir = fs.mkdtempSync(join(tmpdir(), 'barrage-replace-'));
	for (const [name, text] of Object.entries(OLD)) fs.writeFileSync(join(dir, name), text);
});
afterEach(() => {
	disk.left = Infinity;
	fs.rmSync(dir, { recursive: true });
});

const contents = () =>
	Object.fromEntries(
		fs
			.readdirSync(dir)
			.filter((name) => fs.statSync(join(dir, name)).isFile())
			.map((name) => [name, fs.readFileSync(join(dir, name), 'utf8')])
	);

/** Replaces the files while the disk fails at the change number `at`; whether it said that it could. */
function replaceFailing(at: number, isGone: boolean): boolean {
	Object.assign(disk, { left: at, isGone });
	try {
		replaceFiles(dir, new Map(Object.entries(NEW)));
		return true;
	} catch {
		return false;
	} finally {
		disk.left = Infinity;
	}
}

/** How many changes on the disk a replacement takes. */
function countSteps(): number {
	disk.calls = 0;
	replaceFiles(dir, new Map(Object.entries(NEW)));
	return disk.calls;
}

describe('files replaced as one change', () => {
	it('are all new, with the permissions they had, and everything else as it was', () => {
		fs.chmodSync(join(dir, 'attacks.csv'), 0o640);
		replaceFiles(dir, new Map(Object.entries(NEW)));
		expect(contents()).toEqual({ ...OLD, ...NEW });
		expect(fs.readdirSync(dir).sort()).toEqual(Object.keys({ ...OLD, ...NEW }).sort());
		expect(fs.statSync(join(dir, 'attacks.csv')).mode & 0o777).toBe(0o640);
	});

	it('are all old after any one failure that is told, and nothing hidden remains', () => {
		const steps = countSteps();
		for (let at = 0; at < steps; at++) {
			fs.rmSync(join(dir, 'notes.csv'), { force: true });
			for (const [name, text] of Object.entries(OLD)) fs.writeFileSync(join(dir, name), text);
			const isDone = replaceFailing(at, false);
			expect(contents(), `step ${at}`).toEqual(isDone ? { ...OLD, ...NEW } : OLD);
			finishChange(dir);
			expect(fs.readdirSync(dir), `step ${at}`).not.toContain('.barrage-change');
		}
	});

	it('are all old or all new for the next command, at whichever step the process was killed', () => {
		const steps = countSteps();
		const outcomes = new Set<string>();
		for (let at = 0; at < steps; at++) {
			fs.rmSync(dir, { recursive: true });
			fs.mkdirSync(dir);
			for (const [name, text] of Object.entries(OLD)) fs.writeFileSync(join(dir, name), text);
			replaceFailing(at, true);
			finishChange(dir);
			const after = contents();
			const isNew = 'notes.csv' in after;
			expect(after, `step ${at}`).toEqual(isNew ? { ...OLD, ...NEW } : OLD);
			expect(fs.readdirSync(dir), `step ${at}`).not.toContain('.barrage-change');
			outcomes.add(isNew ? 'new' : 'old');
		}
		expect([...outcomes].sort()).toEqual(['new', 'old']);
	});

	it('are left to a person when one was edited between the interruption and the next command', () => {
		const steps = countSteps();
		let met = 0;
		for (let at = 0; at < steps; at++) {
			fs.rmSync(dir, { recursive: true });
			fs.mkdirSync(dir);
			for (const [name, text] of Object.entries(OLD)) fs.writeFileSync(join(dir, name), text);
			replaceFailing(at, true);
			if (!fs.existsSync(join(dir, '.barrage-change', 'ready'))) continue;
			met++;
			fs.writeFileSync(join(dir, 'counts.csv'), 'by hand');
			const before = contents();
			expect(() => finishChange(dir), `step ${at}`).toThrow(/counts\.csv.*changed by hand/);
			expect(contents()).toEqual(before);
		}
		expect(met).toBeGreaterThan(Object.keys(NEW).length);
	});

	it('are refused where one is a link to somewhere else', () => {
		fs.rmSync(join(dir, 'counts.csv'));
		fs.symlinkSync('mine.txt', join(dir, 'counts.csv'));
		expect(() => replaceFiles(dir, new Map(Object.entries(NEW)))).toThrow(/not an ordinary file/);
		expect(fs.readdirSync(dir).sort()).toEqual(Object.keys(OLD).sort());
		expect(fs.readFileSync(join(dir, 'mine.txt'), 'utf8')).toBe('mine');
	});
});
