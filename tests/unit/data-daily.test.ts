import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { DAILY_COLUMNS } from '../../src/lib/outputs/export/daily-csv';

const LEDGER = 'tests/fixtures/ledger-small';

/** Runs `npm run -s data:daily -- …`, without npm in between. */
function run(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
	const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/data-daily.ts', ...args]);
	let out = '';
	let err = '';
	child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
	child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
	return new Promise((resolve, reject) => {
		child.on('error', reject);
		child.on('close', (code) => resolve({ code, out, err }));
	});
}

const SLOW_MS = 30_000;

it(
	'prints daily.csv and nothing else on standard output',
	async () => {
		const { code, out, err } = await run('--data', LEDGER, '--direction', 'RU');
		expect({ code, err }).toEqual({ code: 0, err: '' });
		expect(out).toBe(
			[
				DAILY_COLUMNS.join(','),
				'2023-12-31,RU,,,,,,,,,,,,,false,0',
				'2024-01-01,RU,,,,100,96,1,1,1,,9,9,,false,3',
				'2024-01-02,RU,99,72,,35,35,,5,5,5,130,119,135,false,3',
				'2024-01-03,RU,,,,,,,,,,,,,false,0',
				''
			].join('\n')
		);
	},
	SLOW_MS
);

it(
	'prints the figures as known on an earlier day',
	async () => {
		const { out } = await run('--data', LEDGER, '--direction', 'RU', '--as-of', '2024-01-02');
		expect(out).toContain('\n2024-01-02,RU,99,72,,35,35,,4,4,4,92,92,,false,3\n');
		const before = await run('--data', LEDGER, '--direction', 'RU', '--as-of', '2024-01-01');
		expect(before.out.trimEnd().split('\n').at(-1)).toMatch(/^2024-01-01,RU,/);
		const noon = await run(
			'--data',
			LEDGER,
			'--direction',
			'RU',
			'--as-of',
			'2024-01-02T12:00+02:00'
		);
		expect(noon.out).toContain('\n2024-01-02,RU,99,72,,35,35,,,,,,,,false,1\n');
	},
	SLOW_MS
);

it(
	'keeps the other direction apart',
	async () => {
		const { out } = await run('--data', LEDGER, '--direction', 'UA');
		expect(out).toContain('\n2024-01-03,UA,,,,,12,,,,,,,,true,1\n');
		expect(out).not.toContain(',RU,');
	},
	SLOW_MS
);

it(
	'prints no CSV for a ledger with errors, and the errors on standard error',
	async () => {
		const dir = await mkdtemp(join(tmpdir(), 'barrage-'));
		try {
			await writeFile(join(dir, 'attacks.csv'), 'attack_id\nx\n');
			const { code, out, err } = await run('--data', dir, '--direction', 'RU');
			expect(code).toBe(1);
			expect(out).toBe('');
			expect(err).toContain('attacks.csv');
		} finally {
			await rm(dir, { recursive: true });
		}
	},
	SLOW_MS
);

it.each([
	[['--data', LEDGER]],
	[['--data', LEDGER, '--direction', 'ru']],
	[['--data', LEDGER, '--direction', 'RU', '--as-of', 'yesterday']],
	[['--unknown']]
])(
	'answers wrong usage %j with 2 and the manual on standard error',
	async (args) => {
		const { code, out, err } = await run(...args);
		expect({ code, out }).toEqual({ code: 2, out: '' });
		expect(err).toContain('Usage:');
	},
	SLOW_MS
);

it(
	'ends quietly when the reader closes the pipe',
	async () => {
		const child = spawn(process.execPath, [
			'--import',
			'tsx',
			'scripts/data-daily.ts',
			'--data',
			LEDGER,
			'--direction',
			'RU'
		]);
		child.stdout.destroy();
		let err = '';
		child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
		const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
		expect({ code, err }).toEqual({ code: 0, err: '' });
	},
	SLOW_MS
);
