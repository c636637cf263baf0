import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packZip } from '../../../../src/lib/outputs/export/archive';
import { writeTable } from '../../../../src/lib/records/ledger/write';
import { exactly } from '../../../../src/lib/figures/stats/figure';
import { schemaOf, TABLE_NAMES } from '../../../../src/lib/records/ledger/schema';
import { holdLedger } from '../../../../src/lib/pages/own/held';
import { ProblemLog } from '../../../../src/lib/pages/own/problem-log';
import { licenceOf } from '../../../../src/lib/records/ledger/licence';
import {
	eodiAttack,
	eodiClaim,
	eodiFile,
	eodiHit,
	instant,
	range
} from '../../../fixtures/foreign/eodi';
import { FOREIGN, FOREIGN_HEADER, open, openTexts, OPTIONS, utf8 } from './files';

const CHANGES_HEADER =
	'report_id,kind,attack_id,direction,day,source_id,via_source_id,published,recorded,status,supersedes,measure,weapon_id,place_id,before_qualifier,before_value,before_low,before_high,after_qualifier,after_value,after_low,after_high,url,note';
const LATER = { ...OPTIONS, today: '2026-03-05', recorded: '2026-03-05T10:00+02:00' };
const codes = ({ problems }: ReturnType<typeof open>) => problems.map(({ code }) => code);

describe('one’s own files', () => {
	it('in the form of the public data set add up to what they say', () => {
		const { ledger } = openTexts({ 'missile_attacks_daily.csv': FOREIGN });
		expect(ledger?.name).toBe('missile_attacks_daily.csv');
		expect(ledger?.summary).toMatchObject({
			...{ kind: 'foreign', rowsIn: 4, keptOut: [] },
			directions: [
				{
					...{ direction: 'RU', from: '2025-01-02', to: '2025-01-05', days: 4, reportedDays: 3 },
					families: [
						{ family: 'missile', launched: exactly(5), stopped: exactly(4) },
						{ family: 'drone', launched: exactly(61), stopped: exactly(54) }
					],
					killed: null
				}
			]
		});
	});
	it('with semicolons are the same', () => {
		const comma = openTexts({ 'a.csv': FOREIGN });
		const semicolon = openTexts({ 'a.csv': FOREIGN.replaceAll(',', ';') });
		expect(semicolon.ledger?.tables).toEqual(comma.ledger?.tables);
		expect(codes(semicolon)).toContain('read-with-delimiter');
	});
	it('in several copies: the newer says what changed, whatever the copies are called', () => {
		const newer = FOREIGN.replace('Ukraine,,30,25,', 'Ukraine,,30,26,');
		const longer = `${newer}2025-01-05 18:00,2025-01-06 08:00,Shahed-136/131,,Ukraine,,9,9,,,,,,,,kpszsu/posts/example4\n`;
		for (const names of [
			['x.csv', 'x (1).csv'],
			['x (1).csv', 'x.csv']
		] as const) {
			const { ledger } = openTexts({ [names[0]]: FOREIGN, [names[1]]: longer });
			const fresh = openTexts({ 'x.csv': longer });
			expect(ledger?.summary.directions).toEqual(fresh.ledger?.summary.directions);
			expect(ledger?.tables.reports.some((report) => report.supersedes !== null)).toBe(true);
		}
	});
	it('of which nothing tells which copy is newer are not guessed: both are named', () => {
		const other = FOREIGN.replace('Ukraine,,30,25,', 'Ukraine,,30,26,');
		for (const files of [
			{ 'a.csv': FOREIGN, 'b.csv': other },
			{ 'b.csv': other, 'a.csv': FOREIGN }
		]) {
			const { ledger, problems } = openTexts(files);
			expect(ledger).toBeNull();
			expect(problems).toMatchObject([{ code: 'copies-alike', file: 'a.csv' }]);
			expect(problems[0]?.reason).toContain('b.csv');
		}
	});
	it('in the JSON of the drone observatory are opened in both directions, with its licence', () => {
		const text = eodiFile([eodiAttack(1), eodiClaim(2)], [eodiHit(1)], 0);
		const { ledger, problems } = openTexts({ 'ucrania.json': text }, LATER);
		expect(problems.map(({ code }) => code)).toEqual(['open-end']);
		expect(ledger?.summary).toMatchObject({ kind: 'foreign', rowsIn: 3, keptOut: [] });
		expect(ledger?.summary.directions.map(({ direction }) => direction)).toEqual(['RU', 'UA']);
		expect(licenceOf(ledger?.descriptor)?.short).toBe('CC BY 4.0');
		expect(codes(openTexts({ 'other.json': '{"a": 1}' }))).toEqual(['is-json']);
	});
	it('in two copies of the JSON: that which was changed later is the newer, however long it is', () => {
		const control = { ultima_actualizacion: instant('2026-03-03T07:00Z') };
		const older = eodiFile([eodiAttack(1)], [], 4);
		const newer = eodiFile([eodiAttack(1, { control, derribados: range(110) })], [], 0);
		const { ledger } = openTexts({ 'a.json': newer, 'b.json': older }, LATER);
		expect(ledger?.summary.directions[0]?.families[1]?.stopped?.value).toBe(110);
	});
	it('as a ledger, or its zip, are that ledger', () => {
		const { ledger } = openTexts({ 'a.csv': FOREIGN });
		const texts = Object.fromEntries(
			TABLE_NAMES.map((name) => [
				`${name}.csv`,
				writeTable<object>(ledger!.tables[name], schemaOf(name))
			])
		);
		const again = openTexts(texts);
		expect(again.ledger?.tables).toEqual(ledger?.tables);
		const zip = packZip(
			new Map(
				Object.entries({
					...texts,
					'README.txt': 'x',
					SHA256SUMS: 'x',
					'daily.csv': 'date,killed\n'
				}).map(([name, text]) => [`barrage/${name}`, utf8(text)])
			),
			'2025-01-06'
		);
		const unpacked = open([{ name: 'mine.zip', bytes: zip }], OPTIONS);
		expect(unpacked.ledger?.tables).toEqual(ledger?.tables);
		expect(unpacked.ledger?.name).toBe('mine.zip');
	});
	it('with faulty rows are shown without them, and each is named', () => {
		const { ledger } = openTexts({ 'a.csv': FOREIGN });
		const { tables } = ledger!;
		const broken = { ...tables.counts[0]!, value: -4 };
		const texts = (counts: typeof tables.counts) =>
			Object.fromEntries(
				TABLE_NAMES.map((name) => [
					`${name}.csv`,
					writeTable<object>(name === 'counts' ? counts : tables[name], schemaOf(name))
				])
			);
		const opened = openTexts(texts([broken, ...tables.counts.slice(1)]));
		expect(opened.ledger?.tables.counts.length).toBe(tables.counts.length - 1);
		expect(opened.problems).toMatchObject([{ file: 'counts.csv', row: 2, severity: 'error' }]);
	});
	it('in a zip are read without the tables that are made from them', () => {
		const { ledger } = openTexts({ 'a.csv': FOREIGN });
		const texts = TABLE_NAMES.map((name): [string, Uint8Array] => [
			`${name}.csv`,
			utf8(writeTable<object>(ledger!.tables[name], schemaOf(name)))
		]);
		const changes = `${CHANGES_HEADER}\nx,wave,y,RU,2025-01-02,z,,,,,,launched,drone,UA,,,,,,1,,,,\n`;
		const zip = packZip(new Map([...texts, ['changes.csv', utf8(changes)]]), '2025-01-06');
		const opened = open([{ name: 'barrage-data.zip', bytes: zip }], OPTIONS);
		expect(opened.ledger?.tables).toEqual(ledger?.tables);
		expect(opened.problems).toEqual([]);
	});
	it('that are the same file twice are read once', () => {
		const once = openTexts({ 'a.csv': FOREIGN });
		const twice = openTexts({ 'a.csv': FOREIGN, 'a (1).csv': FOREIGN });
		expect(twice.ledger?.tables).toEqual(once.ledger?.tables);
		expect(twice.ledger?.summary.files).toEqual(['a.csv']);
		expect(codes(twice)).toContain('same-file-twice');
	});
	it('with a day of which two files differ count both rows that are left out', () => {
		const header = 'date,direction,missiles_launched';
		const { ledger } = openTexts({
			'a.csv': `${header}\n2024-01-02,RU,5\n`,
			'b.csv': `${header}\n2024-01-02,RU,6\n2024-01-03,RU,7\n`
		});
		expect(ledger?.summary).toMatchObject({
			rowsIn: 3,
			keptOut: [[expect.stringMatching(/^two files give different figures/), 2]],
			directions: [{ families: [{ launched: exactly(7) }, { launched: null }] }]
		});
	});
	it('of the public data set say that their last day may not be whole', () => {
		const opened = openTexts({ 'a.csv': FOREIGN });
		const remark = opened.problems.find(({ code }) => code === 'open-end');
		expect(remark).toMatchObject({ severity: 'warning', file: 'a.csv', value: '2025-01-05' });
		expect(opened.ledger?.tables.notes).toMatchObject([
			{ start: '2025-01-05', end: '2025-01-05', kind: 'incomplete' }
		]);
	});
	it('tell how far they are, never going back', () => {
		const many = Array.from({ length: 9000 }, (_, i) => {
			const day = new Date(Date.UTC(2001, 0, 1) + i * 86_400_000).toISOString().slice(0, 10);
			return `${day},RU,1`;
		});
		const told: [string, number][] = [];
		const bytes = utf8(`date,direction,missiles_launched\n${many.join('\n')}\n`);
		open([{ name: 'a.csv', bytes }], {
			...OPTIONS,
			onProgress: (name, part) => told.push([name, part])
		});
		const parts = told.map(([, part]) => part);
		expect(parts).toEqual([...parts].sort((a, b) => a - b));
		expect(parts.filter((part) => part > 0.2 && part < 1).length).toBeGreaterThan(3);
		expect(told.at(-1)).toEqual(['', 1]);
	});
	it.each([
		['is-empty', { 'a.csv': '' }],
		['only-header', { 'a.csv': `${FOREIGN_HEADER}\n` }],
		['only-header', { 'a.csv': 'date,killed\n' }],
		['unknown-columns', { 'a.csv': 'name,age\nx,1\n' }],
		['made-from-ledger', { 'a.csv': 'date,direction,place_id,killed\n2024-01-02,RU,UA-30,1\n' }],
		[
			'only-header',
			Object.fromEntries(
				(['attacks', 'reports', 'counts'] as const).map((name) => [
					`${name}.csv`,
					writeTable<object>([], schemaOf(name))
				])
			)
		],
		['mixed-kinds', { 'a.csv': FOREIGN, 'b.csv': 'date,killed\n2024-01-02,1\n' }],
		[
			'missing-table',
			{ 'attacks.csv': 'attack_id,direction,kind,means,start,end,title_en,title_uk\n' }
		]
	])('that cannot be shown are refused: %s', (code, texts) => {
		const opened = openTexts(texts as Record<string, string>);
		expect(opened.ledger).toBeNull();
		expect(codes(opened)).toContain(code);
	});
	it('that are a workbook say how to save it', () => {
		const bytes = packZip(new Map([['[Content_Types].xml', utf8('<x/>')]]), '2025-01-01');
		const { ledger, problems } = open([{ name: 'a.xlsx', bytes }], OPTIONS);
		expect(ledger).toBeNull();
		expect(problems).toMatchObject([{ code: 'is-spreadsheet', advice: /save the table as CSV/ }]);
	});
	it('speak the language of the reader', () => {
		const { problems } = open([{ name: 'a.csv', bytes: new Uint8Array() }], {
			...OPTIONS,
			locale: 'uk'
		});
		expect(problems[0]?.reason).toBe('файл порожній');
	});
	it('with a year that was mistyped do not make a record of centuries', () => {
		const { ledger, problems } = openTexts({
			'a.csv': 'date,direction,killed\n0202-01-02,RU,1\n2024-01-02,RU,2\n'
		});
		expect(ledger?.summary.directions).toMatchObject([{ days: 1, killed: exactly(2) }]);
		expect(problems).toMatchObject([{ code: 'too-early' }]);
	});
	it('never throw: any bytes give figures, a question or a reason', () => {
		const bytes = fc.oneof(
			fc.uint8Array({ maxLength: 300 }),
			fc.string({ maxLength: 200, unit: 'binary' }).map(utf8),
			fc.string({ maxLength: 200, unit: 'binary' }).map((tail) => utf8(FOREIGN + tail)),
			fc
				.string({ maxLength: 200, unit: 'binary' })
				.map((tail) => utf8(`date,direction,missiles_launched\n2024-01-02,RU,3\n${tail}`))
		);
		fc.assert(
			fc.property(fc.array(bytes, { minLength: 1, maxLength: 2 }), (files) => {
				const named = files.map((each, i) => ({ name: `${i}.csv`, bytes: each }));
				const { ledger, asks, problems } = open(named, OPTIONS);
				const isError = problems.some(({ severity }) => severity === 'error');
				expect(ledger !== null || asks !== null || isError).toBe(true);
			}),
			{ numRuns: 60 }
		);
	});
});

describe('a ledger of one’s own', () => {
	it('answers for its figures and its days', () => {
		const { ledger } = openTexts({ 'a.csv': FOREIGN });
		const { answers, days, info } = holdLedger(ledger!);
		expect(answers.resolve('RU', null).series.days).toHaveLength(4);
		expect(days().index.RU.pages.map(({ date, reported }) => [date, reported])).toEqual([
			['2025-01-02', true],
			['2025-01-03', true],
			['2025-01-04', false],
			['2025-01-05', true]
		]);
		expect(info.records.UA).toEqual({ from: '2025-01-02', to: '2025-01-05' });
	});
});

describe('what is said of files', () => {
	const problem = (code: string, row: number, severity: 'error' | 'warning' = 'warning') => ({
		...{ severity, file: 'a.csv', row, column: 'x', value: 'v', code, reason: 'r', advice: 'a' }
	});
	const logOf = (problems: ReturnType<typeof problem>[]) => {
		const log = new ProblemLog();
		for (const each of problems) log.add(each);
		return log;
	};
	it('is grouped by kind, errors first, two hundred places in all', () => {
		const many = Array.from({ length: 300 }, (_, i) => problem('often', i + 2));
		const { groups } = logOf([...many, problem('once', 2, 'error')]).report();
		expect(groups.map(({ code, count, shown }) => [code, count, shown.length])).toEqual([
			['once', 1, 1],
			['often', 300, 199]
		]);
	});
	it('is taken away whole, a row a place', () => {
		expect(
			logOf([problem('often', 0), problem('often', 7)])
				.csv()
				.join('')
		).toBe(
			'severity,file,row,column,value,reason,what_to_do\n' +
				'warning,a.csv,,x,v,r,a\n' +
				'warning,a.csv,7,x,v,r,a\n'
		);
	});
});
