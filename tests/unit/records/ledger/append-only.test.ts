import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkAppendOnly } from '../../../../src/lib/records/ledger/checks/append-only';
import { formatProblem } from '../../../../src/lib/records/ledger/format-problem';
import { schemaOf, TABLE_NAMES } from '../../../../src/lib/records/ledger/schema';
import type { LedgerTables } from '../../../../src/lib/records/ledger/types';
import { writeTable } from '../../../../src/lib/records/ledger/write';
import { createSmallLedger } from './small-ledger';
import { runSync } from '../../commands/run';

/** What is said of the small ledger after a change to it. */
function say(change: (tables: LedgerTables) => void): string[] {
	const after = createSmallLedger();
	change(after);
	return checkAppendOnly({ tables: createSmallLedger() }, { tables: after }).map(formatProblem);
}

describe('a published ledger', () => {
	it('may stay as it is, and its rows may stand in another order', () => {
		expect(say(() => undefined)).toEqual([]);
		expect(
			say((tables) => {
				tables.reports.reverse();
				tables.counts.reverse();
			})
		).toEqual([]);
	});

	it('may grow by attacks, reports and their counts', () => {
		expect(
			say((tables) => {
				const [report] = tables.reports;
				const [count] = tables.counts;
				tables.reports.push({ ...report!, report_id: 'new', supersedes: 'ru-2024-01-02.af.2' });
				tables.counts.unshift({ ...count!, report_id: 'new' });
				tables.attacks.push({ ...tables.attacks[0]!, attack_id: 'new' });
			})
		).toEqual([]);
	});

	it('may grow by a column that it lacked, whose cells in published rows may be filled in', () => {
		const before = createSmallLedger();
		const after = createSmallLedger();
		after.reports[0]!.published_basis = 'inferred';
		const columns = {
			reports: schemaOf('reports')
				.fields.map((field) => field.name)
				.filter((name) => name !== 'published_basis')
		};
		expect(checkAppendOnly({ tables: before, columns }, { tables: after })).toEqual([]);
	});

	it('may be mended in how a moment is known, which is said', () => {
		const [said, ...more] = say((tables) => {
			tables.reports[0]!.published_basis = 'inferred';
		});
		expect(said).toMatch(/^reports\.csv:2:published_basis: "inferred": warning, /);
		expect(more).toEqual([]);
	});

	it('may be read in more places; a place that is gone is said', () => {
		const [reading] = createSmallLedger().readings;
		const more = { ...reading!, url: 'https://example.org/2' };
		expect(say((tables) => void tables.readings.push(more))).toEqual([]);
		const [said, ...others] = say((tables) => void tables.readings.pop());
		expect(said).toMatch(
			/^readings\.csv: "ru-2024-01-02\.af\.1,https.*": warning, .*\(row 2\) is gone/
		);
		expect(others).toEqual([]);
	});

	it('does not let a figure be edited: file, row, column, both values, and what to do', () => {
		expect(say((tables) => void (tables.counts[1]!.value = 80))).toEqual([
			'counts.csv:3:value: "80": the row was published, and the cell was "72": put it back, and append a ' +
				'report that replaces it, with status revised or withdrawn; see CONTRIBUTING.md, "Correct a figure"'
		]);
	});

	it.each([
		['a date', (tables: LedgerTables) => void (tables.reports[0]!.published = '2024-01-09')],
		['a status', (tables: LedgerTables) => void (tables.reports[0]!.status = 'withdrawn')],
		[
			'the end of an attack',
			(tables: LedgerTables) => void (tables.attacks[0]!.end = '2024-01-09')
		],
		['a qualifier', (tables: LedgerTables) => void (tables.counts[0]!.qualifier = 'about')]
	])('does not let %s be edited', (_, change) => {
		expect(say(change).join()).toMatch(/^\w+\.csv:\d+:\w+: "[^"]+": the row was published/);
	});

	it('names what is gone by its key and the row it stood in', () => {
		expect(
			say((tables) => {
				tables.reports.splice(0, 1);
				tables.counts.splice(0, 1);
			})
		).toEqual([
			expect.stringMatching(
				/^reports\.csv: "ru-2024-01-02\.af\.1": the row was published \(row 2\) and is gone: put it back/
			),
			expect.stringMatching(/^counts\.csv: "ru-2024-01-02\.af\.1,launched,[^"]*": .*\(row 2\)/)
		]);
	});

	it('does not let a published report state more than it did', () => {
		expect(
			say((tables) => {
				tables.counts.push({ ...tables.counts[0]!, measure: 'suppressed', value: 1 });
			}).join()
		).toMatch(/^counts\.csv:8:report_id: .*published without this figure/);
	});

	it('lets our words and a dead address be mended, with a warning', () => {
		expect(
			say((tables) => {
				tables.reports[0]!.note = 'mended';
				tables.reports[0]!.url = 'https://example.org/mended';
				tables.attacks[0]!.title_uk = 'Інакше';
			}).every((line) => line.includes('warning, the row was published'))
		).toBe(true);
	});

	it('lets a column that was appended since be filled in', () => {
		const after = createSmallLedger();
		after.counts[0]!.high = 120;
		const known = schemaOf('counts').fields.map((field) => field.name);
		const columns = { counts: known.filter((name) => name !== 'high') };
		expect(checkAppendOnly({ tables: createSmallLedger(), columns }, { tables: after })).toEqual(
			[]
		);
	});
});

describe('npm run data:check in a repository', { timeout: 60_000 }, () => {
	const dir = mkdtempSync(join(tmpdir(), 'barrage-git-'));
	const git = (...args: string[]) => {
		const { status, stderr } = spawnSync(
			'git',
			['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args],
			{ cwd: dir, encoding: 'utf8' }
		);
		expect(status, stderr).toBe(0);
	};
	const check = (...args: string[]) => runSync('data-check', ['--data', dir, ...args]);
	beforeAll(() => {
		const ledger = createSmallLedger();
		for (const name of TABLE_NAMES)
			writeFileSync(join(dir, `${name}.csv`), writeTable<object>(ledger[name], schemaOf(name)));
		git('init', '-q');
		git('add', '.');
		git('commit', '-q', '-m', 'Published');
	});
	afterAll(() => rmSync(dir, { recursive: true }));

	it('compares with the last commit, and names what was edited since', () => {
		expect(check().stdout).toBe('rows read: 20, errors: 0, warnings: 0\n');
		const path = join(dir, 'counts.csv');
		writeFileSync(path, readFileSync(path, 'utf8').replace(',exact,72,', ',exact,73,'));
		const { stdout, status } = check();
		expect(stdout).toMatch(
			/^counts\.csv:3:value: "73": the row was published, and the cell was "72"/
		);
		expect(status).toBe(1);
	});

	it('says that it did not compare where the commit is not there', () => {
		expect(check('--against', 'no-such-commit').stdout).toContain(
			'not compared with what was published: git has no no-such-commit of these files here'
		);
	});

	it('holds the pins of versions.json', () => {
		writeFileSync(join(dir, 'versions.json'), '{}');
		expect(check().stdout).toMatch(
			/versions\.json: warning, version \d{4}-\d\d-\d\d is not pinned yet/
		);
		writeFileSync(join(dir, 'versions.json'), 'soon');
		const { stdout, status } = check();
		expect(stdout).toContain('versions.json: the file is not JSON');
		expect(status).toBe(1);
	});
});
