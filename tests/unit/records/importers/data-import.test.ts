/** `npm run data:import` itself, on invented files, in a directory of its own. */
import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	truncateSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eodiAttack, eodiClaim, eodiFile, eodiHit } from '../../../fixtures/foreign/eodi';
import { foreignFile, foreignRow } from '../../../fixtures/foreign/files';
import { runSync } from '../../commands/run';

let dir = '';
beforeEach(() => {
	dir = mkdtempSync(join(tmpdir(), 'barrage-import-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

const run = (...args: string[]) => runSync('data-import', args);

/** Names and contents of all files below the directory, hidden ones included. */
const snapshot = () =>
	readdirSync(dir, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.sort()
		.map((path) => [path, readFileSync(path, 'latin1').slice(0, 100_000)]);

const fixture = (name: string) => join('tests/fixtures/foreign', name);

describe('npm run data:import', { timeout: 120_000 }, () => {
	it('makes a ledger of its own, adds a newer copy to it, and nothing when the copy is the same', () => {
		const into = join(dir, 'new', 'ledger');
		const first = run(fixture('columns-2024.csv'), '--into', into, '--recorded', '2024-10-01');
		expect(first.stderr).not.toContain('failed');
		expect(first.status).toBe(0);
		expect(first.stdout).toContain('Rows           2 = 2 imported + 0 kept out');
		expect(first.stdout).toMatch(/2024 +40 +37 {2}drones/);
		expect(first.stdout).toContain(`npm start -- --data ${into}`);
		expect(readdirSync(into).sort()).toEqual([
			...['attacks.csv', 'counts.csv', 'datapackage.json', 'notes.csv', 'places.csv'],
			...['readings.csv', 'reports.csv', 'sources.csv', 'weapons.csv']
		]);
		expect(readdirSync(join(dir, 'new'))).toEqual(['ledger']);
		expect(JSON.parse(readFileSync(join(into, 'datapackage.json'), 'utf8'))).toMatchObject({
			temporal: { from: '2024-09-04', to: '2024-09-04' },
			licenses: [{ name: 'notspecified' }]
		});

		const before = snapshot();
		const again = run(fixture('columns-2024.csv'), '--data', into);
		expect(again.stdout).toContain('1 as before');
		expect(again.stdout).toContain('Nothing to add.');
		expect(snapshot()).toEqual(before);

		const reports = readFileSync(join(into, 'reports.csv'), 'utf8');
		const newer = run(fixture('columns-2025.csv'), '--data', into);
		expect(newer.status).toBe(0);
		expect(readFileSync(join(into, 'reports.csv'), 'utf8').startsWith(reports)).toBe(true);
		expect(readFileSync(join(into, 'datapackage.json'), 'utf8')).toMatch(
			/"from": "2024-09-04",\s+"to": "2025-11-02"/
		);
	});

	it('adds to the shipped ledger without touching what stands there', () => {
		const data = join(dir, 'data');
		cpSync('data', data, { recursive: true });
		const file = join(dir, 'missile_attacks_daily.csv');
		const night = { time_start: '2023-12-28 23:00', time_end: '2023-12-29 06:00' };
		const row = foreignRow('x', { ...night, launched: '36.0', destroyed: '27.0' });
		writeFileSync(file, foreignFile([row]));
		const before = readFileSync(join(data, 'counts.csv'), 'utf8');
		const { status, stdout } = run(file, '--data', data);
		expect(status).toBe(0);
		expect(stdout).toContain('Attacks        0 new');
		expect(readFileSync(join(data, 'counts.csv'), 'utf8').startsWith(before)).toBe(true);
		expect(readFileSync(join(data, 'LICENSE.md'))).toEqual(readFileSync('data/LICENSE.md'));
		expect(readFileSync(join(data, 'datapackage.json'))).toEqual(
			readFileSync('data/datapackage.json')
		);
	});

	it('makes a ledger of the observatory’s JSON that says its licence and its author', () => {
		const [file, into] = [join(dir, 'ucrania.json'), join(dir, 'ledger')];
		writeFileSync(file, eodiFile([eodiAttack(1), eodiClaim(2)], [eodiHit(1)]));
		const { status, stdout } = run(file, '--into', into, '--recorded', '2026-03-05');
		expect(status).toBe(0);
		expect(stdout).toContain('Rows           3 = 3 imported + 0 kept out');
		expect(stdout).toMatch(/2026 +120 +101 {2}drones\n/);
		expect(stdout).toMatch(/2026 +– +101 {2}drones, attacks by Ukraine/);
		expect(JSON.parse(readFileSync(join(into, 'datapackage.json'), 'utf8'))).toMatchObject({
			licenses: [{ name: 'CC-BY-4.0' }],
			contributors: [{ title: 'European Observatory of Drone Incidents (EODI)' }],
			sources: [{ path: 'https://droneobservatory.eu/' }]
		});
	});

	it('reads what a spreadsheet saved: semicolons, and the alphabet of Windows', () => {
		const file = join(dir, 'copy.csv');
		// In Windows-1251 the letters of one word, in a column that nobody reads.
		const text = foreignFile([foreignRow('a')]).replaceAll(',', ';');
		const lines = text
			.trim()
			.split('\n')
			.map((line, at) => `${line};${at === 0 ? 'x' : '\xcc\xee\xeb'}`);
		writeFileSync(file, Buffer.from(`${lines.join('\n')}\n`, 'latin1'));
		const outcome = run(file, '--into', join(dir, 'ledger'));
		expect(outcome.stderr).toContain('was read as Windows-1251');
		expect(outcome.stdout).toContain('Rows           1 = 1 imported + 0 kept out');
		expect(outcome.status).toBe(0);
	});

	it('reads any other table by a map, and a newer copy of it', () => {
		const [file, map, into] = ['l.csv', 'm.json', 'ledger'].map((name) => join(dir, name));
		const totals = 'date;losses\n01.05.2024;1000\n02.05.2024;1004\n03.05.2024;1010\n';
		writeFileSync(file!, totals);
		const alone = run(file!, '--into', into!);
		expect(alone.stderr).toMatch(/was not imported. A map can say what its columns mean/);
		expect(alone.status).toBe(1);

		const proposed = run(file!, '--propose', map!);
		expect(proposed.stdout).toContain('rows: what a row is');
		expect(run(file!, '--propose', map!).stderr).toContain('there is such a file already');
		const open = run(file!, '--into', into!, '--map', map!);
		expect(open.stderr).toContain('needs an address where it can be read');
		const source = { name: 'Ministry', url: 'https://example.org/' };
		const figures = [{ name: 'losses', measure: 'killed', running: true }];
		const begun = JSON.parse(readFileSync(map!, 'utf8')) as object;
		writeFileSync(map!, JSON.stringify({ ...begun, source, figures, rows: 'day' }));
		expect(run(file!, '--into', into!, '--map', map!).stderr).toContain(
			'the map leaves a question open: direction'
		);
		writeFileSync(
			map!,
			JSON.stringify({ ...begun, source, figures, rows: 'day', direction: 'RU' })
		);
		const first = run(file!, '--into', into!, '--map', map!);
		expect(first.stdout).toContain('Reports        2 = 2 new + 0 revised + 0 as before');
		expect(first.stderr).not.toContain('failed');
		const counts = readFileSync(join(into!, 'counts.csv'), 'utf8').trim().split('\n').slice(1);
		expect(counts.map((row) => row.split(',').slice(1).join(','))).toEqual([
			...['killed,,UA,exact,4,,', 'killed,,UA,exact,6,,']
		]);

		writeFileSync(file!, `${totals.replace('1010', '1011')}04.05.2024;1012\n`);
		const later = run(file!, '--data', into!, '--map', map!);
		expect(later.stdout).toContain('Reports        3 = 1 new + 1 revised + 1 as before');
	});

	it('takes a table of days with the address where its figures can be read', () => {
		const into = join(dir, 'ledger');
		const file = join(dir, 'daily.csv');
		writeFileSync(file, 'date;direction;missiles_launched;killed\n2024-09-04;RU;5;2\n');
		const refused = run(file, '--into', into);
		expect(refused.status).toBe(1);
		expect(refused.stderr).toContain('give it with --url');
		expect(existsSync(into)).toBe(false);
		const other = run(
			...[fixture('columns-2024.csv'), '--into', into, '--url', 'https://example.org/x.csv']
		);
		expect(other.status).toBe(1);
		expect(other.stderr).toContain('are for a table of days');
		const { status, stdout } = run(
			...[file, '--into', into, '--url', 'https://example.org/daily.csv', '--name', 'Our desk']
		);
		expect(status).toBe(0);
		expect(stdout).toContain('Rows           1 = 1 imported + 0 kept out');
		expect(readFileSync(join(into, 'sources.csv'), 'utf8')).toContain(
			'Our desk,Our desk,none,dataset,8,7,https://example.org/daily.csv'
		);
	});

	it('writes nothing in a dry run', () => {
		const before = snapshot();
		const { status, stdout } = run(
			fixture('columns-2025.csv'),
			'--into',
			join(dir, 'x'),
			'--dry-run'
		);
		expect(status).toBe(0);
		expect(stdout).toContain('A dry run: nothing was written.');
		expect(stdout).toContain('1 unknown-model');
		expect(snapshot()).toEqual(before);
		expect(existsSync(join(dir, 'x'))).toBe(false);
	});

	const WRONG: [what: string, says: RegExp, make: (path: string) => void][] = [
		['a file that is not there', /there is no such file/, () => undefined],
		['a directory', /this is a directory/, (path) => mkdirSync(path)],
		['an empty file', /the file is empty/, (path) => writeFileSync(path, '')],
		['a header alone', /no row below it/, (path) => writeFileSync(path, foreignFile([]))],
		[
			'other columns',
			/:1: .*no importer knows these columns; what is missing: time_start/,
			(path) => writeFileSync(path, 'a,b\n1,2\n')
		],
		[
			'an archive',
			/not a text file/,
			(path) => writeFileSync(path, Buffer.from('504b03040000000008', 'hex'))
		],
		[
			'200 MB',
			/it has 200 MB, and at most 50 MB are read/,
			(path) => {
				writeFileSync(path, '');
				truncateSync(path, 200_000_000);
			}
		],
		[
			'rows without one that can be read',
			/none of its 1 rows[^]*x\.csv:\d:.*the row is cut off/,
			(path) => writeFileSync(path, `${foreignFile([])}2024-01-01\n`)
		]
	];
	it.each(WRONG)('says what is wrong with %s, and writes nothing', (_, says, make) => {
		const path = join(dir, 'x.csv');
		make(path);
		const before = readdirSync(dir);
		const { status, stderr, stdout } = run(path, '--into', join(dir, 'ledger'));
		expect(stderr).toMatch(says);
		expect(stderr).toContain('Nothing was written.');
		expect(stderr).not.toMatch(/\n\s+at /);
		expect(stdout).toBe('');
		expect(status).toBe(1);
		expect(readdirSync(dir)).toEqual(before);
	});

	it('does not touch a directory that holds something else, or a ledger with errors', () => {
		writeFileSync(join(dir, 'diary.txt'), 'x');
		const file = fixture('columns-2025.csv');
		const before = snapshot();
		const other = run(file, '--into', dir);
		expect(other.stderr).toContain('--into takes a new or an empty directory');
		const none = run(file, '--data', dir);
		expect(none.stderr).toContain(`To make one there: --into ${dir}`);
		expect([other.status, none.status]).toEqual([1, 1]);
		expect(snapshot()).toEqual(before);
	});

	it.each([
		[[], /Which file/],
		[['a', '--data', 'x', '--into', 'y'], /Either --data/],
		[['a', '--format', 'x'], /missile-attacks-daily/],
		[['a', '--recorded', '2999-01-01'], /future/],
		[['a', '--url', 'example.org'], /no address/],
		[['--nonsense'], /nonsense/]
	])('helps and exits with 2 on %j', (args, says) => {
		const { status, stderr } = run(...args);
		expect(stderr).toMatch(says);
		expect(stderr).toContain('Usage:');
		expect(status).toBe(2);
	});
});
