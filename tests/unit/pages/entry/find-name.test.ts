import { beforeAll, describe, expect, it } from 'vitest';
import {
	findName,
	namedPlaces,
	namedSources,
	namedWeapons
} from '../../../../src/lib/pages/entry/find-name';
import type { LedgerTables } from '../../../../src/lib/records/ledger/types';
import { readLedger } from '../../../../src/lib/site/server/read-ledger';

let tables: LedgerTables;
beforeAll(async () => {
	({ tables } = await readLedger('data', { today: '2026-11-22' }));
});

describe('a name', () => {
	it.each([
		['shahed', 'shahed-136-131'],
		['SHAHED-136', 'shahed-136-131'],
		['Шахед', 'shahed-136-131'],
		['«Калібр»', 'kalibr'],
		['Калібр', 'kalibr'],
		// A Cyrillic Х before Latin digits, and a Latin one.
		['Х-101', 'kh-101-555'],
		['X-101', 'kh-101-555'],
		['drones', 'drone'],
		['БПЛА', 'drone'],
		['missile', 'missile']
	])('%s is the weapon %s', (text, id) => {
		expect(findName(text, namedWeapons(tables.weapons))).toEqual({ id });
	});

	it.each([
		['Air Command South', 'air-command-south'],
		['повітряне командування південь', 'air-command-south']
	])('%s is the source %s', (text, id) => {
		expect(findName(text, namedSources(tables.sources))).toEqual({ id });
	});

	it('is a place in either language', () => {
		expect(findName('Київ', namedPlaces(tables))).toEqual({ id: 'UA-30' });
		expect(findName('ua-30', namedPlaces(tables))).toEqual({ id: 'UA-30' });
	});

	it('gets suggestions for a slip or a part, and is never guessed', () => {
		const ids = (text: string) => {
			const found = findName(text, namedWeapons(tables.weapons));
			return 'suggestions' in found ? found.suggestions.map((row) => row.id) : found;
		};
		expect(ids('kalbr')).toContain('kalibr');
		expect(ids('kinzal')).toContain('kinzhal');
		expect(ids('iskand')).toEqual(expect.arrayContaining(['iskander-m', 'iskander-k']));
		expect(ids('banana')).toEqual([]);
		expect(ids('')).toEqual([]);
	});

	it('finds every weapon, place and source of the ledger by its id and, where no other shares it, its name', () => {
		for (const rows of [
			namedWeapons(tables.weapons),
			namedPlaces(tables),
			namedSources(tables.sources)
		])
			for (const row of rows) {
				expect(findName(row.id, rows)).toEqual({ id: row.id });
				const byName = findName(row.name_en, rows);
				if ('id' in byName) expect(byName.id).toBe(row.id);
				else expect(byName.suggestions.map((each) => each.id)).toContain(row.id);
			}
	});
});
