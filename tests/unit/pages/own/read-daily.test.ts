import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Delimiter } from '../../../../src/lib/records/ledger/records';
import type { Problem } from '../../../../src/lib/records/ledger/types';
import { exactly } from '../../../../src/lib/figures/stats/figure';
import { toDay } from '../../../../src/lib/pages/own/day-cell';
import { readDaily } from '../../../../src/lib/pages/own/read-daily';
import { OPTIONS, openTexts } from './files';

function read(text: string, delimiter: Delimiter = ',') {
	const problems: Problem[] = [];
	const onProblem = (problem: Problem) => void problems.push(problem);
	const { today, locale } = OPTIONS;
	return {
		...readDaily({ file: 'daily.csv', text, delimiter, today, locale, onProblem }),
		problems
	};
}
const HEADER =
	'date,direction,missiles_launched,missiles_intercepted,killed,killed_low,killed_high,partial';

describe('a row of days', () => {
	it('is one attack of that day with one report of the file', () => {
		const { tables } = read(`${HEADER}\n2024-01-02,RU,10,7,5,5,5,false\n`);
		expect(tables.attacks).toMatchObject([
			{ start: '2024-01-02', end: '2024-01-02', direction: 'RU', means: 'air', kind: 'wave' }
		]);
		expect(tables.reports).toMatchObject([{ source_id: 'own-file', published: '2024-01-02' }]);
		expect(tables.sources[0]).toMatchObject({ name_en: 'daily.csv' });
		expect(
			tables.counts.map(({ measure, qualifier, value }) => [measure, qualifier, value])
		).toEqual([
			['launched', 'exact', 10],
			['intercepted', 'exact', 7],
			['killed', 'exact', 5]
		]);
	});
	it('without a figure is a day without a report, and no zero', () => {
		const { tables, unreported, span } = read(
			`${HEADER}\n2024-01-02,RU,,,,,,\n2024-01-03,RU,0,,,,,\n`
		);
		expect(tables.attacks).toHaveLength(1);
		expect(tables.counts).toMatchObject([{ value: 0 }]);
		expect({ unreported, span }).toEqual({
			unreported: 1,
			span: { from: '2024-01-02', to: '2024-01-03' }
		});
	});
	it('that is partial gives lower bounds', () => {
		const { tables } = read(`${HEADER}\n2024-01-02,RU,10,,,,,true\n`);
		expect(tables.counts).toMatchObject([{ qualifier: 'at_least', value: 10 }]);
	});
	it('keeps the range of people, and where it is open above', () => {
		const { tables } = read(
			`${HEADER}\n2024-01-02,RU,,,5,4,7,\n2024-01-03,RU,,,5,5,,\n2024-01-04,RU,,,5,4,,\n`
		);
		expect(
			tables.counts.map(({ qualifier, value, low, high }) => [qualifier, value, low, high])
		).toEqual([
			['about', 5, 4, 7],
			['at_least', 5, null, null],
			['at_least', 5, null, null],
			['at_least', 4, null, null]
		]);
	});
	it.each([
		['bad-date', '2024-02-30,RU,1,,,,,'],
		['later-than-today', '2030-01-01,RU,1,,,,,'],
		['bad-direction', '2024-01-02,RF,1,,,,,'],
		['bad-figure', '2024-01-02,RU,many,,,,,'],
		['ambiguous-figure', '2024-01-02,RU,1.000,,,,,'],
		['implausible-figure', '2024-01-02,RU,"1,234,567",,,,,'],
		['fraction-figure', '2024-01-02,RU,1\u202f234.5,,,,,'],
		['too-many-cells', '2024-01-02,RU,1,200,3,,,,4'],
		['too-few-cells', '2024-01-02,RU,1,0'],
		['negative-figure', '2024-01-02,RU,-3,,,,,'],
		['bad-bounds', '2024-01-02,RU,,,5,6,7,'],
		['more-stopped-than-launched', '2024-01-02,RU,5,9,,,,'],
		['broken-row', '2024-01-02,RU,"5"x,9,,,,']
	])('is kept out and named: %s', (code, row) => {
		const { tables, problems } = read(`${HEADER}\n${row}\n`);
		expect(tables.attacks).toEqual([]);
		expect(problems).toMatchObject([{ code, row: 2, file: 'daily.csv' }]);
	});
	it('comes once: a day with rows that differ is kept out, whichever comes first', () => {
		const { tables, problems } = read(`${HEADER}\n2024-01-02,RU,1,,,,,\n2024-01-02,RU,2,,,,,\n`);
		expect(tables.attacks).toEqual([]);
		expect(problems).toMatchObject([
			{ code: 'days-differ', row: 2 },
			{ code: 'days-differ', row: 3 }
		]);
	});
	it('that is there twice is counted once, with a remark', () => {
		const { tables, problems } = read(`${HEADER}\n2024-01-02,RU,1,,,,,\n2024-01-02,RU,1,,,,,\n`);
		expect(tables.counts).toMatchObject([{ value: 1 }]);
		expect(problems).toMatchObject([{ code: 'row-again', row: 3 }]);
	});
	it.each(['2024-01-02,RU,2', '2024-01-02,RF,2,,,,,', '2024-01-02,RU,"2"x,,,,,'])(
		'beside one of its day that cannot be read is kept out: %s',
		(broken) => {
			const { tables, problems } = read(`${HEADER}\n2024-01-02,RU,1,,,,,\n${broken}\n`);
			expect(tables.attacks).toEqual([]);
			expect(problems.find(({ row }) => row === 2)?.code).toBe('beside-unread');
		}
	);
	it('never throws, and is either shown or named', () => {
		const cell = fc.oneof(
			fc.constantFrom('', '1', '2024-01-02', 'RU', 'UA', 'x', '5,0', '"', 'true'),
			fc.string({ maxLength: 6 })
		);
		fc.assert(
			fc.property(fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 12 }), (rows) => {
				const { rowsIn, unreported, tables, problems } = read(
					`${HEADER}\n${rows.map((row) => row.join(',')).join('\n')}\n`
				);
				const bad = problems.filter(({ row, code }) => row > 1 && code !== 'unused-column');
				expect(tables.attacks.length + unreported + bad.length).toBeGreaterThanOrEqual(rowsIn);
			})
		);
	});
});

describe('cells of a spreadsheet', () => {
	it.each([
		['2024-01-02', '2024-01-02'],
		['02.01.2024', '2024-01-02'],
		['2.1.2024', '2024-01-02'],
		['2024-01-02 00:00:00', '2024-01-02'],
		['2024-13-02', null],
		['01/02/2024', null],
		['', null]
	])('%j is the day %s', (text, day) => {
		expect(toDay(text)).toBe(day);
	});
});

describe('files of days together', () => {
	it('are one record; a day of which two of them differ is kept out of both', () => {
		const { ledger, problems } = openTexts({
			'a.csv': `${HEADER}\n2024-01-02,RU,10,,,,,\n`,
			'b.csv': `${HEADER}\n2024-01-02,RU,99,,,,,\n2024-01-04,RU,5,,,,,\n`
		});
		expect(ledger?.summary).toMatchObject({
			directions: [
				{
					from: '2024-01-02',
					to: '2024-01-04',
					attacks: 1,
					families: [{ launched: exactly(5) }, {}]
				}
			],
			keptOut: [[expect.any(String), 2]]
		});
		expect(ledger?.name).toBe('a.csv + 1');
		expect(problems).toMatchObject([
			{ code: 'files-differ', file: 'a.csv', value: '2024-01-02' },
			{ code: 'files-differ', file: 'b.csv', value: '2024-01-02' }
		]);
	});
	it('are one record; a day that two of them give alike is counted once', () => {
		const { ledger, problems } = openTexts({
			'a.csv': `${HEADER}\n2024-01-02,RU,10,,,,,\n`,
			'b.csv': 'date,direction,missiles_launched\n2024-01-02,RU,10\n2024-01-04,RU,5\n'
		});
		expect(ledger?.summary.directions).toMatchObject([
			{ attacks: 2, families: [{ launched: exactly(15) }, {}] }
		]);
		expect(problems).toMatchObject([{ code: 'day-again', file: 'b.csv' }]);
	});
});
