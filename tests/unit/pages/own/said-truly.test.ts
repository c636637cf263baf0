/** What is said of one's own files is so: of their sizes, their numbers and the days of their record. */
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { unpackZip } from '../../../../src/lib/outputs/export/archive';
import { fingerprint } from '../../../../src/lib/pages/own/open-files';
import { open, openTexts, utf8 } from './files';

const LEDGER = {
	'attacks.csv':
		'attack_id,direction,kind,means,start,end,title_en,title_uk\na,RU,wave,air,2024-01-02,2024-01-02,A,A\nb,RU,wave,air,2024-02-05,2024-02-05,B,B\n',
	'reports.csv':
		'report_id,attack_id,source_id,via_source_id,published,recorded,status,supersedes,url,note,published_basis\nr,a,air-force,,2024-01-02,2024-01-02,final,,https://example.org/,"Of 5,0 tonnes",seen\ns,b,air-force,,2024-02-05,2024-02-05,final,,https://example.org/,,seen\n',
	'counts.csv':
		'report_id,measure,weapon_id,place_id,qualifier,value,low,high\nr,launched,drone,UA,exact,1,,\ns,launched,drone,UA,exact,2,,\n'
};
const withPackage = (content: object) =>
	openTexts({ ...LEDGER, 'datapackage.json': JSON.stringify(content) });
const JANUARY = { temporal: { from: '2024-01-01', to: '2024-01-31' } };

describe('a ledger of one’s own with the days of its record', () => {
	it('names an attack outside of them, with what to do, and counts it as not shown', () => {
		const { ledger, problems } = withPackage(JANUARY);
		expect(problems.find(({ code }) => code === 'outside-record')).toMatchObject({
			...{ severity: 'error', file: 'attacks.csv', row: 3, column: 'end', value: '2024-02-05' },
			reason: expect.stringContaining('outside of the days of the record'),
			advice: expect.stringContaining('"temporal"')
		});
		expect(ledger?.summary.keptOut.map(([, rows]) => rows)).toEqual([1]);
		expect(ledger?.summary.directions[0]).toMatchObject({ from: '2024-01-01', to: '2024-01-31' });
	});
	it('says nothing of one that it keeps for comparison, or where no days are stated', () => {
		const codes = (content: object) => withPackage(content).problems.map(({ code }) => code);
		expect(codes({ ...JANUARY, outside_record: ['b'] })).not.toContain('outside-record');
		expect(codes({})).not.toContain('outside-record');
	});
	it.each([
		['bad-window', { temporal: { from: 'yesterday', to: '2024-01-31' } }],
		['bad-outside', { ...JANUARY, outside_record: 'b' }],
		['window-after-today', { temporal: { from: '2024-01-01', to: '2026-12-31' } }]
	])('is told that they make no sense: %s', (code, content) => {
		const problem = withPackage(content).problems.find((each) => each.code === code);
		expect(problem).toMatchObject({ file: 'datapackage.json' });
		expect(problem?.reason).not.toContain('row');
	});
});

describe('what is said', () => {
	it('of decimal commas is of figures, which a ledger does not have', () => {
		const semicolons = Object.fromEntries(
			Object.entries(LEDGER).map(([name, text]) => [
				name,
				text.replace('"Of 5,0 tonnes"', '5,0').replace(/,(?!0;|0,seen)/g, ';')
			])
		);
		const codes = openTexts(semicolons).problems.map(({ code }) => code);
		expect(codes).toContain('read-with-delimiter');
		expect(codes).not.toContain('decimal-commas');
	});

	it('of a second archive is what both unpack to', { timeout: 120_000 }, () => {
		const first = zipSync(
			{ 'daily.csv': utf8(`date,killed\n${' '.repeat(160_000_000)}`) },
			{ level: 1 }
		);
		const second = zipSync(
			{ 'daily.csv': utf8(`date,injured\n${' '.repeat(150_000_000)}`) },
			{ level: 1 }
		);
		const { problems } = open([
			{ name: 'a.zip', bytes: first },
			{ name: 'b.zip', bytes: second }
		]);
		expect(problems.find(({ code }) => code === 'unpacked-too-large')).toMatchObject({
			file: 'b.zip',
			reason: expect.stringMatching(/\b31[01] MB/)
		});
	});

	it('of an archive of too many files is not that it is too large', () => {
		const files = Object.fromEntries(Array.from({ length: 1_001 }, (_, i) => [`${i}`, utf8('a')]));
		const { problems, excess } = unpackZip('a.zip', zipSync(files));
		expect(excess).toEqual({ what: 'files', amount: 1_001 });
		expect(problems).toMatchObject([
			{ code: 'too-many-files', reason: expect.stringContaining('1001 files') }
		]);
	});

	it('to tell files apart follows neither their names nor their order', () => {
		const [a, b] = [utf8('a'), utf8('b')];
		const one = fingerprint([
			{ name: 'a', bytes: a },
			{ name: 'b', bytes: b }
		]);
		expect(
			fingerprint([
				{ name: 'x', bytes: b },
				{ name: 'y', bytes: a }
			])
		).toBe(one);
		expect(fingerprint([{ name: 'x', bytes: utf8('ab') }])).not.toBe(one);
		expect(fingerprint([{ name: 'x', bytes: a }])).not.toBe(fingerprint([{ name: 'x', bytes: b }]));
	});
});
