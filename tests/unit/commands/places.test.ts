/** Where commands write, and where they never do. */
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	realpathSync,
	rmSync,
	symlinkSync,
	writeFileSync
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, parse, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { whyNoLedgerAt, whyNotMadeAt } from '../../../src/lib/site/server/ledger-place';
import { faultOfPlaces } from '../../../scripts/build';
import { makeLedger } from '../../bench/make';
import { foreignFile, foreignRow } from '../../fixtures/foreign/files';
import { run, snapshot } from './run';

let root = '';
beforeEach(() => {
	root = realpathSync(mkdtempSync(join(tmpdir(), 'barrage-places-')));
});
afterEach(() => rmSync(root, { recursive: true }));

/** A directory with a repository, as somebody's work lies in it. */
function makeWork(): string {
	const work = join(root, 'work');
	mkdirSync(join(work, '.git'), { recursive: true });
	writeFileSync(join(work, '.git', 'HEAD'), 'ref: refs/heads/main\n');
	writeFileSync(join(work, 'thesis.txt'), 'five years');
	return work;
}

describe('a directory that is not theirs', { timeout: 120_000 }, () => {
	it.each([
		['import', '--into', ''],
		['import', '--into', '  '],
		['import', '--into', 'nope/..'],
		['import', '--into', '.'],
		['import', '--data', ''],
		['import', '--data', 'nope/..'],
		['add', '--data', ''],
		['versions', '--data', '']
	])('is left alone by data:%s %s "%s", which says so', async (command, option, value) => {
		const cwd = makeWork();
		writeFileSync(join(cwd, 'x.csv'), foreignFile([foreignRow('a')]));
		const before = snapshot(root);
		const file = command === 'import' ? ['x.csv'] : [];
		const { status, stderr } = await run(`data-${command}`, [...file, option, value], { cwd });
		expect(snapshot(root)).toEqual(before);
		expect(stderr).toMatch(/is empty|is the directory in which|no ledger in/);
		expect(stderr).not.toMatch(/\n\s+at /);
		expect([1, 2]).toContain(status);
	});

	it('is refused: the root, the home, what is above, the program, a repository, something else, a file', async () => {
		const work = makeWork();
		const other = join(root, 'other');
		mkdirSync(other);
		writeFileSync(join(other, 'diary.txt'), 'x');
		symlinkSync(work, join(root, 'link'));
		symlinkSync('nowhere', join(root, 'dangling'));
		const cases: [string, RegExp][] = [
			['', /is empty/],
			[parse(root).root, /root of the file system/],
			[homedir(), /home directory/],
			['.', /in which the command runs/],
			['tests/unit/../..', /in which the command runs/],
			['..', /above the one/],
			[work, /a repository/],
			[join(root, 'link'), /a repository/],
			[join(root, 'nope', '..', 'work'), /a repository/],
			[other, /something else/],
			[join(other, 'diary.txt'), /no directory/],
			[join(root, 'dangling'), /leads nowhere/],
			['build/ledger', /emptied by the next build/],
			['build', /emptied by the next build/]
		];
		for (const [path, says] of cases) expect(await whyNotMadeAt(path), path).toMatch(says);
		expect(await whyNoLedgerAt(join(resolve('build'), 'mine'))).toMatch(/emptied/);
	});

	it('is not one that is new, empty or a ledger, also by way of a link', async () => {
		mkdirSync(join(root, 'empty'));
		mkdirSync(join(root, 'ledger'));
		writeFileSync(join(root, 'ledger', 'attacks.csv'), '');
		symlinkSync('ledger', join(root, 'link'));
		for (const name of ['new', 'a/b/c', 'empty', 'ledger', 'link'])
			expect(await whyNotMadeAt(join(root, name)), name).toBeNull();
		// A name that only begins like that of a directory of the build.
		expect(await whyNotMadeAt('build-ledger')).toBeNull();
		expect(await whyNotMadeAt('..ledger')).toBeNull();
	});

	it('is not emptied by the build, nor is a ledger inside of build/', () => {
		const out = makeWork();
		expect(faultOfPlaces('data', out)).toMatch(/holds a repository/);
		rmSync(join(out, '.git'), { recursive: true });
		expect(faultOfPlaces('data', out)).toMatch(/no build of ours made/);
		rmSync(join(out, 'thesis.txt'));
		expect(faultOfPlaces('data', out)).toBe('');
		mkdirSync(join(out, '_app'));
		mkdirSync(join(out, 'ledger'));
		expect(faultOfPlaces('data', out)).toBe('');
		symlinkSync(join(out, 'ledger'), join(root, 'link'));
		for (const dir of [join(out, 'ledger'), join(root, 'link'), out])
			expect(faultOfPlaces(dir, out), dir).toMatch(/emptied by the build/);
		expect(faultOfPlaces('data', join(root, 'new'))).toBe('');
	});

	it('gets no synthetic ledger', async () => {
		const work = makeWork();
		const before = snapshot(root);
		await expect(makeLedger(work, { counts: 10 }, 1)).rejects.toThrow(/a repository/);
		await expect(makeLedger('', { counts: 10 }, 1)).rejects.toThrow(/is empty/);
		await expect(makeLedger(dirname(resolve('.')), { counts: 10 }, 1)).rejects.toThrow(/above/);
		expect(snapshot(root)).toEqual(before);
	});
});

it('an import that is refused leaves no directory behind, and one into a link fills what it leads to', async () => {
	const file = join(root, 'x.csv');
	writeFileSync(file, foreignFile([]));
	const refused = await run('data-import', [file, '--into', join(root, 'a', 'b')]);
	expect(refused.status).toBe(1);
	expect(existsSync(join(root, 'a'))).toBe(false);
	mkdirSync(join(root, 'real'));
	symlinkSync('real', join(root, 'link'));
	writeFileSync(file, foreignFile([foreignRow('a')]));
	const made = await run('data-import', [file, '--into', join(root, 'link')]);
	expect(made.status, made.stderr).toBe(0);
	expect(existsSync(join(root, 'real', 'attacks.csv'))).toBe(true);
}, 120_000);
