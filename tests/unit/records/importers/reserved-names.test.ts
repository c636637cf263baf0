/** Names that every JavaScript object has of its own are names like any other. */
import { describe, expect, it } from 'vitest';
import { readLocalPlace } from '../../../../src/lib/records/importers/place-names';
import { parsePythonLiteral } from '../../../../src/lib/records/importers/python-literal';
import { createWeaponReader } from '../../../../src/lib/records/importers/weapon-names';
import { validateLedger } from '../../../../src/lib/records/ledger/validate';
import {
	cellText,
	emptyTables,
	foreignFile,
	foreignRow,
	importInto,
	VOCABULARY
} from '../../../fixtures/foreign/files';
import { createSmallLedger } from '../ledger/small-ledger';

const NAMES = ['constructor', '__proto__', 'toString', 'valueOf', 'hasOwnProperty'];

describe.each(NAMES)('%s', (name) => {
	it('as a model is kept below its family as any that no list knows, and its figures are there', () => {
		const { weapon, unknown } = createWeaponReader(VOCABULARY.weapons).read(name, 'drone');
		expect(weapon).toMatchObject({ parent_id: 'drone', name_en: name });
		expect(unknown).toEqual([name]);
		const tables = importInto(emptyTables(), foreignFile([foreignRow('a', { model: name })]));
		expect(validateLedger(tables, { today: '2026-11-01' })).toEqual([]);
		expect(cellText(tables, '2024-02-02', weapon.weapon_id)).toBe('10/8/–');
	});

	it('as a place, a raion and a region is none that a list knows', () => {
		for (const target of [name, `${name} raion`, `${name} oblast`])
			expect(readLocalPlace(target).unknown, target).toEqual([target]);
	});

	it('as a word of Python is none', () => {
		expect(parsePythonLiteral(name)).toBeNull();
	});
});

it('an id of the ledger that is one of them is an error', () => {
	const tables = createSmallLedger();
	const places = [...tables.places, { ...tables.places[0]!, place_id: 'constructor' }];
	const problems = validateLedger({ ...tables, places }, { today: '2024-03-01' });
	expect(problems.map(({ code, value }) => [code, value])).toEqual([
		['reserved-name', 'constructor']
	]);
});
