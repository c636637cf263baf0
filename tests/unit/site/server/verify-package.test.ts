import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packZip, unpackZip } from '../../../../src/lib/outputs/export/archive';
import { formatProblem } from '../../../../src/lib/records/ledger/format-problem';
import { formatSums, readPublishedData, sha256 } from '../../../../src/lib/site/server/data-files';
import { packageFiles } from '../../../../src/lib/site/server/package-files';
import { verifyPackage } from '../../../../src/lib/site/server/verify-package';
import { SMALL_LEDGER } from '../../outputs/export/small-ledger';
import { runSync } from '../../commands/run';

const today = '2026-11-22';
const papers = { citation: "cff-version: 1.2.0\nversion: 'x'\n", licence: 'CC BY 4.0\n' };
let files: Map<string, Uint8Array>;
beforeAll(async () => {
	files = packageFiles(await readPublishedData(SMALL_LEDGER), papers);
});

const say = (changed: Map<string, Uint8Array>) =>
	verifyPackage(changed, { today }).problems.map(formatProblem);
const withFile = (name: string, content: Uint8Array | string) =>
	new Map(files).set(
		name,
		typeof content === 'string' ? new TextEncoder().encode(content) : content
	);
const text = (name: string) => new TextDecoder().decode(files.get(name));
/** As a forger would: the checksums agree with what was altered. */
function resummed(changed: Map<string, Uint8Array>): Map<string, Uint8Array> {
	const entries = [...changed].filter(([name]) => name !== 'SHA256SUMS');
	const sums = formatSums(entries.map(([name, content]) => [name, sha256(content)]));
	return new Map(changed).set('SHA256SUMS', new TextEncoder().encode(sums));
}

describe('a package', () => {
	it('holds every table, its papers, and checksums of all others', () => {
		expect([...files.keys()].sort()).toEqual(
			[
				...['attacks', 'reports', 'counts', 'readings', 'weapons', 'places', 'sources', 'notes'],
				...['daily', 'daily_by_weapon', 'daily_casualties', 'changes']
			]
				.map((name) => `${name}.csv`)
				.concat('datapackage.json', 'README.txt', 'CITATION.cff', 'LICENSE.md', 'SHA256SUMS')
				.sort()
		);
		expect(text('SHA256SUMS').trimEnd().split('\n')).toHaveLength(files.size - 1);
		expect(text('CITATION.cff')).toContain("version: '2024-02-01'");
	});

	it('is found as it was published, also after it was zipped and unzipped', () => {
		expect(say(files)).toEqual([]);
		const { files: back } = unpackZip('x.zip', packZip(files, today));
		expect(say(back)).toEqual([]);
		for (const [name, content] of files)
			expect(Buffer.from(back.get(name)!).equals(content)).toBe(true);
		expect(verifyPackage(files, { today }).derived).toEqual([
			'daily.csv',
			'daily_by_weapon.csv',
			'daily_casualties.csv',
			'changes.csv'
		]);
	});

	it('of before the window was checked is what was published, with a warning', () => {
		const about = JSON.parse(text('datapackage.json')) as object;
		const temporal = { from: '2024-01-01', to: '2024-01-02' };
		const changed = withFile('datapackage.json', JSON.stringify({ ...about, temporal }));
		const { problems } = verifyPackage(resummed(changed), { today });
		const outside = problems.filter((problem) => problem.code === 'outside-record');
		expect(outside.length).toBeGreaterThan(0);
		expect(outside.every((problem) => problem.severity === 'warning')).toBe(true);
	});

	it('tells of a README in both languages what it is, and how to cite it', () => {
		const readme = text('README.txt');
		for (const part of [
			'version 2024-02-01',
			// This ledger comes without a descriptor, so nobody said on which terms.
			'No licence is given',
			'never zero',
			'Як цитувати',
			'daily.csv'
		])
			expect(readme).toContain(part);
		expect(readme).not.toMatch(/\{\w+\}|undefined|NaN/);
		expect(Math.max(...readme.split('\n').map((line) => line.length))).toBeLessThan(100);
	});
});

describe('an altered package', () => {
	it('names the file of any byte that was turned', () => {
		const names = [...files.keys()].filter((name) => name !== 'SHA256SUMS');
		fc.assert(
			fc.property(
				fc.constantFrom(...names),
				fc.nat(),
				fc.integer({ min: 1, max: 255 }),
				(name, n, mask) => {
					const content = files.get(name)!.slice();
					const at = n % content.length;
					content[at] = (content[at] ?? 0) ^ mask;
					expect(say(withFile(name, content)).join('\n')).toContain(
						`${name}: the file is not the one that was published`
					);
				}
			),
			{ numRuns: 40 }
		);
	});

	it('names what is missing and what nobody published', () => {
		const without = new Map(files);
		without.delete('notes.csv');
		expect(say(without)[0]).toBe(
			'notes.csv: SHA256SUMS lists the file, and it is not there: download the package again'
		);
		expect(say(withFile('more.csv', 'x'))).toEqual([
			'more.csv: the file is not listed in SHA256SUMS: nobody published it with these figures: remove it'
		]);
	});

	it('names a line of the checksums that is none', () => {
		expect(say(withFile('SHA256SUMS', `nonsense\n${text('SHA256SUMS')}`))).toEqual([
			'SHA256SUMS:1: "nonsense": the line is not a SHA-256 and a name: download SHA256SUMS again'
		]);
	});

	it('is caught by the package when the checksums were altered too', () => {
		const forged = withFile('places.csv', text('places.csv').replace('Ukraine', 'Elsewhere'));
		expect(say(resummed(forged)).join('\n')).toMatch(
			/^places\.csv: datapackage\.json describes another file/
		);
	});

	it('is caught by the rules when a daily figure was altered: file, row and what it would be', () => {
		const forged = withFile('daily.csv', text('daily.csv').replace(',99,72,', ',99,99,'));
		expect(say(resummed(forged)).join('\n')).toMatch(
			/^daily\.csv:4: "2024-01-02,RU,99,99[^:]*: the rules make something else of the ledger beside it: 2024-01-02,RU,99,72/m
		);
	});

	it('names row and column of a bad cell of the ledger, and does not blame the daily tables for it', () => {
		const forged = withFile('counts.csv', text('counts.csv').replace(/,exact,\d+/, ',exact,many'));
		const lines = say(resummed(forged)).join('\n');
		expect(lines).toMatch(/^counts\.csv:\d+:value: "many": it is not a whole number/m);
		expect(lines).not.toContain('daily.csv');
	});

	it('says that it is no package when it holds nothing of one', () => {
		const lines = say(new Map([['x.txt', new Uint8Array()]]));
		expect(lines[0]).toMatch(/^SHA256SUMS: the file is not there/);
		expect(say(withFile('datapackage.json', '[]')).join('\n')).toContain('is not JSON with a list');
	});
});

describe('npm run data:verify', { timeout: 60_000 }, () => {
	const dir = mkdtempSync(join(tmpdir(), 'barrage-verify-'));
	afterAll(() => rmSync(dir, { recursive: true }));
	const run = (...args: string[]) => runSync('data-verify', args);

	it('takes a zip or the directory it was unpacked into', () => {
		const zip = join(dir, 'good.zip');
		writeFileSync(zip, packZip(files, today));
		const unpacked = join(dir, 'good');
		mkdirSync(unpacked);
		for (const [name, content] of files) writeFileSync(join(unpacked, name), content);
		for (const path of [zip, unpacked]) {
			const { status, stdout } = run(path);
			expect(stdout).toContain('is whole and as it was published.');
			expect(status).toBe(0);
		}
	});

	it.each([
		['cut.zip', (zip: Uint8Array) => zip.slice(0, 5000), 'cut off or damaged'],
		['none.zip', () => new TextEncoder().encode('hello'), 'this is not a zip file'],
		[
			'evil.zip',
			() => packZip(new Map([...files, ['../evil.csv', new Uint8Array(1)]]), today),
			'leads out of the directory'
		]
	])('says what is wrong with %s in a sentence, and exits with 1', (name, spoil, says) => {
		writeFileSync(join(dir, name), spoil(packZip(files, today)));
		const { status, stdout } = run(join(dir, name));
		expect(stdout).toContain(says);
		expect(stdout).toContain(`${name} is not as it was published.`);
		expect(status).toBe(1);
	});

	it('says what to do without a package, or with one that is not there', () => {
		expect(run().stderr).toMatch(/No package was named\.\n\nChecks a package/);
		expect(run().status).toBe(1);
		expect(run(join(dir, 'missing.zip')).stdout).toContain('neither a file nor a directory');
	});
});
