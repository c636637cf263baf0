import {
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { schemaOf, TABLE_NAMES } from '../../../../src/lib/records/ledger/schema';
import { writeTable } from '../../../../src/lib/records/ledger/write';
import { readLedger } from '../../../../src/lib/site/server/read-ledger';
import { isVacant } from '../../../../src/lib/site/server/ledger-place';
import { appendRows, writeLedger } from '../../../../src/lib/site/server/write-ledger';
import { createSmallLedger } from '../../records/ledger/small-ledger';

const TODAY = { today: '2024-02-01' };
const place = { place_id: 'UA-05', parent_id: 'UA', name_en: 'Vinnytsia', name_uk: 'Вінниця' };
const lost = { ...place, place_id: 'UA-99', parent_id: 'UA-98' };
let parent = '';
let dir = '';

beforeEach(() => {
	parent = mkdtempSync(join(tmpdir(), 'barrage-write-'));
	dir = join(parent, 'ledger');
});
afterEach(() => rmSync(parent, { recursive: true }));

const writeAll = () =>
	writeLedger(dir, { additions: createSmallLedger(), before: null, descriptor: null, ...TODAY });

describe('a change to a ledger', () => {
	it('makes a new directory, readable by others, with a header for each table', async () => {
		expect(await isVacant(dir)).toBe(true);
		expect(await writeAll()).toEqual([]);
		expect((await readLedger(dir, TODAY)).tables).toEqual(createSmallLedger());
		expect(statSync(dir).mode & 0o777).toBe(0o755);
		expect(readdirSync(parent)).toEqual(['ledger']);
		expect(await isVacant(dir)).toBe(false);
	});

	it('appends rows, and leaves every other file and byte as it was', async () => {
		await writeAll();
		writeFileSync(join(dir, 'mine.txt'), 'x');
		const before = await readLedger(dir, TODAY);
		const text = readFileSync(join(dir, 'places.csv'), 'utf8');
		await writeLedger(dir, { additions: { places: [place] }, before, descriptor: null, ...TODAY });
		expect(readFileSync(join(dir, 'places.csv'), 'utf8')).toBe(
			`${text}UA-05,UA,Vinnytsia,Вінниця\n`
		);
		expect(readFileSync(join(dir, 'mine.txt'), 'utf8')).toBe('x');
		expect(readdirSync(parent)).toEqual(['ledger']);
	});

	it('is not made when the ledger would not be sound', async () => {
		await writeAll();
		const before = await readLedger(dir, TODAY);
		const problems = await writeLedger(dir, {
			additions: { places: [lost] },
			before,
			descriptor: '{}',
			...TODAY
		});
		expect(problems.map((problem) => problem.code)).toEqual(['unknown-reference']);
		expect((await readLedger(dir, TODAY)).tables).toEqual(before.tables);
		expect(readdirSync(dir)).not.toContain('datapackage.json');
		expect(readdirSync(parent)).toEqual(['ledger']);
	});

	it('goes to where a link points', async () => {
		await writeAll();
		const link = join(parent, 'link');
		symlinkSync(dir, link);
		const before = await readLedger(link, TODAY);
		await writeLedger(link, { additions: { places: [place] }, before, descriptor: null, ...TODAY });
		expect((await readLedger(dir, TODAY)).tables.places.at(-1)).toEqual(place);
	});
});

describe('rows added to the text of a table', () => {
	it('follow the order of its columns and its line breaks', () => {
		const text = 'name_uk,place_id,mine,name_en,parent_id\r\nУкраїна,UA,1,Ukraine,';
		expect(appendRows(text, 'places', [place])).toBe(`${text}\r\nВінниця,UA-05,,Vinnytsia,UA\r\n`);
	});

	it('stand below a header where there is none yet', () => {
		for (const name of TABLE_NAMES)
			expect(appendRows(null, name, [])).toBe(writeTable([], schemaOf(name)));
	});
});
