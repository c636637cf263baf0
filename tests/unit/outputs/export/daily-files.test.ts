import { describe, expect, it } from 'vitest';
import { formatCsv } from '../../../../src/lib/outputs/export/csv';
import {
	DAILY_BY_WEAPON_COLUMNS,
	dailyByWeaponRows,
	weaponLevel
} from '../../../../src/lib/outputs/export/daily-by-weapon-csv';
import {
	DAILY_CASUALTIES_COLUMNS,
	dailyCasualtiesRows
} from '../../../../src/lib/outputs/export/daily-casualties-csv';
import { DAILY_COLUMNS, dailyRows } from '../../../../src/lib/outputs/export/daily-csv';
import { ledgerRows } from '../../../../src/lib/outputs/export/ledger-rows';
import { OPTIONAL_TABLES, schemaOf, TABLE_NAMES } from '../../../../src/lib/records/ledger/schema';
import { readLedger } from '../../../../src/lib/site/server/read-ledger';
import { readSmallLedger, SMALL_LEDGER } from './small-ledger';

const names = (table: string) => schemaOf(table).fields.map((field) => field.name);
const firstNames = (table: string) =>
	schemaOf(table)
		.fields.filter((field) => !field.optional)
		.map((field) => field.name);

describe('columns', () => {
	it('are those of the schema, in its order', () => {
		expect([...DAILY_COLUMNS]).toEqual(names('daily'));
		expect([...DAILY_BY_WEAPON_COLUMNS]).toEqual(names('daily_by_weapon'));
		expect([...DAILY_CASUALTIES_COLUMNS]).toEqual(names('daily_casualties'));
	});
});

describe('daily.csv', () => {
	it('has a row a day; a day without a report has empty figures and 0 reports', async () => {
		const { series } = await readSmallLedger();
		expect(formatCsv(dailyRows(series)).split('\n').slice(1)).toEqual([
			'2023-12-31,RU,,,,,,,,,,,,,false,0',
			'2024-01-01,RU,,,,100,96,1,1,1,,9,9,,false,3',
			'2024-01-02,RU,99,72,,35,35,,5,5,5,130,119,135,false,3',
			'2024-01-03,RU,,,,,,,,,,,,,false,0',
			''
		]);
	});

	it('marks a day as partial where launches are unknown', async () => {
		const { series } = await readSmallLedger('UA');
		expect(formatCsv(dailyRows(series))).toContain('\n2024-01-03,UA,,,,,12,,,,,,,,true,1\n');
	});

	it('leaves the high end empty where a figure is open above', async () => {
		const { series } = await readSmallLedger('RU', '2024-01-02');
		expect(formatCsv(dailyRows(series))).toContain(',4,4,4,92,92,,false,3\n');
	});
});

describe('daily_by_weapon.csv', () => {
	it('has a row for each node with a figure, its level beside it, and the range of all reports', async () => {
		const { ledger, series } = await readSmallLedger();
		const lines = formatCsv(dailyByWeaponRows(series, ledger.weaponTree)).split('\n').slice(1, -1);
		expect(lines).toEqual([
			'2024-01-01,RU,drone,family,100,100,100,96,96,96,1,1,1,false',
			'2024-01-01,RU,one-way-drone,class,100,100,100,96,96,96,1,1,1,false',
			'2024-01-01,RU,shahed,model,100,100,100,96,96,96,1,1,1,false',
			'2024-01-02,RU,missile,family,99,83,99,72,72,72,,,,false',
			'2024-01-02,RU,drone,family,35,35,35,35,35,35,,,,false',
			'2024-01-02,RU,cruise,class,70,70,,59,59,59,,,,true',
			'2024-01-02,RU,kh-101,model,70,70,,59,59,59,,,,true',
			'2024-01-02,RU,one-way-drone,class,35,35,35,35,35,35,,,,false',
			'2024-01-02,RU,shahed,model,35,35,35,35,35,35,,,,false'
		]);
	});

	it('puts no node above the families on a level', async () => {
		const { ledger } = await readSmallLedger();
		expect(weaponLevel(ledger.weaponTree, 'all')).toBeNull();
		expect(weaponLevel(ledger.weaponTree, 'missile')).toBe('family');
		expect(weaponLevel(ledger.weaponTree, 'cruise')).toBe('class');
		expect(weaponLevel(ledger.weaponTree, 'kh-101')).toBe('model');
	});

	it('ends on a tree that runs in a circle', () => {
		const parent = new Map([
			['a', 'b'],
			['b', 'a']
		]);
		expect(weaponLevel({ parent, children: new Map() }, 'a')).toBe('model');
	});
});

describe('daily_casualties.csv', () => {
	it('has a row for each place with a toll, and how many reports state it', async () => {
		const { series } = await readSmallLedger();
		expect(formatCsv(dailyCasualtiesRows(series)).split('\n').slice(1, -1)).toEqual([
			'2024-01-01,RU,UA-51,1,1,,9,9,9,1',
			'2024-01-02,RU,UA,5,5,5,130,119,135,1'
		]);
	});
});

describe('the rows of the ledger', () => {
	it('write the clean files again, cell by cell', async () => {
		const { tables, texts } = await readLedger(SMALL_LEDGER, { today: '2024-02-01' });
		for (const name of TABLE_NAMES) {
			const { columns, rows } = ledgerRows(tables, name);
			expect(columns).toEqual(names(name));
			expect(rows).toHaveLength(tables[name].length);
			const [header = ''] = (texts[`${name}.csv`] ?? '').split('\n');
			// This ledger is of the time before any table or column was added.
			if (OPTIONAL_TABLES.has(name)) expect(header).toBe('');
			else expect(header).toBe(firstNames(name).join(','));
		}
	});

	it('keep figures as numbers, so that no guard touches them', async () => {
		const { tables } = await readSmallLedger();
		const { columns, rows } = ledgerRows(tables, 'counts');
		const values = rows.map((row) => row[columns.indexOf('value')]);
		expect(values.every((value) => typeof value === 'number')).toBe(true);
	});
});
