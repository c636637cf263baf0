/** The window of the record: no figure vanishes because of it without a word. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nameOutside, widenTemporal } from '../../../../src/lib/records/importers/descriptor';
import { parseKyivTime } from '../../../../src/lib/records/importers/kyiv-time';
import { checkRecord } from '../../../../src/lib/records/ledger/checks/record';
import { formatProblem } from '../../../../src/lib/records/ledger/format-problem';
import { createLedger } from '../../../../src/lib/records/ledger/ledger';
import type { LedgerTables } from '../../../../src/lib/records/ledger/types';
import { validateLedger } from '../../../../src/lib/records/ledger/validate';
import { readLedger, readLedgerFiles } from '../../../../src/lib/site/server/read-ledger';
import { recordSpan } from '../../../../src/lib/figures/stats/record-span';
import { resolveDaily } from '../../../../src/lib/figures/stats/resolve-daily';
import { createSmallLedger } from './small-ledger';

const TODAY = { today: '2024-03-01' };
const window = { from: '2023-12-01', to: '2024-01-31' };

/** The small ledger with one attack more. */
function ledgerWith(end: string, kind: 'wave' | 'period' = 'wave'): LedgerTables {
	const tables = createSmallLedger();
	const attack = { ...tables.attacks[0]!, attack_id: 'x', kind, start: end, end };
	return { ...tables, attacks: [attack] };
}
const codes = (tables: LedgerTables, descriptor: unknown) =>
	checkRecord(tables, descriptor, TODAY).map((problem) => problem.code);

describe('the window of the record', () => {
	it.each(['2024-02-01', '2024-02-01T00:10+02:00', '2023-11-30', '2023-03-09'])(
		'says of a wave that ends on %s, outside of it, what to do',
		(end) => {
			const [problem, ...more] = checkRecord(ledgerWith(end), { temporal: window }, TODAY);
			expect(problem).toMatchObject({
				...{ severity: 'error', code: 'outside-record', file: 'attacks.csv', row: 2 },
				...{ column: 'end', value: end }
			});
			expect(problem!.reason).toContain('2023-12-01 to 2024-01-31');
			expect(problem!.advice).toContain('"temporal" in datapackage.json');
			expect(more).toEqual([]);
		}
	);

	it('lets be what lies inside, what is a period, what is kept by name, and any day where there is no window', () => {
		for (const end of ['2023-12-01', '2024-01-31', '2024-01-31T23:30+02:00'])
			expect(codes(ledgerWith(end), { temporal: window })).toEqual([]);
		expect(codes(ledgerWith('2024-02-01', 'period'), { temporal: window })).toEqual([]);
		const kept = { temporal: window, outside_record: ['another', 'x'] };
		expect(codes(ledgerWith('2023-03-09'), kept)).toEqual([]);
		for (const descriptor of [null, {}, { title: 'x' }])
			expect(codes(ledgerWith('2024-02-01'), descriptor)).toEqual([]);
	});

	it.each([
		[{ from: '0001-01-01', to: '9999-12-31' }, 'bad-window'],
		[{ from: '0202-12-01', to: '2024-01-31' }, 'bad-window'],
		[{ from: '2024-01-31', to: '2023-12-01' }, 'bad-window'],
		[{ from: '2023-12-01' }, 'bad-window'],
		[null, 'bad-window'],
		['2023', 'bad-window'],
		[{ from: '2023-12-01', to: '2024-03-02' }, 'after-today']
	])('is refused as %j', (temporal, code) => {
		expect(codes(ledgerWith('2024-01-01'), { temporal })).toEqual([code]);
	});

	it.each(['x', { 0: 'x' }, [1], null].map((list) => [list]))(
		'takes no attacks to be kept from %j',
		(list) => {
			const given = { temporal: window, outside_record: list };
			const expected = list === null ? [] : ['bad-outside'];
			expect(codes(ledgerWith('2024-01-01'), given)).toEqual(expected);
		}
	);

	it('tells of an attack added to the shipped ledger by hand, which was nowhere to be seen', async () => {
		const files = new Map(
			readdirSync('data').map((name) => [name, new Uint8Array(readFileSync(join('data', name)))])
		);
		const append = (name: string, row: string) =>
			files.set(
				name,
				new TextEncoder().encode(`${readFileSync(join('data', name), 'utf8')}${row}`)
			);
		append('attacks.csv', 'ru-x,RU,wave,air,2024-02-01,2024-02-01,x,x\n');
		append(
			'reports.csv',
			'ru-x.1,ru-x,ukrainian-air-force,,2024-02-01,2026-11-29,final,,https://example.org/x,,seen\n'
		);
		append('counts.csv', 'ru-x.1,launched,drone,UA,exact,777,,\n');
		const said = readLedgerFiles(files, { today: '2099-12-31' }).problems.map(formatProblem);
		expect(said).toHaveLength(1);
		expect(said[0]).toMatch(/^attacks\.csv:\d+:end: "2024-02-01": .*2023-12-01 to 2024-01-31/);
		// With the end moved, as the message says, all is well, and the figure is there.
		const about = widenTemporal(readFileSync('data/datapackage.json', 'utf8'), {
			...{ from: '2023-12-01', to: '2024-02-01' }
		})!;
		files.set('datapackage.json', new TextEncoder().encode(about));
		const { tables, descriptor, problems } = readLedgerFiles(files, { today: '2099-12-31' });
		expect(problems).toEqual([]);
		const ledger = createLedger(tables);
		const span = recordSpan(descriptor, ledger, 'RU');
		const { days } = resolveDaily(ledger, { direction: 'RU', asOf: null, ...span });
		expect(days.at(-1)).toMatchObject({
			...{ date: '2024-02-01', strikes: { drone: { launched: { value: 777 } } } }
		});
	});

	it('is that of the shipped ledger, whose two older raids are named', async () => {
		const { tables, descriptor, problems } = await readLedger('data', { today: '2099-12-31' });
		expect(problems).toEqual([]);
		const unnamed = { ...(descriptor as object), outside_record: [] };
		const found = checkRecord(tables, unnamed, { today: '2099-12-31' });
		expect(found.map((problem) => problem.value)).toEqual(['2023-01-01', '2023-03-09']);
	});
});

it('a year that cannot be is an error wherever it stands', () => {
	const { attacks, reports, notes, ...rest } = createSmallLedger();
	const early = (text: string) => `0${text.slice(1)}`;
	const problems = validateLedger(
		{
			...rest,
			attacks: attacks.map((row, i) => (i > 0 ? row : { ...row, start: early(row.start) })),
			reports: reports.map((row, i) =>
				i > 0 ? row : { ...row, published: early(row.published), recorded: early(row.recorded) }
			),
			notes: notes.map((row, i) => (i > 0 ? row : { ...row, start: early(row.start) }))
		},
		TODAY
	);
	const years = problems.filter((problem) => problem.code === 'impossible-year');
	expect(years.map(({ file, column }) => `${file} ${column}`)).toEqual([
		'attacks.csv start',
		'reports.csv published',
		'reports.csv recorded',
		...notes.slice(0, 1).map(() => 'notes.csv start')
	]);
	expect(parseKyivTime('0202-01-02 07:30')).toBeNull();
});

describe('datapackage.json', () => {
	it.each(['', '{', 'null', '[]', '7', '\u0000', '{"temporal": }'])(
		'that is %j is named',
		(text) => {
			const about = new TextEncoder().encode(text);
			const { problems, descriptor } = readLedgerFiles(
				new Map([['datapackage.json', about]]),
				TODAY
			);
			expect(descriptor).toBeNull();
			const found = problems.filter((problem) => problem.file === 'datapackage.json');
			expect(found.map((problem) => problem.code)).toEqual(['broken-descriptor']);
		}
	);

	const FORMS = [
		JSON.stringify({ temporal: window, title: 'x' }, null, '\t'),
		JSON.stringify({ title: '"temporal": {', temporal: { to: window.to, from: window.from } }),
		JSON.stringify({ temporal: { zone: 'Kyiv', ...window, note: '}' }, outside_record: ['a'] })
	];
	it.each(FORMS.map((text) => [text]))('%s gets a later end, and nothing else changes', (text) => {
		const wide = widenTemporal(text, { from: '2024-01-10', to: '2024-02-05' })!;
		const before = JSON.parse(text) as { temporal: object };
		const temporal = { ...before.temporal, ...window, to: '2024-02-05' };
		expect(JSON.parse(wide)).toEqual({ ...before, temporal });
		expect(widenTemporal(wide, { from: '2024-01-10', to: '2024-02-05' })).toBeNull();
	});

	it.each(FORMS.map((text) => [text]))('%s names an attack that is kept outside', (text) => {
		const named = nameOutside(text, 'ru-2023-03-09')!;
		const before = JSON.parse(text) as { outside_record?: string[] };
		const outside_record = [...(before.outside_record ?? []), 'ru-2023-03-09'];
		expect(JSON.parse(named)).toEqual({ ...before, outside_record });
		expect(nameOutside(named, 'ru-2023-03-09')).toBeNull();
	});

	it('keeps its form when it is edited', () => {
		const text = `{\n\t"title": "x",\n\t"temporal": { "from": "2023-12-01", "to": "2024-01-31" }\n}\n`;
		expect(widenTemporal(text, { from: '2023-12-01', to: '2024-02-05' })).toBe(
			text.replace('2024-01-31', '2024-02-05')
		);
		expect(nameOutside(text, 'a')).toBe(text.replace('31" }', '31" },\n\t"outside_record": ["a"]'));
		expect(widenTemporal('{}', window)).toBeNull();
		expect(nameOutside('{}', 'a')).toBeNull();
	});
});
