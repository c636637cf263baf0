import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { schemaOf, TABLE_NAMES } from '../../../../src/lib/records/ledger/schema';
import { writeTable } from '../../../../src/lib/records/ledger/write';
import { readLedger } from '../../../../src/lib/site/server/read-ledger';
import { createSmallLedger } from './small-ledger';
import { runSync } from '../../commands/run';

let dir = '';
/** A directory for temporary files has no history. */
const NOT_COMPARED = 'not compared with what was published: git has no HEAD of these files here';

beforeEach(() => {
	dir = mkdtempSync(join(tmpdir(), 'barrage-'));
	const ledger = createSmallLedger();
	for (const name of TABLE_NAMES)
		writeFileSync(join(dir, `${name}.csv`), writeTable<object>(ledger[name], schemaOf(name)));
});
afterEach(() => rmSync(dir, { recursive: true }));

function runCheck(...args: string[]) {
	const { status, stdout, stderr } = runSync('data-check', args);
	return { status, lines: stdout.trimEnd().split('\n'), stderr };
}

describe('npm run data:check', { timeout: 60_000 }, () => {
	it('says how many rows a sound ledger has, and exits with 0', () => {
		const { status, lines } = runCheck('--data', dir);
		expect(lines).toEqual([NOT_COMPARED, 'rows read: 20, errors: 0, warnings: 0']);
		expect(status).toBe(0);
	});

	it('prints a line a problem, and exits with 1 when one is an error', () => {
		writeFileSync(
			join(dir, 'places.csv'),
			'place_id,parent_id,name_en,name_uk\nUA,,Ukraine,Україна\nRU,EU,"Rus\nsia",\n'
		);
		const { status, lines } = runCheck('--data', dir);
		expect(lines).toEqual([
			'places.csv:3:name_uk: the cell is empty: fill it in',
			NOT_COMPARED,
			'rows read: 17, errors: 1, warnings: 0'
		]);
		expect(status).toBe(1);
	});

	it('exits with 0 on warnings', () => {
		const path = join(dir, 'weapons.csv');
		writeFileSync(path, `\ufeff${readFileSync(path, 'utf8')}`);
		const { lines, status } = runCheck('--data', dir);
		expect(lines).toHaveLength(3);
		expect(lines[0]).toMatch(/^weapons\.csv: warning, the file begins with a byte order mark/);
		expect(status).toBe(0);
	});

	it('takes nothing dated after the day it is told', () => {
		const { lines, status } = runCheck('--data', dir, '--today', '2024-01-04');
		expect(lines[0]).toBe(
			'reports.csv:2:recorded: "2024-01-05": it lies after today, 2024-01-04: ' +
				'correct the date; nothing is recorded ahead'
		);
		expect(status).toBe(1);
	});

	it('says when the directory is not there', () => {
		const { status, lines } = runCheck('--data', join(dir, 'none'));
		expect(lines[0]).toContain('there is no such directory');
		expect(status).toBe(1);
	});

	it.each([[['--nonsense']], [['--today', 'soon']], [['stray']]])(
		'helps and exits with 2 on %j',
		(args) => {
			const { status, stderr } = runCheck(...args);
			expect(stderr).toContain('Usage:');
			expect(status).toBe(2);
		}
	);

	it('helps when asked, and exits with 0', () => {
		const { status, lines } = runCheck('--help');
		expect(lines.join('\n')).toContain('Usage:');
		expect(status).toBe(0);
	});
});

describe('a ledger read from a directory', () => {
	it('gives tables, lines and texts', async () => {
		const { tables, lines, texts, problems } = await readLedger(dir, { today: '2024-02-01' });
		expect(problems).toEqual([]);
		expect(tables).toEqual(createSmallLedger());
		expect(lines.places).toEqual([2, 3, 4, 5]);
		expect(texts['places.csv']).toMatch(/^place_id,/);
	});

	it('names a file that is missing, one that is a directory and one that is not UTF-8', async () => {
		rmSync(join(dir, 'notes.csv'));
		rmSync(join(dir, 'weapons.csv'));
		mkdirSync(join(dir, 'weapons.csv'));
		writeFileSync(join(dir, 'sources.csv'), new Uint8Array([0xca, 0xe8, 0x0a]));
		const { problems } = await readLedger(dir, { today: '2024-02-01' });
		const found = problems.map(({ file, code }) => `${file} ${code}`);
		expect(found).toContain('notes.csv missing-file');
		expect(found).toContain('weapons.csv unreadable-file');
		expect(found).not.toContain('weapons.csv empty-file');
		expect(found).toContain('sources.csv not-utf-8');
		expect(found.filter((each) => each.endsWith('unknown-reference'))).toEqual([]);
	});
});
