/** Files that are as large, as broken or as bent on harm as files get: answered in words, in time and in little room. */
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ProblemLog } from '../../../../src/lib/pages/own/problem-log';
import { showName } from '../../../../src/lib/pages/own/show-name';
import { timed } from '../../../fixtures/processor-time';
import { FOREIGN, FOREIGN_HEADER, open, openTexts, utf8 } from './files';

/** Of processor time. Most take less than half a second; quadratic time took 13 to 19 of them. */
const SECONDS = 4;
const TIMEOUT = { timeout: 120_000 };
const DAYS = 'date,direction,missiles_launched';

function inTime<T>(act: () => T, seconds = SECONDS): T {
	const { result, ms } = timed(act);
	expect(ms / 1000).toBeLessThan(seconds);
	return result;
}
const codes = ({ problems }: ReturnType<typeof open>) => [
	...new Set(problems.map(({ code }) => code))
];

describe('a file that is hard to read', () => {
	it('of a header and 200,000 empty lines is said to be no more than a header', TIMEOUT, () => {
		const opened = inTime(() => openTexts({ 'a.csv': `${DAYS}${'\n'.repeat(200_000)}` }));
		expect(codes(opened)).toEqual(['only-header']);
		const below = inTime(() =>
			openTexts({ 'a.csv': `${DAYS}${'\n \t'.repeat(200_000)}\n2024-01-02,RU,1` })
		);
		expect(below.ledger?.summary.rowsIn).toBe(1);
	});

	it(
		'with a fault in each of 300,000 rows gives one message with their number, and names each',
		TIMEOUT,
		() => {
			const rows = '2024-01-02,RU,1\n'.repeat(300_000);
			const { ledger, log } = inTime(() => openTexts({ 'a.csv': `${DAYS}\n${rows}` }), 7);
			expect(ledger?.summary).toMatchObject({
				rowsIn: 300_000,
				keptOut: [[expect.any(String), 299_999]]
			});
			const { total, groups } = log.report();
			expect(total).toBe(299_999);
			expect(groups).toMatchObject([{ code: 'row-again', count: 299_999 }]);
			expect(groups[0]!.shown).toHaveLength(200);
			const csv = log.csv().join('');
			expect(csv).toMatch(/^severity,file,row,[^\n]*\nwarning,a\.csv,3,date,/);
			expect(csv.trim().split('\n').at(-1)).toMatch(/^warning,a\.csv,\d+–300001,/);
		}
	);

	it('with a fault in each of 100,000 rows of a ledger overflows nothing', TIMEOUT, () => {
		const header = {
			attacks: 'attack_id,direction,kind,means,start,end,title_en,title_uk',
			reports:
				'report_id,attack_id,source_id,via_source_id,published,recorded,status,supersedes,url,note,published_basis',
			counts: 'report_id,measure,weapon_id,place_id,qualifier,value,low,high'
		};
		const counts = Array.from({ length: 100_000 }, (_, i) => `r${i},launched,drone,UA,exact,1,,`);
		const { log } = inTime(
			() =>
				openTexts({
					'attacks.csv': `${header.attacks}\na,RU,wave,air,2024-01-02,2024-01-02,A,A\n`,
					'reports.csv': `${header.reports}\nr,a,air-force,,2024-01-02,2024-01-02,final,,https://example.org/,,seen\n`,
					'counts.csv': `${header.counts}\n${counts.join('\n')}\n`
				}),
			7
		);
		expect(log.report().groups[0]).toMatchObject({ code: 'unknown-reference', count: 100_000 });
	});

	it.each([
		['a figure', `${DAYS}\n2024-01-02,RU,${'1'.repeat(20_000_000)}\n`],
		['a date', `${DAYS}\n${'1'.repeat(20_000_000)},RU,1\n`],
		['a line of blanks', `${DAYS}\n${' '.repeat(20_000_000)}\n`],
		['a header', `${DAYS}${'x'.repeat(20_000_000)}\n2024-01-02,RU,1\n`],
		['a post', FOREIGN.replace('kpszsu', 'k'.repeat(20_000_000))],
		[
			'a list of regions',
			FOREIGN.replace(',,,,kpszsu', `,"{'${'k'.repeat(20_000_000)}': 1}",,,kpszsu`)
		],
		['a number of the data set', FOREIGN.replace(',20,15,', `,${'9'.repeat(20_000_000)},15,`)]
	])('with 20 MB in one cell is answered: %s', TIMEOUT, (_, text) => {
		const { ledger, asks, problems } = inTime(() => openTexts({ 'a.csv': text }));
		const isError = problems.some(({ severity }) => severity === 'error');
		expect(ledger !== null || asks !== null || isError).toBe(true);
		for (const { value } of problems) expect(value.length).toBeLessThan(200);
		for (const name of asks?.[0]?.columns ?? []) expect(name.length).toBeLessThan(200);
	});

	it('with 10,000 models in one post takes seconds', TIMEOUT, () => {
		const rows = Array.from(
			{ length: 10_000 },
			(_, i) => `2025-01-01 18:00,2025-01-02 08:00,Model ${i},,Ukraine,,2,1,,,,,,,,kpszsu/posts/1`
		);
		const { ledger } = inTime(
			() => openTexts({ 'a.csv': `${FOREIGN_HEADER}\n${rows.join('\n')}\n` }),
			10
		);
		expect(ledger?.summary).toMatchObject({ rowsIn: 10_000, keptOut: [] });
	});
});

describe('an archive', () => {
	it('of 20,000 names is refused before it is unpacked, with their number', TIMEOUT, () => {
		const names = Object.fromEntries(
			Array.from({ length: 20_000 }, (_, i) => [`${i}.csv`, utf8('a')])
		);
		const bytes = zipSync(names, { level: 0 });
		const opened = inTime(() => open([{ name: 'a.zip', bytes }]));
		expect(codes(opened)).toEqual(['too-many-files']);
		expect(opened.problems[0]!.reason).toContain('20000');
	});

	it(
		'that would unpack to more than a browser holds is refused by what it says of itself',
		TIMEOUT,
		() => {
			const bytes = zipSync({ 'daily.csv': new Uint8Array(301_000_000) });
			const opened = inTime(() => open([{ name: 'bomb.zip', bytes }]));
			expect(codes(opened)).toEqual(['unpacked-too-large']);
			expect(opened.problems[0]!.reason).toContain('301 MB');
		}
	);
});

describe('a column that is there twice', () => {
	it.each([
		['of days', `date,direction,killed,killed\n2024-01-02,RU,1,2\n`],
		['of days, written otherwise', `date;direction;killed; Killed \n2024-01-02;RU;1;2\n`],
		['of the public data set', FOREIGN.replace('carrier', 'launched')]
	])('is not guessed between: %s', (_, text) => {
		const opened = openTexts({ 'a.csv': text });
		expect(opened.ledger).toBeNull();
		expect(codes(opened)).toContain('column-twice');
	});
});

describe('problems of a file', () => {
	it('that are many are counted, and rows that follow each other are named in a stretch', () => {
		const log = new ProblemLog();
		const say = (row: number) =>
			log.add({
				...{ severity: 'warning', code: 'x', file: 'a.csv', row, column: '', value: '' },
				...{ reason: 'r', advice: 'a' }
			});
		for (let row = 2; row < 20_002; row++) if (row !== 15_000) say(row);
		expect(log.report().total).toBe(19_999);
		const lines = log.csv().join('').trim().split('\n');
		expect(lines.slice(-2)).toEqual([
			'warning,a.csv,5002–14999,,,r,a',
			'warning,a.csv,15001–20001,,,r,a'
		]);
	});
});

describe('the name of a file', () => {
	it.each([
		['daily.csv', 'daily.csv'],
		['дані 2024.csv', 'дані 2024.csv'],
		['vsc\u202egnp.csv', '\u2068vsc\ufffdgnp.csv\u2069'],
		['a\u2069b.csv', '\u2068a\ufffdb.csv\u2069'],
		['קובץ.csv', '\u2068קובץ.csv\u2069']
	])('%j is shown as %j', (name, shown) => {
		expect(showName(name)).toBe(shown);
	});
	it('is shortened in its middle, by whole letters', () => {
		const shown = showName(`${'🚀'.repeat(240)}-2024.csv`);
		expect([...shown]).toHaveLength(80);
		expect(shown).toMatch(/^🚀+…🚀+-2024\.csv$/u);
		expect([...showName(`${'x'.repeat(1_000_000)}.csv`)]).toHaveLength(80);
	});
});
