/** `npm run data:add` itself, its answers from a pipe, on a copy of the small ledger. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runSync } from '../../commands/run';

let root = '';
let dir = '';
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'barrage-add-'));
	dir = join(root, 'ledger');
	cpSync('tests/fixtures/ledger-small', dir, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

/** Noon in Kyiv, later than everything in the small ledger. */
const NOW = '2024-02-05T12:00+02:00';
const NIGHT = [
	...['RU', '', '', 'air-force', '', '2024-02-05 09:00', 'https://example.org/b'],
	...['Shahed', '40', 'about 33', '', ''],
	...['', '', 'Odesa Oblast', '1', 'not disclosed', '', '', '', '', '', 'A note, with a comma']
];

function run(answers: readonly string[], ...args: string[]) {
	const input = answers.map((line) => `${line}\n`).join('');
	return runSync('data-add', ['--data', dir, '--now', NOW, ...args], input);
}

/** Names and contents of all files, hidden ones included. */
const snapshot = () =>
	readdirSync(root, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.sort()
		.map((path) => [path, readFileSync(path, 'utf8')]);
const textOf = (file: string) => readFileSync(join(dir, file), 'utf8');

describe('npm run data:add', { timeout: 120_000 }, () => {
	it('asks, checks, previews, and appends to the three files and the window of the record', () => {
		const before = Object.fromEntries(readdirSync(dir).map((file) => [file, textOf(file)]));
		const { status, stdout, stderr } = run([...NIGHT, 'y']);
		expect(stderr).not.toContain('Nothing was written');
		expect(status).toBe(0);
		expect(stdout).toContain('When did it begin? [2024-02-04 18:00]');
		expect(stdout).toContain('Shahed, shot down: about 33');
		expect(stdout).toMatch(/Drones: shot down +not known +≈33/);
		expect(stdout).toContain('Written: attacks 1, reports 1, counts 4.');
		const added = (file: string) => {
			expect(textOf(file).startsWith(before[file]!)).toBe(true);
			return textOf(file).slice(before[file]!.length);
		};
		expect(added('attacks.csv')).toContain('ru-2024-02-05,RU,wave,air,2024-02-04T18:00+02:00,');
		expect(added('reports.csv')).toBe(
			'ru-2024-02-05.air-force.1,ru-2024-02-05,air-force,,2024-02-05T09:00+02:00,2024-02-05,preliminary,,https://example.org/b,"A note, with a comma"\n'
		);
		expect(added('counts.csv')).toBe(
			[
				'ru-2024-02-05.air-force.1,launched,shahed,UA,exact,40,,',
				'ru-2024-02-05.air-force.1,intercepted,shahed,UA,about,33,,',
				'ru-2024-02-05.air-force.1,killed,,UA-51,exact,1,,',
				'ru-2024-02-05.air-force.1,injured,,UA-51,undisclosed,,,',
				''
			].join('\n')
		);
		for (const file of ['weapons.csv', 'places.csv', 'sources.csv', 'notes.csv'])
			expect(textOf(file)).toBe(before[file]);
		expect(readdirSync(root)).toEqual(['ledger']);
		const check = runSync('data-check', ['--data', dir, '--today', '2024-02-05']);
		expect(check.stdout).toContain('errors: 0');

		// The same again is about the attack that is there now, and says nothing new.
		const again = run([...NIGHT.slice(0, 3), '', ...NIGHT.slice(3, -2), 'n', '', '', 'y']);
		expect(again.stdout).toContain('The ledger has this report: ru-2024-02-05.air-force.1');
		expect(again.status).toBe(1);
	});

	it('names an attack before the record among those that are kept outside of it', () => {
		const old = ['RU', '2023-12-19 22:00', '2023-12-20 05:00', 'air-force', '', '2023-12-20 09:00'];
		const { status, stdout, stderr } = run([...old, ...NIGHT.slice(6), 'y']);
		expect(status, stderr).toBe(0);
		expect(stdout).toContain('The record shown begins on');
		expect(JSON.parse(textOf('datapackage.json'))).toMatchObject({
			temporal: { from: '2023-12-31', to: '2024-01-03' },
			outside_record: ['ru-2023-12-01', 'ru-2023-12-20']
		});
	});

	it.each<[string, string[], RegExp]>([
		['q at a question', ['RU', 'q'], /Nothing was written/],
		['a pipe that ends', NIGHT.slice(0, 9), /The answers ended before the questions/],
		['no at the end', [...NIGHT, 'n'], /Nothing was written/],
		['a wrong answer from a pipe', ['RU', 'yesterday'], /“yesterday” is not a time/],
		['a weapon that nobody knows', [...NIGHT.slice(0, 7), 'Shahd'], /Did you mean: shahed/],
		['an end before the start', ['RU', '', '2024-02-04 10:00'], /ends before it begins/],
		[
			'more shot down than launched',
			[...NIGHT.slice(0, 8), '10', '12'],
			/More were stopped than launched: 12 of 10/
		]
	])('leaves everything as it was after %s', (_, answers, says) => {
		const before = snapshot();
		const { status, stdout, stderr } = run(answers);
		expect(stdout + stderr).toMatch(says);
		expect(status).toBe(1);
		expect(snapshot()).toEqual(before);
	});

	it('writes nothing in a dry run, and speaks Ukrainian when asked', () => {
		const before = snapshot();
		const { status, stdout } = run(NIGHT, '--dry-run', '--lang', 'uk');
		expect(status).toBe(0);
		expect(stdout).toContain('Пробний запуск: нічого не записано.');
		expect(snapshot()).toEqual(before);
	});

	it('offers the attack that is there, and the report of the same source to replace', () => {
		const { status, stdout } = run([
			...['RU', '2023-12-31 21:00', '2024-01-01 06:00', '', 'air-force', '', '2024-01-02'],
			...['https://example.org/c', 'shahed', '91', '88', '', '', '', '', '', '', '', '', 'y']
		]);
		expect(stdout).toContain('1  Night wave (ru-2024-01-01-night)');
		expect(stdout).toContain('1  Yes, ru-2024-01-01-night.af.1');
		expect(stdout).toMatch(/Drones: launched +100 +101/);
		expect(status).toBe(0);
		expect(textOf('attacks.csv')).not.toContain('2023-12-31T21:00');
		expect(textOf('reports.csv')).toContain(',revised,ru-2024-01-01-night.af.1,');
	});

	it('adds to no ledger that has errors, and to none that is not there', () => {
		writeFileSync(join(dir, 'reports.csv'), 'report_id\n');
		expect(run(NIGHT)).toMatchObject({ status: 1, stdout: '' });
		rmSync(dir, { recursive: true });
		expect(run(NIGHT).stderr).toContain('Nothing was written');
	});

	it('tells how it is used', () => {
		expect(run([], '--help')).toMatchObject({ status: 0 });
		expect(run([], '--nonsense')).toMatchObject({ status: 2 });
		expect(run([], '--lang', 'fr')).toMatchObject({ status: 2 });
	});

	it('asks for a source that is new, a region’s strikes, and people without their split', () => {
		const { status, stdout, stderr } = run([
			...['RU', '', '', 'new', 'Evening Post', '«Вечірня пошта»', 'independent', 'media', ''],
			...['', '2024-02-05 09:00', 'https://example.org/b', '', 'Odesa Oblast', 'Shahed', '7', '5'],
			...['', '', '', 'Odesa Oblast', '', '', '12', '', '2', '', '', '', 'y']
		]);
		expect(status, stdout + stderr).toBe(0);
		expect(textOf('sources.csv')).toMatch(
			/\nevening-post,Evening Post,«Вечірня пошта»,independent,media,5,3,\n$/
		);
		expect(stdout).toContain('New in sources.csv: evening-post.');
		expect(textOf('counts.csv').split('\n').slice(-5, -1)).toEqual(
			[
				'launched,shahed,UA-51,exact,7,,',
				'intercepted,shahed,UA-51,exact,5,,',
				'killed_or_injured,,UA-51,exact,12,,',
				'children_injured,,UA-51,exact,2,,'
			].map((row) => `ru-2024-02-05.evening-post.1,${row}`)
		);
		const check = runSync('data-check', ['--data', dir, '--today', '2024-02-05']);
		expect(check.stdout).toContain('errors: 0');
	});

	describe('--text', () => {
		const POST =
			'У ніч на 4 лютого (з 19:00 3 лютого) противник атакував 62 БпЛА типу Shahed.\nСтаном на 08:30 збито 33 БпЛА, 20 – локаційно втрачено. Ще 4 ракети.';
		const file = (text: string | Buffer) => {
			const path = join(root, 'post.txt');
			writeFileSync(path, text);
			return path;
		};
		const SAID = ['--published', '2024-02-04 09:00', '--url', 'https://example.org/p'];
		const rowsAdded = () => textOf('counts.csv').split('\n').slice(-4, -1);

		it('shows each figure with its words, asks for what is open, and appends', () => {
			const answers = ['y', '', '', 'air-force', '', '2024-02-04 09:00', 'https://example.org/p'];
			const { status, stdout, stderr } = run(
				[...answers, '', '', '', '', '', 'y'],
				...['--text', file(POST)]
			);
			expect(status, stderr).toBe(0);
			expect(stdout).toContain('Shahed, launched: 62 ← 62 БпЛА типу Shahed');
			expect(stdout).toContain('Shahed, suppressed: 20 ← 20 – локаційно втрачено');
			expect(stdout).toMatch(/ {2}4: Not used: the text does not say/);
			expect(stdout).toContain('When did it begin? [2024-02-03 19:00]');
			expect(rowsAdded().map((row) => row.split(',').slice(1, 6).join(' '))).toEqual([
				'launched shahed UA exact 62',
				'intercepted shahed UA exact 33',
				'suppressed shahed UA exact 20'
			]);
		});

		it('goes through the figures when they are not taken as they are', () => {
			const answers = ['n', '', '', 'air-force', '', '', 'https://example.org/p'];
			const { status, stderr } = run(
				[...answers, '', '34', '-', '', '', '', '', '', '', 'y'],
				...['--text', file(POST)]
			);
			expect(status, stderr).toBe(0);
			expect(
				rowsAdded()
					.slice(1)
					.map((row) => row.split(',').slice(1, 6).join(' '))
			).toEqual(['launched shahed UA exact 62', 'intercepted shahed UA exact 34']);
		});

		it('writes without a question where nothing is open', () => {
			const said = [...SAID, '--via', 'newspaper', '--yes'];
			const sources = textOf('sources.csv').replace('air-force,', 'ukrainian-air-force,');
			writeFileSync(join(dir, 'sources.csv'), sources);
			for (const name of ['reports.csv'])
				writeFileSync(
					join(dir, name),
					textOf(name).replaceAll(',air-force,', ',ukrainian-air-force,')
				);
			const { status, stdout, stderr } = runSync(
				'data-add',
				['--data', dir, '--now', NOW, '--text', '-', ...said],
				POST
			);
			expect(stderr + stdout).toContain('Written: attacks 1, reports 1, counts 3.');
			expect(status).toBe(0);
		});

		it.each<[string, string | Buffer, string[], RegExp]>([
			['something needed is open', POST, ['--yes'], /without questions: .*Address/],
			['two numbers for one thing', `${POST} Збито 35 БпЛА.`, [...SAID, '--yes'], /not sure/],
			['an empty file', ' \n', [], /There is no text/],
			['a file that is no text', Buffer.from([0x50, 0x4b, 3, 4, 0, 0xff]), [], /This is not text/],
			['a text that is no post', 'Погода на завтра: сонячно.', [], /It is not a post/]
		])('leaves everything as it was when there is %s', (_, text, args, says) => {
			const path = file(text);
			const before = snapshot();
			const { status, stdout, stderr } = run([], '--text', path, ...args);
			expect(stdout + stderr).toMatch(says);
			expect(status).toBe(1);
			expect(snapshot()).toEqual(before);
		});

		it('says what is wrong with the file or the options', () => {
			expect(run([], '--text', join(root, 'none.txt')).stderr).toMatch(/none\.txt cannot be read/);
			for (const args of [
				['--yes'],
				['--year', '2024'],
				['--text', '-'],
				['--text', 'a', '--year', '7']
			])
				expect(run([], ...args).status, args.join(' ')).toBe(2);
		});
	});
});
