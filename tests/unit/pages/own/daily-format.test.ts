/** A table of days in a ledger: by itself, beside attacks, beside another table of days. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatOfDays } from '../../../../src/lib/pages/own/daily-format';
import { importFile } from '../../../../src/lib/records/importers/import-file';
import { createLedger } from '../../../../src/lib/records/ledger/ledger';
import { parseLedger } from '../../../../src/lib/records/ledger/parse';
import { TABLE_NAMES } from '../../../../src/lib/records/ledger/schema';
import { mergeTables } from '../../../../src/lib/records/ledger/merge-tables';
import type { Direction, LedgerTables } from '../../../../src/lib/records/ledger/types';
import { validateLedger } from '../../../../src/lib/records/ledger/validate';
import { resolveDaily } from '../../../../src/lib/figures/stats/resolve-daily';
import { formatCsv } from '../../../../src/lib/outputs/export/csv';
import { dailyRows } from '../../../../src/lib/outputs/export/daily-csv';
import {
	VOCABULARY,
	cellText,
	emptyTables,
	foreignFile,
	foreignRow,
	importInto
} from '../../../fixtures/foreign/files';

const RECORDED = '2026-03-05T10:00+02:00';
const LATER = '2026-04-05T10:00+03:00';
const SOURCE = { name: 'Our desk', url: 'https://example.org/data/daily.csv' };
const HEADER =
	'date,direction,missiles_launched,drones_launched,drones_intercepted,killed,killed_low,killed_high';

function importDays(
	rows: readonly string[],
	tables = emptyTables(),
	{ recorded = RECORDED, source = SOURCE, header = HEADER } = {}
) {
	const result = importFile({
		...{ file: 'daily.csv', text: `${header}\n${rows.join('\n')}\n`, tables, recorded },
		...{ vocabulary: VOCABULARY, as: formatOfDays('daily.csv', source, 'en') }
	});
	const { additions, summary, problems } = result;
	return { tables: mergeTables(tables, additions ?? emptyTables()), summary, problems };
}

const SHIPPED = parseLedger(
	Object.fromEntries(
		TABLE_NAMES.map((name) => [`${name}.csv`, readFileSync(`data/${name}.csv`, 'utf8')])
	)
).tables;

const daysOf = (tables: LedgerTables, direction: Direction, from: string, to: string) =>
	dailyRows(resolveDaily(createLedger(tables), { direction, asOf: null, from, to }));

describe('a table of days in a ledger', () => {
	it('gives back every figure that it was exported with', () => {
		for (const direction of ['RU', 'UA'] as const) {
			const span = [direction, '2023-12-01', '2024-01-31'] as const;
			const exported = daysOf(SHIPPED, ...span);
			const [header = '', ...rows] = formatCsv(exported).trim().split('\n');
			const { tables, summary } = importDays(rows, emptyTables(), { header });
			expect(summary).toMatchObject({ rowsIn: 62, rowsImported: 62 });
			expect(validateLedger(tables, { today: '2026-03-05' })).toEqual([]);
			// How many reports there were is no figure; a day without any of weapons has no part of one either.
			const figures = (text: string) =>
				text.replaceAll(/,\d*$/gm, '').replaceAll(/^(.{13},{6}.*),true$/gm, '$1,false');
			expect(figures(formatCsv(daysOf(tables, ...span)))).toBe(figures(formatCsv(exported)));
		}
	});

	it('names its source, with the address where it is read', () => {
		const { tables } = importDays(['2026-03-02,RU,3,120,101,,,']);
		expect(tables.sources).toMatchObject([{ name_en: 'Our desk', url: SOURCE.url }]);
		expect(tables.reports).toMatchObject([
			{ url: SOURCE.url, via_source_id: null, published_basis: 'inferred' }
		]);
	});

	it('of which a newer copy supersedes what it says otherwise, and takes back what it has no more', () => {
		const old = importDays([
			'2026-03-01,RU,1,,,,,',
			'2026-03-02,RU,3,120,101,,,',
			'2026-03-03,RU,2,,,,,'
		]);
		const now = importDays(['2026-03-02,RU,3,121,101,,,', '2026-03-03,RU,2,,,,,'], old.tables, {
			recorded: LATER
		});
		expect(now.summary).toMatchObject({ revised: 1, unchanged: 1, withdrawn: 0 });
		expect(cellText(now.tables, '2026-03-02', 'drone')).toBe('121/101/–');
		expect(cellText(now.tables, '2026-03-02', 'drone', '2026-03-20')).toBe('120/101/–');
		const gone = importDays(['2026-03-01,RU,1,,,,,', '2026-03-03,RU,2,,,,,'], old.tables, {
			recorded: LATER
		});
		expect(gone.summary).toMatchObject({ withdrawn: 1 });
		expect(validateLedger(now.tables, { today: '2026-04-05' })).toEqual([]);
	});

	it('keeps rows that cannot be read out, by line and reason, and withdraws nothing for them', () => {
		const old = importDays(['2026-03-01,RU,1,,,,,', '2026-03-02,RU,3,120,101,,,']);
		const { summary } = importDays(
			['2026-03-01,RU,1,,,,,', '2026-03-02,RU,many,120,101,,,'],
			old.tables,
			{
				recorded: LATER
			}
		);
		expect(summary).toMatchObject({ rowsIn: 2, keptOut: [['bad-figure', 1]], withdrawn: 0 });
	});

	it('whose range reaches below its best figure keeps both ends', () => {
		const { tables } = importDays(['2026-03-02,RU,,,,5,4,']);
		const { killed } = resolveDaily(createLedger(tables), {
			...{ direction: 'RU', asOf: null, from: '2026-03-02', to: '2026-03-02' }
		}).days[0]!;
		expect(killed?.best.value).toBe(5);
		expect(killed?.best.low).toBe(4);
	});
});

describe('a day total', () => {
	const wave = (post: string, start: string, end: string, launched: string) =>
		foreignRow(post, {
			...{ time_start: `2026-03-02 ${start}`, time_end: `2026-03-02 ${end}` },
			...{ launched, destroyed: launched }
		});
	const one = foreignFile([wave('1', '01:00', '06:00', '100.0')]);
	const two = foreignFile([
		wave('1', '01:00', '06:00', '100.0'),
		wave('2', '10:00', '15:00', '30.0')
	]);
	const DAY = ['2026-03-02,RU,,130,120,,,'];

	it('is about the one attack that the ledger has of its day', () => {
		const { tables } = importDays(DAY, importInto(emptyTables(), one, RECORDED));
		expect(tables.attacks).toHaveLength(1);
		expect(cellText(tables, '2026-03-02', 'drone')).toMatch(/^100\//);
	});

	it('beside several attacks is compared with their sum, and never added', () => {
		const { tables } = importDays(DAY, importInto(emptyTables(), two, RECORDED));
		expect(tables.attacks.map((attack) => attack.kind)).toEqual(['wave', 'wave', 'period']);
		expect(tables.attacks.at(-1)).toMatchObject({
			...{ start: '2026-03-02', end: '2026-03-02', title_en: 'Total of 2 March 2026' }
		});
		expect(cellText(tables, '2026-03-02', 'drone')).toBe('130/130/–');
		expect(validateLedger(tables, { today: '2026-03-05' })).toEqual([]);
		expect(importDays(DAY, tables, { recorded: LATER }).summary).toMatchObject({ unchanged: 1 });
	});

	it('that was there before the attacks of its day stays the attack of all of them', () => {
		const { tables } = importDays(DAY);
		const both = importInto(tables, two, RECORDED);
		expect(both.attacks).toHaveLength(1);
		expect(cellText(both, '2026-03-02', 'drone')).toMatch(/^130\//);
	});

	it('of two tables is told by both, and added once', () => {
		const first = importDays(DAY).tables;
		const other = { name: 'Another desk', url: 'https://example.net/days.csv' };
		const { tables } = importDays(['2026-03-02,RU,,131,120,,,'], first, { source: other });
		expect(tables.attacks).toHaveLength(1);
		expect(cellText(tables, '2026-03-02', 'drone')).toMatch(/^13[01]\/120/);
		expect(validateLedger(tables, { today: '2026-03-05' })).toEqual([]);
	});
});
